package vn.capbu.complaints.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintCase.Closing;
import vn.capbu.complaints.ComplaintCase.Kind;
import vn.capbu.complaints.ComplaintCase.Origin;
import vn.capbu.complaints.ComplaintCase.Owner;
import vn.capbu.complaints.ComplaintCase.Time;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.kernel.SubscriberId;

/** What a log comes to. Pure. */
public final class Summaries {

    private final StoredRules rules;
    private final Reckoning reckoning;

    public Summaries(StoredRules rules) {
        this.rules = rules;
        this.reckoning = new Reckoning(rules);
    }

    /** The summary of a log at an instant. */
    public ComplaintCase of(long id, List<CaseEvent> log, Instant now) {
        CaseClocks clocks = reckoning.brief(log, now);
        CaseState state = rules.transitions().state(log);
        return new ComplaintCase(
                id,
                state,
                new Owner(
                        Objects.requireNonNullElse(last(log, EventKind.HANDED_OVER, Fact.UNIT), ""),
                        agent(log)),
                origin(log.get(0)),
                kind(clocks.basis()),
                time(clocks, state),
                closing(log, state),
                log.size());
    }

    /** The clocks of a log at an instant. */
    CaseClocks clocks(List<CaseEvent> log, Instant now) {
        return reckoning.clocks(log, now);
    }

    /** What each closing in a log said, as it stood then. */
    public List<ComplaintCase> closings(long id, List<CaseEvent> log) {
        List<ComplaintCase> closings = new ArrayList<>();
        for (CaseEvent line : log) {
            if (line.kind() == EventKind.CLOSED) {
                closings.add(of(id, log.subList(0, line.no()), line.at()));
            }
        }
        return closings;
    }

    private static @Nullable String last(List<CaseEvent> log, EventKind kind, Fact fact) {
        for (int i = log.size() - 1; i >= 0; i--) {
            CaseEvent line = log.get(i);
            if (line.kind() == kind || line.kind() == EventKind.OPENED) {
                return line.fact(fact);
            }
        }
        return null;
    }

    /** Who took it on since it came to the unit. */
    private static String agent(List<CaseEvent> log) {
        String agent = "";
        for (CaseEvent line : log) {
            if (line.kind() == EventKind.TAKEN) {
                agent = line.required(Fact.AGENT);
            } else if (line.kind() == EventKind.HANDED_OVER) {
                agent = "";
            }
        }
        return agent;
    }

    private static Origin origin(CaseEvent opened) {
        String subscriber = opened.fact(Fact.SUBSCRIBER);
        Function<Fact, String> text = fact -> Objects.requireNonNullElse(opened.fact(fact), "");
        return new Origin(
                Channel.valueOf(opened.required(Fact.CHANNEL)),
                opened.at(),
                opened.actor().operator(),
                subscriber == null ? null : new SubscriberId(Long.parseLong(subscriber)),
                text.apply(Fact.TAX_CODE),
                text.apply(Fact.CUSTOMER),
                text.apply(Fact.CONTACT),
                text.apply(Fact.PROVINCE),
                text.apply(Fact.TEXT));
    }

    private Kind kind(CaseClocks.Basis basis) {
        String code = basis.caseClass();
        CaseClass found =
                code == null
                        ? null
                        : rules.policy(basis.policy(), basis.policyVersion())
                                .caseClass(code)
                                .orElse(null);
        return new Kind(
                basis.policy(),
                basis.policyVersion(),
                code == null ? "" : code,
                found == null ? "" : found.group(),
                found == null ? 0 : found.level(),
                basis.calendar(),
                basis.calendarVersion());
    }

    private Time time(CaseClocks clocks, CaseState state) {
        CaseClocks.Total total = clocks.total();
        CaseClocks.Next next = state.isDone() ? null : clocks.next();
        List<Instant> warnings = clocks.warnings();
        Outcome outcome =
                state == CaseState.CLOSED && total.outcome() == Outcome.RUNNING
                        ? Outcome.KEPT
                        : total.outcome();
        return new Time(
                total.start(),
                total.deadline(),
                warnings.isEmpty() ? null : warnings.get(0),
                next == null ? null : next.at(),
                next == null ? null : next.kind(),
                total.end(),
                outcome,
                total.seconds(),
                total.rounds(),
                clocks.stillUntil(),
                state.isDone() ? 0 : warned(clocks),
                state.isDone() ? null : clocks.told(clocks.asOf()));
    }

    private int warned(CaseClocks clocks) {
        CaseClocks.Basis basis = clocks.basis();
        List<Integer> points = rules.policy(basis.policy(), basis.policyVersion()).warnings();
        Instant end = clocks.total().end();
        Instant until = end == null ? clocks.asOf() : end;
        int warned = 0;
        for (int i = 0; i < clocks.warnings().size(); i++) {
            if (!clocks.warnings().get(i).isAfter(until)) {
                warned = points.get(i);
            }
        }
        return warned;
    }

    private static Closing closing(List<CaseEvent> log, CaseState state) {
        String reason = "";
        String cause = "";
        Instant at = null;
        String charged = "";
        for (CaseEvent line : log) {
            switch (line.kind()) {
                case BREACH_EXPLAINED -> {
                    reason = line.required(Fact.REASON);
                    cause = line.required(Fact.ROOT_CAUSE);
                }
                case CLOSED -> {
                    at = line.at();
                    cause = Objects.requireNonNullElse(line.fact(Fact.ROOT_CAUSE), cause);
                    Verdict verdict = Verdict.of(line);
                    charged = Objects.requireNonNullElse(verdict.charged(), "");
                }
                case REOPENED -> {
                    at = null;
                    charged = "";
                }
                default -> {}
            }
        }
        return new Closing(state.isDone() ? at : null, charged, reason, cause);
    }
}
