package vn.capbu.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;

/** An import in a process of its own, which says how far it is and may be killed. */
final class ImportProcess implements AutoCloseable {

    private static final String ROWS = "rows ";
    private static final String DONE = "done ";

    private final Process process;
    private final BufferedReader lines;

    private ImportProcess(Process process) {
        this.process = process;
        this.lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it, with the options of this process. */
    static ImportProcess start(Path home, Path file) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        home.toString(),
                        file.toString()));
        return new ImportProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** What that process does. */
    static void run(Path home, Path file, PrintStream out) throws IOException {
        try (Workspace workspace = Workspace.open(Adapters.SERVICES, home, Clock.systemUTC())) {
            ImportReport report =
                    new ImportSubscribers(
                                    workspace.storage(),
                                    Adapters.SERVICES.one(TableReader.class),
                                    workspace.clock())
                            .run(
                                    Operator.ofOperatingSystem(),
                                    ImportRequest.of(file, ImportMode.ALL_OR_NOTHING),
                                    false,
                                    new Lines(out),
                                    new Cancellation());
            out.println(
                    DONE
                            + report.added()
                            + " new, "
                            + report.changed()
                            + " changed, "
                            + report.unchanged()
                            + " unchanged, "
                            + report.refusedRows()
                            + " refused");
        }
    }

    /** Waits until so many rows were read; false when it ended before. */
    boolean awaitRows(long rows) throws IOException {
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith(ROWS) && Long.parseLong(line.substring(ROWS.length())) >= rows) {
                return true;
            }
            if (line.startsWith(DONE)) {
                return false;
            }
        }
        return false;
    }

    /** Waits for its end; what became of the rows, null when it failed. */
    @Nullable String awaitEnd() throws IOException, InterruptedException {
        String last = null;
        String line;
        while ((line = lines.readLine()) != null) {
            last = line.startsWith(DONE) ? line.substring(DONE.length()) : last;
        }
        return process.waitFor() == 0 ? last : null;
    }

    /** Whether it goes on after some time. */
    boolean isAliveAfter(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** The most memory it has held so far, in megabytes; 0 where the system doesn't tell. */
    long peakMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    /** SIGKILL, and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private record Lines(PrintStream out) implements Progress {

        @Override
        public void total(long units) {}

        @Override
        public void done(long units) {
            out.println(ROWS + units);
        }
    }
}
