package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.ValueChange;
import vn.capbu.subscribers.spi.SubscriberRegistry;
import vn.capbu.subscribers.spi.SubscriberRegistry.Change;
import vn.capbu.subscribers.spi.SubscriberRegistry.Result;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegistryStoreTest {

    @Parameter TestDatabase database;

    private static final Instant FROM = Instant.parse("2020-03-10T02:30:00Z");
    private static final Instant TO = Instant.parse("2021-05-31T16:59:59Z");
    private static final CertificateSerial NEW_SERIAL = CertificateSerial.parse("0FFEE");

    @TempDir Path folder;
    private Storage storage;
    private SubscriberRegistry registry;
    private SubscriberDirectory directory;

    @BeforeEach
    void open() {
        storage = database.open(folder);
        registry = storage.port(SubscriberRegistry.class);
        directory = storage.port(SubscriberDirectory.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private List<Change> store(List<RegistryRow> rows) {
        return registry.store(Fixtures.BY_HAND, Fixtures.numbered(rows)).stream()
                .map(Result::change)
                .toList();
    }

    private static RegistryRow changed(RegistryRow row, String phone, LocalDate contractEnd) {
        return new RegistryRow(
                row.taxCode(),
                row.name(),
                row.province(),
                row.deviceVersion(),
                row.token(),
                row.serial(),
                row.validFrom(),
                row.validTo(),
                contractEnd,
                row.state(),
                phone,
                row.email());
    }

    @Test
    void storesARowOnceAndReadsIt() {
        RegistryRow row = Fixtures.row("0100109106", "00ab12");

        assertThat(store(List.of(row))).containsExactly(Change.ADDED);
        assertThat(store(List.of(row))).containsExactly(Change.UNCHANGED);
        assertThat(registry.count()).isEqualTo(1);
        assertThat(directory.findBySerial(CertificateSerial.parse("AB12")))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.taxCode()).isEqualTo(Fixtures.TAX_CODE);
                            assertThat(record.name()).isEqualTo(Fixtures.NAME);
                            assertThat(record.serial()).hasToString("AB12");
                            assertThat(record.token()).hasToString("3fa85c0e");
                            assertThat(record.state()).isEqualTo(CertificateState.VALID);
                            assertThat(record.contractEnd()).isEqualTo("2021-05-31");
                        });
        assertThat(directory.findByToken(new TokenSerial("3fa85c0e"))).hasSize(1);
    }

    @Test
    void anEmptyListIsStored() {
        assertThat(store(List.of())).isEmpty();
    }

    @Test
    void absentValuesStayAbsent() {
        RegistryRow bare =
                new RegistryRow(
                        Fixtures.TAX_CODE,
                        "A",
                        "",
                        "",
                        null,
                        CertificateSerial.parse("1"),
                        null,
                        null,
                        null,
                        RegistryState.REVOKED,
                        "",
                        "");

        store(List.of(bare));

        assertThat(store(List.of(bare))).containsExactly(Change.UNCHANGED);
        assertThat(directory.findBySerial(bare.serial()))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.token()).isNull();
                            assertThat(record.contractEnd()).isNull();
                            assertThat(record.state()).isEqualTo(CertificateState.REVOKED);
                        });
    }

    @Test
    void aDifferenceInAnyValueIsAChange() {
        RegistryRow row = Fixtures.row("0100109106", "A1");
        store(List.of(row));
        RegistryRow otherPhone = changed(row, "0987654321", row.contractEnd());
        RegistryRow otherEnd = changed(otherPhone, otherPhone.phone(), LocalDate.of(2022, 1, 1));

        assertThat(store(List.of(otherPhone))).containsExactly(Change.CHANGED);
        assertThat(store(List.of(otherEnd))).containsExactly(Change.CHANGED);
        assertThat(store(List.of(otherEnd))).containsExactly(Change.UNCHANGED);
        assertThat(registry.count()).isEqualTo(1);
    }

    @Test
    void equalSerialsOfDifferentSubscribersAreTwoCertificates() {
        store(List.of(Fixtures.row("0100109106", "A1"), Fixtures.row("0100109106-001", "A1")));

        assertThat(directory.findBySerial(CertificateSerial.parse("A1")))
                .extracting(RegistryRecord::taxCode)
                .containsExactly(TaxCode.parse("0100109106"), TaxCode.parse("0100109106-001"));
    }

    @Test
    void severalCertificatesOfOneSubscriberWithOwnContactsStayUnchanged() {
        RegistryRow first = Fixtures.row("0100109106", "A1");
        RegistryRow second =
                changed(Fixtures.row("0100109106", "A2"), "02438", LocalDate.of(2022, 1, 1));
        List<RegistryRow> rows = List.of(first, second);
        store(rows);

        assertThat(store(rows)).containsOnly(Change.UNCHANGED);
        assertThat(directory.findBySerial(first.serial()).get(0).subscriber())
                .isEqualTo(directory.findBySerial(second.serial()).get(0).subscriber());
    }

    @Test
    void aRowThatComesTwiceInOneListIsStoredOnce() {
        RegistryRow row = Fixtures.row("0100109106", "A1");
        RegistryRow later = changed(row, "1", row.contractEnd());

        assertThat(store(List.of(row, row, later)))
                .containsExactly(Change.ADDED, Change.UNCHANGED, Change.CHANGED);
        assertThat(store(List.of(later))).containsExactly(Change.UNCHANGED);
        assertThat(registry.count()).isEqualTo(1);
    }

    @Test
    void aPreviewStoresNothing() {
        RegistryRow row = Fixtures.row("0100109106", "A1");

        assertThat(registry.preview(List.of(row))).containsExactly(Result.ADDED);
        assertThat(registry.count()).isZero();
        store(List.of(row));
        assertThat(registry.preview(List.of(row, changed(row, "1", null))))
                .containsExactly(
                        Result.UNCHANGED,
                        new Result(
                                Change.CHANGED,
                                List.of(new ValueChange(Field.PHONE, row.phone(), "1"))));
        assertThat(store(List.of(row))).containsExactly(Change.UNCHANGED);
    }

    @Test
    void aRenewedCertificateOutlivesTheNextImport() {
        RegistryRow row = Fixtures.row("0100109106", "A1");
        store(List.of(row));
        renew();

        assertThat(store(List.of(row))).containsExactly(Change.UNCHANGED);

        assertThat(directory.findBySerial(NEW_SERIAL))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.state()).isEqualTo(CertificateState.VALID);
                            assertThat(record.contractEnd()).isEqualTo("2021-05-31");
                            assertThat(record.token()).hasToString("3fa85c0e");
                        });
        assertThat(directory.findByToken(new TokenSerial("3fa85c0e"))).hasSize(2);
    }

    @Test
    void addingARenewedCertificateAgainChangesNothing() {
        store(List.of(Fixtures.row("0100109106", "A1")));
        renew();
        renew();

        assertThat(registry.count()).isEqualTo(2);
    }

    @Test
    void theSourceMayListARenewedCertificateLater() {
        store(List.of(Fixtures.row("0100109106", "A1")));
        renew();
        RegistryRow listed =
                new RegistryRow(
                        Fixtures.TAX_CODE,
                        Fixtures.NAME,
                        "Hà Nội",
                        "v4",
                        null,
                        NEW_SERIAL,
                        null,
                        null,
                        null,
                        RegistryState.SUSPENDED,
                        "0912345678",
                        "ketoan@example.vn");

        assertThat(store(List.of(listed))).containsExactly(Change.CHANGED);
        assertThat(store(List.of(listed))).containsExactly(Change.UNCHANGED);

        assertThat(directory.findBySerial(NEW_SERIAL))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.state()).isEqualTo(CertificateState.SUSPENDED);
                            assertThat(record.token()).hasToString("3fa85c0e");
                            assertThat(record.contractEnd()).isEqualTo("2021-05-31");
                        });
    }

    private void renew() {
        RegistryRecord old = directory.findBySerial(CertificateSerial.parse("A1")).get(0);
        directory.addRenewed(
                old, new TokenSerial("3fa85c0e"), NEW_SERIAL, FROM, TO, Bytes.ofHex("3000"));
    }

    @Test
    void storesManyRowsFast() {
        List<RegistryRow> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(
                    Fixtures.row(
                            String.format(Locale.ROOT, "%012d", i % 15_000),
                            Integer.toHexString(i + 1)));
        }
        long begin = System.nanoTime();

        List<Change> first = storage.transact(Durability.FORCED, () -> store(rows));
        long stored = System.nanoTime();
        List<Change> second = store(rows);

        assertThat(first).isEqualTo(Collections.nCopies(rows.size(), Change.ADDED));
        assertThat(second).isEqualTo(Collections.nCopies(rows.size(), Change.UNCHANGED));
        assertThat((stored - begin) / 1_000_000_000).isLessThan(30);
    }
}
