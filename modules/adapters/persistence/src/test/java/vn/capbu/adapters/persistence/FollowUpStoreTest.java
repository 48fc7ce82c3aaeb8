package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.subscribers.spi.SubscriberRegistry;

class FollowUpStoreTest {

    private static final Instant RENEWED = Instant.parse("2020-03-13T03:00:00Z");
    private static final Instant OLD_END = Instant.parse("2020-10-02T16:59:59Z");
    private static final UUID RENEWAL = new UUID(1, 2);

    @TempDir Path folder;

    private Storage storage;
    private FollowUpRepository followUps;

    @BeforeEach
    void open() {
        storage = Fixtures.open(folder);
        followUps = storage.port(FollowUpRepository.class);
        storage.port(SubscriberRegistry.class)
                .store(
                        Fixtures.BY_HAND,
                        Fixtures.numbered(List.of(Fixtures.row("0100109106", "5401AB"))));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static RenewedCertificate certificate() {
        return new RenewedCertificate(
                RENEWAL,
                new SubscriberId(1),
                Fixtures.TAX_CODE,
                Fixtures.NAME,
                "",
                new TokenSerial("3fa85c0e"),
                new RenewedCertificate.Term(
                        CertificateSerial.parse("5401AB"),
                        Instant.parse("2019-01-15T00:00:00Z"),
                        OLD_END),
                new RenewedCertificate.Term(
                        CertificateSerial.parse("6A02"),
                        RENEWED,
                        Instant.parse("2021-05-31T16:59:59Z")),
                KeyPolicy.REKEY,
                0,
                RENEWED);
    }

    private FollowUp followUp(String code, int place) {
        LocalDate day = LocalDate.of(2020, 3, 13);
        UpdateTarget system =
                storage.port(CustodyCatalogue.class).systems(day).stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return new FollowUp(
                0,
                RENEWAL,
                code,
                system.version(),
                place,
                FollowUp.Basis.SLIP,
                FollowUpDates.of(
                        system,
                        RENEWED,
                        OLD_END,
                        KeyPolicy.REKEY,
                        followUps.rules(day),
                        storage.port(BusinessCalendars.class).inForce("vietnam", day)),
                FollowUpState.OPEN);
    }

    private FollowUpQuery query(Filter filter, Instant now) {
        return new FollowUpQuery("", filter, null, null, now, now.plusSeconds(86_400), 0, 50);
    }

    @Test
    void eachLeadTimeIsReckonedInItsOwnUnit() {
        FollowUpDates tax = followUp("tax", 1).dates();
        FollowUpDates customs = followUp("customs", 2).dates();

        // Friday 13/03/2020 10:00, four working hours: 10-12 and 13:30-15:30.
        assertThat(tax.earliestSafe()).isEqualTo("2020-03-13T08:30:00Z");
        // Friday 02/10/2020 closes at 17:30: four working hours before it is 13:30.
        assertThat(tax.latest()).isEqualTo("2020-10-02T06:30:00Z");
        assertThat(customs.earliestSafe()).isEqualTo("2020-03-14T03:00:00Z");
        // 24 hours would allow 01/10 23:59:59; guides advise one working day ahead.
        assertThat(customs.latest()).isEqualTo("2020-10-01T10:30:00Z");
    }

    @Test
    void theOldCertificateThatSignsNoMoreLeavesOneWorkingDay() {
        LocalDate day = LocalDate.of(2020, 3, 13);
        FollowUpDates dates =
                FollowUpDates.of(
                        storage.port(CustodyCatalogue.class).systems(day).get(0),
                        RENEWED,
                        OLD_END,
                        KeyPolicy.SAME_KEY,
                        followUps.rules(day),
                        storage.port(BusinessCalendars.class).inForce("vietnam", day));

        assertThat(dates.latest()).isEqualTo("2020-03-16T10:30:00Z");
    }

    @Test
    void whatIsTickedOffLeavesTheListAndItsTickStays() {
        assertThat(
                        followUps.add(
                                certificate(), List.of(followUp("tax", 1), followUp("customs", 2))))
                .isTrue();
        assertThat(followUps.add(certificate(), List.of())).isFalse();
        Instant late = OLD_END.plusSeconds(1);
        List<FollowUpRow> open = followUps.search(query(Filter.OVERDUE, late)).rows();
        assertThat(open)
                .extracting(row -> row.followUp().system())
                .containsExactly("customs", "tax");
        assertThat(open.get(0).certificate().province()).isEqualTo("Hà Nội");

        long id = open.get(0).followUp().id();
        FollowUpStep tick =
                new FollowUpStep(FollowUpState.UPDATED, HeardBy.PHONE, "chị Hoa", "lan", late);
        followUps.step(id, tick);
        assertThat(followUps.counts(query(Filter.ALL, late)))
                .containsAllEntriesOf(
                        Map.of(
                                Filter.ALL,
                                2L,
                                Filter.OPEN,
                                1L,
                                Filter.OVERDUE,
                                1L,
                                Filter.TICKED,
                                1L));

        followUps.step(id, new FollowUpStep(FollowUpState.OPEN, null, "nhầm", "lan", late));
        assertThat(followUps.history(id)).hasSize(2).first().isEqualTo(tick);
        assertThat(followUps.ofSubscriber(new SubscriberId(1))).hasSize(2);
        assertThat(followUps.contact(certificate()).phone()).isEqualTo("0912345678");
    }

    @Test
    void theSearchTakesWordsWithoutDiacritics() {
        followUps.add(certificate(), List.of(followUp("tax", 1)));

        assertThat(
                        followUps
                                .search(
                                        new FollowUpQuery(
                                                "pho thin 6a02",
                                                Filter.ALL,
                                                "tax",
                                                "Hà Nội",
                                                RENEWED,
                                                RENEWED,
                                                0,
                                                9))
                                .total())
                .isEqualTo(1);
        assertThat(
                        followUps
                                .search(
                                        new FollowUpQuery(
                                                "pho 100%",
                                                Filter.ALL, null, null, RENEWED, RENEWED, 0, 9))
                                .total())
                .isZero();
    }

    @Test
    void aContractsNoticeIsDueAMonthBeforeItsEnd() {
        LocalDate end = LocalDate.of(2021, 5, 31);

        assertThat(followUps.contractEnds(end.minusMonths(1), end, 1, 0, 9).rows())
                .singleElement()
                .satisfies(it -> assertThat(it.noticeOn()).isEqualTo(LocalDate.of(2021, 4, 30)));
        assertThat(followUps.contractEnds(end.plusDays(1), end.plusMonths(1), 1, 0, 9).total())
                .isZero();
    }

    @Test
    void theSeededCalendarHasThePublishedDays() {
        CalendarEdition edition =
                storage.port(BusinessCalendars.class).inForce("vietnam", LocalDate.of(2024, 1, 1));
        BusinessCalendar calendar = edition.calendar();

        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 4, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 29))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(edition.isProvisional(LocalDate.of(2025, 4, 20), LocalDate.of(2025, 5, 5)))
                .isTrue();
        assertThat(edition.isProvisional(LocalDate.of(2024, 4, 20), LocalDate.of(2024, 5, 5)))
                .isFalse();
        assertThat(edition.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 5)))
                .isTrue();
    }
}
