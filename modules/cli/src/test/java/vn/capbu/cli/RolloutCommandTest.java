package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.cli.FixedPopulation.MEMBERS;
import static vn.capbu.cli.FixedPopulation.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress as commands, from a registry's file to figures, lists and forecasts, on a database of its own. */
class RolloutCommandTest {

    @TempDir Path folder;

    private FixedPopulation population;
    private Commands commands;

    @BeforeEach
    void fixAPopulation() throws IOException {
        population = new FixedPopulation(folder);
        commands = population.commands();
    }

    /** Between the commands, when nobody has the database open. */
    private Map<String, Long> ask(String sql) throws SQLException {
        Map<String, Long> answer = new java.util.TreeMap<>();
        String file = folder.resolve("home/db/capbu").toString();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + file, "capbu", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                answer.put(found.getString(1), found.getLong(2));
            }
        }
        return answer;
    }

    @Test
    void figuresAreThoseOfTheRawFactsAndTellTheirDenominator() throws SQLException {
        Commands.Run status =
                commands.must(
                        "--json", "rollout", "status", "--as-of", "2020-03-20", "--by", "province");

        Map<String, Long> facts =
                ask(
                        "SELECT m.province, COUNT(*) FROM rollout_event e JOIN rollout_member m ON"
                                + " m.id = e.member_id WHERE e.kind = 'RENEWED' AND e.on_date <="
                                + " DATE '2020-03-20' GROUP BY m.province");
        assertThat(facts).isNotEmpty();
        assertThat(status.list("rows"))
                .hasSize(2)
                .allSatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry("eligible", 20)
                                        .containsEntry("reachable", 20)
                                        .containsEntry("excluded", 0)
                                        .containsEntry(
                                                "renewed",
                                                facts.get(row.get("province")).intValue())
                                        .containsEntry("registered", 0)
                                        .containsKeys("percent", "target", "neededPerWorkingDay"));
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "status",
                                        "--as-of",
                                        "2020-07-30",
                                        "--by",
                                        "province",
                                        "--provinces",
                                        "34")
                                .list("rows"))
                .extracting(row -> row.get("provinceName"))
                .containsExactlyInAnyOrder("Thành phố Hải Phòng", "Thành phố Hồ Chí Minh");
        assertThat(
                        commands.must("--json", "rollout", "status", "--as-of", "2020-07-30")
                                .list("rows"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("target")).hasToString("100.0"));
        assertThat(commands.must("rollout", "status", "--by", "channel").out())
                .contains("Khách hàng tự thực hiện", "Mẫu số", "tập thuê bao bản 1");
        assertThat(commands.run("rollout", "status", "--as-of", "2099-01-01").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aDifferenceIsToldWithExitCodeOneAndRepaired() throws SQLException {
        commands.must("rollout", "reconcile");
        String file = folder.resolve("home/db/capbu").toString();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + file, "capbu", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE rollout_day SET amount = amount - 1 WHERE province = '79' AND"
                            + " standing = 20 AND on_date = DATE '2020-03-12'");
        }

        Commands.Run found = commands.run("--json", "rollout", "reconcile");
        assertThat(found.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(found.list("differences"))
                .anySatisfy(
                        one ->
                                assertThat(one)
                                        .containsEntry("day", "2020-03-12")
                                        .containsEntry("facts", 1)
                                        .containsEntry("summary", 0));

        assertThat(commands.run("rollout", "reconcile", "--repair").exitCode())
                .isEqualTo(ExitCode.FAILURES);
        commands.must("rollout", "reconcile");
    }

    @Test
    void membersLeaveTheDenominatorAndComeBack() {
        commands.must(
                "rollout",
                "population",
                "exclude",
                serial(30),
                serial(31),
                "--reason",
                "closed-down",
                "--note",
                "công văn 12");
        Map<String, Object> total =
                commands.must("--json", "rollout", "status").list("rows").get(0);
        assertThat(total)
                .containsEntry("eligible", MEMBERS)
                .containsEntry("excluded", 2)
                .containsEntry("reachable", MEMBERS - 2);

        commands.must("rollout", "population", "include", serial(30), "--note", "hoạt động lại");
        assertThat(commands.must("--json", "rollout", "status").list("rows").get(0))
                .containsEntry("excluded", 1);
        Commands.Run renewed =
                commands.run(
                        "rollout",
                        "population",
                        "block",
                        serial(0),
                        "--reason",
                        "debt",
                        "--note",
                        "x");
        assertThat(renewed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(renewed.err()).contains(serial(0)).contains("Chưa có gì thay đổi");
    }

    @Test
    @SuppressWarnings("unchecked")
    void rulesOfAlertsAndForecastsAreVersionsFromADayOn() {
        Map<String, Object> changed =
                commands.must(
                                "--json",
                                "rollout",
                                "rules",
                                "alerts",
                                "--from",
                                "2020-06-01",
                                "--stall-days",
                                "3",
                                "--note",
                                "giai đoạn thúc đẩy")
                        .json();
        assertThat((Map<String, Object>) changed.get("alerts"))
                .containsEntry("version", 2)
                .containsEntry("stallDays", 3)
                .containsEntry("stallLeast", 20)
                .containsEntry("effectiveFrom", "2020-06-01");
        commands.must(
                "rollout",
                "rules",
                "forecast",
                "--from",
                "2020-06-01",
                "--linear-days",
                "10",
                "--note",
                "nhịp mới");
        Map<String, Object> before =
                commands.must("--json", "rollout", "rules", "show", "--on", "2020-05-31").json();
        assertThat((Map<String, Object>) before.get("alerts")).containsEntry("version", 1);
        assertThat((Map<String, Object>) before.get("forecast")).containsEntry("linearDays", 14);
        assertThat(
                        (Map<String, Object>)
                                commands.must("--json", "rollout", "rules", "show")
                                        .json()
                                        .get("forecast"))
                .containsEntry("linearDays", 10)
                .containsEntry("hazardDays", 28);
        assertThat(commands.must("--locale", "vi", "rollout", "rules", "show").out())
                .contains("Quy tắc cảnh báo", "Số ngày của đường thẳng");
        assertThat(
                        commands.run(
                                        "rollout",
                                        "rules",
                                        "alerts",
                                        "--from",
                                        "2020-06-01",
                                        "--channel-drop",
                                        "101",
                                        "--note",
                                        "x")
                                .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void targetsAreListedAndChangedWithAReason() {
        assertThat(commands.must("--locale", "vi", "rollout", "targets", "list").out())
                .contains("8,3 % (suy ra", "82,7 %", "30/07/2020");

        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "targets",
                                        "set",
                                        "stage-1",
                                        "--percent",
                                        "50",
                                        "--sloping",
                                        "true",
                                        "--note",
                                        "họp tuần")
                                .json())
                .containsEntry("version", 2);
        assertThat(commands.must("--json", "rollout", "status", "--by", "version").list("rows"))
                .filteredOn(row -> "v4".equals(row.get("deviceVersion")))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(((Number) row.get("target")).doubleValue())
                                        .as("long after the last stage")
                                        .isEqualTo(100.0));
        assertThat(commands.must("--json", "rollout", "targets", "list").list("targets"))
                .filteredOn(one -> "stage-1".equals(one.get("code")))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(((Number) one.get("percent")).doubleValue()).isEqualTo(50.0);
                            assertThat(one).containsEntry("sloping", true);
                        });
        assertThat(commands.run("rollout", "targets", "set", "new", "--note", "x").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aForecastSaysWhatItCantSay() {
        Map<String, Object> forecast =
                commands.must("--json", "rollout", "forecast", "--as-of", "2020-03-30", "--store")
                        .json();
        assertThat(forecast)
                .containsEntry("reachable", MEMBERS)
                .containsEntry("renewed", 20)
                .containsEntry("stalled", false)
                .containsKey("neededPerWorkingDay");
        assertThat(commands.must("rollout", "forecast", "--as-of", "2020-06-30").out())
                .contains("Không có tiến triển trong 14 ngày làm việc");
        assertThat(commands.must("--json", "rollout", "backtest").list("rows")).hasSize(10);
    }

    @Test
    void peopleAreListedWrittenByAccountManagerAndCalled() throws IOException {
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "calls",
                                        "list",
                                        "--standing",
                                        "pending",
                                        "--province",
                                        "Hải Dương",
                                        "--limit",
                                        "3")
                                .json())
                .containsEntry("total", 10)
                .satisfies(it -> assertThat((List<?>) it.get("people")).hasSize(3));

        commands.must(
                "rollout",
                "calls",
                "record",
                serial(22),
                "--outcome",
                "will-come",
                "--best-time",
                "9 giờ",
                "--on",
                "2020-04-01");
        Path out = folder.resolve("calls");
        Map<String, Object> written =
                commands.must(
                                "--json",
                                "rollout",
                                "calls",
                                "export",
                                "--standing",
                                "pending",
                                "--by",
                                "account-manager",
                                "--out",
                                out)
                        .json();
        assertThat(written).containsEntry("people", 20);
        assertThat((List<?>) written.get("files")).hasSize(3);
        Path of22 = Path.of(String.valueOf(((List<?>) written.get("files")).get(1)));
        assertThat(SheetFile.read(of22).table("Danh sách gọi", "Điện thoại").get(0).keySet())
                .as("what a caller needs comes first")
                .startsWith("Điện thoại", "Tên thuê bao", "Giờ gọi tốt nhất", "Gọi lần cuối");
        assertThat(SheetFile.read(of22).table("Danh sách gọi", "Điện thoại"))
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry("Tên thuê bao", "Công ty 22")
                                        .containsEntry("Điện thoại", "0912345632")
                                        .containsEntry("Giờ gọi tốt nhất", "9 giờ")
                                        .containsEntry("Kết quả lần cuối", "sẽ đến"));

        Path outcomes =
                population.file(
                        "outcomes.csv",
                        List.of(
                                "MST;Ngày gọi;Kết quả gọi",
                                "1000000025;02/04/2020;sai số",
                                "1000000026;02/04/2020;bận"));
        Commands.Run refused = commands.run("--json", "rollout", "calls", "import", outcomes);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(refused.json()).containsEntry("stored", false);
        assertThat(refused.list("problems"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("kind", "UNKNOWN_OUTCOME"));
        commands.run("rollout", "calls", "import", outcomes, "--good-rows-only");
        assertThat(
                        commands.must(
                                        "--json",
                                        "rollout",
                                        "calls",
                                        "list",
                                        "--standing",
                                        "blocked-unreachable")
                                .json())
                .containsEntry("total", 1);
    }

    @Test
    void proposalsAreTracked() {
        commands.must(
                "rollout",
                "proposals",
                "add",
                "--unit",
                "Chi nhánh Hải Dương",
                "--content",
                "Lùi hạn v3");
        commands.must("rollout", "proposals", "answer", "1", "--decline", "--answer", "Giữ hạn");

        assertThat(commands.must("--json", "rollout", "proposals", "list").list("proposals"))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .containsEntry("state", "DECLINED")
                                        .containsEntry("answer", "Giữ hạn"));
    }
}
