package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.adapters.persistence.RightsTable.Group;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.spi.DatabaseRights.Finding;
import vn.capbu.kernel.spi.DatabaseRights.Problem;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** How rights are made, and what is said of them. */
class RightsTest {

    @TempDir Path folder;
    private RightsBench bench;

    @BeforeEach
    void open() {
        bench = new RightsBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = bench.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private List<Finding> findings() throws SQLException {
        try (Connection connection = bench.connect("postgres")) {
            connection.setAutoCommit(false);
            return Rights.state(connection).findings();
        }
    }

    private void change(String sql) {
        bench.server.administer(bench.database, sql);
    }

    /** Opens as the owner does, who makes right what isn't. */
    private void start() {
        PostgreSqlDatabase.open(bench.settings(PostgresServer.USER), null).close();
    }

    @Test
    void everyTableHasALineAndEveryLineATable() throws Exception {
        TreeSet<String> tables =
                new TreeSet<>(
                        rows(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                                        + " 'public' AND table_type = 'BASE TABLE'"));

        assertThat(RightsTable.read().lines())
                .extracting(RightsTable.Line::table)
                .containsExactlyInAnyOrderElementsOf(tables);
        assertThat(RightsTable.read().conditions())
                .allSatisfy(one -> assertThat(tables).contains(one.table()));
    }

    /** The one place: a right of the use cases is what its lines of the table allow. */
    @ParameterizedTest
    @EnumSource
    void rightsOfUseCasesAreThoseOfTheTable(Right right) {
        Set<Group> groups = EnumSet.allOf(Group.class);
        for (String need : right.needs()) {
            String[] words = need.split(" ", -1);
            groups.retainAll(
                    words[0].equals("is")
                            ? EnumSet.of(group(Role.valueOf(words[1])))
                            : who(words[0], words[1]));
        }

        assertThat(right.needs()).isNotEmpty();
        assertThat(right.roles().stream().map(RightsTest::group))
                .containsExactlyInAnyOrderElementsOf(groups);
    }

    private static Group group(Role role) {
        return Stream.of(Group.values())
                .filter(one -> one.role().equalsIgnoreCase("capbu_" + role.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Group> who(String verb, String table) {
        RightsTable.Line line =
                RightsTable.read().lines().stream()
                        .filter(one -> one.table().equals(table))
                        .findFirst()
                        .orElseThrow();
        return switch (verb) {
            case "read" -> line.read();
            case "add" -> line.add();
            case "change" -> line.change().keySet();
            case "remove" -> line.remove();
            default -> throw new IllegalArgumentException(verb);
        };
    }

    @Test
    void aTableWithoutALineIsTold() throws Exception {
        change("CREATE TABLE mới (a INT)");
        change("ALTER TABLE mới OWNER TO capbu");

        assertThat(findings()).contains(new Finding(Problem.TABLE_WITHOUT_LINE, "mới"));
    }

    @Test
    void theServerHoldsWhatTheTableSaysAndTheOwnerMakesItSoAgain() throws Exception {
        assertThat(findings()).isEmpty();
        for (String sql :
                List.of(
                        "GRANT UPDATE ON audit_event TO capbu_desk_operator",
                        "REVOKE SELECT ON campaign FROM capbu_auditor",
                        "ALTER TABLE pin_tries DISABLE TRIGGER capbu_tries",
                        "ALTER TABLE subscriber DISABLE ROW LEVEL SECURITY",
                        "DROP POLICY capbu_read_rows ON subscriber",
                        "CREATE POLICY tất_cả ON subscriber USING (TRUE)",
                        "CREATE OR REPLACE FUNCTION capbu_rights.capbu_unit() RETURNS varchar LANGUAGE sql AS $$ SELECT"
                                + " 'cskh'::varchar $$",
                        "GRANT EXECUTE ON FUNCTION capbu_rights.capbu_audit_content(bigint) TO PUBLIC")) {
            change(sql);
            assertThat(findings()).as(sql).contains(new Finding(Problem.CHANGED, ""));
            if (sql.startsWith("CREATE POLICY")) {
                change("DROP POLICY tất_cả ON subscriber");
            }
            start();
            assertThat(findings()).as(sql).isEmpty();
        }
    }

    @Test
    void grantsToOthersPowerfulOperatorsAndOpenPlacesAreTold() throws Exception {
        change("GRANT SELECT ON subscriber TO \"tester\"");
        change("GRANT SELECT ON campaign TO PUBLIC");
        change("GRANT TEMPORARY ON DATABASE " + bench.database + " TO PUBLIC");
        bench.login("mạnh");
        change("GRANT capbu_desk_operator TO \"mạnh\"");
        change("ALTER ROLE \"mạnh\" CREATEROLE");
        try {
            assertThat(findings())
                    .contains(
                            new Finding(Problem.OTHER_GRANT, "tester subscriber"),
                            new Finding(Problem.OTHER_GRANT, "PUBLIC campaign"),
                            new Finding(Problem.POWERFUL_OPERATOR, "mạnh"),
                            new Finding(
                                    Problem.OPEN_TO_ALL,
                                    "database " + bench.database + " TEMPORARY"));
        } finally {
            change("ALTER ROLE \"mạnh\" NOCREATEROLE");
        }
    }

    @Test
    void anOwnerWhoMayMakeNoRolesWorksWithoutAndItIsTold() throws Exception {
        String database = bench.server.newEmptyDatabase();
        bench.login("chủ");
        bench.server.administer(database, "ALTER DATABASE " + database + " OWNER TO \"chủ\"");
        bench.server.administer(database, "ALTER SCHEMA public OWNER TO \"chủ\"");
        hideGroups();
        try {
            PostgreSqlDatabase.open(
                            new PostgreSql(
                                    bench.server.url(database), "chủ", bench.server.passwordFile()),
                            null)
                    .close();
            try (Connection connection =
                    java.sql.DriverManager.getConnection(
                            bench.server.url(database), "postgres", PostgresServer.PASSWORD)) {
                connection.setAutoCommit(false);
                assertThat(Rights.state(connection).findings())
                        .containsExactly(new Finding(Problem.NEVER_MADE, ""));
            }
        } finally {
            showGroups();
        }
    }

    /** As on a server where nobody has made them. */
    private void hideGroups() {
        change("ALTER ROLE capbu_auditor RENAME TO away_auditor");
    }

    private void showGroups() {
        change("ALTER ROLE away_auditor RENAME TO capbu_auditor");
    }

    @Test
    void consolesThatStartAtOnceMakeRightsOnce() throws Exception {
        change("DROP SCHEMA capbu_rights CASCADE");
        ExecutorService desks = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(desks.submit(this::start));
            }
            for (Future<?> one : starts) {
                one.get();
            }
        } finally {
            desks.shutdown();
        }

        assertThat(findings()).isEmpty();
    }

    private void assertRefused(String login, Reason reason, String words) {
        assertThatThrownBy(() -> PostgreSqlDatabase.open(bench.settings(login), null))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    @Test
    void anOperatorMigratesNothing() {
        PostgreSqlDatabase.open(bench.settings(Who.DESK.login()), null).close();

        change("DELETE FROM flyway_schema_history WHERE script LIKE 'V30%'");
        assertRefused(Who.DESK.login(), Reason.OUTDATED, "the owner of the tables");

        change(
                "INSERT INTO flyway_schema_history (installed_rank, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (99, 'x', 'SQL', 'V99__x.sql', 'x', 1, TRUE)");
        assertRefused(Who.DESK.login(), Reason.NEWER, "a newer version");
    }

    @Test
    void whoIsNoOperatorSeesNothing() {
        assertRefused("ngoai", Reason.NO_PERMISSION, "permission denied");
    }

    /** A function of the rights looks at the tables, whatever its caller puts before them. */
    @Test
    void aTableOfTheSameNameDoesNotDeceiveAFunction() throws Exception {
        bench.seed();
        change("GRANT TEMPORARY ON DATABASE " + bench.database + " TO \"tinh.01\"");
        try (Connection connection = bench.connect(Who.HANOI);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "CREATE TEMPORARY TABLE operator_account AS SELECT 'tinh.01' AS name, '79' AS province,"
                            + " TRUE AS active");
            statement.execute("SET LOCAL search_path = pg_temp, public, capbu_rights");
            assertThat(one(statement, "SELECT province FROM operator_account")).isEqualTo("79");
            assertThat(one(statement, "SELECT capbu_rights.capbu_province()")).isEqualTo("01");
            assertThat(one(statement, "SELECT COUNT(*) FROM subscriber WHERE province_code = '79'"))
                    .isEqualTo("0");
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** Finding one subscriber of a million takes an index, also for whom only some are there. */
    @Test
    void aProvinceFindsItsCustomersByAnIndex() throws Exception {
        change(
                "INSERT INTO subscriber (tax_code, name, province_code) SELECT '9' || lpad(i::text, 9, '0'), 'x',"
                        + " lpad((i % 63 + 1)::text, 2, '0') FROM generate_series(1, 20000) i");
        change("ANALYZE subscriber");
        List<String> plans = new ArrayList<>();
        for (String sql :
                List.of(
                        "SELECT * FROM subscriber WHERE tax_code = '9000000063'",
                        "SELECT * FROM subscriber WHERE id = 77",
                        "SELECT * FROM subscriber ORDER BY id FETCH FIRST 50 ROWS ONLY",
                        "SELECT COUNT(*) FROM subscriber")) {
            plans.add(sql);
            for (String login : List.of(PostgresServer.USER, Who.DESK.login(), Who.HANOI.login())) {
                plans.add("  " + login);
                try (Connection connection = bench.connect(login);
                        Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery("EXPLAIN ANALYZE " + sql)) {
                    while (found.next()) {
                        plans.add("    " + found.getString(1));
                    }
                }
            }
        }
        RightsBench.report("plans.txt", plans);

        assertThat(
                        String.join(
                                "\n",
                                plans.subList(0, plans.indexOf("SELECT COUNT(*) FROM subscriber"))))
                .doesNotContain("Seq Scan");
    }
}
