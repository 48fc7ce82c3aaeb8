package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarDay.Kind;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.CalendarHistory;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage;

/** The seeded calendar keeps to the rules of public days (domain.md 6), year by year. */
class SeededCalendarTest {

    @TempDir static Path folder;

    private static final NavigableMap<LocalDate, CalendarDay> DAYS = new TreeMap<>();
    private static CalendarEdition edition;

    @BeforeAll
    static void read() {
        try (Storage storage = Fixtures.open(folder)) {
            edition =
                    storage.port(BusinessCalendars.class)
                            .inForce(BusinessCalendars.VIETNAM, LocalDate.of(2026, 1, 1));
        }
        edition.days().forEach(day -> DAYS.put(day.date(), day));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2019, 2019-02-05, 2019-04-14",
        "2020, 2020-01-25, 2020-04-02",
        "2021, 2021-02-12, 2021-04-21",
        "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2030, 2030-02-02, 2030-04-12",
        "2032, 2032-02-11, 2032-04-19",
        "2034, 2034-02-19, 2034-04-28",
        "2042, 2042-01-22, 2042-04-29"
    })
    void aYearHasItsPublicDays(int year, LocalDate tet, LocalDate hungKings) {
        Set<LocalDate> expected = new HashSet<>();
        expected.add(LocalDate.of(year, 1, 1));
        expected.add(hungKings);
        expected.add(LocalDate.of(year, 4, 30));
        expected.add(LocalDate.of(year, 5, 1));
        expected.add(LocalDate.of(year, 9, 2));
        Set<LocalDate> holidays = new HashSet<>();
        ofYear(year, Kind.HOLIDAY).forEach(day -> holidays.add(day.date()));

        assertThat(holidays).containsAll(expected);
        holidays.removeAll(expected);
        if (year >= 2021) {
            List<LocalDate> beside =
                    List.of(LocalDate.of(year, 9, 1), LocalDate.of(year, 9, 3)).stream()
                            .filter(holidays::remove)
                            .toList();
            assertThat(beside).as("one day beside the National Day since 2021").hasSize(1);
        }
        assertThat(holidays).as("five days around the lunar new year").hasSize(5).contains(tet);
        assertThat(holidays)
                .allMatch(day -> Math.abs(ChronoUnit.DAYS.between(tet, day)) <= 4)
                .contains(tet.minusDays(1));
    }

    private List<CalendarDay> ofYear(int year, Kind kind) {
        return DAYS.values().stream()
                .filter(day -> day.date().getYear() == year && day.kind() == kind)
                .toList();
    }

    /** Each holiday on a day of rest is made good on the next working days, and nothing else is. */
    @Test
    void whatFallsOnAWeekendIsMadeGood() {
        for (int year = 2019; year <= 2042; year++) {
            long lost =
                    ofYear(year, Kind.HOLIDAY).stream().filter(day -> isRest(day.date())).count();
            assertThat(ofYear(year, Kind.SUBSTITUTE)).as("in %s", year).hasSize((int) lost);
        }
        for (CalendarDay day : DAYS.values()) {
            if (day.kind() == Kind.SUBSTITUTE) {
                assertThat(isRest(day.date())).as(day.toString()).isFalse();
                LocalDate before = day.date().minusDays(1);
                while (isRest(before) && !DAYS.containsKey(before)) {
                    before = before.minusDays(1);
                }
                assertThat(DAYS).as("%s follows other days off", day).containsKey(before);
            }
        }
    }

    private static boolean isRest(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void aSwappedDayIsMadeUpForOnASaturdayWithItsOwnHours() {
        Map<LocalDate, LocalDate> madeUpOn =
                Map.of(
                        LocalDate.of(2019, 4, 29), LocalDate.of(2019, 5, 4),
                        LocalDate.of(2024, 4, 29), LocalDate.of(2024, 5, 4),
                        LocalDate.of(2025, 5, 2), LocalDate.of(2025, 4, 26),
                        LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 22));
        BusinessCalendar calendar = edition.calendar();

        assertThat(DAYS.values())
                .filteredOn(day -> day.kind() == Kind.SWAPPED_OFF)
                .extracting(CalendarDay::date)
                .containsExactlyInAnyOrderElementsOf(madeUpOn.keySet());
        madeUpOn.forEach(
                (off, worked) -> {
                    CalendarDay day = Objects.requireNonNull(DAYS.get(worked));
                    assertThat(day.kind()).isEqualTo(Kind.MAKE_UP);
                    assertThat(worked.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
                    assertThat(day.hoursAs()).isEqualTo(off.getDayOfWeek());
                    assertThat(calendar.isWorkingDay(worked)).isTrue();
                    assertThat(calendar.isWorkingDay(off)).isFalse();
                    assertThat(day.provisional())
                            .isEqualTo(Objects.requireNonNull(DAYS.get(off)).provisional());
                });
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 1, 5)))
                .as("makes up for the last day of 2018")
                .isTrue();
    }

    @Test
    void whatIsntPublishedIsProvisional() {
        assertThat(edition.days())
                .filteredOn(CalendarDay::provisional)
                .extracting(CalendarDay::date)
                .filteredOn(day -> day.getYear() < 2027)
                .containsExactlyInAnyOrder(
                        LocalDate.of(2025, 4, 26),
                        LocalDate.of(2025, 5, 2),
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2026, 1, 10));
        assertThat(edition.days())
                .filteredOn(day -> day.date().getYear() >= 2027)
                .isNotEmpty()
                .allMatch(CalendarDay::provisional);
        assertThat(edition.isProvisional(LocalDate.of(2028, 3, 1), LocalDate.of(2028, 3, 9)))
                .isTrue();
    }

    @Test
    void eachDayHasTheVersionThatIsInForceOnIt() {
        CalendarEdition longer =
                new CalendarEdition(
                        edition.code(),
                        2,
                        LocalDate.of(2026, 7, 1),
                        edition.vietnamese(),
                        edition.english(),
                        edition.zone(),
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(OpenHours.of("07:00", "12:00")),
                                DayOfWeek.SATURDAY,
                                List.of(OpenHours.of("08:00", "12:00"))),
                        edition.days(),
                        edition.knownTo());
        List<CalendarEdition> both = List.of(edition, longer);

        BusinessCalendar first = CalendarHistory.calendar(both, 1);
        BusinessCalendar second = CalendarHistory.calendar(both, 2);

        LocalDate before = LocalDate.of(2026, 6, 30);
        LocalDate monday = LocalDate.of(2026, 7, 6);
        assertThat(second.hours(before)).isEqualTo(first.hours(before)).hasSize(2);
        assertThat(second.isWorkingDay(LocalDate.of(2026, 6, 27))).isFalse();
        assertThat(second.hours(monday)).containsExactly(OpenHours.of("07:00", "12:00"));
        assertThat(second.isWorkingDay(LocalDate.of(2026, 7, 4))).isTrue();
        assertThat(first.hours(monday)).hasSize(2);
        assertThat(second.isWorkingDay(LocalDate.of(2026, 1, 10))).as("make-up day").isTrue();
    }
}
