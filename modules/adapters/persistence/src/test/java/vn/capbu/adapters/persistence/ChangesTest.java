package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Changes;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.spi.TokenLeases;

class ChangesTest {

    private static final Desk DESK = new Desk("desk-1", "Bàn 1");
    private static final int PROMISED_SECONDS = 2;

    @TempDir Path folder;

    private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();

    private Changes.Subscription listen(Storage storage) {
        return storage.port(Changes.class).subscribe(EnumSet.allOf(Topic.class), told::add);
    }

    private static void record(Storage storage, String action, String subject) {
        storage.port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                Fixtures.NOW, Fixtures.OPERATOR.name(), action, subject, Map.of()));
    }

    private @Nullable Change next(int seconds) throws InterruptedException {
        return told.poll(seconds, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource
    void aDeskLearnsOfItsOwnCommitsAtOnce(TestDatabase database) {
        try (Storage storage = database.open(folder);
                Changes.Subscription all = listen(storage)) {
            storage.transact(
                    Durability.NORMAL,
                    () -> {
                        record(storage, "renewal.done", "T1");
                        assertThat(told).isEmpty();
                    });

            assertThat(told).containsExactly(new Change(Topic.RENEWAL, "T1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotCommittedOrOnlyLookedAtIsNoChange(TestDatabase database) {
        try (Storage storage = database.open(folder);
                Changes.Subscription all = listen(storage)) {
            assertThatThrownBy(
                            () ->
                                    storage.transact(
                                            Durability.NORMAL,
                                            () -> {
                                                record(storage, "renewal.done", "T1");
                                                throw new IllegalStateException("no");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
            record(storage, "complaint.read", "KN-1");
            record(storage, "rollout.calls.export", "a.xlsx");

            assertThat(told).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineOfACaseIsAChangeOfTheCase(TestDatabase database) {
        try (Storage storage = database.open(folder);
                Changes.Subscription all = listen(storage)) {
            record(storage, "complaint.taken", "KN-1#7");

            assertThat(told).containsExactly(new Change(Topic.CASE, "KN-1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImportThatIsTakenBackIsAChangeOfWhatItBrought(TestDatabase database) {
        try (Storage storage = database.open(folder);
                Changes.Subscription all = listen(storage)) {
            record(storage, "subscribers.import.withdraw", "a.csv");
            record(storage, "rollout.import.withdraw", "b.csv");

            assertThat(told)
                    .containsExactly(new Change(Topic.REGISTRY, ""), new Change(Topic.ROLLOUT, ""));
        }
    }

    @Test
    void manyThingsOfOneTopicAreToldAsOne() {
        Set<Change> many =
                ChangeHub.told(
                        java.util.stream.IntStream.range(0, 50)
                                .mapToObj(i -> new Change(Topic.RENEWAL, "T" + i))
                                .toList());

        assertThat(many).containsExactly(new Change(Topic.RENEWAL, ""));
    }

    private static PostgreSql settings() {
        PostgresServer server = PostgresServer.running();
        return TestDatabase.settings(server, server.newDatabase());
    }

    @Test
    void anotherDeskLearnsOfACommitInTimeAndOfNothingTwice() throws Exception {
        PostgreSql settings = settings();
        try (Storage here = TestDatabase.POSTGRESQL.open(settings);
                Storage there = TestDatabase.POSTGRESQL.open(settings);
                Changes.Subscription all = listen(here)) {
            awaitListening(here, there);
            record(there, "custody.receive", "S1");
            assertThat(next(PROMISED_SECONDS)).isEqualTo(new Change(Topic.CUSTODY, ""));

            there.port(TokenLeases.class).take(new TokenSerial("T7"), DESK, Fixtures.OPERATOR);
            assertThat(next(PROMISED_SECONDS)).isEqualTo(new Change(Topic.LEASE, "T7"));

            record(here, "renewal.done", "T1");
            assertThat(next(PROMISED_SECONDS)).isEqualTo(new Change(Topic.RENEWAL, "T1"));
            record(there, "followup.tick", "1");
            assertThat(next(PROMISED_SECONDS)).isEqualTo(new Change(Topic.FOLLOW_UP, ""));
            told.removeIf(
                    change -> change.topic() == Topic.LEASE || change.topic() == Topic.CALLING);
            assertThat(told).isEmpty();
        }
    }

    /** Says things until the first is heard: from then on the connection listens. */
    private void awaitListening(Storage here, Storage there) throws InterruptedException {
        Change heard = null;
        for (int i = 0; heard == null && i < 20; i++) {
            record(there, "search.save", "x");
            heard = next(1);
        }
        assertThat(heard).isNotNull();
        record(here, "module.add", "end");
        for (Change change = heard;
                change != null && change.topic() == Topic.SETTINGS;
                change = told.poll()) {
            heard = change;
        }
        told.clear();
    }

    @Test
    void aConnectionThatBrokeIsMadeAnewAndWhatWasMissedIsToldAsAnything() throws Exception {
        PostgresServer server = PostgresServer.running();
        String database = server.newDatabase();
        PostgreSql settings = TestDatabase.settings(server, database);
        try (Storage here = TestDatabase.POSTGRESQL.open(settings);
                Storage there = TestDatabase.POSTGRESQL.open(settings);
                Changes.Subscription all = listen(here)) {
            awaitListening(here, there);

            server.administer(
                    "postgres",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                            + database
                            + "' AND query LIKE 'LISTEN%' OR query LIKE 'SELECT (SELECT sequence%'");

            Change anything = next(20);
            assertThat(anything).isNotNull();
            assertThat(anything.id()).isEmpty();
            told.clear();
            boolean heard = false;
            for (int i = 0; !heard && i < 20; i++) {
                record(there, "renewal.done", "T9");
                Change change = next(1);
                while (change != null && !heard) {
                    heard = change.equals(new Change(Topic.RENEWAL, "T9"));
                    change = told.poll();
                }
            }
            assertThat(heard).isTrue();
        }
    }

    @Test
    void whereListeningIsNotToBeHadNumbersAreAskedFor() throws Exception {
        PostgreSql settings = settings();
        PostgreSqlSource source = new PostgreSqlSource(settings, null);
        try (Storage there = TestDatabase.POSTGRESQL.open(settings);
                Storage here = TestDatabase.POSTGRESQL.open(settings);
                Connection unused = source.getConnection()) {
            assertThat(here.port(AuditTrail.class).latest(1)).isEmpty();
            ChangeHub hub = new ChangeHub(nothing -> () -> {});
            hub.subscribe(EnumSet.of(Topic.RENEWAL, Topic.LEASE), told::add);
            try (AutoCloseable polling =
                    new PostgreSqlListening(source, hub, new ServerReach(), false)) {
                boolean told1 = false;
                for (int i = 0; !told1 && i < 10; i++) {
                    record(there, "renewal.done", "T1");
                    told1 = next(PROMISED_SECONDS + 1) != null;
                }
                assertThat(told1).isTrue();
                told.clear();
                there.port(TokenLeases.class).take(new TokenSerial("T7"), DESK, Fixtures.OPERATOR);
                assertThat(next(PROMISED_SECONDS + 3)).isEqualTo(new Change(Topic.LEASE, ""));
            }
        }
    }
}
