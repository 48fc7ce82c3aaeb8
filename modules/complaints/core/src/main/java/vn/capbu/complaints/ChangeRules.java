package vn.capbu.complaints;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage.Durability;

/** New versions: policies and calendars are an administrator's work, articles a supervisor's. What was reckoned by a version keeps it. */
public final class ChangeRules {

    private final ComplaintDesk desk;

    ChangeRules(ComplaintDesk desk) {
        this.desk = desk;
    }

    private static void requireAdministrator(Operator operator) throws ComplaintException {
        if (!operator.may(Right.EDIT_CASE_RULES)) {
            throw new ComplaintException(Reason.NOT_AN_ADMINISTRATOR, operator.name());
        }
    }

    /**
     * Adds a version of a policy as it is, for data that is brought in whole; what an administrator changes goes through
     * {@link AdministerRules}. Cases that are opened from its day on get it, others keep theirs.
     *
     * @throws ComplaintException NOT_AN_ADMINISTRATOR
     */
    public void addPolicy(Operator operator, Policy policy) throws ComplaintException {
        requireAdministrator(operator);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            desk.storage().port(ComplaintRules.class).add(policy);
                            desk.audit(
                                    operator,
                                    "complaint.policy-add",
                                    policy.label(),
                                    Map.of("inForceFrom", policy.inForceFrom().toString()));
                        });
    }

    /**
     * Adds a version of an article or template: from its day on it is offered instead of the one before, or no longer.
     *
     * @throws ComplaintException NOT_A_SUPERVISOR
     */
    public void addArticle(Operator operator, Article article) throws ComplaintException {
        if (!operator.may(Right.EDIT_ARTICLES)) {
            throw new ComplaintException(Reason.NOT_A_SUPERVISOR, operator.name());
        }
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            desk.storage().port(ComplaintRules.class).add(article);
                            desk.audit(
                                    operator,
                                    "complaint.article-add",
                                    article.code() + " v" + article.version(),
                                    Map.of(
                                            "inForceFrom",
                                            article.inForceFrom().toString(),
                                            "offered",
                                            Boolean.toString(article.offered())));
                        });
    }

    /**
     * Adds a version of a calendar as it is, for data that is brought in whole; see {@link AdministerRules}. Open cases are on it only after {@link #recompute}.
     *
     * @throws ComplaintException NOT_AN_ADMINISTRATOR
     */
    public void addCalendar(Operator operator, CalendarEdition edition) throws ComplaintException {
        requireAdministrator(operator);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            desk.storage().port(BusinessCalendars.class).add(edition);
                            desk.audit(
                                    operator,
                                    "calendar.add",
                                    edition.code() + " v" + edition.version(),
                                    Map.of("inForceFrom", edition.inForceFrom().toString()));
                        });
    }

    /**
     * Moves every open case to the newest version of a calendar, each in a transaction of its own: old and new deadline are in its log.
     * Closed cases stay as they are. Called again after it broke off, it goes on.
     *
     * @return how many were moved
     * @throws ComplaintException NOT_AN_ADMINISTRATOR
     * @throws java.util.concurrent.CancellationException when asked to stop; what was moved stays so
     */
    public int recompute(Operator operator, String calendar, Cancellation cancellation)
            throws ComplaintException {
        requireAdministrator(operator);
        int version = desk.rules().newestCalendar(calendar);
        List<Long> open = desk.cases().openOnOlderCalendar(calendar, version);
        int moved = 0;
        for (long id : open) {
            cancellation.check();
            Draft.add(desk, operator, "", id, draft -> move(draft, calendar, version));
            moved++;
        }
        return moved;
    }

    private void move(Draft draft, String calendar, int version) throws ComplaintException {
        if (draft.state().isDone()) {
            return;
        }
        CaseClocks before = draft.clocks();
        CaseClocks.Basis own = before.basis();
        Instant after =
                new Reckoning(desk.rules())
                        .clocks(
                                draft.log(),
                                draft.now(),
                                new CaseClocks.Basis(
                                        own.policy(),
                                        own.policyVersion(),
                                        own.caseClass(),
                                        calendar,
                                        version))
                        .total()
                        .deadline();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.CALENDAR, calendar);
        facts.put(Fact.CALENDAR_VERSION, Integer.toString(version));
        Checks.put(facts, Fact.OLD, before.total().deadline());
        Checks.put(facts, Fact.NEW, after);
        draft.line(EventKind.CALENDAR_CHANGED, facts);
    }
}
