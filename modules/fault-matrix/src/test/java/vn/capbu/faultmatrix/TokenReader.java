package vn.capbu.faultmatrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads a token by a small C program that knows nothing of the product, past the fault module. */
final class TokenReader {

    private static final byte[] MESSAGE =
            "what a relying party signs".getBytes(StandardCharsets.US_ASCII);

    private final Path program;

    private TokenReader(Path program) {
        this.program = program;
    }

    /** Compiles the program. */
    static TokenReader build(Path directory) {
        Path program = directory.resolve("token-reader");
        Programs.run(
                Map.of(),
                "",
                List.of(
                        "gcc",
                        "-O1",
                        "-o",
                        program.toString(),
                        Path.of("src/test/c/token_reader.c").toAbsolutePath().toString(),
                        "-ldl"));
        return new TokenReader(program);
    }

    /** What is on a token now. */
    TokenContents read(Path library, Path configuration, String serial, String pin) {
        try {
            HexFormat hex = HexFormat.of();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(MESSAGE);
            String printed =
                    Programs.run(
                            Map.of("SOFTHSM2_CONF", configuration.toString()),
                            pin + "\n",
                            List.of(
                                    program.toString(),
                                    library.toString(),
                                    serial,
                                    hex.formatHex(MESSAGE),
                                    hex.formatHex(digest)));
            return TokenContents.of(MESSAGE, printed.lines().toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Programs that are run to their end. */
    static final class Programs {

        private Programs() {}

        static String run(Map<String, String> environment, String input, List<String> command) {
            try {
                ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
                builder.environment().putAll(environment);
                Process process = builder.start();
                process.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().close();
                String printed =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(command.get(0) + " failed: " + printed);
                }
                return printed;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
