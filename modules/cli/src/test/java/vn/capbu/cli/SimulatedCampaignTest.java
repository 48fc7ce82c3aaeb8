package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.benchmark.Main;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.DailyRate;
import vn.capbu.charts.DayValue;
import vn.capbu.charts.StateStack;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.FigureRequest;
import vn.capbu.rollout.figures.PeopleBehind;
import vn.capbu.rollout.figures.ReportFiles;
import vn.capbu.rollout.figures.RolloutFigures;

/** Commands, figures and reports over a small simulated campaign of 2020, beside SQL of its own over the raw facts. */
class SimulatedCampaignTest {

    private static final int MEMBERS = 1_200;
    private static final String DAY = "2020-06-30";

    @TempDir static Path folder;

    private static Commands commands;

    @BeforeAll
    static void simulate() throws Exception {
        Main.main(
                new String[] {
                    "make-campaign", Integer.toString(MEMBERS), folder.resolve("home").toString()
                });
        commands = new Commands(folder.resolve("home"));
    }

    /** Eligible, excluded, renewed, registered by province of 2020, from nothing but members and events. */
    private static Map<String, long[]> facts(LocalDate day) throws SQLException {
        String happened =
                "EXISTS (SELECT 1 FROM rollout_event e WHERE e.member_id = m.id AND e.on_date <= ? AND"
                        + " e.kind = '%s')";
        String sql =
                String.format(
                        Locale.ROOT,
                        "SELECT m.province, "
                                + happened
                                + ", "
                                + happened
                                + ", "
                                + happened
                                + " FROM rollout_member m WHERE m.entered_on <= ?",
                        "EXCLUDED",
                        "RENEWED",
                        "REGISTERED");
        Map<String, long[]> facts = new TreeMap<>();
        String url = "jdbc:h2:file:" + folder.resolve("home/db/capbu");
        try (Connection connection = DriverManager.getConnection(url, "capbu", "");
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 4; i++) {
                select.setObject(i, day);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    long[] sums =
                            facts.computeIfAbsent(found.getString(1), province -> new long[4]);
                    sums[0]++;
                    sums[1] += found.getBoolean(2) && !found.getBoolean(3) ? 1 : 0;
                    sums[2] += found.getBoolean(3) ? 1 : 0;
                    sums[3] += found.getBoolean(4) ? 1 : 0;
                }
            }
        }
        return facts;
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-29, 63",
        "2020-04-29, 34",
        "2020-06-30, 63",
        "2020-06-30, 34",
        "2020-09-15, 63",
        "2020-09-15, 34"
    })
    void statusIsWhatSqlOverTheRawFactsSays(LocalDate day, int provinces) throws SQLException {
        Map<String, long[]> expected = new TreeMap<>();
        facts(day)
                .forEach(
                        (code, sums) -> {
                            Province of63 =
                                    Provinces.catalogue().find(Edition.OF_63, code).orElseThrow();
                            String key =
                                    provinces == 63
                                            ? code
                                            : Provinces.catalogue().since2025(of63).code();
                            long[] all = expected.computeIfAbsent(key, any -> new long[4]);
                            for (int i = 0; i < 4; i++) {
                                all[i] += sums[i];
                            }
                        });

        Map<String, long[]> told = new HashMap<>();
        for (Map<String, Object> row :
                commands.must(
                                "--json",
                                "rollout",
                                "status",
                                "--by",
                                "province",
                                "--as-of",
                                day,
                                "--provinces",
                                provinces)
                        .list("rows")) {
            assertThat(row).containsKeys("percent", "target", "neededPerWorkingDay");
            assertThat(number(row, "reachable"))
                    .isEqualTo(number(row, "eligible") - number(row, "excluded"));
            told.put(
                    String.valueOf(row.get("province")),
                    new long[] {
                        number(row, "eligible"),
                        number(row, "excluded"),
                        number(row, "renewed"),
                        number(row, "registered")
                    });
        }

        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(told).hasSameSizeAs(expected);
        expected.forEach((code, sums) -> assertThat(told.get(code)).as(code).isEqualTo(sums));
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    @ParameterizedTest
    @EnumSource(FigureName.class)
    void everyFigureIsWritten(FigureName name) throws IOException {
        Path file = folder.resolve(name.key() + ".svg");
        commands.must(
                "rollout", "chart", name.key(), "--out", file, "--as-of", DAY, "--provinces", "34");
        assertThat(Files.readString(file)).contains("<svg").contains("Cấp bù 2020");
    }

    @Test
    void aMapHasTheArchipelagosAndWhatIsNoFigureIsRefused() throws IOException {
        Path file = folder.resolve("archipelagos.svg");
        commands.must("rollout", "chart", "map", "--out", file, "--as-of", DAY);
        assertThat(Files.readString(file)).contains("Hoàng Sa", "Trường Sa");
        assertThat(commands.run("rollout", "chart", "pie", "--out", file).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(commands.run("rollout", "chart", "map", "--out", "map.doc").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void peopleBehindAPartOfAFigureAreThoseThatItCounts() throws Exception {
        try (Workspace workspace = open()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            FigureRequest request =
                    FigureRequest.of(desk.campaign(null)).asOf(LocalDate.parse(DAY));
            RolloutFigures figures = RolloutFigures.of(desk, Texts.VIETNAMESE);

            StateStack states = (StateStack) figures.figure(FigureName.STATES, request);
            int asked = 0;
            for (StateStack.Row row : states.rows()) {
                for (int i = 0; i < states.states().size(); i++) {
                    ChartKey key =
                            new ChartKey.State(
                                    row.group().key(), states.states().get(i).label().key());
                    assertThat(count(desk, request.campaign(), figures.people(request, key)))
                            .as(key.toString())
                            .isEqualTo(row.counts().get(i));
                    asked++;
                }
            }
            assertThat(asked).isGreaterThan(20);

            DailyRate daily = (DailyRate) figures.figure(FigureName.DAILY, request);
            DayValue most =
                    daily.renewed().stream()
                            .max(Comparator.comparingDouble(DayValue::value))
                            .orElseThrow();
            PeopleBehind then =
                    figures.people(
                            request,
                            new ChartKey.Days(
                                    ChartKey.Series.RENEWED_THEN, most.day(), most.day()));
            assertThat(most.value()).isGreaterThan(3);
            assertThat(count(desk, request.campaign(), then)).isEqualTo((long) most.value());
        }
    }

    private static long count(RolloutDesk desk, RolloutCampaign campaign, PeopleBehind behind)
            throws Exception {
        return desk.findPeople()
                .page(campaign, behind.asOf(), behind.query(), 0, 1_000)
                .people()
                .size();
    }

    @Test
    void allReportsStopWherePeopleWish() throws Exception {
        try (Workspace workspace = open()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            Cancellation cancellation = new Cancellation();
            List<Long> told = new ArrayList<>();
            Progress stopAfterTwo =
                    new Progress() {
                        @Override
                        public void total(long units) {
                            told.add(units);
                        }

                        @Override
                        public void done(long units) {
                            if (units == 3) {
                                cancellation.request();
                            }
                        }
                    };
            Path reports = folder.resolve("reports");
            assertThatThrownBy(
                            () ->
                                    new ReportFiles(desk, workspace.services())
                                            .writeAll(
                                                    Operator.ofOperatingSystem(),
                                                    desk.campaign(null),
                                                    LocalDate.parse(DAY),
                                                    Edition.OF_34,
                                                    reports,
                                                    stopAfterTwo,
                                                    cancellation))
                    .isInstanceOf(CancellationException.class);
            assertThat(told).containsExactly(35L);
            try (var files = Files.list(reports)) {
                assertThat(files.map(it -> it.getFileName().toString()).sorted().toList())
                        .containsExactly(
                                "00-toan-quoc.pdf",
                                "00-toan-quoc.xlsx",
                                "01-ha-noi.pdf",
                                "01-ha-noi.xlsx",
                                "04-cao-bang.pdf",
                                "04-cao-bang.xlsx");
            }
        }
    }

    @Test
    void alertsAreRaisedOnceAndClosedWithANote() {
        Path home = folder.resolve("home");
        Commands own = new Commands(home);
        List<Map<String, Object>> raised =
                own.must("--json", "rollout", "alerts", "check", "--as-of", "2020-07-15")
                        .list("alerts");
        assertThat(raised)
                .anySatisfy(
                        one ->
                                assertThat(one)
                                        .containsEntry("kind", "STAGE_MISSED")
                                        .containsEntry("subject", "push")
                                        .containsEntry("limit", 100.0)
                                        .satisfies(
                                                it ->
                                                        assertThat(
                                                                        ((Number) it.get("value"))
                                                                                .doubleValue())
                                                                .isBetween(50.0, 99.9)));
        assertThat(
                        own.must("--json", "rollout", "alerts", "check", "--as-of", "2020-07-15")
                                .list("alerts"))
                .isEmpty();

        String number = String.valueOf(raised.get(0).get("id"));
        assertThat(own.run("rollout", "alerts", "close", number, "--note", " ").exitCode())
                .isEqualTo(ExitCode.USAGE);
        own.must("rollout", "alerts", "close", number, "--note", "đã tăng người gọi");
        assertThat(own.run("rollout", "alerts", "close", number, "--note", "lại").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(own.must("--json", "rollout", "alerts", "list").list("alerts"))
                .hasSize(raised.size() - 1);
        assertThat(own.must("--locale", "vi", "rollout", "alerts", "list", "--all").out())
                .contains("đã tăng người gọi");
    }

    @Test
    void dailyWorkForetellsWatchesAndCompares() throws Exception {
        try (Workspace workspace = open()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            assertThat(desk.dailyWork().isDue(desk.campaign(null))).isTrue();
        }
        assertThat(commands.must("--json", "rollout", "daily").json())
                .containsEntry("agrees", true)
                .satisfies(it -> assertThat((int) it.get("forecasts")).isGreaterThan(6));
        try (Workspace workspace = open()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            assertThat(desk.dailyWork().isDue(desk.campaign(null))).isFalse();
        }
    }

    private static Workspace open() throws IOException {
        return Workspace.open(
                new ServiceLoaderServices(), folder.resolve("home"), Clock.systemUTC());
    }
}
