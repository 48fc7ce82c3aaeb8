package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.RenewalJournal;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StorageTest {

    @Parameter TestDatabase database;

    private static final TokenSerial TOKEN = new TokenSerial("T1");

    @TempDir Path folder;
    private Storage storage;

    @BeforeEach
    void open() {
        storage = database.open(folder);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void count(int tries) {
        storage.port(PinLedger.class)
                .save(new PinLedgerEntry(TOKEN, PinKind.USER, tries, Fixtures.NOW, "CKR_OK", 0));
    }

    private int counted() {
        return storage.port(PinLedger.class).entry(TOKEN).failedTries();
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(StorageProvider.class))
                .singleElement()
                .isInstanceOf(DatabaseStorageProvider.class);
    }

    @Test
    void keepsWhatWasStoredWhenOpenedAgain() {
        count(3);
        storage.close();

        storage = database.open(folder);

        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void undoesAllWhenTheWorkThrows() {
        IllegalStateException thrown = new IllegalStateException("stop");

        assertThatThrownBy(
                        () ->
                                storage.transact(
                                        Durability.NORMAL,
                                        () -> {
                                            count(1);
                                            throw thrown;
                                        }))
                .isSameAs(thrown);

        assertThat(counted()).isZero();
    }

    @Test
    void aNestedTransactionJoinsTheOuterOne() {
        assertThatThrownBy(
                        () ->
                                storage.transact(
                                        Durability.NORMAL,
                                        () -> {
                                            storage.transact(Durability.FORCED, () -> count(1));
                                            assertThat(counted()).isEqualTo(1);
                                            throw new IllegalStateException("stop");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(counted()).isZero();
    }

    @Test
    void aFailedPartThatIsSwallowedFailsTheWhole() {
        RenewalJournal journal = storage.port(RenewalJournal.class);
        journal.add(Fixtures.renewal("T9"), Fixtures.OPERATOR);

        assertThatThrownBy(
                        () ->
                                storage.transact(
                                        Durability.NORMAL,
                                        () -> {
                                            count(1);
                                            try {
                                                journal.add(
                                                        Fixtures.renewal("T9"), Fixtures.OPERATOR);
                                            } catch (StorageException expected) {
                                                assertThat(expected.reason())
                                                        .isEqualTo(Reason.CONFLICT);
                                            }
                                        }))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));

        assertThat(counted()).isZero();
    }

    @Test
    void isUsableAfterAFailure() {
        assertThatThrownBy(
                () ->
                        storage.transact(
                                Durability.NORMAL,
                                () -> {
                                    throw new IllegalStateException("stop");
                                }));

        count(2);

        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void knowsItsPortsOnly() {
        assertThatThrownBy(() -> storage.port(Runnable.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** An interrupt closes a file channel that is in use; the database must not go with it. */
    @Test
    void anInterruptedThreadStoresAndHarmsNoOther() {
        Thread.currentThread().interrupt();
        try {
            count(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        count(counted() + 1);

        assertThat(counted()).isEqualTo(2);
    }
}
