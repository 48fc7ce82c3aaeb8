package vn.capbu.rollout.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Timeline.Step;

/** What imports of logs told of members, and how it goes again; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface LogFacts {

    /** The ids of the members of whom an import told something, each once, in ascending order. */
    long[] members(long importId);

    /** Some members, in the order of their ids; one that isn't there is left out. */
    List<Member> read(Collection<Long> members);

    /**
     * The same for whoever is about to take facts of them back: waits until nobody else stores any, and nobody else does until the
     * transaction on this thread ends.
     */
    List<Member> locked(Collection<Long> members);

    /** All that is known of some members, by their ids; members of whom nothing is known are left out. */
    Map<Long, History> histories(Collection<Member> members);

    /** Of some members the ids of those whose certificate has a renewal in the journal, whatever became of it. */
    Set<Long> inJournal(Collection<Member> members);

    /**
     * Removes the facts and calls that an import told of some members, and stores how the members stand without them. Their summary is
     * the caller's to change.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when somebody else has stored a fact of one of the members meanwhile
     */
    void remove(long importId, List<Left> members);

    /**
     * Where a fact or a call comes from.
     *
     * @param id its place in the order in which facts, or calls, became known
     * @param importId of the file's import; null for none
     * @param row of the file; 0 for none
     * @param at when it became known
     */
    record Source(long id, @Nullable Long importId, long row, Instant at) {

        /** Whether an import told it. */
        public boolean isOf(long one) {
            return importId != null && importId == one;
        }
    }

    /** A fact and its source. */
    record Told(MemberEvent event, Source source) {}

    /**
     * All that is known of a member.
     *
     * @param facts in the order in which they became known
     * @param calls the sources of the calls to it, in the order in which they became known
     */
    record History(List<Told> facts, List<Source> calls) {

        public History {
            facts = List.copyOf(facts);
            calls = List.copyOf(calls);
        }
    }

    /**
     * How a member is left when the facts of an import are gone.
     *
     * @param member its id
     * @param last how it stands
     * @param known how many facts of it there are before
     * @param facts how many of them go
     * @param calls how many calls go
     */
    record Left(long member, Step last, int known, int facts, int calls) {}
}
