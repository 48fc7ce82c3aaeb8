package vn.capbu.renewal.custody;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of custody that were in force on a day; seeded data.
 *
 * @param version counts up with every change
 * @param effectiveFrom first day, in Viet Nam
 * @param idleDays a token that hasn't moved on towards being ready for so many calendar days is overdue
 * @param unfetchedDays a token that is ready and not fetched for so many calendar days is overdue
 * @param transitions every move that is allowed
 */
public record CustodyRules(
        int version,
        LocalDate effectiveFrom,
        int idleDays,
        int unfetchedDays,
        List<CustodyTransition> transitions) {

    public CustodyRules {
        transitions =
                transitions.stream()
                        .sorted(
                                Comparator.comparing(CustodyTransition::from)
                                        .thenComparing(CustodyTransition::to))
                        .toList();
    }

    /** The move between two states; empty when it isn't allowed. */
    public Optional<CustodyTransition> find(CustodyState from, CustodyState to) {
        return transitions.stream().filter(it -> it.from() == from && it.to() == to).findFirst();
    }

    /** Whether a token can come from a state to another one, in however many moves. */
    public boolean leadsTo(CustodyState from, CustodyState to) {
        Set<CustodyState> reached = EnumSet.of(from);
        boolean more = true;
        while (more) {
            Set<CustodyState> next = EnumSet.noneOf(CustodyState.class);
            reached.forEach(state -> next.addAll(next(state)));
            more = reached.addAll(next);
        }
        return reached.contains(to);
    }

    /** Where a token can go from a state. */
    public Set<CustodyState> next(CustodyState from) {
        Set<CustodyState> next = EnumSet.noneOf(CustodyState.class);
        transitions.stream().filter(it -> it.from() == from).forEach(it -> next.add(it.to()));
        return next;
    }
}
