package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CapabilityFinding.Source;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ExpiredPermission;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.ReaderLimits;
import vn.capbu.renewal.spi.TokenModuleRepository;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SettingsStoresTest {

    @Parameter TestDatabase database;

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

    private static Campaign campaign(String name, Bytes... crls) {
        return new Campaign(
                0,
                1,
                name,
                Bytes.ofHex("3001"),
                Bytes.ofHex("3002"),
                LocalDate.of(2024, 5, 13),
                LocalDate.of(2023, 1, 1),
                KeyPolicy.SAME_KEY,
                List.of(crls),
                Fixtures.NOW);
    }

    @Test
    void theCampaignOf2020IsThereFromTheFirstStart() {
        assertThat(storage.port(CampaignRepository.class).list())
                .singleElement()
                .satisfies(
                        first -> {
                            assertThat(first.name()).isEqualTo("Cấp bù 2020");
                            assertThat(first.expiresOn()).isEqualTo("2020-10-02");
                            assertThat(first.issuedBefore()).isEqualTo("2019-07-17");
                            assertThat(first.keyPolicy()).isEqualTo(KeyPolicy.REKEY);
                            assertThat(first.isReady()).isFalse();
                            assertThat(first.version()).isEqualTo(1);
                        });
    }

    @Test
    void campaignsAreListedInTheOrderOfCreation() {
        CampaignRepository campaigns = storage.port(CampaignRepository.class);
        byte[] longCrl = new byte[CampaignStore.CRL_PART_LENGTH * 2 + 17];
        new Random(1).nextBytes(longCrl);
        Campaign second =
                campaigns.add(campaign("Đợt Hai", Bytes.of(longCrl), Bytes.ofHex("3000")));
        Campaign third = campaigns.add(campaign("a third"));

        assertThat(campaigns.list()).hasSize(3).endsWith(second, third);
        assertThat(campaigns.find(second.id(), 1)).contains(second);
        assertThat(campaigns.find(second.id(), 2)).isEmpty();
    }

    @Test
    void aCampaignIsFoundInAnyCaseAndUnicodeForm() {
        CampaignRepository campaigns = storage.port(CampaignRepository.class);
        Campaign added = campaigns.add(campaign("Đợt Hai"));

        assertThat(campaigns.findByName("ĐỢT HAI")).contains(added);
        assertThat(campaigns.findByName(Normalizer.normalize("đợt hai", Normalizer.Form.NFD)))
                .contains(added);
        assertThat(campaigns.findByName("Dot hai")).isEmpty();
    }

    @Test
    void aCampaignNameIsTakenOnce() {
        CampaignRepository campaigns = storage.port(CampaignRepository.class);

        assertThatThrownBy(() -> campaigns.add(campaign("CẤP BÙ 2020")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
        assertThat(campaigns.list()).hasSize(1);
    }

    @Test
    void modulesAreKeptWithTheirEnvironment() {
        TokenModuleRepository modules = storage.port(TokenModuleRepository.class);
        TokenModule v5 =
                new TokenModule(
                        "v5",
                        "/usr/lib/v5.so",
                        "v5",
                        Map.of("SOFTHSM2_CONF", "/tmp/v5.conf", "EMPTY", ""),
                        8,
                        "/opt/java32/bin/java",
                        TokenModule.Isolation.ONE_AT_A_TIME,
                        false,
                        new ModuleQuirks(
                                ModuleQuirks.UsualTime.ofSeconds(3, 12),
                                1536,
                                16,
                                true,
                                true,
                                true,
                                "ghi chú"));
        TokenModule v4 =
                new TokenModule(
                        "v4",
                        "/usr/lib/v4.so",
                        "",
                        Map.of(),
                        TokenModule.DEFAULT_PIN_TRY_LIMIT,
                        null,
                        TokenModule.Isolation.PROCESS_PER_TOKEN);
        modules.add(v5);
        modules.add(v4);

        assertThat(modules.list()).containsExactly(v5, v4);
        assertThat(modules.inUse()).containsExactly(v4);
        assertThatThrownBy(() -> modules.add(v4))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
        assertThat(modules.remove("v5")).isTrue();
        assertThat(modules.remove("v5")).isFalse();
        assertThat(modules.list()).containsExactly(v4);

        modules.replaceAll(List.of(v5, v4));
        assertThat(modules.list()).containsExactly(v5, v4);
        modules.replaceAll(List.of(v4, v5));
        assertThat(modules.list()).containsExactly(v4, v5);
        assertThatThrownBy(() -> modules.replaceAll(List.of(v4, v4)))
                .isInstanceOf(StorageException.class);
        assertThat(modules.list()).containsExactly(v4, v5);
    }

    @Test
    void theEmbeddedAuthorityIsInUseUntilAnotherIsSaved() {
        AuthorityRepository authorities = storage.port(AuthorityRepository.class);
        assertThat(authorities.current()).isEqualTo(AuthoritySettings.Embedded.fresh());
        List<Bytes> certificates = List.of(Bytes.ofHex("3002"), Bytes.ofHex("3001"));
        AuthoritySettings cmp =
                new AuthoritySettings.Cmp(
                        "http://127.0.0.1:8080/cmp", certificates, "/ra.p12", "/ra.pin", null);
        AuthoritySettings embedded =
                new AuthoritySettings.Embedded(
                        "/ca.crt", "/ca.key", certificates, Duration.ofSeconds(90));

        authorities.save(cmp);
        assertThat(authorities.current()).isEqualTo(cmp);

        authorities.save(embedded);
        assertThat(authorities.current()).isEqualTo(embedded);
    }

    @Test
    void everyKindOfAuthorityIsReadAsItWasSaved() {
        AuthorityRepository authorities = storage.port(AuthorityRepository.class);
        List<Bytes> anchors = List.of(Bytes.ofHex("3001"));
        for (AuthoritySettings settings :
                List.<AuthoritySettings>of(
                        new AuthoritySettings.Cmp(
                                "https://ca/cmp",
                                anchors,
                                new AuthoritySettings.Ra.Token("v4", new TokenSerial("RA1")),
                                "https://ca/certs",
                                "http://ca/crl",
                                true,
                                ExpiredRequest.P10CR),
                        new AuthoritySettings.Est(
                                "https://ca/.well-known/est",
                                anchors,
                                new AuthoritySettings.Ra.Password("ra", "/ra.password"),
                                null,
                                "http://ca/crl"),
                        new AuthoritySettings.Est(
                                "https://ca/.well-known/est",
                                anchors,
                                new AuthoritySettings.Ra.KeyStore("/ra.p12", "/ra.pin"),
                                "https://ca/certs",
                                null))) {
            authorities.save(settings);
            assertThat(authorities.current()).isEqualTo(settings);
        }
    }

    @Test
    void findingsBelongToTheSettingsThatTheyWereMadeUnder() {
        AuthorityRepository authorities = storage.port(AuthorityRepository.class);
        assertThat(authorities.findings()).isEmpty();
        CapabilityFinding no = finding(AuthorityCapability.SAME_KEY, Verdict.NO);
        CapabilityFinding lookup = finding(AuthorityCapability.LOOKUP, Verdict.YES);
        authorities.keep(List.of(no, lookup));
        assertThat(authorities.findings()).containsExactly(no, lookup);
        assertThat(authorities.current()).isEqualTo(AuthoritySettings.Embedded.fresh());

        CapabilityFinding yes = finding(AuthorityCapability.SAME_KEY, Verdict.YES);
        authorities.keep(List.of(yes));
        assertThat(authorities.findings()).containsExactlyInAnyOrder(yes, lookup);

        authorities.save(AuthoritySettings.Embedded.fresh());
        assertThat(authorities.findings()).isEmpty();
    }

    private static CapabilityFinding finding(AuthorityCapability capability, Verdict verdict) {
        return new CapabilityFinding(
                capability, verdict, Source.TESTED, "genp", Fixtures.NOW, "tester");
    }

    @Test
    void theNewestDecisionOnAnExpiredCertificateHolds() {
        ExpiredPermissions permissions = storage.port(ExpiredPermissions.class);
        long campaign = storage.port(CampaignRepository.class).list().get(0).id();
        CertificateSerial serial = CertificateSerial.parse("540101");
        assertThat(permissions.find(campaign, serial)).isEmpty();
        permissions.save(new ExpiredPermission(campaign, serial, "a", "b", "one", Fixtures.NOW));
        ExpiredPermission second =
                new ExpiredPermission(campaign, serial, "a", "Trần Thị B", "hai", Fixtures.NOW);
        permissions.save(second);
        assertThat(permissions.find(campaign, serial)).contains(second);
        assertThat(permissions.find(campaign + 1, serial)).isEmpty();
    }

    @Test
    void pinTriesAreKeptPerToken() {
        PinLedger ledger = storage.port(PinLedger.class);
        TokenSerial token = new TokenSerial("T1");
        assertThat(ledger.entry(token)).isEqualTo(PinLedgerEntry.untried(token));

        PinLedgerEntry counted = PinLedgerEntry.untried(token).beforeTry(Fixtures.NOW);
        ledger.save(counted);
        assertThat(ledger.entry(token)).isEqualTo(counted);

        PinLedgerEntry answered = counted.refused(Fixtures.NOW, "CKR_PIN_INCORRECT");
        ledger.save(answered);
        assertThat(ledger.entry(token)).isEqualTo(answered);
    }

    @Test
    void thePinsOfATokenHaveALedgerEachAndUnlockingsAreKept() {
        PinLedger ledger = storage.port(PinLedger.class);
        TokenSerial token = new TokenSerial("T1");
        PinLedgerEntry so = PinLedgerEntry.untried(token, PinKind.SO).beforeTry(Fixtures.NOW);
        ledger.save(so);
        ledger.save(PinLedgerEntry.untried(token).accepted(Fixtures.NOW, "CKR_OK"));
        ledger.save(PinLedgerEntry.untried(new TokenSerial("T0")).unlocked(1));

        assertThat(ledger.entry(token, PinKind.SO)).isEqualTo(so);
        assertThat(ledger.entry(token).failedTries()).isZero();
        assertThat(ledger.list())
                .extracting(entry -> entry.token() + " " + entry.kind())
                .containsExactly("T0 USER", "T1 SO");

        PinUnlock first = unlock(token, "khách đọc lại PIN");
        PinUnlock second = unlock(token, "lần nữa");
        ledger.record(first);
        ledger.record(second);
        ledger.record(unlock(new TokenSerial("T0"), "token khác"));
        assertThat(ledger.unlocks(token)).containsExactly(second, first);
    }

    private static PinUnlock unlock(TokenSerial token, String reason) {
        return new PinUnlock(token, PinKind.USER, 1, 2, reason, "an", "Bình", Fixtures.NOW);
    }

    @Test
    void theLimitsOfReadersAreSeeded() {
        assertThat(storage.port(ReaderLimits.class).list())
                .extracting(limit -> limit.systemName() + limit.libraryPart() + limit.readers())
                .containsExactly("linux16", "mac16", "windows10", "opensc16");
    }

    @Test
    void theAuditTrailIsReadNewestFirst() {
        AuditTrail trail = storage.port(AuditTrail.class);
        AuditEvent first =
                new AuditEvent(
                        Fixtures.NOW, "tester", "module.add", "v4", Map.of("b", "2", "a", "1"));
        AuditEvent second = new AuditEvent(Fixtures.NOW, "tester", "module.remove", "v4", Map.of());
        trail.record(first);
        trail.record(second);

        assertThat(trail.latest(10)).containsExactly(here(second), here(first));
        assertThat(trail.latest(1)).containsExactly(here(second));
    }

    private static AuditEvent here(AuditEvent event) {
        Map<String, String> details = new HashMap<>(event.details());
        details.put(AuditEvent.WORKSTATION, Desk.machine());
        return new AuditEvent(
                event.at(), event.operator(), event.action(), event.subject(), details);
    }
}
