package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.DatabaseFinding;
import vn.capbu.kernel.database.DatabaseFinding.Kind;
import vn.capbu.kernel.database.DatabaseState;
import vn.capbu.kernel.database.TableVersions;
import vn.capbu.kernel.spi.StorageException;

/** Making, migrating and checking databases. */
class DatabaseCareTest {

    @TempDir Path folder;
    private final PostgresServer server = PostgresServer.running();

    private static DatabaseState check(CareBench bench) throws Exception {
        return bench.care.check(Progress.NONE, new Cancellation());
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseInOrderHasNoFindings(TestDatabase database) throws Exception {
        CareBench desk = CareBench.filled(database, folder);

        DatabaseState state = check(desk);

        assertThat(state.findings()).isEmpty();
        assertThat(state.version()).isEqualTo(state.newest());
        assertThat(state.tables())
                .anySatisfy(
                        table -> {
                            assertThat(table.table()).isEqualTo("subscriber");
                            assertThat(table.rows()).isEqualTo(40);
                        });
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.POSTGRESQL, folder);
        String database = ((PostgreSql) desk.settings()).url().replaceFirst(".*/", "");
        server.administer(database, "SELECT setval('subscriber_id_seq', 3)");
        server.administer(database, "UPDATE audit_head SET hash = 'x'");
        server.administer(database, "DELETE FROM audit_chain WHERE sequence = 1");
        server.administer(database, "DROP TABLE saved_search_filter");

        assertThat(check(desk).findings())
                .containsExactlyInAnyOrder(
                        new DatabaseFinding(Kind.IDENTITY_BEHIND, "subscriber"),
                        new DatabaseFinding(Kind.CHAIN_END, "audit_head"),
                        new DatabaseFinding(Kind.CHAIN_GAP, "audit_chain"),
                        new DatabaseFinding(Kind.TABLE_MISSING, "saved_search_filter"));
    }

    @Test
    void aDatabaseIsMadeByAUserWhoMay() throws Exception {
        CareBench desk = new CareBench(folder);
        PostgreSql wanted = TestDatabase.settings(server, "made_1");
        PostgreSql maintenance =
                new PostgreSql(server.url("postgres"), "postgres", server.passwordFile());

        desk.care.create(CareBench.OPERATOR, maintenance, wanted);

        assertThatThrownBy(() -> desk.care.create(CareBench.OPERATOR, maintenance, wanted))
                .isInstanceOfSatisfying(
                        DatabaseCareException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS));
        wanted.write(DataDirectory.open(desk.home));
        TableVersions made = desk.care.migrate(CareBench.OPERATOR, false);
        assertThat(made.before()).isEmpty();
        assertThat(made.now()).isEqualTo(check(desk).newest());
        assertThat(desk.care.migrate(CareBench.OPERATOR, false).done()).isEmpty();
        PostgreSql lowly = new PostgreSql(server.url("made_1"), "capbu", server.passwordFile());
        assertThatThrownBy(
                        () ->
                                desk.care.create(
                                        CareBench.OPERATOR,
                                        lowly,
                                        TestDatabase.settings(server, "made_2")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(StorageException.Reason.NO_PERMISSION));
    }

    /** A database as the version before left it. */
    private PostgreSql outdated() {
        PostgreSql settings = TestDatabase.settings(server, server.newEmptyDatabase());
        List<String> scripts = Migrations.scripts(DatabaseKind.POSTGRESQL);
        ClassLoader loader = Migrations.class.getClassLoader();
        Flyway.configure(loader)
                .dataSource(new PostgreSqlSource(settings, null))
                .resourceProvider(
                        new MigrationScripts(loader, scripts.subList(0, scripts.size() - 1)))
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
        return settings;
    }

    private static void assertOutdated(PostgreSql settings) {
        assertThatThrownBy(() -> TestDatabase.POSTGRESQL.open(settings))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.OUTDATED));
    }

    @Test
    void olderTablesAreLeftAloneWhileAnotherConsoleUsesThem() throws Exception {
        PostgreSql settings = outdated();
        CareBench desk = new CareBench(folder);
        settings.write(DataDirectory.open(desk.home));
        Properties console = new Properties();
        console.setProperty("user", PostgresServer.USER);
        console.setProperty("password", PostgresServer.PASSWORD);
        console.setProperty("ApplicationName", "capbu");
        try (Connection other = DriverManager.getConnection(settings.url(), console)) {
            assertThat(other.isValid(1)).isTrue();
            assertOutdated(settings);
            assertThatThrownBy(() -> desk.care.migrate(CareBench.OPERATOR, false))
                    .isInstanceOfSatisfying(
                            DatabaseCareException.class,
                            e -> {
                                assertThat(e.reason()).isEqualTo(Reason.OTHERS_CONNECTED);
                                assertThat(e.subject()).isEqualTo("1");
                            });
            assertThat(check(desk).findings())
                    .extracting(DatabaseFinding::kind)
                    .containsExactly(Kind.MIGRATION_MISSING);
        }

        TestDatabase.POSTGRESQL.open(settings).close();

        assertThat(check(desk).findings()).isEmpty();
    }

    @Test
    void olderTablesOfOtherOperatorsAreMigratedOnPurposeOnly() throws Exception {
        PostgreSql settings = outdated();
        CareBench desk = new CareBench(folder);
        settings.write(DataDirectory.open(desk.home));
        server.administer(
                "postgres",
                "DO 'BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ''capbu_operator'')"
                        + " THEN CREATE ROLE capbu_operator; END IF; END'");
        server.administer("postgres", "CREATE ROLE chi_lan LOGIN IN ROLE capbu_operator");
        try {
            assertOutdated(settings);

            TableVersions versions = desk.care.migrate(CareBench.OPERATOR, false);

            assertThat(versions.done()).hasSize(1);
            assertThat(versions.before()).isNotEqualTo(versions.now());
            TestDatabase.POSTGRESQL.open(settings).close();
        } finally {
            server.administer("postgres", "DROP ROLE chi_lan");
        }
    }
}
