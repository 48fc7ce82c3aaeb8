package vn.capbu.complaints;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.AttainmentTable.By;

/**
 * A month of cases.
 *
 * @param month in Viet Nam
 * @param asOf the instant that "open" means: the month's end, or now where that is earlier
 * @param attainment of the cases that were closed in it
 * @param ageing of those that were open, the youngest first
 * @param rounds how many closed cases had how many answers
 * @param lost time by unit, the most first
 * @param worst the latest of the closed cases, the worst first
 */
public record MonthFigures(
        YearMonth month,
        Instant asOf,
        Map<By, AttainmentTable> attainment,
        List<Age> ageing,
        Map<Integer, Long> rounds,
        List<Lost> lost,
        List<Late> worst) {

    public MonthFigures {
        attainment = Map.copyOf(attainment);
        ageing = List.copyOf(ageing);
        lost = List.copyOf(lost);
        worst = List.copyOf(worst);
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
