package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.complaints.AttainmentTable.By;

/**
 * The cases of some days.
 *
 * @param from first day, in Viet Nam
 * @param to last day
 * @param asOf the instant that "open" means: the end of the last day, or now where that is earlier
 * @param attainment of the cases that were closed on them
 * @param ageing of those that were open, the youngest first
 * @param rounds how many closed cases had how many answers
 * @param lost time by unit, the most first
 * @param lostBy ids of the late cases that lost time, by unit
 * @param worst the closed cases that were late, the worst first
 */
public record PeriodFigures(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Map<By, AttainmentTable> attainment,
        List<Age> ageing,
        Map<Integer, Long> rounds,
        List<Lost> lost,
        Map<String, Set<Long>> lostBy,
        List<Late> worst) {

    public PeriodFigures {
        attainment = Map.copyOf(attainment);
        ageing = List.copyOf(ageing);
        lost = List.copyOf(lost);
        lostBy = Map.copyOf(lostBy);
        worst = List.copyOf(worst);
    }

    /** Ids of the late cases that lost time with a unit. */
    Set<Long> lostWith(String unit) {
        return lostBy.getOrDefault(unit, Set.of());
    }

    /**
     * Cases of an age by the clock on the wall.
     *
     * @param days up to so many; -1 for all that are older
     * @param open how many
     * @param late how many of them past their deadline
     */
    public record Age(int days, long open, long late) {}

    /**
     * What late cases cost with a unit, in the time of their limits.
     *
     * @param unit code
     * @param cases that were late
     * @param overShare seconds beyond the unit's own share
     * @param afterDeadline seconds after the deadline with the unit
     */
    public record Lost(String unit, long cases, long overShare, long afterDeadline) {}

    /**
     * A late case.
     *
     * @param summary of it
     * @param seconds after its deadline, in the time of its limit
     */
    public record Late(ComplaintCase summary, long seconds) {}
}
