package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to look at.
 *
 * @param id in this installation; 0 before it is stored
 * @param kind what it is about
 * @param subject of what, by the kind
 * @param asOf the last day whose facts it knows, in Viet Nam
 * @param value what was seen: foretold percent of the target's denominator; remaining people; renewals or failures of the last days
 * @param limit what it was compared with: percent of the target; working days without a renewal; renewals or failures of the days before
 * @param rulesVersion by which it was judged
 * @param raisedAt when
 * @param closedBy null while it is open
 * @param closedAt null while it is open
 * @param note why it was closed; null while it is open
 */
public record Alert(
        long id,
        AlertKind kind,
        String subject,
        LocalDate asOf,
        double value,
        double limit,
        int rulesVersion,
        Instant raisedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String note) {

    /** Standings that say that a token or its software failed. */
    public static final List<Standing> FAILURES =
            List.of(
                    Standing.BLOCKED_PIN_LOCKED,
                    Standing.BLOCKED_TOKEN_BROKEN,
                    Standing.BLOCKED_DEVICE_NOT_SUPPORTED);

    /** Whether nobody closed it yet. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
