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

    /** Whether nothing has begun yet. */
    public boolean isQueued() {
        return activity == RenewalActivity.QUEUED;
    }

    /** The same work at its next step. */
    Work next(RenewalActivity activity, Instant since) {
        return new Work(activity, since, isQueued() ? since : began);
    }
}
