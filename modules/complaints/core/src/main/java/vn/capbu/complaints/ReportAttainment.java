package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.kernel.VietnamTime;

/** How many cases were closed in time, by their frozen verdicts. */
public final class ReportAttainment {

    private final ComplaintDesk desk;

    ReportAttainment(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * The figures of the cases that were closed on some days, in Viet Nam; both days count. Merged ones don't.
     *
     * @param by what they are told apart by
     */
    public AttainmentTable run(LocalDate from, LocalDate to, By by) {
        Instant begin = from.atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        AttainmentSums sums = new AttainmentSums(by);
        desk.cases()
                .closed(
                        begin,
                        end,
                        one -> {
                            if (one.state() == CaseState.CLOSED) {
                                sums.add(one);
                            }
                        });
        return sums.table();
    }
}
