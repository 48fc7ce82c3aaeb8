package vn.capbu.adapters.tokens.softhsm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;

/**
 * A PKCS#11 library that misbehaves on request: it loads the real one, copies its CK_FUNCTION_LIST and overrides some entries.
 * Built with gcc from shim.c, which lists the modes.
 */
public final class Shim {

    private final Path library;
    private final Path directory;

    private Shim(Path library, Path directory) {
        this.library = library;
        this.directory = directory;
    }

    /** Compiles the shim. */
    public static Shim build(Path directory) {
        Path source = directory.resolve("shim.c");
        Path library = directory.resolve("shim.so");
        try (InputStream text = Objects.requireNonNull(Shim.class.getResourceAsStream("shim.c"))) {
            Files.copy(text, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.run(
                Map.of(),
                List.of(
                        "gcc",
                        "-shared",
                        "-fPIC",
                        "-o",
                        library.toString(),
                        source.toString(),
                        "-ldl"));
        return new Shim(library, directory);
    }

    /** The tokens of a module through the shim. */
    public TokenModule module(SoftHsm real, String mode) {
        return module(real, mode, Isolation.PROCESS_PER_TOKEN);
    }

    /** The same with an isolation. */
    public TokenModule module(SoftHsm real, String mode, Isolation isolation) {
        return real.module(
                library,
                Map.of(
                        "SHIM_REAL", real.library().toString(),
                        "SHIM_MODE", mode,
                        "SHIM_TRIGGER", trigger().toString()),
                isolation);
    }

    /** A file whose appearance some modes wait for or announce, see shim.c. */
    public Path trigger() {
        return directory.resolve("trigger");
    }
}
