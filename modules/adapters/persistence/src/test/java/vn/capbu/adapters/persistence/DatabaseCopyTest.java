package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.TableRows;

/** The way of a desk from its file to a server, and back. */
class DatabaseCopyTest {

    @TempDir Path folder;
    private final PostgresServer server = PostgresServer.running();

    private List<TableRows> copy(CareBench bench, DatabaseSettings to) throws Exception {
        return bench.care.copy(CareBench.OPERATOR, to, true, Progress.NONE, new Cancellation());
    }

    private void assertRefused(CareBench bench, DatabaseSettings to, Reason reason, String what)
            throws Exception {
        DatabaseSettings before = bench.settings();
        assertThatThrownBy(() -> copy(bench, to))
                .isInstanceOfSatisfying(
                        DatabaseCareException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.subject()).contains(what);
                        });
        assertThat(bench.settings()).isEqualTo(before);
    }

    @Test
    void aDeskMovesToTheServerAndBackWithNothingLost() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        Map<String, Long> before = desk.counts();
        assertThat(before).hasSizeGreaterThan(70);
        PostgreSql shared = TestDatabase.settings(server, server.newEmptyDatabase());

        List<TableRows> moved = copy(desk, shared);

        assertThat(desk.settings()).isEqualTo(shared);
        assertThat(counts(moved)).isEqualTo(before);
        Map<String, Long> after = desk.counts();
        assertThat(after).containsEntry("audit_event", before.get("audit_event") + 1);
        assertThat(desk.auditFindings()).isEmpty();
        desk.workOn();
        assertThat(desk.auditFindings()).isEmpty();
        assertThat(desk.care.check(Progress.NONE, new Cancellation()).findings()).isEmpty();

        CareBench other = new CareBench(folder.resolve("other"));
        shared.write(DataDirectory.open(other.home));
        Map<String, Long> onServer = other.counts();
        List<TableRows> back = copy(other, new Embedded());

        assertThat(other.settings()).isEqualTo(new Embedded());
        assertThat(counts(back)).isEqualTo(onServer);
        assertThat(other.auditFindings()).isEmpty();
        other.workOn();
        assertThat(other.auditFindings()).isEmpty();
    }

    private static Map<String, Long> counts(List<TableRows> tables) {
        return tables.stream().collect(Collectors.toMap(TableRows::table, TableRows::rows));
    }

    @Test
    void rowsHashAlikeOnBothDatabases() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        PostgreSql shared = TestDatabase.settings(server, server.newEmptyDatabase());
        List<TableRows> moved = copy(desk, shared);
        CareBench other = new CareBench(folder.resolve("other"));
        shared.write(DataDirectory.open(other.home));

        List<TableRows> back = copy(other, new Embedded());

        // the chain and the trail grew by the line about the first copy
        List<String> grown = List.of("audit_event", "audit_detail", "audit_chain", "audit_head");
        assertThat(back.stream().filter(one -> !grown.contains(one.table())))
                .containsExactlyInAnyOrderElementsOf(
                        moved.stream().filter(one -> !grown.contains(one.table())).toList());
    }

    /** Fails when one database gets a table that the other hasn't, and nobody says what becomes of it. */
    @Test
    void everyTableOfEitherDatabaseIsCopied() throws Exception {
        PostgreSql shared = TestDatabase.settings(server, server.newDatabase());
        DataDirectory directory = DataDirectory.open(folder);
        TestDatabase.H2.open(folder).close();
        try (Connection h2 = DatabaseCare.Site.of(directory, new Embedded()).connect();
                Connection postgresql = DatabaseCare.Site.of(directory, shared).connect()) {
            List<TableLayout> tables =
                    TableCopy.matching(TableLayout.all(h2), TableLayout.all(postgresql));

            List<String> names = tables.stream().map(TableLayout::name).toList();
            assertThat(names)
                    .containsAll(
                            CareBench.counts(h2).keySet().stream()
                                    .filter(name -> !TableLayout.OF_ONE_DATABASE.contains(name))
                                    .toList());
            assertThat(tables).allSatisfy(table -> assertThat(table.key()).isNotEmpty());
        }
    }

    @Test
    void onlyAnEmptyDatabaseIsFilled() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        CareBench other = CareBench.filled(TestDatabase.POSTGRESQL, folder.resolve("other"));

        assertRefused(desk, other.settings(), Reason.NOT_EMPTY, "");
        assertRefused(desk, new Embedded(), Reason.SAME_DATABASE, "h2");
    }

    @Test
    void aCopyThatIsntEqualIsUndone() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        String database = server.newDatabase();
        server.administer(
                database,
                "CREATE FUNCTION alter_name() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN NEW.name := NEW.name || ''.''; RETURN NEW; END'");
        server.administer(
                database,
                "CREATE TRIGGER alter_name BEFORE INSERT ON subscriber FOR EACH ROW EXECUTE FUNCTION"
                        + " alter_name()");
        PostgreSql shared = TestDatabase.settings(server, database);

        assertRefused(desk, shared, Reason.NOT_EQUAL, "subscriber");

        assertThat(rows(shared, "subscriber")).isZero();
        assertThat(rows(shared, "audit_event")).isZero();
        assertThat(desk.auditFindings()).isEmpty();
    }

    private long rows(PostgreSql settings, String table) throws Exception {
        try (Connection connection =
                DatabaseCare.Site.of(DataDirectory.open(folder), settings).connect()) {
            return CareBench.counts(connection).get(table);
        }
    }

    @Test
    void aRowThatTheServerCantStoreIsNamedByItsTable() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        try (ComplaintBench bench = new ComplaintBench(TestDatabase.H2, folder.resolve("desk"))) {
            bench.tamper("UPDATE complaint_case SET customer = 'a' || CHAR(0)");
        }
        PostgreSql shared = TestDatabase.settings(server, server.newEmptyDatabase());

        assertRefused(desk, shared, Reason.NOT_STORABLE, "complaint_case");
        assertThat(rows(shared, "subscriber")).isZero();
    }

    @Test
    void aCancelledCopyLeavesBothAsTheyWere() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        PostgreSql shared = TestDatabase.settings(server, server.newEmptyDatabase());
        Cancellation cancellation = new Cancellation();
        Progress stopping =
                new Progress() {
                    @Override
                    public void total(long units) {
                        assertThat(units).isGreaterThan(200);
                    }

                    @Override
                    public void done(long units) {
                        cancellation.request();
                    }
                };

        assertThatThrownBy(
                        () ->
                                desk.care.copy(
                                        CareBench.OPERATOR, shared, true, stopping, cancellation))
                .isInstanceOf(CancellationException.class);

        assertThat(desk.settings()).isEqualTo(new Embedded());
        assertThat(rows(shared, "audit_event")).isZero();
        assertThat(copy(desk, shared)).isNotEmpty();
    }
}
