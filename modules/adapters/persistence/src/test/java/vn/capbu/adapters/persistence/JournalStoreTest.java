package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.spi.RenewalJournal;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JournalStoreTest {

    @Parameter TestDatabase database;

    /** What follows PREPARED in a renewal of a new key that nothing interrupts. */
    private static final List<RenewalState> STEPS =
            List.of(
                    RenewalState.KEY_GENERATED,
                    RenewalState.SENT,
                    RenewalState.ISSUED,
                    RenewalState.WRITTEN,
                    RenewalState.CONFIRMED,
                    RenewalState.DONE);

    private static final int THREADS = 8;

    @TempDir Path folder;
    private Storage storage;
    private RenewalJournal journal;

    @BeforeEach
    void open() {
        storage = database.open(folder);
        journal = storage.port(RenewalJournal.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static void assertConflict(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
    }

    @Test
    void readsWhatItWrote() {
        Renewal renewal = Fixtures.renewal("T1");
        journal.add(renewal, Fixtures.OPERATOR);

        assertThat(journal.find(renewal.id())).contains(renewal);
        assertThat(journal.findOpen(new TokenSerial("T1"))).contains(renewal);
        assertThat(journal.find(UUID.randomUUID())).isEmpty();
        assertThat(journal.findOpen(new TokenSerial("T2"))).isEmpty();
    }

    @Test
    void keepsTheEvidence() {
        Renewal added = Fixtures.renewal("T1");
        journal.add(added, Fixtures.OPERATOR);
        Renewal.Evidence evidence =
                new Renewal.Evidence(
                        Bytes.ofHex("30"),
                        Bytes.of(new byte[70_000]),
                        Bytes.ofHex("00112233"),
                        Bytes.ofHex("31"),
                        CertificateSerial.parse("00ABCDEF0123456789ABCDEF0123456789"),
                        Bytes.of(new byte[3_000]),
                        Instant.parse("2021-05-31T16:59:59Z"));

        Renewal updated =
                journal.update(
                        Fixtures.moved(
                                added,
                                RenewalState.ISSUED,
                                evidence,
                                FailureCause.TOKEN_GONE,
                                "CKR_DEVICE_REMOVED"),
                        Fixtures.OPERATOR);

        assertThat(updated.version()).isEqualTo(added.version() + 1);
        assertThat(updated.evidence()).isEqualTo(evidence);
        assertThat(journal.find(added.id())).contains(updated);
    }

    @Test
    void namesWhoTookEachStepAndWhatASupervisorDecided() {
        Renewal renewal = Fixtures.renewal("T1");
        SupervisorDecision decision =
                new SupervisorDecision(
                        SupervisorDecision.Kind.REVOKED, "CA đã thu hồi", "Lan", "CV 12/CA");
        journal.add(renewal, Fixtures.OPERATOR);
        journal.decide(
                Fixtures.moved(renewal, RenewalState.FAILED),
                new Operator("giám sát", Set.of(Role.SUPERVISOR)),
                decision);

        assertThat(journal.history(renewal.id()))
                .extracting(JournalEntry::operator, JournalEntry::decision)
                .containsExactly(tuple("tester", null), tuple("giám sát", decision));
    }

    @Test
    void keepsEveryStepInOrder() {
        Renewal renewal = Fixtures.renewal("T1");
        journal.add(renewal, Fixtures.OPERATOR);
        Renewal generated =
                journal.update(
                        Fixtures.moved(renewal, RenewalState.KEY_GENERATED), Fixtures.OPERATOR);
        journal.update(
                Fixtures.moved(
                        generated,
                        RenewalState.FAILED,
                        generated.evidence(),
                        FailureCause.AUTHORITY_REFUSED,
                        "badRequest"),
                Fixtures.OPERATOR);

        assertThat(journal.history(renewal.id()))
                .extracting(JournalEntry::state, JournalEntry::cause, JournalEntry::detail)
                .containsExactly(
                        tuple(RenewalState.PREPARED, null, null),
                        tuple(RenewalState.KEY_GENERATED, null, null),
                        tuple(RenewalState.FAILED, FailureCause.AUTHORITY_REFUSED, "badRequest"));
    }

    @Test
    void aTokenHasOneOpenRenewal() {
        journal.add(Fixtures.renewal("T1", 1), Fixtures.OPERATOR);

        assertConflict(() -> journal.add(Fixtures.renewal("T1", 2), Fixtures.OPERATOR));
    }

    @Test
    void aCertificateHasOneOpenRenewal() {
        journal.add(Fixtures.renewal("T1", 1), Fixtures.OPERATOR);

        assertConflict(() -> journal.add(Fixtures.renewal("T2", 1), Fixtures.OPERATOR));
    }

    @Test
    void aClosedRenewalMakesRoomForTheNext() {
        Renewal first = Fixtures.renewal("T1", 1);
        journal.add(first, Fixtures.OPERATOR);
        Renewal failed =
                journal.update(Fixtures.moved(first, RenewalState.FAILED), Fixtures.OPERATOR);
        Renewal second = Fixtures.renewal("T1", 1);
        journal.add(second, Fixtures.OPERATOR);

        assertThat(journal.findOpen(new TokenSerial("T1"))).contains(second);
        assertThat(journal.list(false)).containsExactlyInAnyOrder(failed, second);
        assertThat(journal.list(true)).containsExactly(second);
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        Renewal renewal = Fixtures.renewal("T1");
        journal.add(renewal, Fixtures.OPERATOR);
        journal.update(Fixtures.moved(renewal, RenewalState.KEY_GENERATED), Fixtures.OPERATOR);

        assertConflict(
                () ->
                        journal.update(
                                Fixtures.moved(renewal, RenewalState.SENT), Fixtures.OPERATOR));

        assertThat(journal.find(renewal.id()))
                .map(Renewal::state)
                .contains(RenewalState.KEY_GENERATED);
        assertThat(journal.history(renewal.id())).hasSize(2);
    }

    @Test
    void aChangeOfAnUnknownRenewalIsRefused() {
        assertConflict(() -> journal.update(Fixtures.renewal("T1"), Fixtures.OPERATOR));
    }

    @Test
    void findsTheRenewalThatReplacedACertificate() {
        Renewal renewal = Fixtures.renewal("T1", 0xABC);
        CertificateSerial serial = CertificateSerial.parse("0abc");
        journal.add(renewal, Fixtures.OPERATOR);
        assertThat(journal.findDone(1, serial)).isEmpty();

        Renewal done =
                journal.update(Fixtures.moved(renewal, RenewalState.DONE), Fixtures.OPERATOR);

        assertThat(journal.findDone(1, serial)).contains(done);
        assertThat(journal.findDone(2, serial)).isEmpty();
    }

    @Test
    void eightThreadsJournalAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String token = "T" + i;
                running.add(threads.submit(() -> renewTenTimes(token)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(journal.list(false))
                .hasSize(THREADS * 10)
                .allSatisfy(
                        renewal -> {
                            assertThat(renewal.state()).isEqualTo(RenewalState.DONE);
                            assertThat(journal.history(renewal.id())).hasSize(STEPS.size() + 1);
                        });
    }

    private void renewTenTimes(String token) {
        for (int i = 0; i < 10; i++) {
            Renewal renewal = Fixtures.renewal(token, token.hashCode() * 100 + i);
            journal.add(renewal, Fixtures.OPERATOR);
            for (RenewalState state : STEPS) {
                renewal = step(renewal, state);
            }
        }
    }

    private Renewal step(Renewal renewal, RenewalState state) {
        return storage.transact(
                Durability.FORCED,
                () -> journal.update(Fixtures.moved(renewal, state), Fixtures.OPERATOR));
    }

    @Test
    void onlyOneOfEightThreadsBeginsTheRenewalOfAToken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                running.add(threads.submit(() -> begins(Fixtures.renewal("T1", number))));
            }
            int begun = 0;
            for (Future<Boolean> one : running) {
                begun += one.get() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean begins(Renewal renewal) {
        try {
            journal.add(renewal, Fixtures.OPERATOR);
            return true;
        } catch (StorageException e) {
            assertThat(e.reason()).isEqualTo(Reason.CONFLICT);
            return false;
        }
    }
}
