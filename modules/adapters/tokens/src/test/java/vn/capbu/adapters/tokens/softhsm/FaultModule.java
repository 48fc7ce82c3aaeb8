package vn.capbu.adapters.tokens.softhsm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;

/**
 * A PKCS#11 module that misbehaves on request: nbproject-config/fault-module around a real one, whose README lists the directives.
 * The directives may change at any time. Used by one thread.
 */
public final class FaultModule {

    private static final String SOURCES = "nbproject-config/fault-module";

    private final Path library;
    private final Path control;
    private final Map<TokenSerial, Integer> plugs = new LinkedHashMap<>();
    private final List<TokenSerial> absent = new ArrayList<>();
    private List<String> directives = List.of();

    private FaultModule(Path library, Path control) {
        this.library = library;
        this.control = control;
    }

    /**
     * Builds the library, unless it is built already.
     *
     * @param directory gets the control file, and the files that the module makes beside it
     */
    public static FaultModule create(Path directory) {
        return create(directory, "faults");
    }

    /** The same with a name, for several in one directory. */
    public static FaultModule create(Path directory, String name) {
        String built = Tool.run(Map.of(), List.of(sources().resolve("build").toString()));
        return new FaultModule(Path.of(built.strip()), directory.resolve(name));
    }

    /** The tokens of a module through this one, which does what the directives say. */
    public TokenModule module(SoftHsm real, String... lines) {
        return module(real, Isolation.PROCESS_PER_TOKEN, lines);
    }

    /** The same with an isolation. */
    public TokenModule module(SoftHsm real, Isolation isolation, String... lines) {
        direct(lines);
        return real.module(library, environment(real), isolation);
    }

    /** The library. */
    public Path library() {
        return library;
    }

    /** What a process needs in its environment, beside that of the real module. */
    public Map<String, String> environment(SoftHsm real) {
        return Map.of("FAULT_REAL", real.library().toString(), "FAULT_CONTROL", control.toString());
    }

    /** Replaces the directives; tokens stay pulled or plugged as they are. */
    public void direct(String... lines) {
        directives = List.of(lines);
        write();
    }

    /** Forgets directives, pulls and plugs. */
    public void reset() {
        plugs.clear();
        absent.clear();
        direct();
    }

    /** Pulls a token. */
    public void pull(TokenSerial token) {
        absent.add(token);
        write();
    }

    /** Plugs a token in again that was pulled, here or by a rule. */
    public void plug(TokenSerial token) {
        absent.remove(token);
        plugs.merge(token, 1, Integer::sum);
        write();
    }

    /** A call that was made, or is begun and waits. */
    public record Call(
            long pid,
            String role,
            long number,
            String function,
            String token,
            String answer,
            String note) {}

    /** Every call so far, of all processes, in the order in which they ended. */
    public List<Call> calls() {
        return lines("log").map(line -> line.split("\t", -1)).map(FaultModule::call).toList();
    }

    /** The calls of one function. */
    public List<Call> calls(String function) {
        return calls().stream().filter(call -> call.function().equals(function)).toList();
    }

    /**
     * What became of the PINs of a token.
     *
     * @param userTries wrong user PINs since the last right one
     * @param soTries the same of the SO-PIN
     * @param userLogins how often a user PIN was sent in all
     * @param soLogins the same of the SO-PIN
     */
    public record PinCounts(int userTries, int soTries, long userLogins, long soLogins) {}

    /** The PIN counters of a token, zeros for one that isn't known yet. */
    public PinCounts pins(TokenSerial token) {
        return lines("pins")
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[0].equals(token.value()))
                .map(
                        f ->
                                new PinCounts(
                                        Integer.parseInt(f[1]),
                                        Integer.parseInt(f[2]),
                                        Long.parseLong(f[3]),
                                        Long.parseLong(f[4])))
                .findFirst()
                .orElse(new PinCounts(0, 0, 0, 0));
    }

    private Stream<String> lines(String suffix) {
        Path file = control.resolveSibling(control.getFileName() + "." + suffix);
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call call(String[] fields) {
        return new Call(
                Long.parseLong(fields[1]),
                fields[2],
                Long.parseLong(fields[3]),
                fields[4],
                fields[5],
                fields[6],
                fields[7]);
    }

    private void write() {
        List<String> lines = new ArrayList<>(directives);
        absent.forEach(token -> lines.add("token " + token.value() + " absent"));
        plugs.forEach((token, plug) -> lines.add("token " + token.value() + " plug " + plug));
        try {
            Path next = Files.write(control.resolveSibling(control.getFileName() + ".new"), lines);
            Files.move(
                    next,
                    control,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory of the sources, above the one that tests run in. */
    private static Path sources() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isExecutable(at.resolve(SOURCES).resolve("build"))) {
                return at.resolve(SOURCES);
            }
        }
        throw new IllegalStateException("no " + SOURCES + " above the working directory");
    }
}
