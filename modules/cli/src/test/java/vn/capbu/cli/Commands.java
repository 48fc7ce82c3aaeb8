package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands in this process on one data directory, and keeps what they print. */
public final class Commands {

    /** What a command did. */
    public record Run(int exitCode, String out, String err) {

        public Map<String, Object> json() {
            try {
                return JSON.std.mapFrom(out);
            } catch (IOException e) {
                throw new AssertionError("no JSON document on standard output: " + out, e);
            }
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> list(String name) {
            return (List<Map<String, Object>>) json().get(name);
        }
    }

    private final Path home;

    public Commands(Path home) {
        this.home = home;
    }

    public Run run(Object... arguments) {
        List<String> line = new ArrayList<>(List.of("--home", home.toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                CapbuCommand.execute(
                        new Session(
                                new ServiceLoaderServices(),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8)),
                        line.toArray(String[]::new));
        return new Run(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must end with exit code 0. */
    public Run must(Object... arguments) {
        Run run = run(arguments);
        if (run.exitCode() != 0) {
            throw new AssertionError(
                    List.of(arguments) + " ended with " + run.exitCode() + ": " + run.err());
        }
        return run;
    }
}
