package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlException.Reason;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.ImportCrl;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;
import vn.capbu.subscribers.RegisteredCertificate.Status;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.spi.RevocationRegistry;
import vn.capbu.subscribers.spi.SubscriberRegistry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CrlImportTest {

    private static final Instant REVOKED_AT = Instant.parse("2020-04-01T12:00:00Z");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2020-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir static Path shared;
    private static TestCrls ca;
    private static TestCrls otherOfTheName;

    @Parameter TestDatabase database;
    @TempDir Path folder;
    private Storage storage;

    @BeforeAll
    static void makeAuthorities() throws Exception {
        if (ca == null) {
            ca = TestCrls.in(shared, "ca");
            otherOfTheName = TestCrls.in(shared, "other");
        }
    }

    @BeforeEach
    void open() {
        storage = database.open(folder);
        List<RegistryRow> rows =
                List.of(
                        Fixtures.row("0100109106", "0A"),
                        Fixtures.row("0100109106", "0B"),
                        Fixtures.row("0100109106", "0C"),
                        ofAnotherTime("0D"));
        storage.port(SubscriberRegistry.class).store(Fixtures.BY_HAND, Fixtures.numbered(rows));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    /** Its term isn't within the CA certificate's. */
    private static RegistryRow ofAnotherTime(String serial) {
        RegistryRow row = Fixtures.row("0100109106", serial);
        return new RegistryRow(
                row.taxCode(),
                row.name(),
                row.province(),
                row.deviceVersion(),
                row.token(),
                CertificateSerial.parse(serial),
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2016, 1, 1),
                row.contractEnd(),
                row.state(),
                row.phone(),
                row.email());
    }

    private CrlReport take(Path crl) throws CrlException {
        return new ImportCrl(storage, CLOCK)
                .run(
                        Fixtures.OPERATOR,
                        crl,
                        List.of(ca.certificate()),
                        Progress.NONE,
                        new Cancellation());
    }

    private SubscriberCard card() {
        return new ShowSubscriber(storage, java.time.Clock.systemUTC())
                .byTaxCode(Fixtures.TAX_CODE)
                .orElseThrow();
    }

    private Status status(String serial) {
        return card().certificates().stream()
                .filter(it -> it.serial().equals(CertificateSerial.parse(serial)))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private void assertRefused(Reason reason, Path crl) {
        assertThatThrownBy(() -> take(crl))
                .isInstanceOfSatisfying(
                        CrlException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void entriesSetStatesWithTheirDateAndTheCrl() throws Exception {
        CrlReport report =
                take(
                        ca.crl(
                                5,
                                "0501",
                                "",
                                "0A keyCompromise",
                                "0B certificateHold",
                                "0D superseded"));

        assertThat(report.counts()).isEqualTo(new CrlReport.Counts(2, 1, 1, 0, 0, 2));
        assertThat(status("0A"))
                .isEqualTo(new Status(RegistryState.REVOKED, REVOKED_AT, StateSource.CRL, "5"));
        assertThat(status("0B"))
                .isEqualTo(new Status(RegistryState.SUSPENDED, REVOKED_AT, StateSource.CRL, "5"));
        assertThat(status("0C").state()).isEqualTo(RegistryState.VALID);
        assertThat(status("0D").state()).isEqualTo(RegistryState.VALID);
        assertThat(card().changes())
                .extracting(RegistryChange::entityName, RegistryChange::after, RegistryChange::crl)
                .containsExactlyInAnyOrder(
                        tuple("A", "REVOKED", "5"), tuple("B", "SUSPENDED", "5"));
        assertThat(storage.port(AuditTrail.class).latest(1))
                .extracting(AuditEvent::action)
                .containsExactly("crl.import");
    }

    @Test
    void theSameAgainDoesNothing() throws Exception {
        Path crl = ca.crl(5, "0501", "", "0A keyCompromise");
        take(crl);

        assertThat(take(crl).repeated()).isTrue();

        assertThat(card().changes()).hasSize(1);
    }

    @Test
    void aHoldThatIsListedNoMoreIsReleasedAndARevocationIsNot() throws Exception {
        take(ca.crl(5, "0501", "", "0A keyCompromise", "0B certificateHold"));

        assertThat(take(ca.crl(6, "0502", "", "0C superseded")).counts())
                .isEqualTo(new CrlReport.Counts(1, 1, 0, 1, 0, 1));

        assertThat(status("0A").state()).isEqualTo(RegistryState.REVOKED);
        assertThat(status("0B").state()).isEqualTo(RegistryState.VALID);
        assertThat(status("0B").since()).isEqualTo("2020-05-02T00:00:00Z");
    }

    @Test
    void aSuspensionByTheSourceIsNotReleased() throws Exception {
        RegistryRow row = Fixtures.row("0100109106", "0C");
        RegistryRow suspended =
                new RegistryRow(
                        row.taxCode(),
                        row.name(),
                        row.province(),
                        row.deviceVersion(),
                        row.token(),
                        row.serial(),
                        row.validFrom(),
                        row.validTo(),
                        row.contractEnd(),
                        RegistryState.SUSPENDED,
                        row.phone(),
                        row.email());
        storage.port(SubscriberRegistry.class)
                .store(Fixtures.BY_HAND, Fixtures.numbered(List.of(suspended)));

        take(ca.crl(5, "0501", ""));

        assertThat(status("0C").state()).isEqualTo(RegistryState.SUSPENDED);
    }

    @Test
    void anExportThatIsBehindTheCrlDoesNotUndoIt() throws Exception {
        take(ca.crl(5, "0501", "", "0A keyCompromise"));

        storage.port(SubscriberRegistry.class)
                .store(
                        Fixtures.BY_HAND,
                        Fixtures.numbered(List.of(Fixtures.row("0100109106", "0A"))));

        assertThat(status("0A").state()).isEqualTo(RegistryState.REVOKED);
        assertThat(status("0A").source()).isEqualTo(StateSource.CRL);
    }

    @Test
    void anOlderOneIsRefused() throws Exception {
        Path older = ca.crl(4, "0430", "", "0C superseded");
        take(ca.crl(5, "0501", "", "0A keyCompromise"));

        assertRefused(Reason.OLDER, older);

        assertThat(status("0C").state()).isEqualTo(RegistryState.VALID);
    }

    @Test
    void aDeltaReleasesWhatItTakesOffAndNeedsItsBase() throws Exception {
        String delta = "2.5.29.27 = critical,ASN1:INTEGER:5";
        Path first = ca.crl(6, "0502", delta, "0B removeFromCRL", "0C superseded");
        assertRefused(Reason.NO_BASE, first);
        take(ca.crl(5, "0501", "", "0A keyCompromise", "0B certificateHold"));

        assertThat(take(first).crl().delta()).isTrue();

        assertThat(status("0A").state()).isEqualTo(RegistryState.REVOKED);
        assertThat(status("0B").state()).isEqualTo(RegistryState.VALID);
        assertThat(status("0C").state()).isEqualTo(RegistryState.REVOKED);
    }

    @Test
    void whatNoKnownCaSignedIsRefused() throws Exception {
        Path crl = ca.crl(5, "0501", "", "0A keyCompromise");

        assertRefused(Reason.BAD_SIGNATURE, otherOfTheName.crl(5, "0501", "", "0A keyCompromise"));
        assertThatThrownBy(
                        () ->
                                new ImportCrl(storage, CLOCK)
                                        .run(
                                                Fixtures.OPERATOR,
                                                crl,
                                                List.of(),
                                                Progress.NONE,
                                                new Cancellation()))
                .isInstanceOfSatisfying(
                        CrlException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_ISSUER));
    }

    @Test
    void hostileAndUnsuitableFilesAreRefused() throws Exception {
        assertRefused(Reason.NOT_A_CRL, Files.writeString(folder.resolve("text"), "hello"));
        assertRefused(Reason.NOT_A_CRL, Files.write(folder.resolve("empty"), new byte[0]));
        byte[] endless = new byte[64];
        java.util.Arrays.fill(endless, (byte) 0x30);
        assertRefused(Reason.NOT_A_CRL, Files.write(folder.resolve("nested"), endless));
        Path large = folder.resolve("large");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(ImportCrl.MAX_BYTES + 1L);
        }
        assertRefused(Reason.TOO_LARGE, large);
        assertRefused(Reason.NOT_TO_BE_HAD, folder.resolve("nowhere"));
        assertRefused(
                Reason.UNSUITABLE,
                ca.crl(7, "0503", "2.5.29.28 = critical,DER:30:03:84:01:FF", "0A superseded"));
        assertRefused(
                Reason.UNKNOWN_EXTENSION,
                ca.crl(7, "0503", "1.2.3.4 = critical,ASN1:NULL", "0A superseded"));
        assertRefused(Reason.NOT_YET, ca.crl(7, "0801", "", "0A superseded"));
        assertThat(status("0A").state()).isEqualTo(RegistryState.VALID);
    }

    @Test
    void aCancelledOneLeavesNothing() throws Exception {
        Path crl = ca.crl(5, "0501", "", "0A keyCompromise");
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThatThrownBy(
                        () ->
                                new ImportCrl(storage, CLOCK)
                                        .run(
                                                Fixtures.OPERATOR,
                                                crl,
                                                List.of(ca.certificate()),
                                                Progress.NONE,
                                                cancellation))
                .isInstanceOf(CancellationException.class);

        assertThat(status("0A").state()).isEqualTo(RegistryState.VALID);
        assertThat(take(crl).repeated()).isFalse();
    }

    @Test
    void theDailyCheckAsksEverySourceAndKeepsWhatCame() throws Exception {
        Path crl = ca.crl(5, "0501", "", "0A keyCompromise");
        take(crl);
        CheckCrls checks =
                new CheckCrls(
                        storage,
                        (address, limit) -> {
                            throw new IOException("no connection");
                        },
                        CLOCK);
        assertThat(checks.isDue()).isFalse();
        checks.add(Fixtures.OPERATOR, "http://crl.example.vn/ca.crl");
        checks.add(Fixtures.OPERATOR, crl.toString());
        assertThat(checks.isDue()).isTrue();

        List<CheckCrls.Result> results =
                checks.run(Fixtures.OPERATOR, Progress.NONE, new Cancellation());

        assertThat(results)
                .extracting(result -> result.source().outcome())
                .containsExactly(CrlSource.Outcome.NOT_TO_BE_HAD, CrlSource.Outcome.REFUSED);
        assertThat(checks.sources())
                .isEqualTo(results.stream().map(CheckCrls.Result::source).toList());
        assertThat(checks.isDue()).isFalse();
        assertThat(due(Duration.ofMinutes(59))).isFalse();
        assertThat(due(CheckCrls.RETRY)).as("what failed is asked again soon").isTrue();
        checks.remove(Fixtures.OPERATOR, crl.toString());
        assertThat(checks.sources()).hasSize(1);
    }

    @Test
    void aSourceThatAnswersIsAskedOnceADay() throws Exception {
        String location = "http://crl.example.vn/ca.crl";
        new CheckCrls(storage, (address, limit) -> new byte[0], CLOCK)
                .add(Fixtures.OPERATOR, location);
        assertThat(due(Duration.ZERO)).as("it was never asked").isTrue();

        storage.port(RevocationRegistry.class)
                .checked(location, CLOCK.instant(), CrlSource.Outcome.NOTHING_NEW, "1289");

        assertThat(due(CheckCrls.RETRY)).isFalse();
        assertThat(due(CheckCrls.INTERVAL)).isTrue();
    }

    private boolean due(Duration later) {
        Clock clock = Clock.offset(CLOCK, later);
        return new CheckCrls(storage, (address, limit) -> new byte[0], clock).isDue();
    }
}
