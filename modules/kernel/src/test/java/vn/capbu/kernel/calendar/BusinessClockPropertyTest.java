package vn.capbu.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The engine against an oracle that looks at each second. */
class BusinessClockPropertyTest {

    private static final Instant FROM = Instant.parse("2020-03-25T00:00:00Z");

    /** A calendar, pauses and two instants near the day on which Berlin's clocks are put forward. */
    record Case(
            BusinessCalendar calendar,
            List<TimeSpan> pauses,
            Instant start,
            Instant end,
            int some) {

        BusinessClock clock() {
            return new BusinessClock(calendar);
        }

        Pauses union() {
            return Pauses.of(pauses);
        }

        SecondBySecond oracle() {
            return new SecondBySecond(calendar, pauses);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aDeadlineIsWhereTheOracleEnds(@ForAll("cases") Case one) {
        assertThat(one.clock().plus(one.start(), one.some(), one.union()))
                .isEqualTo(one.oracle().plus(one.start(), one.some()));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void noTimeAtAllEndsAtTheNextOpening(@ForAll("cases") Case one) {
        assertThat(one.clock().plus(one.start(), 0, one.union()))
                .isEqualTo(one.oracle().plus(one.start(), 0));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void backwardIsWhereTheOracleEnds(@ForAll("cases") Case one) {
        assertThat(one.clock().minus(one.end(), one.some(), one.union()))
                .isEqualTo(one.oracle().minus(one.end(), one.some()));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void noTimeAtAllBackwardIsThePreviousClosing(@ForAll("cases") Case one) {
        assertThat(one.clock().minus(one.end(), 0, one.union()))
                .isEqualTo(one.oracle().minus(one.end(), 0));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void elapsedIsWhatTheOracleCounts(@ForAll("cases") Case one) {
        assertThat(one.clock().elapsed(one.start(), one.end(), one.union()))
                .isEqualTo(one.oracle().elapsed(one.start(), one.end()));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void workingDaysEndWhereTheOracleDoes(@ForAll("cases") Case one) {
        int days = 1 + one.some() % 4;
        assertThat(one.clock().plusWorkingDays(one.start(), days, one.union()))
                .isEqualTo(one.oracle().plusWorkingDays(one.start(), days));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsElapsedAtTheDeadlineIsTheLimit(@ForAll("cases") Case one) {
        Instant deadline = one.clock().plus(one.start(), one.some(), one.union());
        assertThat(one.clock().elapsed(one.start(), deadline, one.union())).isEqualTo(one.some());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void orderAndOverlapOfPausesChangeNothing(@ForAll("cases") Case one) {
        List<TimeSpan> twice = new ArrayList<>(one.pauses());
        java.util.Collections.reverse(twice);
        twice.addAll(one.pauses());
        assertThat(one.clock().plus(one.start(), one.some(), Pauses.of(twice)))
                .isEqualTo(one.clock().plus(one.start(), one.some(), one.union()));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> zones = Arbitraries.of("Asia/Ho_Chi_Minh", "Europe/Berlin", "Etc/UTC");
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Combinators.combine(zones, seeds)
                .as((zone, seed) -> make(ZoneId.of(zone), new Random(seed)));
    }

    private static Case make(ZoneId zone, Random random) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5 || day == DayOfWeek.MONDAY) {
                week.put(day, hours(random, 1 + random.nextInt(3)));
            }
        }
        Set<LocalDate> off = new HashSet<>();
        Map<LocalDate, List<OpenHours>> extra = new HashMap<>();
        Map<LocalDate, List<OpenHours>> breaks = new HashMap<>();
        LocalDate first = LocalDate.of(2020, 3, 20);
        for (int i = 0; i < 14; i++) {
            switch (random.nextInt(8)) {
                case 0 -> off.add(first.plusDays(i));
                case 1 -> extra.put(first.plusDays(i), hours(random, 1));
                case 2 -> breaks.put(first.plusDays(i), hours(random, 1));
                default -> {}
            }
        }
        List<TimeSpan> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant from = FROM.plusSeconds(random.nextInt(3 * 86_400));
            pauses.add(new TimeSpan(from, from.plusSeconds(random.nextInt(50_000))));
        }
        Instant start = FROM.plusSeconds(random.nextInt(3 * 86_400));
        Instant end = FROM.plusSeconds(random.nextInt(3 * 86_400));
        return new Case(
                new BusinessCalendar(zone, week, off, extra, breaks),
                pauses,
                start,
                end,
                1 + random.nextInt(20_000));
    }

    /** From 04:00 on, where no clock is put forward or back; some to the second, some to the end of the day. */
    private static List<OpenHours> hours(Random random, int stretches) {
        List<OpenHours> hours = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            int opens = 4 * 3600 + random.nextInt(18 * 3600);
            int closes =
                    random.nextInt(10) == 0
                            ? OpenHours.DAY
                            : Math.min(OpenHours.DAY, opens + 1 + random.nextInt(5 * 3600));
            hours.add(new OpenHours(opens, closes));
        }
        return hours;
    }
}
