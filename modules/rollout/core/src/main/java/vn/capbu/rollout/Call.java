package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
     * What follows for the member on the day of the call, and again from the calls after it: a log may tell of them in any order.
     *
     * @param enteredOn the member's first day
     * @param known what happened to it, in the order in which it became known
     * @param others the other calls to it, in the order in which they became known
     * @return empty when nothing follows
     */
    public List<MemberEvent> events(
            LocalDate enteredOn, List<MemberEvent> known, Collection<Call> others) {
        List<Call> calls = new ArrayList<>(List.of(this));
        others.stream()
                .filter(other -> other.on().isAfter(on))
                .sorted(Comparator.comparing(Call::on))
                .forEach(calls::add);
        List<MemberEvent> all = new ArrayList<>(known);
        for (Call call : calls) {
            LocalDate day = call.on().isBefore(enteredOn) ? enteredOn : call.on();
            Timeline.Step then = Timeline.of(enteredOn, all).at(day);
            MemberEvent event = then == null ? null : call.event(then.standing());
            if (event != null) {
                all.add(event);
            }
        }
        return List.copyOf(all.subList(known.size(), all.size()));
    }

    /**
     * What follows for the member: who refuses needs a decision, behind a wrong number is nobody; who was reached isn't unreachable
     * any more.
     *
     * @param standing how the member stood at the end of the day
     * @return null when nothing follows
     */
    @Nullable MemberEvent event(Standing standing) {
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

    /** The same after another: a best time that was told then still holds where none is told now. */
    public Call after(Call before) {
        return bestTime.isEmpty() && !before.bestTime.isEmpty()
                ? new Call(member, on, outcome, before.bestTime, promisedOn, note)
                : this;
    }

    private @Nullable MemberEvent blocked(Standing standing, Standing reason) {
        return standing == reason ? null : MemberEvent.because(reason, on);
    }
}
