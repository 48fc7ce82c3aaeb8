package vn.capbu.rollout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What new facts make of a member.
 *
 * @param member as it was; its id is 0 when it is new
 * @param added the new facts, in the order in which they became known
 * @param before its days so far; null when it is new
 * @param after its days with the new facts
 * @param known how many facts of it there were; whoever stores the change makes sure that there are no more by now
 * @param row of the file that says so; 0 for none
 */
public record MemberChange(
        Member member,
        List<MemberEvent> added,
        @Nullable Timeline before,
        Timeline after,
        int known,
        long row) {

    public MemberChange {
        added = List.copyOf(added);
    }

    /** Of a new member. */
    public static MemberChange entering(Member member, List<MemberEvent> events) {
        return new MemberChange(
                member, events, null, Timeline.of(member.enteredOn(), events), 0, 0);
    }

    /**
     * Of a member that is there.
     *
     * @param known all events of it so far, in the order in which they became known
     */
    public static MemberChange of(
            Member member, List<MemberEvent> known, List<MemberEvent> added, long row) {
        List<MemberEvent> all = new ArrayList<>(known);
        all.addAll(added);
        return new MemberChange(
                member,
                added,
                Timeline.of(member.enteredOn(), known),
                Timeline.of(member.enteredOn(), all),
                known.size(),
                row);
    }

    /**
     * Of a member whose stored standing isn't what its facts say.
     *
     * @param known all events of it, in the order in which they became known
     */
    public static MemberChange restated(Member member, List<MemberEvent> known) {
        Timeline timeline = Timeline.of(member.enteredOn(), known);
        return new MemberChange(member, List.of(), timeline, timeline, member.events(), 0);
    }

    /** Takes it into the summary. */
    public void addTo(Deltas deltas) {
        if (before == null) {
            deltas.add(member, after);
        } else {
            deltas.change(member, before, after);
        }
    }
}
