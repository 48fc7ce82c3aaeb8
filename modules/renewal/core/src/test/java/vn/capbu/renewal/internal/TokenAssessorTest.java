package vn.capbu.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.TestCa;
import vn.capbu.renewal.fixture.TestKeys;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.SubscriberDirectory;

class TokenAssessorTest {

    private static final Instant ISSUED = Instant.parse("2018-05-10T02:00:00Z");
    private static final Instant SHORT_END = Instant.parse("2020-10-02T16:59:59Z");
    private static final Instant OWED_END = VietnamTime.endOf(RenewalBench.CONTRACT_END);
    private static final Bytes ID = Bytes.ofHex("01");

    @TempDir Path folder;
    private RenewalBench bench;
    private final KeyPair pair = TestKeys.pooled();

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
        bench.storage().tables().registry().clear();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aShortCertificateIsEligibleToTheEndOfItsContract() {
        TokenAssessment verdict = assess(registered(old()));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(verdict.owed().notAfter()).isEqualTo(OWED_END);
    }

    @Test
    void everyFailedRuleIsNamed() {
        Bytes foreign =
                TestCa.FOREIGN.issue(
                        new TestCa.Order(
                                RenewalBench.SUBJECT,
                                pair.getPublic(),
                                Instant.parse("2019-08-01T02:00:00Z"),
                                Instant.parse("2020-10-01T16:59:59Z")));
        bench.clock().set(Instant.parse("2020-12-01T00:00:00Z"));
        bench.register(foreign, bench.token().serial(), LocalDate.of(2020, 10, 2));

        assertThat(assess(foreign).failedRules()).containsExactly(EligibilityRule.values());
    }

    @Test
    void aRevokedCertificateFailsByCrlAndByRegistry() throws Exception {
        Bytes der = registered(old());
        Bytes crl = TestCa.OLD.crl(RenewalBench.NOW, Certificates.parse(der).getSerialNumber());
        assertThat(assess(campaign(List.of(crl)), der).failedRules())
                .containsExactly(EligibilityRule.E2);

        RegistryRecord record = bench.storage().tables().registry().remove(0);
        bench.storage()
                .tables()
                .registry()
                .add(
                        new RegistryRecord(
                                record.subscriber(),
                                record.taxCode(),
                                record.name(),
                                record.serial(),
                                record.token(),
                                CertificateState.SUSPENDED,
                                record.contractEnd()));
        assertThat(assess(der).failedRules()).containsExactly(EligibilityRule.E2);
    }

    @Test
    void aCertificateThatTheRegistryDoesNotHaveIsUnknown() {
        assertThat(assess(old()).eligibility()).isEqualTo(Eligibility.UNKNOWN_SUBSCRIBER);
        assertThat(assess().eligibility()).isEqualTo(Eligibility.UNKNOWN_SUBSCRIBER);
    }

    @Test
    void damagedObjectsAndCaCertificatesAreOverlooked() {
        Bytes der = registered(old());
        TokenAssessment verdict =
                assess(
                        Bytes.ofHex("30820000"),
                        TestCa.OLD.certificate(),
                        TestCa.NEW.certificate(),
                        der);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(verdict.subject().object().der()).isEqualTo(der);
    }

    @Test
    void anotherTaxCodeInTheCertificateNeedsADecision() {
        X500Principal other =
                new X500Principal(
                        "UID=MST:0309532909,CN=X,C=VN",
                        java.util.Map.of("UID", "0.9.2342.19200300.100.1.1"));
        Bytes der =
                registered(
                        TestCa.OLD.issue(
                                new TestCa.Order(other, pair.getPublic(), ISSUED, SHORT_END)));

        assertThat(assess(der).eligibility()).isEqualTo(Eligibility.NEEDS_DECISION);
    }

    @Test
    void ofSeveralCertificatesTheOneOfTheOldCaIsJudged() {
        Bytes foreign =
                registered(
                        TestCa.FOREIGN.issue(
                                new TestCa.Order(
                                        RenewalBench.SUBJECT,
                                        TestKeys.pooled().getPublic(),
                                        ISSUED,
                                        SHORT_END)));
        Bytes der = registered(old());

        assertThat(assess(foreign, der).subject().object().der()).isEqualTo(der);
        assertThat(assess(foreign, der).eligibility()).isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void reKeyIsKnownInAFreshRegistryByTheOldCertificateBesideTheNew() {
        Bytes der = registered(old());
        TokenAssessment verdict = assess(der, renewed(OWED_END));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ALREADY_RENEWED);
        RenewalResult result = Results.untouched(verdict);
        assertThat(result.outcome()).isEqualTo(RenewalOutcome.ALREADY_RENEWED);
        assertThat(result.newNotAfter()).isEqualTo(OWED_END);
        assertThat(result.oldSerial()).isEqualTo(verdict.record().serial());
    }

    @Test
    void sameKeyIsKnownInAFreshRegistryByTheToken() {
        registered(old());

        assertThat(assess(renewed(OWED_END)).eligibility()).isEqualTo(Eligibility.ALREADY_RENEWED);
    }

    @Test
    void aNewCertificateWithAnotherEndIsNotTheOneOwed() {
        Bytes der = registered(old());

        assertThat(assess(der, renewed(OWED_END.minusSeconds(86400))).eligibility())
                .isEqualTo(Eligibility.ELIGIBLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Eligibility.class,
            names = {"ELIGIBLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyVerdictButEligibleIsAResult(Eligibility eligibility) {
        TokenAssessment verdict =
                new TokenAssessment(snapshot(), null, null, eligibility, List.of(), null);

        RenewalResult result = Results.untouched(verdict);
        assertThat(result.outcome().name()).isEqualTo(eligibility.name());
        assertThat(result.isFailure()).isFalse();
    }

    private Bytes old() {
        return TestCa.OLD.issue(
                new TestCa.Order(RenewalBench.SUBJECT, pair.getPublic(), ISSUED, SHORT_END));
    }

    private Bytes renewed(Instant end) {
        return TestCa.NEW.issue(
                new TestCa.Order(RenewalBench.SUBJECT, pair.getPublic(), RenewalBench.NOW, end));
    }

    private Bytes registered(Bytes der) {
        bench.register(der, bench.token().serial(), RenewalBench.CONTRACT_END);
        return der;
    }

    private TokenAssessment assess(Bytes... certificates) {
        return assess(campaign(List.of()), certificates);
    }

    private TokenAssessment assess(Campaign campaign, Bytes... certificates) {
        return new TokenAssessor(
                        bench.storage().port(SubscriberDirectory.class),
                        bench.journal(),
                        bench.storage().port(ExpiredPermissions.class),
                        bench.storage().port(EligibilityDecisions.class),
                        bench.clock(),
                        campaign)
                .assess(snapshot(certificates));
    }

    private static Campaign campaign(List<Bytes> crls) {
        Campaign plain = RenewalBench.campaign(KeyPolicy.REKEY);
        return new Campaign(
                1,
                1,
                plain.name(),
                plain.oldCa(),
                plain.newCa(),
                plain.expiresOn(),
                plain.issuedBefore(),
                plain.keyPolicy(),
                crls,
                plain.createdAt());
    }

    private TokenSnapshot snapshot(Bytes... certificates) {
        return new TokenSnapshot(
                RenewalBench.MODULE,
                "v4",
                bench.token().serial(),
                "",
                "",
                Set.of(),
                java.util.Arrays.stream(certificates)
                        .map(der -> new TokenCertificate(ID, "", der))
                        .toList(),
                RenewalBench.NOW);
    }
}
