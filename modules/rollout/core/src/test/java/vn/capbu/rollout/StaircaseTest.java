package vn.capbu.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.OpenHours;

/** What should be, by the roadmap of domain.md 3. */
class StaircaseTest {

    private static final Map<String, Counts> HALF_DONE =
            Map.of(
                    "v2", counts(800, 400, 0),
                    "v4", counts(80, 40, 20),
                    "v9", counts(100, 0, 0));

    private static Counts counts(long pending, long renewed, long excluded) {
        return Counts.of(
                Map.of(
                        Standing.PENDING, pending - renewed,
                        Standing.RENEWED, renewed,
                        Standing.EXCLUDED_REVOKED, excluded));
    }

    static BusinessCalendar weekdays() {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, List.of(new OpenHours(8 * 3600, 17 * 3600)));
            }
        }
        return new BusinessCalendar(
                VietnamTime.ZONE, week, Set.of(LocalDate.of(2020, 9, 2)), Map.of(), Map.of());
    }

    private static Target target(
            String code, LocalDate from, LocalDate to, String cohort, Integer percent) {
        return new Target(
                code,
                from,
                to,
                code,
                code,
                Cohort.parse(cohort),
                null,
                false,
                Target.Denominator.REACHABLE,
                percent == null ? null : BigDecimal.valueOf(percent),
                false);
    }

    private static Staircase staircase(Target... targets) {
        return new Staircase(
                new TargetPlan(1, "", "", Instant.EPOCH, List.of(targets)), weekdays());
    }

    private static final Target STAGE =
            target("stage", LocalDate.of(2020, 3, 10), LocalDate.of(2020, 3, 31), "v4", null);
    private static final Target PUSH =
            target("push", LocalDate.of(2020, 6, 1), LocalDate.of(2020, 7, 30), "v2 v4 v5", 100);
    private static final Target ALL =
            target("all", LocalDate.of(2020, 8, 1), LocalDate.of(2020, 9, 30), "", 100);

    @Test
    void untilATargetIsDueNothingIsExpectedAndMilestonesExpectNothing() {
        Staircase stairs = staircase(STAGE, PUSH, ALL);

        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 7, 29))).isEmpty();
        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 7, 30))).hasValue(880);
        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 9, 30))).hasValue(980);
        assertThat(stairs.stairs(HALF_DONE))
                .containsExactly(
                        new Staircase.Stair(LocalDate.of(2020, 7, 30), 880),
                        new Staircase.Stair(LocalDate.of(2020, 9, 30), 980));
    }

    @Test
    void aSlopeRisesOverWorkingDays() {
        Target slope =
                target("slope", LocalDate.of(2020, 8, 31), LocalDate.of(2020, 9, 4), "v2", 50)
                        .withSlope(true);
        Staircase stairs = staircase(slope);

        // Monday to Friday with 2 September off: four working days to 400
        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 8, 30))).isEmpty();
        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 8, 31))).hasValue(100);
        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 9, 2))).hasValue(200);
        assertThat(stairs.expected(HALF_DONE, LocalDate.of(2020, 9, 4))).hasValue(400);
    }

    @Test
    void whatIsNeededIsWhatTheHardestTargetToComeNeeds() {
        Staircase stairs = staircase(STAGE, PUSH, ALL);

        // v2 and v4: 440 missing over ten working days to 30/07
        assertThat(stairs.neededPerWorkingDay(HALF_DONE, LocalDate.of(2020, 7, 16)))
                .isCloseTo(44.0, within(1e-9));
        // all: 540 missing, 08/09 to 30/09 are 17 working days
        assertThat(stairs.neededPerWorkingDay(HALF_DONE, LocalDate.of(2020, 9, 7)))
                .isCloseTo(540.0 / 17, within(1e-9));
        assertThat(stairs.neededPerWorkingDay(HALF_DONE, LocalDate.of(2020, 9, 30))).isNull();
        assertThat(stairs.next(List.of("v9"), LocalDate.of(2020, 7, 1))).isEqualTo(ALL);
    }

    @Test
    void cohortsAreReadInAnySpelling() {
        assertThat(Cohort.parse("V2, v5").contains("v5")).isTrue();
        assertThat(Cohort.parse("V2, v5").contains("v4")).isFalse();
        assertThat(Cohort.parse("except v2 v5").contains("v4")).isTrue();
        assertThat(Cohort.parse("")).isEqualTo(Cohort.ALL);
        assertThat(Cohort.parse(Cohort.parse("except v5,v2").key()))
                .isEqualTo(Cohort.parse("except v2 v5"));
    }

    @Test
    void aShareIsNeverShownAsWholeBeforeItIs() {
        assertThat(Percent.of(999_999, 1_000_000)).isEqualByComparingTo("99.99");
        assertThat(Percent.of(1_000_000, 1_000_000)).isEqualByComparingTo("100");
        assertThat(Percent.of(0, 0)).isNull();
    }
}
