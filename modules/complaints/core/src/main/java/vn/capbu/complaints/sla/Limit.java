package vn.capbu.complaints.sla;

/**
 * How long something may take.
 *
 * @param amount seconds or working days, at least 1
 * @param measure which of them
 * @param time in which time; working days are business time
 * @param ours whether the documents name no limit and this one is our own
 */
public record Limit(long amount, Measure measure, TimeKind time, boolean ours) {

    /** What a limit is counted in; one is never turned into the other. */
    public enum Measure {
        /** Seconds. */
        SECONDS,
        /** Working days: the first isn't counted, the end is the close of the last. */
        WORKING_DAYS
    }

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (measure == Measure.WORKING_DAYS && time != TimeKind.BUSINESS) {
            throw new IllegalArgumentException("working days are business time");
        }
    }

    /** Seconds of a time, named by the documents. */
    public static Limit seconds(long seconds, TimeKind time) {
        return new Limit(seconds, Measure.SECONDS, time, false);
    }

    /** Working days, named by the documents. */
    public static Limit workingDays(int days) {
        return new Limit(days, Measure.WORKING_DAYS, TimeKind.BUSINESS, false);
    }
}
