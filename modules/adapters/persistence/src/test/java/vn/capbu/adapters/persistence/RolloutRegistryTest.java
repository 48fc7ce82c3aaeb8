package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;
import static vn.capbu.adapters.persistence.RolloutBench.taxCode;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.ExpiredPermission;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;

/** What the registry, the bench's journal and follow-ups make of a population, at its fixing and later. */
class RolloutRegistryTest extends RolloutCase {

    private static final UUID RENEWAL = new UUID(7, 7);

    private static Renewal renewal(long campaign, long subscriber, int number, LocalDate day) {
        Instant at = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
        return new Renewal(
                RENEWAL,
                1,
                new Renewal.Plan(
                        campaign,
                        1,
                        new SubscriberId(subscriber),
                        TaxCode.parse(taxCode(number)),
                        "Công ty " + number,
                        "v4",
                        new TokenSerial("T" + number),
                        CertificateSerial.parse(serial(number)),
                        Bytes.ofHex("AA" + String.format(Locale.ROOT, "%04X", number)),
                        Bytes.ofHex("01"),
                        KeyPolicy.REKEY,
                        Bytes.ofHex("02"),
                        "label",
                        day.plusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        0,
                        "tester"),
                RenewalState.PREPARED,
                new Renewal.Evidence(
                        null, null, null, null, CertificateSerial.parse("C0FE"), null, null),
                null,
                null,
                at,
                at);
    }

    private Renewal done(long subscriber, int number, LocalDate day) {
        RenewalJournal journal = bench.workspace.storage().port(RenewalJournal.class);
        Renewal begun = renewal(bench.campaign.id(), subscriber, number, day);
        journal.add(begun, OPERATOR);
        return journal.update(Fixtures.moved(begun, RenewalState.DONE), OPERATOR);
    }

    private static RenewedCertificate certificate(Renewal done) {
        return new RenewedCertificate(
                done.id(),
                done.plan().subscriber(),
                done.plan().taxCode(),
                done.plan().subscriberName(),
                "",
                done.plan().token(),
                new RenewedCertificate.Term(done.plan().oldSerial(), null, null),
                new RenewedCertificate.Term(
                        CertificateSerial.parse("C0FE"),
                        done.updatedAt(),
                        done.updatedAt().plusSeconds(99)),
                KeyPolicy.REKEY,
                0,
                done.updatedAt());
    }

    private long subscriber(int number) {
        HibernateStorage storage = (HibernateStorage) bench.workspace.storage();
        return storage.jdbc(
                connection -> {
                    try (var select =
                            connection.prepareStatement(
                                    "SELECT id FROM subscriber WHERE tax_code = ?")) {
                        select.setString(1, taxCode(number));
                        try (var found = select.executeQuery()) {
                            found.next();
                            return found.getLong(1);
                        }
                    }
                });
    }

    private FollowUpRepository followUps() {
        return bench.workspace.storage().port(FollowUpRepository.class);
    }

    private long withFollowUp(Renewal done) {
        followUps()
                .add(
                        certificate(done),
                        List.of(
                                new FollowUp(
                                        0,
                                        done.id(),
                                        "tax",
                                        1,
                                        1,
                                        FollowUp.Basis.SLIP,
                                        new FollowUpDates(
                                                done.updatedAt(),
                                                Instant.parse("2020-10-02T06:30:00Z"),
                                                1,
                                                "vietnam",
                                                1),
                                        FollowUpState.OPEN)));
        return followUps().ofRenewal(done.id()).get(0).followUp().id();
    }

    private void tick(long followUp, FollowUpState state, LocalDate day) {
        followUps()
                .step(
                        followUp,
                        new FollowUpStep(
                                state,
                                state == FollowUpState.OPEN ? null : HeardBy.PHONE,
                                "",
                                OPERATOR.name(),
                                day.atTime(3, 0).toInstant(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @EnumSource
    void whoWasDoneBeforeTheFixingComesInRegisteredWhereTheFollowUpsAreTicked(TestDatabase database)
            throws Exception {
        bench = new RolloutBench(database, folder);
        bench.register(6);
        bench.today(FIRST.minusDays(1));
        Renewal done = done(subscriber(3), 3, FIRST.minusDays(4));
        long followUp = withFollowUp(done);
        tick(followUp, FollowUpState.UPDATED, FIRST.minusDays(2));
        bench.today(FIRST);

        bench.fix();

        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(total(null).registered()).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void ticksAreRegistrationsAndUndoneTicksTakeThemBack(TestDatabase database) throws Exception {
        open(database, 6);
        bench.today(FIRST.plusDays(10));
        Renewal done = done(subscriber(3), 3, FIRST.plusDays(4));
        long followUp = withFollowUp(done);
        assertThat(total(null).registered()).isZero();

        tick(followUp, FollowUpState.UPDATED, FIRST.plusDays(6));
        assertThat(total(null).registered()).isEqualTo(1);
        assertThat(total(FIRST.plusDays(5)).registered()).isZero();

        tick(followUp, FollowUpState.OPEN, FIRST.plusDays(8));
        assertThat(total(null).registered()).isZero();
        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(total(FIRST.plusDays(7)).registered()).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    /** AA0001 is revoked by the CRL alone; of 2 the contract ended, and the certificate is at its end too. */
    @ParameterizedTest
    @EnumSource
    void whoIsOutIsOutForItsReason(TestDatabase database) throws Exception {
        bench = new RolloutBench(database, folder);
        bench.register(6);
        Campaign seeded = bench.workspace.storage().port(CampaignRepository.class).list().get(0);
        byte[] crl =
                Files.readAllBytes(
                        TestCrls.in(folder, "ca").crl(1, "0402", "", serial(1) + " superseded"));
        Campaign added =
                bench.workspace
                        .storage()
                        .port(CampaignRepository.class)
                        .add(
                                new Campaign(
                                        0,
                                        1,
                                        "Đợt có CRL",
                                        null,
                                        null,
                                        seeded.expiresOn(),
                                        seeded.issuedBefore(),
                                        seeded.keyPolicy(),
                                        List.of(Bytes.of(Certificates.parseCrl(crl).getEncoded())),
                                        Fixtures.NOW));
        RolloutCampaign campaign = new RolloutCampaign(added.id(), added.version(), added.name());
        bench.desk
                .fixPopulation()
                .run(OPERATOR, campaign, null, "", Progress.NONE, new Cancellation());
        bench.today(LocalDate.of(2020, 10, 5));
        RegistryRow row = RolloutBench.row(2, RegistryState.VALID);
        bench.store(
                new RegistryRow(
                        row.taxCode(),
                        row.name(),
                        row.province(),
                        row.deviceVersion(),
                        row.token(),
                        row.serial(),
                        row.validFrom(),
                        row.validTo(),
                        LocalDate.of(2020, 9, 1),
                        row.state(),
                        row.phone(),
                        row.email(),
                        row.details()));

        bench.desk
                .fixPopulation()
                .run(OPERATOR, campaign, null, "", Progress.NONE, new Cancellation());

        Counts counts =
                bench.desk
                        .showProgress()
                        .run(campaign, ProgressQuery.of(By.TOTAL))
                        .total()
                        .counts();
        assertThat(counts.of(Standing.EXCLUDED_REVOKED)).isEqualTo(1);
        assertThat(counts.of(Standing.EXCLUDED_CONTRACT_ENDED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPermissionForAnExpiredCertificateIsADecision(TestDatabase database) throws Exception {
        open(database, 4);
        bench.today(LocalDate.of(2020, 10, 5));
        bench.fix();
        assertThat(total(null).of(Standing.BLOCKED_NEEDS_DECISION)).isEqualTo(4);
        bench.workspace
                .storage()
                .port(ExpiredPermissions.class)
                .save(
                        new ExpiredPermission(
                                bench.campaign.id(),
                                CertificateSerial.parse(serial(0)),
                                "giám sát",
                                "người thứ hai",
                                "khách hàng đến muộn",
                                bench.workspace.clock().instant()));
        bench.today(LocalDate.of(2020, 10, 6));

        bench.fix();

        assertThat(total(null).of(Standing.BLOCKED_NEEDS_DECISION)).isEqualTo(3);
        assertThat(total(null).of(Standing.PENDING)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatPeopleLeftOutStaysOutWhateverTheRegistrySays(TestDatabase database) throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(3));
        bench.desk.moveMembers().to(OPERATOR, bench.campaign, Standing.EXCLUDED_REVOKED, move(1));
        bench.desk
                .moveMembers()
                .to(OPERATOR, bench.campaign, Standing.EXCLUDED_CONTRACT_ENDED, move(2));
        bench.store(RolloutBench.row(3, RegistryState.REVOKED));
        bench.fix();
        bench.today(FIRST.plusDays(5));
        bench.store(RolloutBench.row(3, RegistryState.VALID));

        bench.fix();

        assertThat(total(null).of(Standing.EXCLUDED_REVOKED)).isEqualTo(1);
        assertThat(total(null).of(Standing.EXCLUDED_CONTRACT_ENDED)).isEqualTo(1);
        assertThat(total(null).excluded()).isEqualTo(2);
    }

    private List<String> events() {
        HibernateStorage storage = (HibernateStorage) bench.workspace.storage();
        return storage.jdbc(
                connection -> {
                    List<String> kinds = new ArrayList<>();
                    try (var select =
                                    connection.prepareStatement(
                                            "SELECT kind, origin, note FROM rollout_event ORDER BY id");
                            var found = select.executeQuery()) {
                        while (found.next()) {
                            kinds.add(
                                    found.getString(1)
                                            + " "
                                            + found.getString(2)
                                            + " "
                                            + found.getString(3)
                                                    .replaceAll("log\\d+\\.csv", "log"));
                        }
                    }
                    return kinds;
                });
    }

    @ParameterizedTest
    @EnumSource
    void aRenewalOfTheBenchThatALogToldOfAlreadyKeepsItsChannel(TestDatabase database)
            throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(10));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(3, "", 14, "AM", "C0FE")));

        done(subscriber(3), 3, FIRST.plusDays(4));

        assertThat(events()).containsExactly("RENEWED IMPORT log");
        assertThat(channels()).containsExactly(Channel.ACCOUNT_MANAGER);
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatTheBenchContradictsIsWithdrawnOpenly(TestDatabase database) throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(10));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(3, "", 12, "AM", "BB01")));

        done(subscriber(3), 3, FIRST.plusDays(4));

        assertThat(events())
                .containsExactly(
                        "RENEWED IMPORT log",
                        "RENEWAL_WITHDRAWN BENCH ACCOUNT_MANAGER 2020-03-12 BB01",
                        "RENEWED BENCH ACCOUNT_MANAGER 2020-03-12 BB01");
        assertThat(channels()).containsExactly(Channel.SERVICE_DESK);
        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsAtTheBenchForTheTokensSakeIsInTheMembersWay(TestDatabase database)
            throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(10));
        RenewalJournal journal = bench.workspace.storage().port(RenewalJournal.class);
        Renewal begun = renewal(bench.campaign.id(), subscriber(3), 3, FIRST.plusDays(4));
        journal.add(begun, OPERATOR);
        Renewal gone = journal.update(stopped(begun, FailureCause.TOKEN_GONE), OPERATOR);
        assertThat(total(null).of(Standing.Kind.BLOCKED)).isZero();

        Renewal full = journal.update(stopped(gone, FailureCause.TOKEN_FULL), OPERATOR);

        assertThat(total(null).of(Standing.BLOCKED_DEVICE_NOT_SUPPORTED)).isEqualTo(1);
        assertThat(events()).containsExactly("BLOCKED BENCH TOKEN_FULL");
        Renewal broken = journal.update(stopped(full, FailureCause.TOKEN_ERROR), OPERATOR);
        assertThat(total(null).of(Standing.BLOCKED_TOKEN_BROKEN)).isEqualTo(1);
        journal.update(stopped(broken, FailureCause.TOKEN_ERROR), OPERATOR);
        assertThat(events()).hasSize(2);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    private static Renewal stopped(Renewal from, FailureCause cause) {
        return Fixtures.moved(from, from.state(), from.evidence(), cause, "");
    }

    @ParameterizedTest
    @EnumSource
    void aLockedPinIsInTheMembersWayUntilOneIsAccepted(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(10));
        PinLedger pins = bench.workspace.storage().port(PinLedger.class);
        Instant at = FIRST.plusDays(4).atTime(3, 0).toInstant(ZoneOffset.UTC);
        PinLedgerEntry tried = PinLedgerEntry.untried(new TokenSerial("T5")).beforeTry(at);
        pins.save(tried);
        pins.save(tried.refused(at, "CKR_PIN_INCORRECT"));
        assertThat(total(null).of(Standing.BLOCKED_PIN_LOCKED)).isZero();

        pins.save(tried.refused(at, "CKR_PIN_LOCKED"));
        pins.save(tried.refused(at, "CKR_PIN_LOCKED"));

        assertThat(total(null).of(Standing.BLOCKED_PIN_LOCKED)).isEqualTo(1);
        assertThat(total(FIRST.plusDays(3)).of(Standing.BLOCKED_PIN_LOCKED)).isZero();
        pins.save(tried.accepted(at.plusSeconds(90_000), "CKR_OK"));
        assertThat(total(null).of(Standing.BLOCKED_PIN_LOCKED)).isZero();
        assertThat(total(FIRST.plusDays(4)).of(Standing.BLOCKED_PIN_LOCKED)).isEqualTo(1);
        assertThat(events()).containsExactly("BLOCKED BENCH ", "UNBLOCKED BENCH ");
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void failuresAtTheBenchRaiseTheAlertOfTheirDeviceVersion(TestDatabase database)
            throws Exception {
        open(database, 60);
        bench.today(FIRST.plusDays(10));
        PinLedger pins = bench.workspace.storage().port(PinLedger.class);
        Instant at = FIRST.plusDays(9).atTime(3, 0).toInstant(ZoneOffset.UTC);
        for (int i = 0; i < 36; i += 3) {
            pins.save(
                    PinLedgerEntry.untried(new TokenSerial("T" + i))
                            .beforeTry(at)
                            .refused(at, "CKR_PIN_LOCKED"));
        }

        assertThat(bench.desk.watchProgress().run(OPERATOR, bench.campaign, null))
                .filteredOn(one -> one.kind() == AlertKind.VERSION_FAILS)
                .extracting(Alert::subject, Alert::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("v4", 12.0));
    }

    @ParameterizedTest
    @EnumSource
    void aNewVersionIsDueWhenTheRegistryChanged(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(3));
        assertThat(daily()).extracting(Alert::kind).doesNotContain(AlertKind.POPULATION_DUE);
        bench.store(RolloutBench.row(1, RegistryState.REVOKED));
        bench.store(RolloutBench.row(20, RegistryState.VALID));
        bench.store(RolloutBench.row(21, RegistryState.REVOKED));
        bench.today(FIRST.plusDays(4));

        assertThat(daily())
                .filteredOn(one -> one.kind() == AlertKind.POPULATION_DUE)
                .extracting(Alert::subject, Alert::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", 2.0));
        assertThat(daily()).isEmpty();
        assertThat(total(null).eligible()).isEqualTo(8);
        bench.fix();
        bench.today(FIRST.plusDays(5));
        assertThat(daily()).extracting(Alert::kind).doesNotContain(AlertKind.POPULATION_DUE);
    }

    private List<Alert> daily() throws Exception {
        return bench.desk
                .dailyWork()
                .run(OPERATOR, bench.campaign, Progress.NONE, new Cancellation())
                .raised();
    }

    private List<Channel> channels() throws Exception {
        return bench
                .desk
                .showProgress()
                .run(
                        bench.campaign,
                        new ProgressQuery(
                                null,
                                By.CHANNEL,
                                vn.capbu.kernel.Province.Edition.OF_63,
                                ProgressFilter.ALL))
                .rows()
                .stream()
                .filter(row -> row.counts().renewed() > 0)
                .map(row -> row.key().channel())
                .toList();
    }
}
