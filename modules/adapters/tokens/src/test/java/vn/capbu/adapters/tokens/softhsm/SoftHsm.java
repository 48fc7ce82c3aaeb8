package vn.capbu.adapters.tokens.softhsm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;

/** One PKCS#11 module with tokens: a copy of SoftHSM's library with its own configuration and store. */
public final class SoftHsm {

    /** The SO-PIN of every token. */
    public static final String SO_PIN = "87654321";

    private static final List<Path> INSTALLED =
            List.of(
                    Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                    Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
                    Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"));
    private static final Pattern SLOT =
            Pattern.compile("Serial number:\\s*(\\S+).*?Label:[ \\t]*([^\\n]*)", Pattern.DOTALL);

    private final String name;
    private final Path library;
    private final Path configuration;

    private SoftHsm(String name, Path library, Path configuration) {
        this.name = name;
        this.library = library;
        this.configuration = configuration;
    }

    /**
     * Makes an empty module.
     *
     * @param directory gets the library, the configuration and the store, each named after the module
     */
    public static SoftHsm create(Path directory, String name) {
        Path installed =
                INSTALLED.stream()
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "install softhsm2 and opensc to run these tests"));
        try {
            Path library = Files.copy(installed, directory.resolve(name + ".so"));
            Path store = Files.createDirectories(directory.resolve(name + "-store"));
            Path configuration =
                    Files.writeString(
                            directory.resolve(name + ".conf"),
                            "directories.tokendir = "
                                    + store
                                    + "\nobjectstore.backend = file\nlog.level = ERROR\n"
                                    + "slots.removable = true\n");
            return new SoftHsm(name, library, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module as an installation configures it. */
    public TokenModule module() {
        return module(library, Map.of(), Isolation.PROCESS_PER_TOKEN);
    }

    /** The same tokens through another library that wraps this one, with more variables. */
    public TokenModule module(Path wrapper, Map<String, String> more, Isolation isolation) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(more);
        return new TokenModule(
                name,
                wrapper.toString(),
                name,
                environment,
                TokenModule.DEFAULT_PIN_TRY_LIMIT,
                null,
                isolation);
    }

    /** The library. */
    public Path library() {
        return library;
    }

    /** What a process needs in its environment to see these tokens. */
    public Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", configuration.toString());
    }

    /**
     * Initialises one more token, without keys.
     *
     * @param label unique in this module, ASCII
     * @param pin ASCII
     */
    public SoftHsmToken newToken(String label, String pin) {
        util("--init-token", "--free", "--label", label, "--so-pin", SO_PIN, "--pin", pin);
        Matcher slots = SLOT.matcher(util("--show-slots"));
        String serial =
                Stream.iterate(slots.find(), found -> found, found -> slots.find())
                        .filter(found -> slots.group(2).strip().equals(label))
                        .map(found -> slots.group(1))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no token " + label));
        return new SoftHsmToken(this, serial, label, pin);
    }

    private String util(String... arguments) {
        return run("softhsm2-util", arguments);
    }

    /** Runs a tool on this module. */
    String run(String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool, "--module", library.toString()));
        command.addAll(List.of(arguments));
        return Tool.run(environment(), command);
    }
}
