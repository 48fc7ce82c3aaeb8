package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a virtual machine of its own, with JSON on its standard output. */
final class CommandProcess implements AutoCloseable {

    private static final int MINUTES = 3;

    private final Process process;
    private final Path out;
    private final Path err;

    private CommandProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static CommandProcess start(Path home, Object... words) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Main.class.getName(),
                                "--home",
                                home.toString(),
                                "--json"));
        for (Object word : words) {
            command.add(word.toString());
        }
        Path out = Files.createTempFile(home.toAbsolutePath().getParent(), "command", ".out");
        Path err = Files.createTempFile(home.toAbsolutePath().getParent(), "command", ".err");
        return new CommandProcess(
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start(),
                out,
                err);
    }

    /** Waits for its end, and returns what it did. */
    Commands.Run awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("goes on: " + Files.readString(err));
        }
        return new Commands.Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Waits for the document of a command that goes on. */
    Map<String, Object> awaitDocument() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (process.isAlive() && System.nanoTime() < until) {
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            if (printed.endsWith("}\n")) {
                return JSON.std.mapFrom(printed);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no document: " + Files.readString(err));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
