package vn.capbu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.RegistryReader;

/**
 * Kills an import (SIGKILL) at several moments, and reads the registry after each: every row has to be as it was before, or, when the
 * import was faster, as it is after. Then it imports the file whole, and once more.
 */
final class KilledImports {

    /** Moments in parts of the rows: at the first ones, anywhere, near the end. The last kills are in the commit. */
    static final List<Double> MOMENTS = List.of(0.01, 0.35, 0.8, 0.995);

    private static final int KILLS_IN_COMMIT = 2;
    private static final int PAGE = 5_000;
    private static final int PHONE = 10;
    private static final int BASE_PART = 100;
    private static final double NANOS = 1e9;

    /** What a registry holds. */
    private record State(long certificates, long imports, long audited, String sha256) {}

    private final int rows;
    private final List<Double> moments;
    private final Path work;
    private final PrintStream out;
    private final Figures figures;
    private final RegistryMaker maker = new RegistryMaker(RegistryMaker.SEED);
    private final SplittableRandom random;
    private long faults;

    /**
     * Imports to come.
     *
     * @param moments of the kills, in parts of the rows; {@link #MOMENTS} for all that is worth a look
     */
    KilledImports(int rows, List<Double> moments, long seed, Path work, PrintStream out) {
        this.rows = rows;
        this.moments = List.copyOf(moments);
        this.work = work;
        this.out = out;
        this.figures = new Figures(out);
        this.random = new SplittableRandom(seed);
    }

    /** How many things were not as they have to be. */
    long run(boolean h2, boolean postgresql) throws Exception {
        Files.createDirectories(work);
        Path file = work.resolve("registry.csv");
        new RegistryFile(maker, rows).write(file);
        if (h2) {
            figures.say("--- H2, %d rows", rows);
            Path home = work.resolve("home-h2");
            DataDirectory.open(home);
            killAndCheck(home, file);
        }
        if (postgresql) {
            try (BenchmarkServer server = BenchmarkServer.start(work.resolve("postgresql"))) {
                figures.say("--- PostgreSQL, %d rows", rows);
                server.create("capbu");
                Path other = work.resolve("home-postgresql");
                new DatabaseSettings.PostgreSql(
                                server.url("capbu"), BenchmarkServer.USER, server.passwordFile())
                        .write(DataDirectory.open(other));
                killAndCheck(other, file);
            }
        }
        figures.say(faults == 0 ? "all as it has to be" : "%d FAULTS", faults);
        return faults;
    }

    private void killAndCheck(Path home, Path file) throws Exception {
        imported(home, base(), null);
        State before = state(home);
        figures.say("before: %s", told(before));
        boolean stored = false;
        for (double moment : moments) {
            stored |= !kill(home, file, before, (long) (rows * moment), 0);
        }
        for (int i = 0; i < KILLS_IN_COMMIT && !stored; i++) {
            stored = !kill(home, file, before, rows, random.nextLong(1, 2 + rows / 200));
        }
        String expected =
                stored
                        ? "0 new, 0 changed, " + rows + " unchanged, 0 refused"
                        : (rows - rows / BASE_PART)
                                + " new, "
                                + rows / BASE_PART
                                + " changed, 0 unchanged, 0 refused";
        imported(home, file, expected);
        State after = state(home);
        figures.say("after:  %s", told(after));
        imported(home, file, "0 new, 0 changed, " + rows + " unchanged, 0 refused");
        State again = state(home);
        require(
                again.certificates() == after.certificates()
                        && again.sha256().equals(after.sha256()),
                "the same file again changed the registry");
    }

    /** Part of the rows with other telephone numbers, and some that the file doesn't have. */
    private Path base() throws IOException {
        Path file = work.resolve("base.csv");
        RegistryMaker others = new RegistryMaker(RegistryMaker.SEED + 1);
        Adapters.SERVICES
                .one(TableWriter.class)
                .write(
                        file,
                        new TableWriter.Shape(TableFormat.CSV, ';', "base"),
                        sink -> {
                            sink.row(cells(RegistryMaker.HEADER));
                            for (int i = 0; i < rows / BASE_PART; i++) {
                                List<String> row = new ArrayList<>(maker.row(i));
                                row.set(PHONE, "0243 999 9999");
                                sink.row(cells(row));
                            }
                            for (int i = 0; i < rows / BASE_PART; i++) {
                                sink.row(cells(others.row(rows + i)));
                            }
                        });
        return file;
    }

    private static List<TableCell> cells(List<String> texts) {
        return texts.stream().map(TableCell::of).toList();
    }

    /** Whether the registry is as it was; false when the import had been faster. */
    private boolean kill(Path home, Path file, State before, long atRow, long millis)
            throws Exception {
        boolean reached;
        boolean alive;
        long memory;
        try (ImportProcess process = ImportProcess.start(home, file)) {
            reached = process.awaitRows(atRow);
            alive = reached && process.isAliveAfter(millis);
            memory = process.peakMegabytes();
        }
        long begun = System.nanoTime();
        State found = state(home);
        double seconds = (System.nanoTime() - begun) / NANOS;
        boolean unchanged = found.equals(before);
        figures.say(
                "killed at row %d%s: %s; read in %.1f s, memory %d MB, database %.0f MB",
                atRow,
                millis == 0 ? "" : " and " + millis + " ms",
                unchanged ? "as before" : told(found),
                seconds,
                memory,
                SubscribersBenchmark.size(home));
        boolean stored =
                atRow == rows
                        && found.imports() == before.imports() + 1
                        && found.audited() == before.audited() + 1;
        require(unchanged || stored, "the registry is neither as before nor as after");
        require(reached || stored, "the import ended before it was killed");
        if (alive && stored) {
            figures.say("  its commit had been done");
        }
        return unchanged;
    }

    private void imported(Path home, Path file, @Nullable String expected) throws Exception {
        long begun = System.nanoTime();
        String told;
        try (ImportProcess process = ImportProcess.start(home, file)) {
            told = process.awaitEnd();
        }
        figures.say(
                "imported %s: %s, in %.1f s, database %.0f MB",
                file.getFileName(),
                told == null ? "failed" : told,
                (System.nanoTime() - begun) / NANOS,
                SubscribersBenchmark.size(home));
        require(told != null && (expected == null || expected.equals(told)), "not: " + expected);
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults++;
            out.println("  FAULT: " + fault);
        }
    }

    private static String told(State state) {
        return state.certificates()
                + " certificates, "
                + state.imports()
                + " imports, SHA-256 of all values "
                + state.sha256().substring(0, 16);
    }

    /** Reads every certificate with all its values. */
    private static State state(Path home) throws IOException {
        try (Workspace workspace = Workspace.open(Adapters.SERVICES, home, Clock.systemUTC())) {
            Storage storage = workspace.storage();
            RegistryReader reader = storage.port(RegistryReader.class);
            MessageDigest digest = sha256();
            long certificates = 0;
            long last = 0;
            List<RegistryRow> page;
            do {
                RegistryReader.Page read = reader.read(RegistryFilter.ALL, last, PAGE);
                page = read.rows();
                last = read.last();
                certificates += page.size();
                page.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            } while (page.size() == PAGE);
            return new State(
                    certificates,
                    storage.port(RegistryImports.class).newest(PAGE).size(),
                    storage.port(AuditTrail.class).latest(PAGE).size(),
                    HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
