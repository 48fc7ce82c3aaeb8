package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Changes;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.Reachability;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.RenewalJournal;

class PostgreSqlDatabaseTest {

    private static final TokenSerial TOKEN = new TokenSerial("T1");

    @TempDir Path folder;
    private final PostgresServer server = PostgresServer.running();

    private void assertRefused(PostgreSql settings, Reason reason, String words) {
        assertThatThrownBy(() -> TestDatabase.POSTGRESQL.open(settings))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        assertRefused(
                new PostgreSql(
                        "jdbc:postgresql://127.0.0.1:" + port + "/capbu",
                        PostgresServer.USER,
                        server.passwordFile()),
                Reason.UNREACHABLE,
                "refused");
    }

    @Test
    void aWrongPasswordIsRefusedAndNotTold() throws Exception {
        Path wrong = Files.writeString(folder.resolve("password"), "không phải\n");

        assertRefused(
                new PostgreSql(server.url("postgres"), PostgresServer.USER, wrong),
                Reason.ACCESS_REFUSED,
                "password authentication failed");
    }

    @Test
    void aMissingPasswordFileIsNamed() {
        Path missing = folder.resolve("nowhere");

        assertRefused(
                new PostgreSql(server.url("postgres"), PostgresServer.USER, missing),
                Reason.ACCESS_REFUSED,
                missing.toString());
    }

    @Test
    void aDatabaseThatDoesNotExistIsUnavailable() {
        assertRefused(TestDatabase.settings(server, "nowhere"), Reason.UNAVAILABLE, "nowhere");
    }

    @Test
    void aUserWhoMayMakeNoTablesHasNoPermission() {
        String database = server.newEmptyDatabase();
        server.administer(database, "ALTER SCHEMA public OWNER TO postgres");
        server.administer(database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC, capbu");

        assertRefused(
                TestDatabase.settings(server, database), Reason.NO_PERMISSION, "permission denied");
    }

    @Test
    void anOldServerIsRefused() {
        assertThatThrownBy(() -> PostgreSqlDatabase.requireVersion(14))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_OLD));
        PostgreSqlDatabase.requireVersion(15);
    }

    @Test
    void connectionsThatTheServerEndedAreReplaced() {
        String database = server.newDatabase();
        try (Storage storage =
                TestDatabase.POSTGRESQL.open(TestDatabase.settings(server, database))) {
            PinLedger ledger = storage.port(PinLedger.class);
            ledger.save(PinLedgerEntry.untried(TOKEN));

            assertThatThrownBy(
                            () ->
                                    storage.transact(
                                            Durability.NORMAL,
                                            () -> {
                                                ledger.entry(TOKEN);
                                                terminate(database);
                                                ledger.entry(TOKEN);
                                            }))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));

            assertThat(ledger.entry(TOKEN).failedTries()).isZero();
        }
    }

    /** A network that is cut refuses nothing: the journal must not wait for an answer that never comes. */
    @Test
    void aServerThatFallsSilentIsUnreachableSoonForTheJournal() {
        String database = server.newDatabase();
        try (Storage storage =
                TestDatabase.POSTGRESQL.open(TestDatabase.settings(server, database))) {
            RenewalJournal journal = storage.port(RenewalJournal.class);
            Renewal renewal = Fixtures.renewal("T1");
            journal.add(renewal, Fixtures.OPERATOR);
            Renewal added = journal.find(renewal.id()).orElseThrow();
            Reachability reach = storage.port(Reachability.class);
            assertThat(reach.isReached()).isTrue();

            try {
                server.fallSilent();
                assertTimeout(
                        Duration.ofSeconds(30),
                        () ->
                                assertThatThrownBy(() -> journal.update(added, Fixtures.OPERATOR))
                                        .isInstanceOfSatisfying(
                                                StorageException.class,
                                                e ->
                                                        assertThat(e.reason())
                                                                .isEqualTo(Reason.UNREACHABLE)));
                assertThat(reach.isReached()).isFalse();
            } finally {
                server.wake();
            }

            assertThat(journal.update(added, Fixtures.OPERATOR).version())
                    .isEqualTo(added.version() + 1);
            assertThat(reach.isReached()).isTrue();
        }
    }

    /** Nobody works, nobody asks anything: the windows are told nevertheless. */
    @Test
    void aServerThatGoesAwayAndComesBackIsNoticedByWhoFollowsChanges() throws Exception {
        PostgresServer own = PostgresServer.with("");
        try (Storage storage =
                TestDatabase.POSTGRESQL.open(TestDatabase.settings(own, own.newDatabase()))) {
            Reachability reach = storage.port(Reachability.class);
            BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
            reach.onChange(() -> told.add(reach.isReached()));
            CountDownLatch changed = new CountDownLatch(1);
            storage.port(Changes.class)
                    .subscribe(EnumSet.of(Topic.CASE), change -> changed.countDown());

            own.goDown();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isFalse();
            own.comeBack();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isTrue();
            assertThat(changed.await(30, TimeUnit.SECONDS))
                    .as("what others changed meanwhile is looked at")
                    .isTrue();
            assertThat(told).isEmpty();
        }
    }

    private void terminate(String database) {
        server.administer(
                "postgres",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + database
                        + "'");
    }

    /** A deferred trigger runs inside the commit: it sees what the commit is asked for. */
    @ParameterizedTest
    @EnumSource(Durability.class)
    void aForcedCommitWaitsForTheDiskWhateverTheServerDoesByItself(Durability durability)
            throws SQLException {
        String database = server.newDatabase();
        server.administer(
                "postgres", "ALTER DATABASE " + database + " SET synchronous_commit = off");
        server.administer(database, "CREATE TABLE seen (setting text)");
        server.administer(database, "GRANT ALL ON seen TO capbu");
        server.administer(
                database,
                "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN INSERT INTO seen VALUES (current_setting(''synchronous_commit'')); RETURN NULL; END'");
        server.administer(
                database,
                "CREATE CONSTRAINT TRIGGER seen AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION see()");

        try (Storage storage =
                TestDatabase.POSTGRESQL.open(TestDatabase.settings(server, database))) {
            storage.transact(
                    durability,
                    () ->
                            storage.port(AuditTrail.class)
                                    .record(
                                            AuditEvent.of(
                                                    Fixtures.NOW, Fixtures.OPERATOR, "a", "b")));
        }

        assertThat(seen(database)).isEqualTo(durability == Durability.FORCED ? "on" : "off");
    }

    private String seen(String database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                server.url(database), "postgres", PostgresServer.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT setting FROM seen")) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
