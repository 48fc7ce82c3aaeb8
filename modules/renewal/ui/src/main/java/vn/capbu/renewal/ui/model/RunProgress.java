package vn.capbu.renewal.ui.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the renewals are that were started together. A run that is started while another goes on joins it.
 *
 * @param total tokens in it
 * @param renewed tokens that have their new certificate now
 * @param failed tokens that somebody has to look after
 * @param other tokens that nothing was done with
 * @param began when it began
 * @param ended when its last token was finished with; null while it goes on
 * @param stopping whether the operator asked to stop
 */
public record RunProgress(
        int total,
        int renewed,
        int failed,
        int other,
        Instant began,
        @Nullable Instant ended,
        boolean stopping) {

    static RunProgress begin(int total, Instant now) {
        return new RunProgress(total, 0, 0, 0, now, null, false);
    }

    /** Tokens that are finished with. */
    public int done() {
        return renewed + failed + other;
    }

    /** Whether tokens are still waiting or at work. */
    public boolean isActive() {
        return ended == null;
    }

    /** How long it took, or takes so far. */
    public Duration took(Instant now) {
        return Duration.between(began, ended == null ? now : ended);
    }

    RunProgress plus(int more) {
        return new RunProgress(total + more, renewed, failed, other, began, null, stopping);
    }

    RunProgress count(boolean isRenewed, boolean isFailure) {
        return new RunProgress(
                total,
                renewed + (isRenewed ? 1 : 0),
                failed + (isFailure ? 1 : 0),
                other + (isRenewed || isFailure ? 0 : 1),
                began,
                ended,
                stopping);
    }

    RunProgress stop() {
        return new RunProgress(total, renewed, failed, other, began, ended, true);
    }

    RunProgress end(Instant now) {
        return new RunProgress(total, renewed, failed, other, began, now, stopping);
    }
}
