package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;
import static vn.capbu.adapters.persistence.RolloutBench.taxCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.RolloutPopulation;
import vn.capbu.subscribers.RegistryState;

/** Population, facts and summary of the rollout on both databases. */
class RolloutStoreTest extends RolloutCase {

    @ParameterizedTest
    @EnumSource
    void whoIsInIsFixedAndLaterChangesAreOpen(TestDatabase database) throws Exception {
        open(database, 12);

        assertThat(total(FIRST).eligible()).isEqualTo(12);
        assertThat(bench.desk.fixPopulation().deviceVersions(bench.campaign).values())
                .containsExactlyInAnyOrder("v4", "v2");

        bench.today(FIRST.plusDays(5));
        bench.store(RolloutBench.row(0, RegistryState.REVOKED));
        bench.store(RolloutBench.row(20, RegistryState.VALID));
        Population second = bench.fix();

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.moved()).isEqualTo(1);
        Counts now = total(null);
        assertThat(now.eligible()).isEqualTo(13);
        assertThat(now.excluded()).isEqualTo(1);
        assertThat(now.reachable()).isEqualTo(12);
        assertThat(now.of(Standing.EXCLUDED_REVOKED)).isEqualTo(1);
        assertThat(total(FIRST.plusDays(4)).excluded()).isZero();

        bench.today(FIRST.plusDays(9));
        bench.store(RolloutBench.row(0, RegistryState.VALID));
        assertThat(bench.fix().moved()).isEqualTo(1);
        assertThat(total(null).excluded()).isZero();
        assertThat(total(FIRST.plusDays(8)).excluded()).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void peopleMoveMembersAndBringThemBack(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(3));

        assertThat(
                        bench.desk
                                .moveMembers()
                                .to(
                                        OPERATOR,
                                        bench.campaign,
                                        Standing.EXCLUDED_CLOSED_DOWN,
                                        move(1, 2)))
                .isEqualTo(2);
        assertThat(
                        bench.desk
                                .moveMembers()
                                .to(OPERATOR, bench.campaign, Standing.BLOCKED_PIN_LOCKED, move(3)))
                .isEqualTo(1);
        assertThat(total(null).reachable()).isEqualTo(6);
        assertThat(total(null).of(Standing.BLOCKED_PIN_LOCKED)).isEqualTo(1);

        bench.today(FIRST.plusDays(6));
        bench.desk.moveMembers().back(OPERATOR, bench.campaign, MemberEvent.Kind.INCLUDED, move(2));
        assertThat(total(null).reachable()).isEqualTo(7);
        assertThat(total(FIRST.plusDays(3)).reachable()).isEqualTo(6);

        assertThatThrownBy(
                        () ->
                                bench.desk
                                        .moveMembers()
                                        .to(
                                                OPERATOR,
                                                bench.campaign,
                                                Standing.BLOCKED_DEBT,
                                                move(4, 99)))
                .isInstanceOf(RolloutException.class)
                .hasMessageContaining("UNKNOWN_MEMBER");
        assertThat(total(null).of(Standing.BLOCKED_DEBT)).isZero();
        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(it -> assertThat(it.action()).isEqualTo("rollout.move.back"));
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void renewalsDoneElsewhereComeFromAFileAndTheSameFileChangesNothing(TestDatabase database)
            throws Exception {
        open(database, 10);
        bench.today(FIRST.plusDays(20));
        LogRequest file =
                bench.log(
                        LogKind.RENEWALS,
                        true,
                        HEADER,
                        line(0, taxCode(0), 12, "Khách hàng tự thực hiện", "BB01"),
                        line(1, "", 12, "đại lý", ""),
                        ";" + taxCode(2) + ";13/03/2020;AM;BB03",
                        line(0, taxCode(0), 12, "Khách hàng tự thực hiện", "BB01"),
                        line(1, "", 14, "đại lý", ""),
                        line(99, "", 12, "đại lý", ""),
                        line(3, taxCode(4), 12, "đại lý", ""),
                        line(4, "", 31, "đại lý", ""),
                        line(5, "", 12, "bưu điện", ""),
                        "xyz;;12/03/2020;AM;");

        LogReport report = bench.importLog(file);

        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(7);
        assertThat(report.problems())
                .extracting(LogProblem::line, LogProblem::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(5L, LogProblem.Kind.DUPLICATE),
                        org.assertj.core.groups.Tuple.tuple(6L, LogProblem.Kind.CONTRADICTS_FILE),
                        org.assertj.core.groups.Tuple.tuple(7L, LogProblem.Kind.UNMATCHED),
                        org.assertj.core.groups.Tuple.tuple(8L, LogProblem.Kind.OTHER_TAX_CODE),
                        org.assertj.core.groups.Tuple.tuple(9L, LogProblem.Kind.FUTURE_DATE),
                        org.assertj.core.groups.Tuple.tuple(10L, LogProblem.Kind.UNKNOWN_CHANNEL),
                        org.assertj.core.groups.Tuple.tuple(
                                11L, LogProblem.Kind.NOT_A_CERTIFICATE_SERIAL));
        assertThat(total(null).renewed()).isEqualTo(3);
        assertThat(total(LocalDate.of(2020, 3, 12)).renewed()).isEqualTo(2);
        assertThat(table(null, By.CHANNEL).rows())
                .filteredOn(row -> row.counts().renewed() > 0)
                .extracting(row -> row.key().channel())
                .containsExactly(Channel.SELF_CARE, Channel.ACCOUNT_MANAGER, Channel.AGENT);

        LogReport again = bench.importLog(file);
        assertThat(again.taken()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(total(null).renewed()).isEqualTo(3);

        Path refused = folder.resolve("refused.csv");
        bench.desk.importLogs().saveRefused(file, again, refused, "Lý do", it -> it.kind().name());
        assertThat(Files.readAllLines(refused)).hasSize(8).last().asString().endsWith("SERIAL");
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithABadRowIsRefusedAsAWholeAndAContradictionIsNamed(TestDatabase database)
            throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(20));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 12, "AM", "BB01")));

        LogReport report =
                bench.importLog(
                        bench.log(
                                LogKind.RENEWALS,
                                false,
                                HEADER,
                                line(1, "", 12, "AM", "BB02"),
                                line(0, "", 13, "AM", "BB09")));

        assertThat(report.stored()).isFalse();
        assertThat(report.problems())
                .extracting(LogProblem::kind, LogProblem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LogProblem.Kind.CONTRADICTS_KNOWN, "12/03/2020"),
                        org.assertj.core.groups.Tuple.tuple(
                                LogProblem.Kind.CONTRADICTS_KNOWN, "BB01"));
        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(1).get(0).action())
                .isEqualTo("rollout.import.refuse");
    }

    private Renewal renewal(int number, LocalDate day) {
        Renewal.Plan plan =
                new Renewal.Plan(
                        bench.campaign.id(),
                        1,
                        new SubscriberId(subscriber(number)),
                        TaxCode.parse(taxCode(number)),
                        "Công ty",
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
                        "tester");
        return new Renewal(
                UUID.randomUUID(),
                1,
                plan,
                RenewalState.PREPARED,
                Renewal.Evidence.NONE,
                null,
                null,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private long subscriber(int number) {
        return bench.desk.campaigns().stream()
                .flatMap(
                        any ->
                                bench
                                        .workspace
                                        .storage()
                                        .port(vn.capbu.rollout.spi.RolloutPopulation.class)
                                        .ofTaxCodes(
                                                bench.campaign.id(),
                                                List.of(TaxCode.parse(taxCode(number))))
                                        .stream())
                .findFirst()
                .orElseThrow()
                .subscriber()
                .value();
    }

    @ParameterizedTest
    @EnumSource
    void aRenewalAtTheBenchCountsWithItsJournalStepAndIsRegisteredWithItsFollowUps(
            TestDatabase database) throws Exception {
        open(database, 6);
        bench.today(FIRST.plusDays(10));
        RenewalJournal journal = bench.workspace.storage().port(RenewalJournal.class);
        Renewal begun = renewal(3, FIRST.plusDays(4));
        journal.add(begun, OPERATOR);
        assertThat(total(null).renewed()).isZero();

        Renewal done = journal.update(Fixtures.moved(begun, RenewalState.DONE), OPERATOR);

        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(total(null).registered()).isZero();
        assertThat(total(FIRST.plusDays(3)).renewed()).isZero();
        assertThat(table(null, By.CHANNEL).rows())
                .filteredOn(row -> row.counts().renewed() == 1)
                .extracting(row -> row.key().channel())
                .containsExactly(Channel.SERVICE_DESK);

        bench.workspace.storage().port(FollowUpRepository.class).add(certificate(done), List.of());
        assertThat(total(null).registered()).isEqualTo(1);
        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    private static RenewedCertificate certificate(Renewal done) {
        return new RenewedCertificate(
                done.id(),
                done.plan().subscriber(),
                done.plan().taxCode(),
                "Công ty",
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

    @ParameterizedTest
    @EnumSource
    void everyViewOfEveryDayIsWhatTheEventsSay(TestDatabase database) throws Exception {
        open(database, 200);
        bench.today(FIRST.plusDays(60));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 150; i++) {
            lines.add(
                    serial(i)
                            + ";;"
                            + FIRST.plusDays(i * 7 % 60)
                            + ";"
                            + List.of("AM", "đại lý", "hotline").get(i % 3)
                            + ";");
        }
        bench.importLog(bench.log(LogKind.RENEWALS, false, lines.toArray(String[]::new)));
        bench.desk
                .moveMembers()
                .to(OPERATOR, bench.campaign, Standing.EXCLUDED_UNREACHABLE, move(180, 181));

        for (int plus = 0; plus <= 60; plus += 3) {
            LocalDate day = FIRST.plusDays(plus);
            assertThat(total(day).renewed()).isEqualTo(renewedUntil(day));
            long byVersionAndProvince =
                    table(day, By.VERSION_AND_PROVINCE).rows().stream()
                            .mapToLong(row -> row.counts().renewed())
                            .sum();
            assertThat(byVersionAndProvince).isEqualTo(renewedUntil(day));
            assertThat(people(day, Set.of(Standing.RENEWED))).hasSize(renewedUntil(day));
        }
        List<ProgressTable.Row> days = table(null, By.DAY).rows();
        assertThat(days).hasSize(61);
        assertThat(days.get(30).counts().renewed()).isEqualTo(renewedUntil(FIRST.plusDays(30)));
        assertThat(days.get(60).counts().reachable()).isEqualTo(198);
        ProgressTable of34 =
                bench.desk
                        .showProgress()
                        .run(
                                bench.campaign,
                                new ProgressQuery(
                                        null,
                                        By.PROVINCE,
                                        Province.Edition.OF_34,
                                        ProgressFilter.ALL));
        // Hải Dương became part of Hải Phòng
        assertThat(of34.rows())
                .extracting(
                        row -> row.key().province() == null ? "" : row.key().province().shortName())
                .contains("Hải Phòng", "");
        assertThat(of34.total().counts()).isEqualTo(total(null));
        assertThat(reconcile(false).agrees()).isTrue();
    }

    private int renewedUntil(LocalDate day) {
        int renewed = 0;
        for (int i = 0; i < 150; i++) {
            renewed += FIRST.plusDays(i * 7 % 60).isAfter(day) ? 0 : 1;
        }
        return renewed;
    }

    private List<Person> people(LocalDate day, Set<Standing> standings) throws RolloutException {
        List<Person> people = new ArrayList<>();
        bench.desk
                .findPeople()
                .all(
                        bench.campaign,
                        day,
                        PeopleQuery.of(ProgressFilter.ALL.standing(standings)),
                        Progress.NONE,
                        new Cancellation())
                .forEach(people::add);
        return people;
    }

    @ParameterizedTest
    @EnumSource
    void aSummaryThatWasDamagedIsFoundAndRepaired(TestDatabase database) throws Exception {
        open(database, 20);
        bench.today(FIRST.plusDays(4));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 12, "AM", "BB01")));
        HibernateStorage storage = (HibernateStorage) bench.workspace.storage();
        storage.jdbc(
                connection -> {
                    try (PreparedStatement damage =
                            connection.prepareStatement(
                                    "UPDATE rollout_day SET amount = amount + 2 WHERE province ="
                                            + " '01' AND on_date = ?")) {
                        damage.setObject(1, FIRST);
                        return damage.executeUpdate();
                    }
                });

        ReconcileSummary.Report found = reconcile(false);
        assertThat(found.agrees()).isFalse();
        assertThat(found.repaired()).isFalse();
        assertThat(found.differences())
                .anySatisfy(one -> assertThat(one.summary() - one.facts()).isEqualTo(2));
        assertThat(reconcile(false).agrees()).isFalse();

        assertThat(reconcile(true).repaired()).isTrue();
        assertThat(reconcile(false).agrees()).isTrue();
        assertThat(total(null).eligible()).isEqualTo(20);
        assertThat(
                        table(null, By.PROVINCE).rows().stream()
                                .mapToLong(r -> r.counts().eligible())
                                .sum())
                .isEqualTo(20);
    }

    /** Read before a step of the bench, stored after it. */
    @ParameterizedTest
    @EnumSource
    void aFactThatSomebodyElseBroughtMeanwhileIsNotCountedTwice(TestDatabase database)
            throws Exception {
        open(database, 6);
        bench.today(FIRST.plusDays(10));
        RolloutPopulation population = bench.workspace.storage().port(RolloutPopulation.class);
        Member read =
                population
                        .ofCertificates(
                                bench.campaign.id(), List.of(CertificateSerial.parse(serial(3))))
                        .get(0);
        RenewalJournal journal = bench.workspace.storage().port(RenewalJournal.class);
        Renewal begun = renewal(3, FIRST.plusDays(4));
        journal.add(begun, OPERATOR);
        journal.update(Fixtures.moved(begun, RenewalState.DONE), OPERATOR);
        MemberEvent elsewhere = MemberEvent.renewed(FIRST.plusDays(4), Channel.AGENT, null);

        assertThatThrownBy(
                        () ->
                                population.record(
                                        bench.campaign.id(),
                                        FactSource.of(
                                                FactSource.Origin.HAND,
                                                OPERATOR,
                                                bench.workspace.clock().instant(),
                                                "sổ tay"),
                                        List.of(
                                                MemberChange.of(
                                                        read, List.of(), List.of(elsewhere), 0))))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.CONFLICT));

        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    /** The raw facts, asked directly: one row of them for each event. */
    @ParameterizedTest
    @EnumSource
    void factsAreOnlyEverAdded(TestDatabase database) throws Exception {
        open(database, 3);
        bench.today(FIRST.plusDays(9));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 12, "AM", "BB01")));
        bench.desk
                .moveMembers()
                .back(OPERATOR, bench.campaign, MemberEvent.Kind.RENEWAL_WITHDRAWN, move(0));

        assertThat(total(null).renewed()).isZero();
        assertThat(total(LocalDate.of(2020, 3, 12)).renewed()).isEqualTo(1);
        HibernateStorage storage = (HibernateStorage) bench.workspace.storage();
        Map<String, String> origins =
                storage.jdbc(
                        connection -> {
                            Map<String, String> found = new TreeMap<>();
                            try (PreparedStatement select =
                                            connection.prepareStatement(
                                                    "SELECT kind, origin FROM rollout_event");
                                    ResultSet rows = select.executeQuery()) {
                                while (rows.next()) {
                                    found.put(rows.getString(1), rows.getString(2));
                                }
                            }
                            return found;
                        });
        assertThat(origins).isEqualTo(Map.of("RENEWED", "IMPORT", "RENEWAL_WITHDRAWN", "HAND"));
    }
}
