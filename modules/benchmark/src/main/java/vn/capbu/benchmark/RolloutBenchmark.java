package vn.capbu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.ReportFiles;
import vn.capbu.rollout.spi.RolloutPopulation;
import vn.capbu.rollout.spi.RolloutSummary;

/**
 * Every view of a campaign's progress over a simulated campaign, as of three past days, beside a raw GROUP BY over the members and beside
 * the same question asked of the raw facts; what the summary costs where renewals are written; and all weekly reports.
 */
final class RolloutBenchmark {

    private static final int ROUNDS = 7;
    private static final int RAW_ROUNDS = 3;
    private static final int WRITTEN = 10_000;
    private static final double MILLIS = 1e6;

    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2020, 4, 29),
                    LocalDate.of(2020, 6, 30),
                    LocalDate.of(2020, 9, 15));

    private static final String RAW =
            "SELECT province, device_version, channel, standing, COUNT(*) FROM rollout_member"
                    + " WHERE campaign_id = ? GROUP BY province, device_version, channel, standing";

    private final int rows;
    private final Path work;
    private final Figures figures;
    private final CampaignMaker maker;
    private final Operator operator = Operator.ofOperatingSystem();

    RolloutBenchmark(int rows, long seed, Path work, PrintStream out) {
        this.rows = rows;
        this.work = work;
        this.figures = new Figures(out);
        this.maker = new CampaignMaker(seed);
    }

    void run(boolean postgresql) throws Exception {
        Files.createDirectories(work);
        figures.say("%d members, %s to %s", rows, CampaignMaker.FIRST, CampaignMaker.LAST);
        figures.say("--- H2");
        Path home = fresh("rollout-h2");
        DataDirectory.open(home);
        measure(home, "jdbc:h2:async:" + home.resolve("db/capbu"), "capbu");
        if (postgresql) {
            figures.say("--- PostgreSQL");
            try (BenchmarkServer server =
                    BenchmarkServer.start(work.resolve("rollout-postgresql"))) {
                server.create("rollout");
                Path folder = fresh("rollout-home-postgresql");
                new DatabaseSettings.PostgreSql(
                                server.url("rollout"), BenchmarkServer.USER, server.passwordFile())
                        .write(DataDirectory.open(folder));
                measure(folder, server.url("rollout"), BenchmarkServer.USER);
            }
        }
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
        try (Workspace workspace =
                Workspace.open(Adapters.SERVICES, home, SimulatedCampaign.lastDay())) {
            SimulatedCampaign simulated = new SimulatedCampaign(workspace);
            RolloutDesk desk = simulated.desk();
            RolloutCampaign campaign = simulated.campaign();
            figures.seconds(
                    "population and facts",
                    rows,
                    () ->
                            figures.say(
                                    "%-34s %8d", "cells that change", simulated.fill(maker, rows)));
            try (Connection raw = DriverManager.getConnection(url, user, "")) {
                sizes(raw);
                if (url.startsWith("jdbc:h2")) {
                    execute(raw, "SET OPTIMIZE_REUSE_RESULTS 0");
                }
                double ms = raw(raw, campaign);
                for (LocalDate day : DAYS) {
                    for (By by : By.values()) {
                        view(desk, campaign, by, day, ProgressFilter.ALL, ms);
                    }
                    view(
                            desk,
                            campaign,
                            By.DAY,
                            day,
                            ProgressFilter.ALL.inProvinces(Set.of("79")),
                            ms);
                    view(
                            desk,
                            campaign,
                            By.PROVINCE,
                            day,
                            ProgressFilter.ALL.by(Set.of(Channel.SELF_CARE)),
                            ms);
                }
                others(desk, campaign, ms);
                questions(desk, campaign, new RawQuestion(raw, campaign));
                new FigureBenchmark(figures, desk, campaign, DAYS.get(1)).run();
                writes(workspace, campaign);
                reports(workspace, desk, campaign, home);
            }
        }
    }

    private void sizes(Connection connection) throws SQLException {
        for (String table : List.of("rollout_event", "rollout_day", "rollout_level")) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                found.next();
                figures.say("%-34s %8d", "rows of " + table, found.getLong(1));
            }
        }
        execute(connection, "ANALYZE");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private double raw(Connection connection, RolloutCampaign campaign) throws Exception {
        double[] times =
                times(
                        () -> {
                            try (PreparedStatement select = connection.prepareStatement(RAW)) {
                                select.setLong(1, campaign.id());
                                try (ResultSet found = select.executeQuery()) {
                                    while (found.next()) {
                                        found.getLong(5);
                                    }
                                }
                            }
                        });
        figures.say(
                "%-44s cold %7.1f ms   warm %7.1f ms   processor %7.1f ms",
                "raw GROUP BY over the members, as of now", times[0], times[1], times[2]);
        return times[1];
    }

    private void view(
            RolloutDesk desk,
            RolloutCampaign campaign,
            By by,
            LocalDate day,
            ProgressFilter filter,
            double raw)
            throws Exception {
        ProgressQuery query = new ProgressQuery(day, by, Province.Edition.OF_63, filter);
        double[] times = times(() -> desk.showProgress().run(campaign, query));
        String which = filter.equals(ProgressFilter.ALL) ? "" : " of a part";
        tell(by.name().toLowerCase(Locale.ROOT) + which + ", " + day, times, raw);
    }

    private void tell(String what, double[] times, double raw) {
        figures.say(
                "%-44s cold %7.1f ms   warm %7.1f ms   processor %7.1f ms   raw/warm %6.1f",
                what, times[0], times[1], times[2], raw / times[1]);
    }

    private void others(RolloutDesk desk, RolloutCampaign campaign, double raw) throws Exception {
        LocalDate day = DAYS.get(1);
        tell(
                "forecast, " + day,
                times(() -> desk.forecastProgress().run(campaign, Cohort.ALL, Channel.NONE, day)),
                raw);
        PeopleQuery pending =
                PeopleQuery.of(
                        ProgressFilter.ALL
                                .inProvinces(Set.of("30"))
                                .standing(Set.of(Standing.PENDING)));
        tell(
                "500 pending people of a province, " + day,
                times(() -> desk.findPeople().page(campaign, day, pending, 0, 500)),
                raw);
    }

    /** Each view beside the same question asked of the raw facts, as of one day. */
    private void questions(RolloutDesk desk, RolloutCampaign campaign, RawQuestion question)
            throws Exception {
        LocalDate day = DAYS.get(1);
        for (By by : By.values()) {
            ProgressQuery query =
                    new ProgressQuery(day, by, Province.Edition.OF_63, ProgressFilter.ALL);
            double[] view = times(() -> desk.showProgress().run(campaign, query));
            Counts told = desk.showProgress().run(campaign, query).total().counts();
            RawQuestion.Answer counted = question.ask(by, day);
            if (told.renewed() != counted.renewed() || told.registered() != counted.registered()) {
                throw new IllegalStateException(
                        "by " + by + " the view tells " + told + ", the facts " + counted);
            }
            double[] raw = times(() -> question.ask(by, day), RAW_ROUNDS);
            figures.say(
                    "%-44s view %7.1f ms   raw cold %9.1f ms   raw warm %9.1f ms   raw/view %6.1f",
                    "the same question by " + by.name().toLowerCase(Locale.ROOT),
                    view[1],
                    raw[0],
                    raw[1],
                    raw[1] / view[1]);
        }
    }

    /** All weekly reports, each as PDF and as XLSX. */
    private void reports(Workspace workspace, RolloutDesk desk, RolloutCampaign campaign, Path home)
            throws Exception {
        figures.seconds(
                "reports for management and 63 provinces",
                2 * 64,
                () ->
                        new ReportFiles(desk, workspace.services())
                                .writeAll(
                                        operator,
                                        campaign,
                                        DAYS.get(1),
                                        Province.Edition.OF_63,
                                        home.resolve("reports"),
                                        Progress.NONE,
                                        new Cancellation()));
    }

    /** The first time, and the medians of some more by clock and processor, in milliseconds. */
    static double[] times(Figures.Work work) throws Exception {
        return times(work, ROUNDS);
    }

    /** The first time, and the medians of those that follow by the clock and by the processor time of the thread, in milliseconds. */
    private static double[] times(Figures.Work work, int rounds) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double first = 0;
        double[] clock = new double[rounds - 1];
        double[] processor = new double[rounds - 1];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.run();
            double time = (System.nanoTime() - begun) / MILLIS;
            if (i == 0) {
                first = time;
            } else {
                clock[i - 1] = time;
                processor[i - 1] = (threads.getCurrentThreadCpuTime() - used) / MILLIS;
            }
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        return new double[] {first, clock[clock.length / 2], processor[processor.length / 2]};
    }

    /** So many renewals with and without the summary, each in a transaction that is undone. */
    private void writes(Workspace workspace, RolloutCampaign campaign) throws Exception {
        RolloutPopulation population = workspace.storage().port(RolloutPopulation.class);
        List<Member> members = pending(population, campaign);
        double without = write(workspace, campaign, members, false);
        double with = write(workspace, campaign, members, true);
        without = Math.min(without, write(workspace, campaign, members, false));
        with = Math.min(with, write(workspace, campaign, members, true));
        figures.say(
                "%-44s %7.1f ms without, %7.1f ms with the summary: %.3f times",
                members.size() + " renewals in batches", without, with, with / without);
    }

    private static List<Member> pending(RolloutPopulation population, RolloutCampaign campaign) {
        List<Member> pending = new ArrayList<>();
        List<Member> page = population.read(campaign.id(), 0, WRITTEN);
        while (!page.isEmpty() && pending.size() < WRITTEN) {
            page.stream()
                    .filter(one -> one.now().standing() == Standing.PENDING)
                    .limit((long) WRITTEN - pending.size())
                    .forEach(pending::add);
            page = population.read(campaign.id(), page.get(page.size() - 1).id(), WRITTEN);
        }
        return pending;
    }

    private double write(
            Workspace workspace, RolloutCampaign campaign, List<Member> members, boolean summed) {
        RolloutPopulation population = workspace.storage().port(RolloutPopulation.class);
        FactSource by =
                FactSource.of(FactSource.Origin.IMPORT, operator, workspace.clock().instant(), "");
        long begun = System.nanoTime();
        try {
            workspace
                    .storage()
                    .transact(
                            Durability.NORMAL,
                            () -> {
                                Deltas deltas = new Deltas();
                                for (int from = 0; from < members.size(); from += 500) {
                                    List<MemberChange> changes =
                                            members
                                                    .subList(
                                                            from,
                                                            Math.min(members.size(), from + 500))
                                                    .stream()
                                                    .map(RolloutBenchmark::renewed)
                                                    .toList();
                                    population.record(campaign.id(), by, changes);
                                    changes.forEach(one -> one.addTo(deltas));
                                }
                                if (summed) {
                                    workspace
                                            .storage()
                                            .port(RolloutSummary.class)
                                            .add(campaign.id(), deltas);
                                }
                                throw new Undone();
                            });
        } catch (Undone e) {
            // as it should be
        }
        return (System.nanoTime() - begun) / MILLIS;
    }

    private static MemberChange renewed(Member member) {
        return MemberChange.of(
                member,
                List.of(),
                List.of(MemberEvent.renewed(CampaignMaker.LAST, Channel.AGENT, null)),
                0);
    }

    /** Undoes a transaction. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
