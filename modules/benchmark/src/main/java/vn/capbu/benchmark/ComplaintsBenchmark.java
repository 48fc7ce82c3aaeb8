package vn.capbu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.BusinessCalendars;

/**
 * Queues with countdowns, deadlines after a calendar change, attainment and the audit trail over a year of cases, each beside what the
 * bare database or the naive way takes.
 */
final class ComplaintsBenchmark {

    /** As many rows as a queue of the console shows, and one to tell that there are more. */
    private static final int SHOWN = 5_001;

    private static final int OPEN_PERCENT = 5;
    private static final int RECKONED = 20_000;
    private static final int OPENED = 10;
    private static final String CALENDAR = "vietnam";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    private static final String RAW_QUEUE =
            "SELECT * FROM complaint_case WHERE state IN ('RECEIVED', 'HANDLING', 'WAITING', 'ANSWERED', 'AGREED',"
                    + " 'SUPERVISOR', 'REGULATOR') ORDER BY deadline"
                    + " FETCH FIRST "
                    + SHOWN
                    + " ROWS ONLY";

    private static final String RAW_ATTAINMENT =
            "SELECT policy_code, case_group, outcome, COUNT(*), SUM(seconds) FROM complaint_case WHERE"
                    + " state = 'CLOSED' GROUP BY policy_code, case_group, outcome";

    private final int cases;
    private final long seed;
    private final Path work;
    private final Figures figures;
    private final SetClock clock = new SetClock(ComplaintYear.NOW);
    private final Operator chief =
            new Operator("truong.ca", Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR));

    ComplaintsBenchmark(int cases, long seed, Path work, PrintStream out) {
        this.cases = cases;
        this.seed = seed;
        this.work = work;
        this.figures = new Figures(out);
    }

    void run(boolean postgresql) throws Exception {
        Files.createDirectories(work);
        figures.say("%d cases, of which %d are open", cases, open());
        figures.say("--- H2");
        Path home = fresh("complaints-h2");
        DataDirectory.open(home);
        measure(home, "jdbc:h2:async:" + home.resolve("db/capbu"), "capbu");
        if (postgresql) {
            figures.say("--- PostgreSQL");
            try (BenchmarkServer server =
                    BenchmarkServer.start(work.resolve("complaints-postgresql"))) {
                server.create("complaints");
                Path folder = fresh("complaints-home-postgresql");
                new DatabaseSettings.PostgreSql(
                                server.url("complaints"),
                                BenchmarkServer.USER,
                                server.passwordFile())
                        .write(DataDirectory.open(folder));
                measure(folder, server.url("complaints"), BenchmarkServer.USER);
            }
        }
    }

    private int open() {
        return Math.max(100, cases * OPEN_PERCENT / 100);
    }

    private Path fresh(String name) throws IOException {
        Path folder = work.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return folder;
    }

    private void measure(Path home, String url, String user) throws Exception {
        try (Workspace workspace = Workspace.open(Adapters.SERVICES, home, clock)) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            ComplaintYear year = new ComplaintYear(workspace, desk, clock, seed);
            figures.seconds(
                    "cases with their logs", cases, () -> year.fill(cases - open(), open()));
            try (Connection raw = DriverManager.getConnection(url, user, "")) {
                if (url.startsWith("jdbc:h2")) {
                    execute(raw, "SET OPTIMIZE_REUSE_RESULTS 0");
                }
                execute(raw, "ANALYZE");
                queues(desk, raw);
                attainment(desk, raw);
            }
            opening(desk, year);
            reckoning(workspace, desk, year);
            calendar(workspace, desk);
            proof(workspace);
            new ChainedSteps(workspace, desk, year.open()).run(figures);
            figures.processPeak();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void queues(ComplaintDesk desk, Connection raw) throws Exception {
        double[] bare = RolloutBenchmark.times(() -> read(raw, RAW_QUEUE));
        tell("raw SELECT of the open queue's rows", bare);
        for (Queue queue : Queue.values()) {
            QueueQuery query =
                    new QueueQuery(
                            queue,
                            ComplaintYear.agent(1).name(),
                            queue == Queue.UNIT ? "cskh" : null,
                            null,
                            ComplaintYear.NOW,
                            SHOWN);
            double[] times = RolloutBenchmark.times(() -> desk.listCases().run(query));
            int rows = desk.listCases().run(query).size();
            tell(
                    "queue " + queue.name().toLowerCase(Locale.ROOT) + ", " + rows + " rows",
                    times,
                    bare[1]);
        }
        List<ComplaintCase> shown =
                desk.listCases()
                        .run(
                                new QueueQuery(
                                        Queue.OPEN, null, null, null, ComplaintYear.NOW, SHOWN));
        long[] left = {0};
        double[] tick =
                RolloutBenchmark.times(
                        () -> {
                            for (ComplaintCase one : shown) {
                                left[0] += left(one, ComplaintYear.NOW.plusSeconds(1));
                            }
                        });
        tell("a tick of " + shown.size() + " countdowns", tick, bare[1]);
    }

    /** What a countdown shows, before it is put into words. */
    private static long left(ComplaintCase one, Instant now) {
        Instant deadline = one.time().deadline();
        long over = ListCases.isOverdue(one, now) ? 1 : 0;
        return deadline == null ? over : deadline.getEpochSecond() - now.getEpochSecond() + over;
    }

    private static void read(Connection connection, String sql) throws Exception {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (int i = 1; i <= columns; i++) {
                    found.getString(i);
                }
            }
        }
    }

    private void attainment(ComplaintDesk desk, Connection raw) throws Exception {
        double[] bare = RolloutBenchmark.times(() -> read(raw, RAW_ATTAINMENT));
        tell("raw GROUP BY over all closed cases", bare);
        for (By by : By.values()) {
            String what = "attainment by " + by.name().toLowerCase(Locale.ROOT);
            tell(
                    what + ", a year",
                    RolloutBenchmark.times(() -> desk.reportAttainment().run(FIRST, LAST, by)),
                    bare[1]);
        }
        LocalDate month = LocalDate.of(2020, 6, 1);
        tell(
                "attainment by group, a month",
                RolloutBenchmark.times(
                        () ->
                                desk.reportAttainment()
                                        .run(month, month.plusMonths(1).minusDays(1), By.GROUP)),
                bare[1]);
    }

    private void tell(String what, double[] times) {
        figures.say(
                "%-44s cold %7.1f ms   warm %7.1f ms   processor %7.1f ms",
                what, times[0], times[1], times[2]);
    }

    private void tell(String what, double[] times, double raw) {
        figures.say(
                "%-44s cold %7.1f ms   warm %7.1f ms   processor %7.1f ms   of raw %6.2f",
                what, times[0], times[1], times[2], times[1] / raw);
    }

    /** What the window of a case reads; each round opens other cases than the one before. */
    private void opening(ComplaintDesk desk, ComplaintYear year) throws Exception {
        Iterator<Long> ids = year.open().iterator();
        double[] times =
                RolloutBenchmark.times(
                        () -> {
                            for (int i = 0; i < OPENED; i++) {
                                long id = ids.next();
                                desk.showCase().run(chief, id);
                                desk.proveCase().run(id);
                            }
                        });
        tell(OPENED + " cases opened, with their proof", times);
    }

    /** All clocks of cases, from logs in memory; and deadlines alone, beside a walk. */
    private void reckoning(Workspace workspace, ComplaintDesk desk, ComplaintYear year)
            throws Exception {
        List<Long> ids = year.open().subList(0, Math.min(RECKONED, year.open().size()));
        Map<Long, List<CaseEvent>> logs = workspace.storage().port(ComplaintCases.class).logs(ids);
        Reckoning reckoning = new Reckoning(desk.rulebook());
        logs.values().forEach(log -> reckoning.clocks(log, ComplaintYear.NOW));
        figures.seconds(
                "all clocks of open cases, in memory",
                logs.size(),
                () -> logs.values().forEach(log -> reckoning.clocks(log, ComplaintYear.NOW)));
        new MinuteWalk(desk.rulebook().calendar(CALENDAR, 1), seed).run(figures);
    }

    private void calendar(Workspace workspace, ComplaintDesk desk) throws Exception {
        CalendarEdition old =
                workspace
                        .storage()
                        .port(BusinessCalendars.class)
                        .inForce(CALENDAR, LocalDate.of(2020, 3, 2));
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(old.week());
        week.put(DayOfWeek.SATURDAY, List.of(OpenHours.of("08:00", "12:00")));
        desk.changeRules()
                .addCalendar(
                        chief,
                        new CalendarEdition(
                                old.code(),
                                old.version() + 1,
                                FIRST,
                                old.vietnamese(),
                                old.english(),
                                old.zone(),
                                week,
                                old.days(),
                                old.knownTo()));
        figures.seconds(
                "open cases moved to a new calendar",
                open(),
                () ->
                        figures.say(
                                "%-44s %8d",
                                "moved",
                                desk.changeRules().recompute(chief, CALENDAR, new Cancellation())));
    }

    private void proof(Workspace workspace) throws Exception {
        AuditVerdict[] verdict = new AuditVerdict[1];
        long links = new ProveAudit(workspace).verify(chief).links();
        figures.seconds(
                "audit verify, links",
                links,
                () -> verdict[0] = new ProveAudit(workspace).verify(chief));
        figures.say(
                "%-44s %8d links, %d lines of cases, %d findings",
                "checked", verdict[0].links(), verdict[0].evidence(), verdict[0].findings().size());
    }
}
