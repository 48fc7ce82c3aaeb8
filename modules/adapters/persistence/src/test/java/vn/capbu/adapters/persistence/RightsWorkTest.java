package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.ChangeDatabase;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.DatabaseRights;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.kernel.spi.TimeStampServers;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ExpiredPermission;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.spi.AffectedCertificates;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.renewal.spi.TokenModuleRepository;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.subscribers.AddNote;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.spi.SavedSearchRepository;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberCards;

/**
 * Each role does its own work through the stores and use cases that the console works with: here on a server that holds the rights, in {@link
 * OwnRightsWorkTest} on a file of one desk.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RightsWorkTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 10);
    private static final TokenSerial FRESH = new TokenSerial("F1");

    private static final RecordCalls.Outcome CALL =
            new RecordCalls.Outcome(null, CallOutcome.REFUSES, "", null, "");

    private Path folder;
    private RightsBench bench;
    private final Map<Who, Workspace> desks = new EnumMap<>(Who.class);

    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    /** Whether a condition of rows or a trigger of the server is there; on a file use cases ask instead. */
    private boolean isHeldByServer() {
        return database() == TestDatabase.POSTGRESQL;
    }

    @BeforeAll
    void fill(@TempDir Path temp) throws Exception {
        folder = temp;
        bench = new RightsBench(folder, database()).seed();
        for (Who who : Who.values()) {
            desks.put(who, bench.workspace(who, Clock.fixed(Fixtures.NOW, ZoneOffset.UTC)));
        }
    }

    @AfterAll
    void close() throws Exception {
        for (Workspace workspace : desks.values()) {
            workspace.close();
        }
        bench.close();
    }

    private Storage storage(Who who) {
        return desks.get(who).storage();
    }

    private <P> P port(Who who, Class<P> port) {
        return storage(who).port(port);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(RightException.class),
                        e ->
                                assertThat(e)
                                        .isInstanceOfSatisfying(
                                                StorageException.class,
                                                told ->
                                                        assertThat(told.reason())
                                                                .isEqualTo(Reason.NO_PERMISSION)));
    }

    /** What any console reads when it starts and as its windows open. */
    @ParameterizedTest
    @EnumSource
    void everybodyReadsWhatConsolesShow(Who who) {
        assertThat(port(who, DatabaseRights.class).state().findings()).isEmpty();
        assertThat(port(who, CampaignRepository.class).list()).isNotEmpty();
        port(who, TokenModuleRepository.class).list();
        port(who, AuthorityRepository.class).current();
        port(who, AuthorityRepository.class).findings();
        assertThat(port(who, CustodyCatalogue.class).systems(DAY)).isNotEmpty();
        assertThat(port(who, BusinessCalendars.class).inForce("vietnam", DAY)).isNotNull();
        port(who, TimeStampServers.class).trusted();
        port(who, RenewalJournal.class).list(true);
        try (RenewalDesk bench = new RenewalDesk(desks.get(who))) {
            assertThat(bench.unlockPinLedger().barriers()).isNotNull();
        }
        port(who, SavedSearchRepository.class).all();
        port(who, FollowUpRepository.class).edition();
        port(who, AffectedCertificates.class).read(1, Fixtures.NOW, 0, 10);
        RolloutDesk rollout = new RolloutDesk(desks.get(who));
        assertThat(rollout.campaigns()).isNotEmpty();
        assertThat(new ComplaintDesk(desks.get(who)).policies()).isNotEmpty();
        assertThat(
                        port(who, ComplaintCases.class)
                                .list(
                                        new QueueQuery(
                                                QueueQuery.Queue.ALL,
                                                null,
                                                null,
                                                null,
                                                Fixtures.NOW,
                                                50)))
                .hasSize(who == Who.HANOI ? 0 : 3);
        assertThat(searched(who)).hasSize(who == Who.HANOI ? 2 : 8);
        assertThat(port(who, AuditTrail.class).latest(100))
                .allSatisfy(
                        line ->
                                assertThat(
                                                line.operator().equals(who.login())
                                                        || line.action().startsWith("complaint.")
                                                        || Set.of(
                                                                        Who.SUPERVISOR,
                                                                        Who.AUDITOR,
                                                                        Who.ADMIN)
                                                                .contains(who))
                                        .isTrue());
    }

    private List<SearchDocument> searched(Who who) {
        List<SearchDocument> all = new ArrayList<>();
        port(who, SearchSource.class).all(0, 1_000, all::add);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everybodysDeskIsLetUseTheDatabase(Who who, @TempDir Path home) throws Exception {
        assumeThat(database()).as("a file isn't connected to").isEqualTo(TestDatabase.POSTGRESQL);
        new ChangeDatabase(bench.services(who, Clock.systemUTC()), home, Clock.systemUTC())
                .run(Operator.ofOperatingSystem(), bench.settings(who.login()), null);
        assertThat(port(who, AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo("database.set");
                            assertThat(event.operator()).isEqualTo(who.login());
                        });
    }

    @Test
    void theDeskTakesTokensInRenewsAndHandsThemBack() {
        Who who = Who.DESK;
        PinLedger ledger = port(who, PinLedger.class);
        RenewalJournal journal = port(who, RenewalJournal.class);
        PinLedgerEntry counted = ledger.entry(FRESH, PinKind.USER).beforeTry(Fixtures.NOW);
        ledger.save(counted);
        ledger.save(counted.accepted(Fixtures.NOW, "CKR_OK"));
        assertThat(ledger.entry(FRESH, PinKind.USER).failedTries()).isZero();
        if (isHeldByServer()) {
            assertThat(port(who, AuditTrail.class).latest(1).get(0).action())
                    .isEqualTo("pin.accept");
        }
        PinLedgerEntry again = ledger.entry(FRESH, PinKind.USER);
        ledger.save(again.beforeTry(Fixtures.NOW));
        ledger.save(again);
        assertThat(ledger.entry(FRESH, PinKind.USER)).isEqualTo(again);

        Renewal renewal = Fixtures.renewal("F1");
        journal.add(renewal, who.operator());
        Renewal stored = journal.find(renewal.id()).orElseThrow();
        stored = journal.update(Fixtures.moved(stored, RenewalState.KEY_GENERATED), who.operator());
        Renewal last = Fixtures.moved(stored, RenewalState.DONE);
        SubscriberDirectory directory = port(who, SubscriberDirectory.class);
        var record = directory.findBySerial(CertificateSerial.parse(RolloutBench.serial(3))).get(0);
        storage(who)
                .transact(
                        Durability.FORCED,
                        () -> {
                            directory.addRenewed(
                                    record,
                                    FRESH,
                                    CertificateSerial.parse("0FFEE"),
                                    Fixtures.NOW,
                                    Fixtures.NOW.plusSeconds(9_999),
                                    Bytes.of(new byte[] {1}));
                            journal.update(last, who.operator());
                        });
        assertThat(journal.find(renewal.id()).orElseThrow().state()).isEqualTo(RenewalState.DONE);
        Renewal closed = journal.find(renewal.id()).orElseThrow();
        if (isHeldByServer()) {
            assertThatThrownBy(
                            () ->
                                    journal.update(
                                            Fixtures.moved(closed, RenewalState.SENT),
                                            who.operator()))
                    .isInstanceOf(StorageException.class);
        }

        CustodyRepository custody = port(who, CustodyRepository.class);
        custody.nextNumber(CustodyRepository.Series.DROP_OFF, "", 2020);
        var dropOff = CustodyFixtures.dropOff("TN-2020-000077", "C1");
        CustodyItem item = custody.add(dropOff, CustodyFixtures.firstMoves(dropOff)).items().get(0);
        custody.recordConsent("TN-2020-000077");
        custody.addHandOver(CustodyFixtures.handOver("BB-2020-000077"));
        custody.lockInCustody(new TokenSerial("C1"));
        CustodyItem returned =
                item.withMinutes("BB-2020-000077").moved(CustodyState.RETURNED, Fixtures.NOW);
        if (isHeldByServer()) {
            refused(() -> custody.move(returned, back(item, who)));
        }
        port(Who.SUPERVISOR, CustodyRepository.class).move(returned, back(item, Who.SUPERVISOR));
        assertThat(custody.findInCustody(new TokenSerial("C1"))).isEmpty();
    }

    /** A move that the rules leave to a supervisor. */
    private static CustodyMove back(CustodyItem item, Who who) {
        return new CustodyMove(
                item.token(),
                item.slip(),
                CustodyState.RECEIVED,
                CustodyState.RETURNED,
                Fixtures.NOW,
                who.login(),
                CustodyMove.Origin.OPERATOR,
                "khách lấy lại",
                "anh Tư",
                1);
    }

    @Test
    void theSupervisorDecidesUnlocksAndAudits() throws Exception {
        Who who = Who.SUPERVISOR;
        PinLedger ledger = port(who, PinLedger.class);
        TokenSerial token = new TokenSerial("S1");
        port(Who.DESK, PinLedger.class).save(PinLedgerEntry.untried(token).beforeTry(Fixtures.NOW));
        ledger.save(ledger.entry(token, PinKind.USER).unlocked(2));
        ledger.record(
                new PinUnlock(token, PinKind.USER, 2, 1, "x", who.login(), "anh Tư", Fixtures.NOW));
        assertThat(ledger.unlocks(token)).hasSize(1);

        RenewalJournal journal = port(who, RenewalJournal.class);
        port(Who.DESK, RenewalJournal.class).add(Fixtures.renewal("S2"), Who.DESK.operator());
        Renewal open = journal.findOpen(new TokenSerial("S2")).orElseThrow();
        SupervisorDecision decision =
                new SupervisorDecision(SupervisorDecision.Kind.END, "không còn", "anh Tư");
        journal.decide(Fixtures.moved(open, RenewalState.FAILED), who.operator(), decision);
        assertThat(journal.findOpen(new TokenSerial("S2"))).isEmpty();

        port(who, EligibilityDecisions.class)
                .save(
                        new EligibilityDecision(
                                1,
                                new SubscriberId(1),
                                CertificateSerial.parse("AA"),
                                true,
                                "x",
                                who.login(),
                                "anh Tư",
                                Fixtures.NOW));
        port(who, ExpiredPermissions.class)
                .save(
                        new ExpiredPermission(
                                1,
                                CertificateSerial.parse("AA"),
                                who.login(),
                                "anh Tư",
                                "x",
                                Fixtures.NOW));
        ComplaintDesk desk = new ComplaintDesk(desks.get(who));
        ComplaintCase open2 = intake(Who.CARE, "cskh");
        assertThat(desk.superviseCase().takeOver(who.operator(), open2.id(), "gấp").state())
                .isEqualTo(CaseState.SUPERVISOR);
    }

    private ComplaintCase intake(Who who, String unit) throws Exception {
        return new ComplaintDesk(desks.get(who))
                .openCase()
                .run(
                        who.operator(),
                        new Intake(
                                Channel.HOTLINE,
                                "",
                                null,
                                ComplaintDesk.COMPLAINTS,
                                null,
                                unit,
                                new Intake.Customer(null, "", "Công ty Phở", "0912", "01"),
                                "lỗi ký"));
    }

    @Test
    void anAgentWorksOnTheCasesOfHisUnitUntilTheyAreClosed() throws Exception {
        Who who = Who.CARE;
        ComplaintDesk desk = new ComplaintDesk(desks.get(who));
        long id = intake(who, "cskh").id();
        desk.handleCase().acknowledge(who.operator(), id, "đã ghi nhận");
        String code = desk.policy(ComplaintDesk.COMPLAINTS, DAY).classes().get(0).code();
        desk.handleCase().classify(who.operator(), id, code);
        String unit = port(who, ComplaintCases.class).find(id).orElseThrow().owner().unit();
        if (!unit.equals("cskh")) {
            refused(() -> desk.handleCase().take(who.operator(), id));
            new ComplaintDesk(desks.get(Who.SUPERVISOR))
                    .handleCase()
                    .handOver(Who.SUPERVISOR.operator(), id, "cskh", "làm tiếp");
        }
        desk.handleCase().take(who.operator(), id);
        desk.completeCase().note(who.operator(), id, "ghi chú");
        desk.handleCase().postProgress(who.operator(), id, "đang làm");
        desk.answerCase().answer(who.operator(), id, "đã xong");
        assertThat(desk.answerCase().agree(who.operator(), id, "khách đồng ý").state())
                .isEqualTo(CaseState.CLOSED);
        assertThat(desk.showCase().run(who.operator(), id).log()).isNotEmpty();

        ComplaintDesk other = new ComplaintDesk(desks.get(Who.REGION));
        refused(() -> other.answerCase().reopen(Who.REGION.operator(), id, "khác"));
        assertThat(desk.answerCase().reopen(who.operator(), id, "khách gọi lại").state())
                .isEqualTo(CaseState.HANDLING);
    }

    @Test
    void theProductCentreImportsAndFollowsTheCampaign() throws Exception {
        Who who = Who.PRODUCT;
        Path file =
                Files.writeString(
                        folder.resolve("registry.csv"),
                        "\uFEFFMã số thuế;Tên thuê bao;Tỉnh/TP;Phiên bản thiết bị;Serial token;Serial CTS;Ngày hiệu lực;"
                                + "Ngày hết hạn;Ngày kết thúc hợp đồng;Trạng thái;Điện thoại;Email\r\n"
                                + "0100000003;Công ty ba;TP.HCM;v4;3fa85c0e;"
                                + "1F0000000000000000000000000000AB;15/01/2019;02/10/2020;31/05/2021;Hoạt động;0912345678;a@example.vn\r\n");
        TableReader reader = ServiceLoader.load(TableReader.class).findFirst().orElseThrow();
        var report =
                new ImportSubscribers(storage(who), reader, Clock.systemUTC())
                        .run(
                                who.operator(),
                                ImportRequest.of(file, ImportMode.ALL_OR_NOTHING),
                                false,
                                Progress.NONE,
                                new Cancellation());
        assertThat(report.changed() + report.added()).isPositive();

        RolloutDesk rollout = new RolloutDesk(desks.get(who));
        RolloutCampaign campaign = rollout.campaigns().get(0);
        rollout.fixPopulation()
                .run(who.operator(), campaign, null, "", Progress.NONE, new Cancellation());
        rollout.forecastProgress().store(who.operator(), campaign, null);
        rollout.watchProgress().run(who.operator(), campaign, null);
        rollout.reconcileSummary()
                .run(who.operator(), campaign, true, Progress.NONE, new Cancellation());
        long proposal =
                new RolloutDesk(desks.get(Who.HANOI))
                        .trackProposals()
                        .add(Who.HANOI.operator(), campaign, "Hà Nội", "thêm người", DAY);
        assertThat(new RolloutDesk(desks.get(Who.HANOI)).trackProposals().list(campaign))
                .hasSize(1);
        rollout.trackProposals()
                .answer(who.operator(), campaign, proposal, Proposal.State.ACCEPTED, "đồng ý");

        new RolloutDesk(desks.get(Who.HANOI))
                .recordCalls()
                .run(
                        Who.HANOI.operator(),
                        campaign,
                        CertificateSerial.parse(RolloutBench.serial(0)),
                        CALL);
        assertThatThrownBy(
                        () ->
                                new RolloutDesk(desks.get(Who.HANOI))
                                        .recordCalls()
                                        .run(
                                                Who.HANOI.operator(),
                                                campaign,
                                                CertificateSerial.parse(RolloutBench.serial(1)),
                                                CALL))
                .isInstanceOf(Exception.class);
    }

    @Test
    void aProvinceWorksWithItsOwnCustomers() {
        Who who = Who.HANOI;
        SubscriberCards cards = port(who, SubscriberCards.class);
        TaxCode own = TaxCode.parse(RolloutBench.taxCode(0));
        SubscriberId id = cards.find(own).orElseThrow().subscriber().id();
        Provenance by = Provenance.byHand(who.operator(), Fixtures.NOW);
        assertThat(cards.addContact(id, Contact.Kind.PHONE, "0999888777", "", by)).isTrue();
        long note = cards.addNote(id, "hẹn thứ hai", by).orElseThrow();
        assertThat(cards.withdrawNote(id, note, true, by)).isTrue();
        assertThat(cards.find(own).orElseThrow().certificates()).isNotEmpty();
        assertThat(cards.find(TaxCode.parse(RolloutBench.taxCode(1)))).isEmpty();
        assertThat(cards.addNote(new SubscriberId(id.value() + 1), "khác tỉnh", by)).isEmpty();
        port(who, SavedSearchRepository.class).all();
    }

    @Test
    void theAdministratorSetsThingsUp() {
        Who who = Who.ADMIN;
        port(who, CampaignRepository.class)
                .add(
                        new Campaign(
                                0,
                                1,
                                "Đợt " + UUID.randomUUID(),
                                Bytes.ofHex("3001"),
                                Bytes.ofHex("3002"),
                                LocalDate.of(2024, 5, 13),
                                LocalDate.of(2023, 1, 1),
                                KeyPolicy.SAME_KEY,
                                List.of(Bytes.ofHex("3000")),
                                Fixtures.NOW));
        TokenModule module =
                new TokenModule(
                        "v4",
                        "/usr/lib/v4.so",
                        "",
                        Map.of("A", "B"),
                        5,
                        null,
                        TokenModule.Isolation.PROCESS_PER_TOKEN);
        TokenModuleRepository modules = port(who, TokenModuleRepository.class);
        modules.add(module);
        modules.replaceAll(List.of(module));
        assertThat(modules.remove("v4")).isTrue();
        port(who, AuthorityRepository.class).save(AuthoritySettings.Embedded.fresh());
        refused(() -> port(Who.DESK, TokenModuleRepository.class).add(module));
        refused(() -> port(Who.CARE, PinLedger.class).list());
        refused(() -> new ProveAudit(desks.get(Who.CARE)).verify(Who.CARE.operator()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyChangesWhatIsNotHis(Who who) throws Exception {
        Operator operator = who.operator();
        Workspace workspace = desks.get(who);
        Provenance by = Provenance.byHand(operator, Fixtures.NOW);
        if (who == Who.AUDITOR) {
            refused(() -> port(who, SubscriberCards.class).addNote(new SubscriberId(1), "x", by));
            refused(() -> port(who, SavedSearchRepository.class).remove("x"));
            refused(
                    () ->
                            new AddNote(workspace.storage(), workspace.clock())
                                    .run(operator, new SubscriberId(1), "x"));
        }
        if (who != Who.DESK) {
            refused(
                    () ->
                            port(who, RenewalJournal.class)
                                    .add(Fixtures.renewal("X" + who), operator));
        }
        if (who != Who.SUPERVISOR && who != Who.AUDITOR && who != Who.DESK) {
            refused(() -> port(who, PinLedger.class).list());
        }
        if (who == Who.DESK || who == Who.PRODUCT || who == Who.HANOI) {
            refused(() -> port(who, CaseAudits.class).plans());
            refused(() -> intake(who, "cskh"));
        } else {
            assertThat(port(who, CaseAudits.class).plans()).isEmpty();
        }
    }
}
