package vn.capbu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.subscribers.ExportSubscribers;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RegistryFilter;

/** Import beside a bare load of the same rows, search beside the bare index, spreadsheets and sizes. */
final class SubscribersBenchmark {

    private static final double MEGABYTE = 1 << 20;

    private final int rows;
    private final int queries;
    private final Path work;
    private final boolean xlsx;
    private final Figures figures;
    private final RegistryMaker maker = new RegistryMaker(RegistryMaker.SEED);
    private final Operator operator = Operator.ofOperatingSystem();

    SubscribersBenchmark(int rows, int queries, Path work, boolean xlsx, PrintStream out) {
        this.rows = rows;
        this.queries = queries;
        this.work = work;
        this.xlsx = xlsx;
        this.figures = new Figures(out);
    }

    void run(boolean h2, boolean postgresql) throws Exception {
        Files.createDirectories(work);
        figures.say("%d rows, seed %d, %s", rows, RegistryMaker.SEED, machine());
        Path csv = work.resolve("registry.csv");
        new RegistryFile(maker, rows).write(csv);
        if (h2) {
            measureH2(csv);
        }
        if (postgresql) {
            try (BenchmarkServer server = BenchmarkServer.start(work.resolve("postgresql"))) {
                measurePostgreSql(csv, server);
            }
        }
    }

    private static String machine() {
        return Runtime.version()
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void measureH2(Path csv) throws Exception {
        figures.say("--- H2");
        Path bareHome = fresh("bare-h2");
        DataDirectory.open(bareHome);
        makeTables(bareHome);
        double bare =
                bare("jdbc:h2:async:" + bareHome.resolve("db/capbu") + ";WRITE_DELAY=0", "capbu");
        figures.say("%-34s %8.0f MB", "size of that database", size(bareHome.resolve("db")));
        delete(bareHome);
        Path home = fresh("home-h2");
        DataDirectory.open(home);
        measure(csv, home, bare);
        figures.say("%-34s %8.0f MB", "size of the database", size(home.resolve("db")));
        figures.say("%-34s %8.0f MB", "size of the search index", size(home.resolve("search")));
    }

    private void measurePostgreSql(Path csv, BenchmarkServer server) throws Exception {
        figures.say("--- PostgreSQL");
        server.create("bare");
        makeTables(postgreSqlHome("bare-postgresql", server, "bare"));
        double bare = bare(server.url("bare"), BenchmarkServer.USER);
        server.create("capbu");
        Path home = postgreSqlHome("home-postgresql", server, "capbu");
        measure(csv, home, bare);
        figures.say("%-34s %8.0f MB", "size of the database", server.megabytes("capbu"));
        figures.say("%-34s %8.0f MB", "size of the search index", size(home.resolve("search")));
    }

    private Path postgreSqlHome(String name, BenchmarkServer server, String database)
            throws IOException {
        Path home = fresh(name);
        new DatabaseSettings.PostgreSql(
                        server.url(database), BenchmarkServer.USER, server.passwordFile())
                .write(DataDirectory.open(home));
        return home;
    }

    private static void makeTables(Path home) throws IOException {
        Workspace.open(Adapters.SERVICES, home, Clock.systemUTC()).close();
    }

    /** Both databases let their maker in without a password. */
    private double bare(String url, String user) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            return figures.seconds(
                    "bare JDBC batches", rows, new BareLoad(connection, maker, rows)::run);
        }
    }

    private void measure(Path csv, Path home, double bare) throws Exception {
        try (Workspace workspace = Workspace.open(Adapters.SERVICES, home, Clock.systemUTC())) {
            double imported =
                    figures.seconds("import of CSV", rows, () -> importFile(workspace, csv));
            figures.say("%-34s %8.2f times the bare load", "", imported / bare);
            figures.seconds("the same file again", rows, () -> importFile(workspace, csv));
            figures.processPeak();
            if (queries > 0) {
                new SearchBenchmark(figures, maker, rows, queries).run(workspace);
            }
            if (xlsx) {
                measureSpreadsheets(workspace);
            }
        }
    }

    private void importFile(Workspace workspace, Path file) throws IOException {
        ImportReport report =
                new ImportSubscribers(
                                workspace.storage(),
                                Adapters.SERVICES.one(TableReader.class),
                                workspace.clock())
                        .run(
                                operator,
                                ImportRequest.of(file, ImportMode.GOOD_ROWS_ONLY),
                                false,
                                Progress.NONE,
                                new Cancellation());
        figures.say(
                "%-34s %d new, %d changed, %d unchanged, %d refused",
                "", report.added(), report.changed(), report.unchanged(), report.refusedRows());
    }

    private void measureSpreadsheets(Workspace workspace) throws Exception {
        Path file = work.resolve("registry.xlsx");
        Files.deleteIfExists(file);
        figures.seconds(
                "export to XLSX",
                rows,
                () ->
                        new ExportSubscribers(
                                        workspace.storage(),
                                        Adapters.SERVICES.one(TableWriter.class),
                                        workspace.clock())
                                .run(
                                        operator,
                                        file,
                                        RegistryFilter.ALL,
                                        Progress.NONE,
                                        new Cancellation()));
        figures.seconds("import of that XLSX", rows, () -> importFile(workspace, file));
    }

    private Path fresh(String name) throws IOException {
        Path folder = work.resolve(name);
        delete(folder);
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Of all files in a folder, in megabytes; 0 when it isn't there. */
    static double size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / MEGABYTE;
        }
    }
}
