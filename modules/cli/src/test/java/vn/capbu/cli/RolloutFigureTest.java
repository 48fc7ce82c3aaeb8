package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.benchmark.Main;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.BurnUp;
import vn.capbu.charts.ChannelProgress;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.CohortTable;
import vn.capbu.charts.DailyRate;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.Figure;
import vn.capbu.charts.ProvinceRanking;
import vn.capbu.charts.ProvinceStanding;
import vn.capbu.charts.VersionProgress;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.FigureRequest;
import vn.capbu.rollout.figures.PeopleBehind;
import vn.capbu.rollout.figures.RolloutFigures;

/** Figures of a small simulated campaign: what they show, what they leave open, and the people behind their parts. */
class RolloutFigureTest {

    private static final int MEMBERS = 900;
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate LATE = LocalDate.of(2020, 9, 15);
    private static final int LEFT_OF_SEPTEMBER = 11;

    @TempDir static Path folder;

    private static Commands commands;

    @BeforeAll
    static void simulate() throws Exception {
        commands = simulated("home", MEMBERS);
    }

    private static Commands simulated(String name, int members) throws Exception {
        Path home = folder.resolve(name);
        Main.main(new String[] {"make-campaign", Integer.toString(members), home.toString()});
        return new Commands(home);
    }

    private interface Ask {
        void of(RolloutDesk desk, RolloutFigures figures, FigureRequest request) throws Exception;
    }

    private static void ask(String home, Ask question) throws Exception {
        try (Workspace workspace =
                Workspace.open(
                        new ServiceLoaderServices(), folder.resolve(home), Clock.systemUTC())) {
            RolloutDesk desk = new RolloutDesk(workspace);
            question.of(
                    desk,
                    RolloutFigures.of(desk, Texts.VIETNAMESE),
                    FigureRequest.of(desk.campaign(null)).asOf(DAY));
        }
    }

    private static long people(
            RolloutDesk desk, RolloutFigures figures, FigureRequest request, ChartKey key)
            throws Exception {
        PeopleBehind behind = figures.people(request, key);
        return desk.findPeople()
                .page(request.campaign(), behind.asOf(), behind.query(), 0, MEMBERS + 1)
                .people()
                .size();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void peopleBehindEveryPartAreThoseThatItCounts(Edition edition) throws Exception {
        ask(
                "home",
                (desk, figures, plain) -> {
                    FigureRequest request = plain.by(edition);
                    VersionProgress versions =
                            (VersionProgress) figures.figure(FigureName.VERSIONS, request);
                    for (VersionProgress.Row row : versions.rows()) {
                        Attainment.Progress progress = (Attainment.Progress) row.standing();
                        String key = row.version().key();
                        assertThat(
                                        people(
                                                desk,
                                                figures,
                                                request,
                                                new ChartKey.Group(key, ChartKey.Part.RENEWED)))
                                .as(key)
                                .isEqualTo(progress.renewed());
                        assertThat(
                                        people(
                                                desk,
                                                figures,
                                                request,
                                                new ChartKey.Group(key, ChartKey.Part.REGISTERED)))
                                .as(key)
                                .isEqualTo(progress.registered());
                    }
                    ProvinceRanking ranking =
                            (ProvinceRanking) figures.figure(FigureName.RANKING_ALL, request);
                    assertThat(ranking.provinces()).hasSizeGreaterThan(30);
                    for (ProvinceStanding one : ranking.provinces()) {
                        assertThat(
                                        people(
                                                desk,
                                                figures,
                                                request,
                                                new ChartKey.Place(one.province())))
                                .as(one.province().name())
                                .isEqualTo(((Attainment.Progress) one.standing()).reachable());
                    }
                    CohortTable cohorts = (CohortTable) figures.figure(FigureName.COHORTS, request);
                    for (CohortTable.Row row : cohorts.rows().subList(0, 12)) {
                        for (int i = 0; i < row.standings().size(); i++) {
                            ChartKey key =
                                    new ChartKey.Cell(
                                            cohorts.versions().get(i).key(), row.province());
                            assertThat(people(desk, figures, request, key))
                                    .as(key.toString())
                                    .isEqualTo(
                                            ((Attainment.Progress) row.standings().get(i))
                                                    .reachable());
                        }
                    }
                });
    }

    @Test
    void peopleBehindChannelsAndPointsInTimeAreThoseThatTheyCount() throws Exception {
        ask(
                "home",
                (desk, figures, request) -> {
                    ChannelProgress channels =
                            (ChannelProgress) figures.figure(FigureName.CHANNELS, request);
                    for (ChannelProgress.Row row : channels.rows()) {
                        Long renewed = row.renewed();
                        assertThat(
                                        people(
                                                desk,
                                                figures,
                                                request,
                                                new ChartKey.Group(
                                                        row.channel().key(),
                                                        ChartKey.Part.RENEWED)))
                                .as(row.channel().key())
                                .isEqualTo(renewed == null ? 0 : renewed);
                    }
                    ChannelProgress.SelfCare selfCare = channels.selfCare();
                    assertThat(selfCare.assessedOn()).isEqualTo(LocalDate.of(2020, 5, 31));
                    assertThat(
                                    people(
                                            desk,
                                            figures,
                                            request,
                                            new ChartKey.Days(
                                                    ChartKey.Series.SELF_CARE,
                                                    selfCare.assessedOn(),
                                                    selfCare.assessedOn())))
                            .isPositive()
                            .isEqualTo(selfCare.assessment().selfCare());
                    BurnUp burnUp = (BurnUp) figures.figure(FigureName.BURN_UP, request);
                    LocalDate day = LocalDate.of(2020, 5, 15);
                    assertThat(
                                    people(
                                            desk,
                                            figures,
                                            request,
                                            new ChartKey.Days(
                                                    ChartKey.Series.REGISTERED, day, day)))
                            .isPositive()
                            .isEqualTo((long) on(burnUp.registered(), day).value());
                });
    }

    @Test
    void everybodyHasANameAndATelephone() throws Exception {
        ask(
                "home",
                (desk, figures, request) -> {
                    PeopleQuery everybody = PeopleQuery.of(ProgressFilter.ALL);
                    long[] byName =
                            desk.findPeople()
                                    .list(
                                            request.campaign(),
                                            DAY,
                                            everybody,
                                            PeopleOrder.NAME,
                                            Progress.NONE,
                                            new Cancellation());
                    assertThat(byName).hasSize(MEMBERS);
                    assertThat(
                                    desk.findPeople()
                                            .page(request.campaign(), DAY, everybody, 0, MEMBERS)
                                            .people())
                            .hasSize(MEMBERS)
                            .allSatisfy(
                                    one -> {
                                        assertThat(one.name()).isNotBlank();
                                        assertThat(one.phones()).startsWith("09");
                                    });
                });
    }

    private static DayValue on(List<DayValue> values, LocalDate day) {
        return values.stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow();
    }

    @Test
    void afterTheNewestFactNothingIsKnownAndTheCaptionTellsItsAge() throws Exception {
        ask(
                "home",
                (desk, figures, request) -> {
                    FigureRequest now = request.asOf(LocalDate.of(2020, 11, 30));
                    DailyRate daily = (DailyRate) figures.figure(FigureName.DAILY, now);
                    assertThat(on(daily.renewed(), LocalDate.of(2020, 11, 2)).isMissing()).isTrue();
                    assertThat(on(daily.renewed(), LocalDate.of(2020, 11, 2)).reason())
                            .contains("chưa có nhật ký sau ngày");
                    assertThat(on(daily.renewed(), DAY).isMissing()).isFalse();
                    BurnUp burnUp = (BurnUp) figures.figure(FigureName.BURN_UP, now);
                    assertThat(on(burnUp.renewed(), LocalDate.of(2020, 11, 2)).isMissing())
                            .isTrue();
                    for (FigureName name : FigureName.values()) {
                        Figure figure = figures.figure(name, now);
                        assertThat(figure.caption().source())
                                .as(name.key())
                                .contains("dữ kiện mới nhất ngày")
                                .containsPattern("cách [1-9][0-9]* ngày");
                    }
                });
    }

    @Test
    void aChannelHasNoTargetsOfItsOwn() throws Exception {
        ask(
                "home",
                (desk, figures, request) -> {
                    FigureRequest ofAgents =
                            request.of(ProgressFilter.ALL.by(Set.of(Channel.AGENT)));
                    BurnUp burnUp = (BurnUp) figures.figure(FigureName.BURN_UP, ofAgents);
                    assertThat(burnUp.steps())
                            .isNotEmpty()
                            .allSatisfy(step -> assertThat(step.share()).isNull());
                    DailyRate daily = (DailyRate) figures.figure(FigureName.DAILY, ofAgents);
                    assertThat(daily.needed()).isEmpty();
                    assertThat(((DailyRate) figures.figure(FigureName.DAILY, request)).needed())
                            .isNotEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"burn-up", "daily", "channels"})
    void aDayBeforeThePopulationIsRefusedInWords(String name) {
        Commands.Run run =
                commands.run(
                        "--locale",
                        "vi",
                        "rollout",
                        "chart",
                        name,
                        "--out",
                        folder.resolve("early.svg"),
                        "--as-of",
                        "2020-03-01");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("10/03/2020");
    }

    @Test
    void aStandingIsNoFilterOfFigures() {
        assertThat(commands.run("rollout", "status", "--standing", "blocked").exitCode())
                .isEqualTo(ExitCode.USAGE);
        Commands.Run chart =
                commands.run(
                        "--locale",
                        "vi",
                        "rollout",
                        "chart",
                        "map",
                        "--out",
                        folder.resolve("blocked.svg"),
                        "--standing",
                        "blocked");
        assertThat(chart.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(chart.err()).contains("--standing");
    }

    @Test
    void aFixedSeedGivesFixedFiguresAndTargetsAreChangedInEveryPart() throws Exception {
        Commands one = simulated("one", 200);
        Commands other = simulated("other", 200);
        for (String by : List.of("version-and-province", "channel", "day")) {
            assertThat(rows(one, by, LATE)).as(by).isEqualTo(rows(other, by, LATE)).isNotEmpty();
        }

        one.must("rollout", "targets", "set", "push", "--sloping", "true", "--note", "dốc");
        one.must("rollout", "targets", "set", "completion", "--sloping", "true", "--note", "dốc");
        Map<String, Object> changed =
                one.must(
                                "--json",
                                "rollout",
                                "targets",
                                "set",
                                "stage-1",
                                "--share",
                                "8.5",
                                "--share-inferred",
                                "true",
                                "--name",
                                "Giai đoạn đầu",
                                "--note",
                                "theo công văn mới")
                        .list("targets")
                        .get(0);
        assertThat(changed)
                .containsEntry("name", "Giai đoạn đầu")
                .containsEntry("share", 8.5)
                .containsEntry("shareInferred", true);

        ask(
                "one",
                (desk, figures, request) -> {
                    BurnUp burnUp = (BurnUp) figures.figure(FigureName.BURN_UP, request.asOf(null));
                    assertThat(burnUp.slopes()).hasSize(2);
                    List<DayValue> push = burnUp.slopes().get(0);
                    double friday = on(push, LocalDate.of(2020, 6, 19)).value();
                    assertThat(friday).isPositive();
                    assertThat(on(push, LocalDate.of(2020, 6, 21)).value()).isEqualTo(friday);
                    assertThat(on(push, LocalDate.of(2020, 6, 22)).value()).isGreaterThan(friday);
                });
    }

    private static List<Map<String, Object>> rows(Commands commands, String by, LocalDate day) {
        return commands.must("--json", "rollout", "status", "--by", by, "--as-of", day)
                .list("rows");
    }

    private static Map<String, Long> sql(String query, int days) throws SQLException {
        Map<String, Long> answer = new TreeMap<>();
        String url = "jdbc:h2:file:" + folder.resolve("home/db/capbu");
        try (Connection connection = DriverManager.getConnection(url, "capbu", "");
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 1; i <= days; i++) {
                select.setObject(i, LATE);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    answer.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return answer;
    }

    @Test
    void statusByVersionChannelAndDayIsWhatSqlOverTheRawFactsSays() throws Exception {
        Map<String, Long> all =
                sql(
                        "SELECT v.name, COUNT(*) FROM rollout_member m JOIN rollout_device_version v"
                                + " ON v.number = m.device_version WHERE NOT EXISTS (SELECT 1 FROM"
                                + " rollout_event e WHERE e.member_id = m.id AND e.kind = 'EXCLUDED'"
                                + " AND e.on_date <= ? AND NOT EXISTS (SELECT 1 FROM rollout_event r"
                                + " WHERE r.member_id = m.id AND r.kind = 'RENEWED' AND r.on_date <="
                                + " ?)) GROUP BY v.name",
                        2);
        Map<String, Long> renewed =
                sql(
                        "SELECT v.name, COUNT(DISTINCT m.id) FROM rollout_member m JOIN"
                                + " rollout_device_version v ON v.number = m.device_version JOIN"
                                + " rollout_event e ON e.member_id = m.id AND e.kind = 'RENEWED' AND"
                                + " e.on_date <= ? GROUP BY v.name",
                        1);
        assertThat(rows(commands, "version", LATE))
                .hasSameSizeAs(all.keySet())
                .hasSizeGreaterThan(3);
        for (Map<String, Object> row : rows(commands, "version", LATE)) {
            String version = String.valueOf(row.get("deviceVersion"));
            long reachable = all.get(version);
            long done = renewed.getOrDefault(version, 0L);
            assertThat(number(row, "reachable")).as(version).isEqualTo(reachable);
            assertThat(number(row, "renewed")).as(version).isEqualTo(done);
            assertThat(((Number) row.get("percent")).doubleValue())
                    .as(version)
                    .isEqualTo(Math.round(10_000.0 * done / reachable) / 100.0);
            assertThat(row.get("target") == null)
                    .as(version)
                    .isEqualTo(!Set.of("v2", "v4", "v5").contains(version));
            assertThat(((Number) row.get("neededPerWorkingDay")).doubleValue())
                    .as(version)
                    .isEqualTo(Math.ceil(10.0 * (reachable - done) / LEFT_OF_SEPTEMBER) / 10.0);
        }
        Map<String, Long> byChannel =
                sql(
                        "SELECT channel, COUNT(DISTINCT member_id) FROM rollout_event WHERE kind ="
                                + " 'RENEWED' AND on_date <= ? GROUP BY channel",
                        1);
        for (Map<String, Object> row : rows(commands, "channel", LATE)) {
            Channel channel = Channel.valueOf(String.valueOf(row.get("channel")));
            assertThat(number(row, "renewed"))
                    .as(channel.name())
                    .isEqualTo(byChannel.getOrDefault(Integer.toString(channel.code()), 0L));
            assertThat(row.get("target")).isNull();
        }
        Map<String, Long> byDay =
                sql(
                        "SELECT on_date, COUNT(DISTINCT member_id) FROM rollout_event WHERE kind ="
                                + " 'RENEWED' AND on_date <= ? GROUP BY on_date",
                        1);
        long sum = 0;
        for (Map<String, Object> row : rows(commands, "day", LATE)) {
            sum += byDay.getOrDefault(String.valueOf(row.get("day")), 0L);
            assertThat(number(row, "renewed")).as(String.valueOf(row.get("day"))).isEqualTo(sum);
        }
        assertThat(sum).isGreaterThan(MEMBERS / 2);
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
