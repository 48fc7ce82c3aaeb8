package vn.capbu.complaints.ui.administration;

import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.TimeKind;

/** In which a limit is typed. */
enum LimitUnit {
    /** Minutes of working time. */
    WORKING_MINUTES(60, TimeKind.BUSINESS),
    /** Hours of working time. */
    WORKING_HOURS(3600, TimeKind.BUSINESS),
    /** Working days. */
    WORKING_DAYS(0, TimeKind.BUSINESS),
    /** Minutes by the clock on the wall. */
    CLOCK_MINUTES(60, TimeKind.CLOCK),
    /** Hours by the clock on the wall. */
    CLOCK_HOURS(3600, TimeKind.CLOCK),
    /** There is no limit. */
    NONE(0, TimeKind.CLOCK);

    private final long seconds;
    private final TimeKind time;

    LimitUnit(long seconds, TimeKind time) {
        this.seconds = seconds;
        this.time = time;
    }

    /** The largest unit that a limit is a whole number of. */
    static LimitUnit of(@Nullable Limit limit) {
        if (limit == null) {
            return NONE;
        }
        if (limit.measure() == Limit.Measure.WORKING_DAYS) {
            return WORKING_DAYS;
        }
        boolean isHours = limit.amount() % WORKING_HOURS.seconds == 0;
        if (limit.time() == TimeKind.BUSINESS) {
            return isHours ? WORKING_HOURS : WORKING_MINUTES;
        }
        return isHours ? CLOCK_HOURS : CLOCK_MINUTES;
    }

    /** A limit in this unit; nothing where there is none. */
    String amount(@Nullable Limit limit) {
        if (limit == null || this == NONE) {
            return "";
        }
        return Long.toString(this == WORKING_DAYS ? limit.amount() : limit.amount() / seconds);
    }

    /**
     * The limit of an amount.
     *
     * @param ours whether it is our own
     * @throws IllegalArgumentException when it isn't a whole number of at least 1
     */
    @Nullable Limit limit(String amount, boolean ours) {
        if (this == NONE) {
            return null;
        }
        long number = Long.parseLong(amount.strip());
        return this == WORKING_DAYS
                ? new Limit(number, Limit.Measure.WORKING_DAYS, time, ours)
                : new Limit(Math.multiplyExact(number, seconds), Limit.Measure.SECONDS, time, ours);
    }

    @Messages({
        "LimitUnit.workingMinutes=working minutes",
        "LimitUnit.workingHours=working hours",
        "LimitUnit.workingDays=working days",
        "LimitUnit.clockMinutes=minutes by the clock",
        "LimitUnit.clockHours=hours by the clock",
        "LimitUnit.none=no limit"
    })
    @Override
    public String toString() {
        return switch (this) {
            case WORKING_MINUTES -> Bundle.LimitUnit_workingMinutes();
            case WORKING_HOURS -> Bundle.LimitUnit_workingHours();
            case WORKING_DAYS -> Bundle.LimitUnit_workingDays();
            case CLOCK_MINUTES -> Bundle.LimitUnit_clockMinutes();
            case CLOCK_HOURS -> Bundle.LimitUnit_clockHours();
            case NONE -> Bundle.LimitUnit_none();
        };
    }
}
