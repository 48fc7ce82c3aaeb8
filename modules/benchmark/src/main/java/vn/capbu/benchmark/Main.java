package vn.capbu.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import vn.capbu.charts.ChartSize;
import vn.capbu.kernel.Workspace;

/**
 * {@code subscribers [--rows N] [--queries N] [--no-h2] [--postgresql] [--no-xlsx] [--no-search] [--work DIR]} measures all; {@code search HOME
 * [--rows N]} the search over a data directory that was filled before, by an import or by {@code fill HOME URL USER ROWS}; {@code
 * token-table URL USER ROWS} the search that wasn't chosen; {@code import-crash [--rows N] [--kill-at PARTS] [--no-h2] [--postgresql]
 * [--seed N] [--work DIR]} kills imports; {@code rollout [--rows N] [--postgresql]} measures the views of a campaign's progress;
 * {@code complaints [--cases N] [--postgresql]} queues, deadlines and figures of a year of complaints;
 * {@code load [--desks N] [--minutes N]} lets many desks work on one server while it is disturbed, and judges what is left;
 * {@code make-registry ROWS FILE [--seed N]} makes the data, as CSV or XLSX by the name of the file; {@code make-campaign ROWS HOME
 * [--seed N] [--forecasts]} puts a simulated campaign into a data directory; {@code draw-campaign HOME FOLDER} draws its figures.
 */
public final class Main {

    private static final int MILLION = 1_000_000;
    private static final int QUERIES = 500;
    private static final int CASES = 200_000;

    private Main() {}

    /** Runs one of the two. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        String what = left.isEmpty() ? "" : left.pop();
        switch (what) {
            case "subscribers" -> subscribers(left, out);
            case "search" -> search(left, out);
            case "fill" -> fill(left, out);
            case "token-table" -> tokenTable(left, out);
            case "import-crash" -> importCrash(left, out);
            case "rollout" -> rollout(left, out);
            case "complaints" -> complaints(left, out);
            case "load" -> load(left, out);
            case "load-desks" -> LoadProcess.run(left);
            case "import" -> ImportProcess.run(Path.of(left.pop()), Path.of(left.pop()), out);
            case "make-registry" -> makeRegistry(left, out);
            case "make-campaign" -> makeCampaign(left, out);
            case "draw-campaign" -> drawCampaign(left, out);
            default -> {
                out.println(
                        "subscribers [--rows N] [--queries N] [--no-h2] [--postgresql] [--no-xlsx] [--no-search] [--work DIR]");
                out.println("fill HOME JDBC-URL USER ROWS");
                out.println("search HOME [--rows N] [--queries N]");
                out.println("token-table JDBC-URL USER ROWS [--queries N]");
                out.println(
                        "import-crash [--rows N] [--kill-at PARTS] [--no-h2] [--postgresql] [--seed N] [--work DIR]");
                out.println("rollout [--rows N] [--postgresql] [--seed N] [--work DIR]");
                out.println("complaints [--cases N] [--postgresql] [--seed N] [--work DIR]");
                out.println(
                        "load [--desks N] [--minutes N] [--bench DIR --capbu FILE] [--seed N] [--work DIR]");
                out.println("make-registry ROWS FILE.csv|FILE.xlsx [--seed N]");
                out.println("make-campaign ROWS HOME [--seed N] [--forecasts]");
                out.println("draw-campaign HOME FOLDER [--days YYYY-MM-DD,...] [--large]");
                System.exit(2);
            }
        }
    }

    private static void load(Deque<String> left, PrintStream out) throws Exception {
        LoadTest.Options options = LoadTest.Options.of(left);
        if (new LoadTest(options, out).run() > 0) {
            System.exit(1);
        }
    }

    private static void makeRegistry(Deque<String> left, PrintStream out) throws Exception {
        int rows = Integer.parseInt(left.pop());
        Path file = Path.of(left.pop());
        long seed = RegistryMaker.SEED;
        if ("--seed".equals(left.peek())) {
            left.pop();
            seed = Long.parseLong(left.pop());
        }
        new RegistryFile(new RegistryMaker(seed), rows).write(file);
        out.println(rows + " rows in " + file);
    }

    private static void makeCampaign(Deque<String> left, PrintStream out) throws Exception {
        int rows = Integer.parseInt(left.pop());
        Path home = Path.of(left.pop());
        long seed = RegistryMaker.SEED;
        boolean forecasts = false;
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--seed" -> seed = Long.parseLong(left.pop());
                case "--forecasts" -> forecasts = true;
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        Files.createDirectories(home);
        try (Workspace workspace =
                Workspace.open(Adapters.SERVICES, home, SimulatedCampaign.lastDay())) {
            SimulatedCampaign campaign = new SimulatedCampaign(workspace);
            CampaignMaker maker = new CampaignMaker(seed);
            campaign.register(maker, rows);
            campaign.fill(maker, rows);
            out.println(rows + " members in " + campaign.campaign().name());
            if (forecasts) {
                out.println("forecasts of " + campaign.storeForecasts() + " days");
            }
        }
    }

    private static void drawCampaign(Deque<String> left, PrintStream out) throws Exception {
        Path home = Path.of(left.pop());
        Path folder = Path.of(left.pop());
        List<LocalDate> days = CampaignPictures.DAYS;
        ChartSize size = ChartSize.WIDE;
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--days" ->
                        days = Stream.of(left.pop().split(",", 0)).map(LocalDate::parse).toList();
                case "--large" -> size = ChartSize.LARGE;
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        try (Workspace workspace =
                Workspace.open(Adapters.SERVICES, home, SimulatedCampaign.lastDay())) {
            SimulatedCampaign simulated = new SimulatedCampaign(workspace);
            int count =
                    new CampaignPictures(simulated.desk(), simulated.campaign(), size)
                            .draw(folder, days);
            out.println(count + " pictures in " + folder);
        }
    }

    private static void fill(Deque<String> left, PrintStream out) throws Exception {
        Workspace.open(Adapters.SERVICES, Path.of(left.pop()), Clock.systemUTC()).close();
        try (Connection connection = DriverManager.getConnection(left.pop(), left.pop(), "")) {
            int rows = Integer.parseInt(left.pop());
            new Figures(out)
                    .seconds(
                            "rows past the import",
                            rows,
                            new BareLoad(connection, new RegistryMaker(RegistryMaker.SEED), rows)
                                    ::run);
        }
    }

    private static void search(Deque<String> left, PrintStream out) throws Exception {
        Path home = Path.of(left.pop());
        int rows = MILLION;
        int queries = QUERIES;
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--rows" -> rows = Integer.parseInt(left.pop());
                case "--queries" -> queries = Integer.parseInt(left.pop());
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        try (Workspace workspace = Workspace.open(Adapters.SERVICES, home, Clock.systemUTC())) {
            new SearchBenchmark(
                            new Figures(out), new RegistryMaker(RegistryMaker.SEED), rows, queries)
                    .run(workspace);
        }
    }

    private static void tokenTable(Deque<String> left, PrintStream out) throws Exception {
        RegistryMaker maker = new RegistryMaker(RegistryMaker.SEED);
        Figures figures = new Figures(out);
        String url = left.pop();
        String user = left.pop();
        int rows = Integer.parseInt(left.pop());
        int queries = "--queries".equals(left.poll()) ? Integer.parseInt(left.pop()) : QUERIES;
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            TokenTable table = new TokenTable(connection);
            figures.seconds(
                    "token table and its two indexes",
                    rows,
                    () -> out.println(table.fill(maker, rows) + " entries"));
            for (int round = 0; round < 3; round++) {
                figures.percentiles(
                        "token table",
                        new QueryMaker(maker, rows, 7 + round).keystrokes(queries),
                        text -> find(table, text));
            }
        }
    }

    private static void find(TokenTable table, String text) {
        try {
            table.find(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static void importCrash(Deque<String> left, PrintStream out) throws Exception {
        int rows = MILLION;
        long seed = System.nanoTime();
        boolean h2 = true;
        boolean postgresql = false;
        List<Double> moments = KilledImports.MOMENTS;
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "capbu-import-crash");
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--rows" -> rows = Integer.parseInt(left.pop());
                case "--seed" -> seed = Long.parseLong(left.pop());
                case "--work" -> work = Path.of(left.pop());
                case "--kill-at" ->
                        moments = Stream.of(left.pop().split(",", 0)).map(Double::valueOf).toList();
                case "--no-h2" -> h2 = false;
                case "--postgresql" -> postgresql = true;
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        if (new KilledImports(rows, moments, seed, work, out).run(h2, postgresql) > 0) {
            System.exit(1);
        }
    }

    private static void subscribers(Deque<String> left, PrintStream out) throws Exception {
        int rows = MILLION;
        int queries = QUERIES;
        boolean postgresql = false;
        boolean h2 = true;
        boolean xlsx = true;
        boolean search = true;
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "capbu-benchmark");
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--rows" -> rows = Integer.parseInt(left.pop());
                case "--queries" -> queries = Integer.parseInt(left.pop());
                case "--work" -> work = Path.of(left.pop());
                case "--postgresql" -> postgresql = true;
                case "--no-h2" -> h2 = false;
                case "--no-xlsx" -> xlsx = false;
                case "--no-search" -> search = false;
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        new SubscribersBenchmark(rows, search ? queries : 0, work, xlsx, out).run(h2, postgresql);
    }

    private static void rollout(Deque<String> left, PrintStream out) throws Exception {
        int rows = MILLION;
        long seed = RegistryMaker.SEED;
        boolean postgresql = false;
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "capbu-benchmark-rollout");
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--rows" -> rows = Integer.parseInt(left.pop());
                case "--seed" -> seed = Long.parseLong(left.pop());
                case "--work" -> work = Path.of(left.pop());
                case "--postgresql" -> postgresql = true;
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        new RolloutBenchmark(rows, seed, work, out).run(postgresql);
    }

    private static void complaints(Deque<String> left, PrintStream out) throws Exception {
        int cases = CASES;
        long seed = RegistryMaker.SEED;
        boolean postgresql = false;
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "capbu-benchmark-complaints");
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--cases" -> cases = Integer.parseInt(left.pop());
                case "--seed" -> seed = Long.parseLong(left.pop());
                case "--work" -> work = Path.of(left.pop());
                case "--postgresql" -> postgresql = true;
                default -> throw new IllegalArgumentException("unknown option");
            }
        }
        new ComplaintsBenchmark(cases, seed, work, out).run(postgresql);
    }
}
