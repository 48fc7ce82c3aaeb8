package vn.capbu.complaints.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClocks.UnitClock;

/** Each unit's own time: what it held the case for, over all its stays. */
final class UnitTimes {

    private UnitTimes() {}

    static List<UnitClock> of(CaseLog log, TimeFrame frame) {
        Map<String, Long> used = new LinkedHashMap<>();
        String holder = log.ended() == null ? log.unit() : null;
        Map<String, Instant> due = new LinkedHashMap<>();
        for (CaseLog.Stay stay : log.stays) {
            Instant to =
                    stay.to() == null || stay.to().isAfter(frame.at()) ? frame.at() : stay.to();
            long before = used.getOrDefault(stay.unit(), 0L);
            long share = share(frame, stay.unit());
            if (stay.to() == null && stay.unit().equals(holder) && share > 0) {
                due.put(
                        stay.unit(),
                        frame.plus(frame.time(), stay.from(), Math.max(0, share - before)));
            }
            used.put(stay.unit(), before + frame.elapsed(stay.from(), to));
        }
        List<UnitClock> clocks = new ArrayList<>();
        used.forEach(
                (unit, seconds) -> {
                    long share = share(frame, unit);
                    long over = share == 0 ? 0 : Math.max(0, seconds - share);
                    clocks.add(new UnitClock(unit, share, seconds, due.get(unit), over));
                });
        return clocks;
    }

    private static long share(TimeFrame frame, String unit) {
        String code = frame.basis().caseClass();
        return code == null
                ? 0
                : frame.policy().caseClass(code).map(one -> one.share(unit)).orElse(0L);
    }

    /**
     * Who used most time that wasn't its own: beyond its share, or at all where the class has shares and none for that unit. Where the
     * class has none, or nobody did, who had the case when the deadline passed.
     */
    static String charged(
            CaseLog log, TimeFrame frame, List<UnitClock> units, @Nullable Instant deadline) {
        String code = frame.basis().caseClass();
        boolean shared =
                code != null
                        && frame.policy()
                                .caseClass(code)
                                .filter(one -> !one.shares().isEmpty())
                                .isPresent();
        return units.stream()
                .filter(unit -> excess(unit, shared) > 0)
                .max(Comparator.comparingLong(unit -> excess(unit, shared)))
                .map(UnitClock::unit)
                .orElseGet(() -> holder(log, deadline));
    }

    private static long excess(UnitClock unit, boolean shared) {
        return shared && unit.share() == 0 ? unit.seconds() : unit.over();
    }

    /** Who had the case in the second before the deadline: whoever got it at the deadline got it too late. */
    private static String holder(CaseLog log, @Nullable Instant deadline) {
        String holder = log.stays.get(0).unit();
        for (CaseLog.Stay stay : log.stays) {
            if (deadline != null && stay.from().isBefore(deadline)) {
                holder = stay.unit();
            }
        }
        return holder;
    }
}
