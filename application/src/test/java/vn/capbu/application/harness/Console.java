package vn.capbu.application.harness;

import com.sun.tools.attach.AgentLoadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The assembled console as a process of its own, started by its real launcher. Data and user directory are folders of the
 * test.
 */
public final class Console implements AutoCloseable {

    private static final long START_SECONDS = 120;
    private static final long END_SECONDS = 30;
    private static final long POLL_MILLIS = 100;

    private final Process process;
    private final Path folder;

    private Console(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts the console and returns at once.
     *
     * @param folder gets the data directory "home", the user directory "user" and the output of the launcher; an absolute path, which the
     *     console works in
     * @param options options of the launcher, such as --locale en
     */
    public static Console start(VirtualDisplay display, Path folder, String... options)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                AssembledConsole.launcher().toString(),
                                "--jdkhome",
                                System.getProperty("java.home"),
                                "--userdir",
                                folder.resolve("user").toString(),
                                "--cachedir",
                                folder.resolve("user/var/cache").toString(),
                                "-J-Dcapbu.home=" + folder.resolve("home")));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("DISPLAY", display.name());
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("launcher.out").toFile());
        return new Console(builder.start(), folder);
    }

    /** Waits until the main window shows, and returns the hands and eyes of the test. */
    public ConsoleDriver awaitWindow(String title) throws IOException, InterruptedException {
        ConsoleDriver driver = new ConsoleDriver(virtualMachine(), folder);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            List<String> titles = titles(driver);
            if (titles.contains(title)) {
                return driver;
            }
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError(
                        "no window \"" + title + "\" but " + titles + "\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** A virtual machine that has just begun takes connections before it can load anything: it has no windows yet. */
    private static List<String> titles(ConsoleDriver driver) throws IOException {
        try {
            return driver.titles();
        } catch (IOException e) {
            if (e.getCause() instanceof AgentLoadException) {
                return List.of();
            }
            throw e;
        }
    }

    // The launcher is a chain of scripts that replace each other, so its process becomes the
    // virtual machine.
    private long virtualMachine() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            List<ProcessHandle> family = new ArrayList<>(List.of(process.toHandle()));
            process.descendants().forEach(family::add);
            for (ProcessHandle member : family) {
                String command = member.info().command().orElse("");
                if (command.endsWith("/java") && Files.exists(logFile())) {
                    return member.pid();
                }
            }
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("the console did not start\n" + output());
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Waits until the console has ended by itself. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the console does not end\n" + log());
        }
        return process.exitValue();
    }

    /** The lines of the console's log so far. */
    public List<String> log() {
        return lines(logFile());
    }

    private List<String> output() {
        return lines(folder.resolve("launcher.out"));
    }

    private Path logFile() {
        return folder.resolve("user/var/log/messages.log");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8)
                    : List.of();
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    /** Ends the console if it still runs. */
    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
