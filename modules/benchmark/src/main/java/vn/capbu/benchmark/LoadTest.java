package vn.capbu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.capbu.benchmark.LoadTally.Deed;
import vn.capbu.benchmark.LoadTally.End;
import vn.capbu.benchmark.LoadTally.Line;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.ManageOperators;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Target;

/**
 * Many desks at one PostgreSQL server for some minutes, while connections are cut, the server is started again and desks are killed.
 * Afterwards everything that a desk was told was stored has to be there once, no certificate is renewed twice, the chain holds and the
 * summaries are those of the facts.
 */
final class LoadTest {

    /** What desks change at the same time. */
    static final Target TARGET =
            new Target(
                    "load",
                    LocalDate.of(2020, 4, 1),
                    LocalDate.of(2020, 9, 30),
                    "Tải",
                    "Load",
                    Cohort.ALL,
                    BigDecimal.valueOf(50),
                    false,
                    Target.Denominator.REACHABLE,
                    BigDecimal.valueOf(50),
                    false);

    /** Place of the tax code in a row of the registry's file. */
    static final int TAX_CODE = 0;

    /** Begins what a desk writes down when another had its token as well. */
    static final String BOTH = "BOTH";

    private static final String DATABASE = "capbu";
    private static final int MEMBERS = 3_000;
    private static final int DESKS_OF_A_PROCESS = 4;
    private static final int RENEWAL_DESKS = 3;
    private static final Duration LONGEST_END = Duration.ofMinutes(3);
    private static final int CUT = 4;
    private static final double NANOS = 1e9;

    /**
     * What is wanted.
     *
     * @param bench made by make-bench; null without renewals of tokens
     * @param capbu the script; null exactly when the bench is
     */
    record Options(
            int desks,
            double minutes,
            @Nullable Path bench,
            @Nullable Path capbu,
            long seed,
            Path work) {

        static Options of(Deque<String> left) throws IOException {
            Options options = new Options(20, 10, null, null, RegistryMaker.SEED, Path.of(""));
            while (!left.isEmpty()) {
                options = options.with(left.pop(), left.pop());
            }
            return options.work().toString().isEmpty()
                    ? options.with("--work", Files.createTempDirectory("capbu-load").toString())
                    : options;
        }

        private Options with(String name, String value) {
            return switch (name) {
                case "--desks" ->
                        new Options(Integer.parseInt(value), minutes, bench, capbu, seed, work);
                case "--minutes" ->
                        new Options(desks, Double.parseDouble(value), bench, capbu, seed, work);
                case "--bench" -> new Options(desks, minutes, Path.of(value), capbu, seed, work);
                case "--capbu" -> new Options(desks, minutes, bench, Path.of(value), seed, work);
                case "--seed" ->
                        new Options(desks, minutes, bench, capbu, Long.parseLong(value), work);
                case "--work" -> new Options(desks, minutes, bench, capbu, seed, Path.of(value));
                default -> throw new IllegalArgumentException("unknown option " + name);
            };
        }
    }

    private final Options options;
    private final PrintStream out;
    private final Path work;
    private final Path shared;
    private final Random random;
    private final Operator operator = Operator.ofOperatingSystem();
    private final @Nullable LoadBench bench;
    private int cuts;
    private int restarts;
    private int kills;
    private volatile boolean isOver;

    LoadTest(Options options, PrintStream out) throws IOException {
        this.options = options;
        this.out = out;
        this.work = options.work().toAbsolutePath();
        this.shared = Files.createDirectories(work.resolve("shared"));
        this.random = new Random(options.seed());
        Path bench = options.bench();
        Path capbu = options.capbu();
        this.bench = bench == null || capbu == null ? null : new LoadBench(bench, capbu);
    }

    /** How many things were not as they have to be. */
    int run() throws Exception {
        ExecutorService renewers = Executors.newFixedThreadPool(RENEWAL_DESKS);
        List<LoadProcess> processes = new ArrayList<>();
        try (BenchmarkServer server = BenchmarkServer.start(work.resolve("postgresql"))) {
            try {
                server.create(DATABASE);
                prepare(server);
                long begun = System.nanoTime();
                Duration time = Duration.ofMillis((long) (options.minutes() * 60_000));
                startDesks(processes, time);
                List<Future<?>> renewals = startRenewals(renewers);
                disturb(server, processes, begun, time);
                double seconds = (System.nanoTime() - begun) / NANOS;
                int faults = end(processes, renewals);
                return faults + judge(server, seconds);
            } finally {
                isOver = true;
                renewers.shutdownNow();
                processes.forEach(LoadProcess::close);
                if (bench != null) {
                    bench.close();
                }
            }
        }
    }

    private Path home(BenchmarkServer server, String name, String user) throws IOException {
        Path home = work.resolve(name);
        new DatabaseSettings.PostgreSql(server.url(DATABASE), user, server.passwordFile())
                .write(DataDirectory.open(home));
        return home;
    }

    /** The account of a desk's operator: a login role of the server, bound by its rights. */
    private void account(ManageOperators operators, String name, Set<Role> roles)
            throws OperatorException {
        operators.add(
                operator,
                name,
                new OperatorAccount.Person(name, roles, null, null),
                "Bàn số mấy cũng được 1".toCharArray());
    }

    private void prepare(BenchmarkServer server)
            throws IOException, InterruptedException, RolloutException, OperatorException {
        Path first = home(server, "first", BenchmarkServer.USER);
        if (bench != null) {
            bench.setUp(first);
        }
        try (Workspace workspace = Workspace.open(Adapters.SERVICES, first, Clock.systemUTC())) {
            SimulatedCampaign campaign = new SimulatedCampaign(workspace);
            campaign.fill(new CampaignMaker(options.seed()), MEMBERS);
            campaign.desk()
                    .editTargets()
                    .add(operator, campaign.campaign(), TARGET, "the load test");
            ManageOperators operators =
                    new ManageOperators(
                            workspace.services(), workspace.storage(), workspace.clock());
            account(operators, "boss", Set.of(Role.ADMINISTRATOR));
            for (int i = 0; i < options.desks(); i++) {
                account(operators, LoadDesk.operatorOf(i), LoadDesk.ROLES);
                home(server, "desk-" + i, LoadDesk.operatorOf(i));
            }
            for (int i = 0; i < RENEWAL_DESKS; i++) {
                account(operators, "renewer." + i, Set.of(Role.DESK_OPERATOR));
                home(server, "renewals-" + i, "renewer." + i);
            }
        }
    }

    private void startDesks(List<LoadProcess> processes, Duration time) throws IOException {
        for (int i = 0; i < options.desks(); i += DESKS_OF_A_PROCESS) {
            processes.add(
                    new LoadProcess(
                            work,
                            i,
                            Math.min(DESKS_OF_A_PROCESS, options.desks() - i),
                            MEMBERS,
                            time));
        }
        out.printf(
                Locale.ROOT,
                "%d desks in %d processes%s, %.1f minutes%n",
                options.desks(),
                processes.size(),
                bench == null ? "" : " and " + RENEWAL_DESKS + " that renew one bench of tokens",
                options.minutes());
    }

    private List<Future<?>> startRenewals(ExecutorService renewers) throws IOException {
        List<Future<?>> renewals = new ArrayList<>();
        LoadBench tokens = bench;
        if (tokens == null) {
            return renewals;
        }
        for (int i = 0; i < RENEWAL_DESKS; i++) {
            Path home = work.resolve("renewals-" + i);
            LoadTally tally = new LoadTally(shared.resolve("renewals-" + i + ".tally"));
            renewals.add(
                    renewers.submit(
                            () -> {
                                while (!isOver) {
                                    renew(tokens, home, tally);
                                }
                                return true;
                            }));
        }
        return renewals;
    }

    private static Map<String, Integer> renew(LoadBench tokens, Path home, LoadTally tally)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Map<String, Integer> outcomes = tokens.renew(home);
        tally.add(
                new Line(
                        Deed.RENEW,
                        outcomes.isEmpty() ? End.DOUBT : End.READ,
                        (System.nanoTime() - begun) / 1_000,
                        "",
                        outcomes.toString()));
        return outcomes;
    }

    /** In turn: connections cut, desks killed, the server stopped in order, connections cut, desks killed, the server crashed. */
    private void disturb(
            BenchmarkServer server, List<LoadProcess> processes, long begun, Duration time)
            throws IOException, InterruptedException, SQLException {
        long end = begun + time.toNanos();
        long pause = Math.min(TimeUnit.SECONDS.toNanos(20), time.toNanos() / 7);
        for (int turn = 0; ; turn++) {
            LockSupport.parkNanos(pause);
            if (end - System.nanoTime() < pause) {
                break;
            }
            switch (turn % 6) {
                case 0, 3 -> cuts += server.cut(DATABASE, CUT);
                case 1, 4 -> kill(processes, Duration.ofNanos(end - System.nanoTime()));
                case 2 -> {
                    server.stopAndStart();
                    restarts++;
                }
                default -> {
                    server.crashAndStart();
                    restarts++;
                }
            }
        }
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private void kill(List<LoadProcess> processes, Duration left) throws IOException {
        processes.get(random.nextInt(processes.size())).killAndStart(left);
        kills++;
        if (bench != null) {
            bench.kill();
            kills++;
        }
    }

    /** How many desks didn't end as they have to. */
    private int end(List<LoadProcess> processes, List<Future<?>> renewals) throws Exception {
        isOver = true;
        int faults = 0;
        for (LoadProcess process : processes) {
            if (!process.awaitEnd(LONGEST_END)) {
                faults++;
                out.println(
                        "  FAULT: desks from "
                                + process.first()
                                + " didn't end well, see "
                                + work.resolve("desks-" + process.first() + ".log"));
            }
        }
        for (Future<?> renewal : renewals) {
            renewal.get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        }
        return faults;
    }

    private int judge(BenchmarkServer server, double seconds) throws Exception {
        int faults = renewTheRest();
        List<Line> lines = LoadTally.lines(shared);
        try (Connection connection =
                DriverManager.getConnection(server.url(DATABASE), BenchmarkServer.USER, "")) {
            LoadJudge judge = new LoadJudge(connection, lines, out);
            faults += judge.run();
            judge.figures(seconds);
        }
        List<Long> heard = LoadTally.heard(shared);
        out.printf(
                Locale.ROOT,
                "other desks heard of %d changes: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                heard.size(),
                LoadJudge.at(heard, 50),
                LoadJudge.at(heard, 95),
                LoadJudge.at(heard, 99));
        faults += prove();
        out.printf(
                Locale.ROOT,
                "%d connections cut, %d times the server was started again, %d processes killed; %s%n",
                cuts,
                restarts,
                kills,
                faults == 0 ? "all as it has to be" : faults + " FAULTS");
        return faults;
    }

    private int renewTheRest() throws Exception {
        LoadBench tokens = bench;
        if (tokens == null) {
            return 0;
        }
        // what desks that were killed had is free by then
        LockSupport.parkNanos(vn.capbu.renewal.spi.TokenLeases.TIME.plusSeconds(5).toNanos());
        try (LoadTally tally = new LoadTally(shared.resolve("renewals-last.tally"))) {
            Map<String, Integer> outcomes = Map.of();
            for (int i = 0; i < 3; i++) {
                outcomes = renew(tokens, work.resolve("renewals-0"), tally);
            }
            String verdict = tokens.judge();
            out.println("renewals: at last " + outcomes + "; judge: " + verdict);
            return verdict.startsWith("FAULT") ? 1 : 0;
        }
    }

    private int prove() throws IOException, RolloutException {
        try (Workspace workspace =
                Workspace.open(Adapters.SERVICES, work.resolve("first"), Clock.systemUTC())) {
            AuditVerdict verdict = new ProveAudit(workspace).verify(operator);
            SimulatedCampaign campaign = new SimulatedCampaign(workspace);
            ReconcileSummary.Report report =
                    campaign.desk()
                            .reconcileSummary()
                            .run(
                                    operator,
                                    campaign.campaign(),
                                    false,
                                    Progress.NONE,
                                    new Cancellation());
            out.println(
                    "chain of "
                            + verdict.links()
                            + " links: "
                            + (verdict.findings().isEmpty() ? "holds" : verdict.findings())
                            + "; summaries of "
                            + report.members()
                            + " members: "
                            + (report.agrees() ? "agree" : "differ"));
            return (verdict.findings().isEmpty() ? 0 : 1) + (report.agrees() ? 0 : 1);
        }
    }
}
