package vn.capbu.complaints.sla;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a case when it was closed. It stays so, whatever rules say later; a recomputation stands beside it.
 *
 * @param outcome KEPT, BREACHED or NO_LIMIT
 * @param deadline null without a limit
 * @param endedAt when the work ended
 * @param seconds used, in the time of the limit
 * @param charged unit that is charged with a breach; null without one
 * @param rounds answers given
 * @param basis rules that it was judged by
 */
public record Verdict(
        Outcome outcome,
        @Nullable Instant deadline,
        Instant endedAt,
        long seconds,
        @Nullable String charged,
        int rounds,
        CaseClocks.Basis basis) {

    /** What clocks say at the end of a case. */
    public static Verdict of(CaseClocks clocks) {
        CaseClocks.Total total = clocks.total();
        return new Verdict(
                total.outcome() == Outcome.RUNNING ? Outcome.KEPT : total.outcome(),
                total.deadline(),
                total.end() == null ? clocks.asOf() : total.end(),
                total.seconds(),
                total.charged(),
                total.rounds(),
                clocks.basis());
    }

    /** As the closing line keeps it. */
    public Map<Fact, String> facts() {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.OUTCOME, outcome.name());
        if (deadline != null) {
            facts.put(Fact.DEADLINE, deadline.toString());
        }
        facts.put(Fact.ENDED_AT, endedAt.toString());
        facts.put(Fact.ELAPSED, Long.toString(seconds));
        if (charged != null) {
            facts.put(Fact.CHARGED, charged);
        }
        facts.put(Fact.ROUNDS, Integer.toString(rounds));
        facts.put(Fact.POLICY, basis.policy());
        facts.put(Fact.POLICY_VERSION, Integer.toString(basis.policyVersion()));
        if (basis.caseClass() != null) {
            facts.put(Fact.CLASS, basis.caseClass());
        }
        facts.put(Fact.CALENDAR, basis.calendar());
        facts.put(Fact.CALENDAR_VERSION, Integer.toString(basis.calendarVersion()));
        return facts;
    }

    /** What a closing line says. */
    public static Verdict of(CaseEvent closed) {
        return new Verdict(
                Outcome.valueOf(closed.required(Fact.OUTCOME)),
                closed.instant(Fact.DEADLINE),
                Instant.parse(closed.required(Fact.ENDED_AT)),
                Long.parseLong(closed.required(Fact.ELAPSED)),
                closed.fact(Fact.CHARGED),
                Integer.parseInt(closed.required(Fact.ROUNDS)),
                new CaseClocks.Basis(
                        closed.required(Fact.POLICY),
                        Integer.parseInt(closed.required(Fact.POLICY_VERSION)),
                        closed.fact(Fact.CLASS),
                        closed.required(Fact.CALENDAR),
                        Integer.parseInt(closed.required(Fact.CALENDAR_VERSION))));
    }
}
