package vn.capbu.renewal.ui.model;

import java.time.Instant;
import vn.capbu.renewal.RenewalActivity;

/**
 * What is being done with a token.
 *
 * @param activity the step
 * @param since when the step began
 * @param began when the work on the token began
 */
public record Work(RenewalActivity activity, Instant since, Instant began) {

    /** How many steps a renewal has. */
    public static final int STEPS = 8;

    /** Which step it is, from 1 to {@link #STEPS}; 0 while it waits, or is taken back. */
    public int step() {
        return switch (activity) {
            case QUEUED, ROLLING_BACK -> 0;
            case OPENING -> 1;
            case LOGGING_IN -> 2;
            case GENERATING_KEY -> 3;
            case REQUESTING, LOOKING_UP, WAITING -> 4;
            case WRITING -> 5;
            case VERIFYING -> 6;
            case CONFIRMING -> 7;
            case RETIRING -> 8;
        };
    }

    /** Whether nothing has begun yet. */
    public boolean isQueued() {
        return activity == RenewalActivity.QUEUED;
    }

    /** The same work at its next step. */
    Work next(RenewalActivity activity, Instant since) {
        return new Work(activity, since, isQueued() ? since : began);
    }
}
