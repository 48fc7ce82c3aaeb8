package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.spi.AffectedCertificates;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SubscriberRegistry;

class AffectedStoreTest {

    private static final Instant LATER = Fixtures.NOW.plusSeconds(3600);

    @TempDir Path folder;

    private Storage storage;
    private AffectedCertificates certificates;

    @BeforeEach
    void open() {
        storage = Fixtures.open(folder);
        certificates = storage.port(AffectedCertificates.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void store(RegistryRow row, Instant at) {
        storage.port(SubscriberRegistry.class)
                .store(Provenance.byHand(Fixtures.OPERATOR, at), Fixtures.numbered(List.of(row)));
    }

    @Test
    void pagesFollowEachOtherAndEnd() {
        for (int i = 1; i <= 5; i++) {
            store(Fixtures.row("0100109106", "A" + i), Fixtures.NOW);
        }

        AffectedCertificates.Page first = certificates.read(1, LATER, 0, 3);
        AffectedCertificates.Page second = certificates.read(1, LATER, first.last(), 3);

        assertThat(first.certificates()).hasSize(3);
        assertThat(second.certificates()).hasSize(2);
        assertThat(second.last()).isNegative();
        assertThat(certificates.count()).isEqualTo(5);
    }

    @Test
    void laterChangesAreTakenBack() {
        RegistryRow row = Fixtures.row("0100109106", "A1");
        store(row, Fixtures.NOW);
        store(
                new RegistryRow(
                        row.taxCode(),
                        row.name(),
                        row.province(),
                        row.deviceVersion(),
                        row.token(),
                        row.serial(),
                        row.validFrom(),
                        row.validTo(),
                        LocalDate.of(2022, 1, 31),
                        RegistryState.REVOKED,
                        row.phone(),
                        row.email()),
                LATER);

        CertificateFacts before =
                certificates.read(1, LATER.minusSeconds(1), 0, 9).certificates().get(0);
        CertificateFacts now = certificates.read(1, LATER, 0, 9).certificates().get(0);

        assertThat(before.state()).isEqualTo(CertificateState.VALID);
        assertThat(before.contractEnd()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(now.state()).isEqualTo(CertificateState.REVOKED);
        assertThat(now.contractEnd()).isEqualTo(LocalDate.of(2022, 1, 31));
    }

    @Test
    void aCertificateThatBeganLaterIsLeftOut() {
        store(Fixtures.row("0100109106", "A1"), Fixtures.NOW);

        assertThat(certificates.read(1, Instant.parse("2019-01-14T00:00:00Z"), 0, 9).certificates())
                .isEmpty();
    }

    @Test
    void decisionsStandBesideTheCertificateFromTheirDayOn() {
        store(Fixtures.row("0100109106", "A1"), Fixtures.NOW);
        SubscriberId subscriber =
                certificates.read(1, LATER, 0, 9).certificates().get(0).holder().subscriber();
        EligibilityDecision decision =
                new EligibilityDecision(
                        1,
                        subscriber,
                        CertificateSerial.parse("A1"),
                        true,
                        "công văn bổ sung",
                        "giamsat",
                        "Trần B",
                        LATER);
        storage.port(EligibilityDecisions.class).save(decision);

        assertThat(marks(LATER).decision()).isEqualTo(decision);
        assertThat(marks(LATER.minusSeconds(1)).decision()).isNull();
        assertThat(
                        storage.port(EligibilityDecisions.class)
                                .find(1, subscriber, CertificateSerial.parse("A1")))
                .contains(decision);
    }

    private CertificateFacts.Marks marks(Instant asOf) {
        return certificates.withSerial(1, asOf, CertificateSerial.parse("A1")).get(0).marks();
    }

    @Test
    void wordsAreFoundWithoutDiacritics() {
        store(Fixtures.row("0100109106", "A1"), Fixtures.NOW);

        assertThat(certificates.matching("pho thin", 0, 9).ids()).hasSize(1);
        assertThat(certificates.matching("pho bo", 0, 9).ids()).isEmpty();
    }
}
