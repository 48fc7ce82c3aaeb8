package vn.capbu.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call to a member.
 *
 * @param member its id
 * @param on the day, in Viet Nam
 * @param outcome what came of it
 * @param bestTime when the customer is best called, as people say it; possibly empty
 * @param promisedOn when the customer said to come; null when nothing was said
 * @param note possibly empty
 */
public record Call(
        long member,
        LocalDate on,
        CallOutcome outcome,
        String bestTime,
        @Nullable LocalDate promisedOn,
        String note) {

    /**
     * What follows for the member: who refuses needs a decision, behind a wrong number is nobody; who was reached isn't unreachable
     * any more.
     *
     * @param standing how the member stands
     * @return null when nothing follows
     */
    public @Nullable MemberEvent event(Standing standing) {
        if (standing.isRenewed() || standing.kind() == Standing.Kind.EXCLUDED) {
            return null;
        }
        return switch (outcome) {
            case REFUSES -> blocked(standing, Standing.BLOCKED_NEEDS_DECISION);
            case WRONG_NUMBER -> blocked(standing, Standing.BLOCKED_UNREACHABLE);
            case REACHED, WILL_COME ->
                    standing == Standing.BLOCKED_UNREACHABLE
                            ? MemberEvent.plain(MemberEvent.Kind.UNBLOCKED, on)
                            : null;
            case NO_ANSWER -> null;
        };
    }

    private @Nullable MemberEvent blocked(Standing standing, Standing reason) {
        return standing == reason ? null : MemberEvent.because(reason, on);
    }
}
