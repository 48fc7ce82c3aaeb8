package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.internal.ContentNames;
import vn.capbu.complaints.internal.Transacted;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.proof.ContentProofs;
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
     * Its content is hashed in the audit event.
     *
     * @param policy with the next version of its code, from a day on that isn't before the version before it
     * @throws ComplaintException NOT_AN_ADMINISTRATOR or INVALID_RULES
     */
    public void addPolicy(Operator operator, Policy policy) throws ComplaintException {
        requireAdministrator(operator);
        Transacted.run(
                desk.storage(),
                () -> {
                    new RuleChecks(desk).check(policy);
                    desk.storage().port(ComplaintRules.class).add(policy);
                    desk.audit(
                            operator,
                            "complaint.policy-add",
                            policy.label(),
                            details(
                                    policy.inForceFrom(),
                                    ContentNames.of(policy),
                                    RuleDocuments.sha256(RuleDocuments.of(policy))));
                    return policy;
                });
    }

    /** The detail that proves a version of a policy, which is stored. */
    static Map<String, String> proof(Policy policy) {
        return ContentProofs.detail(
                ContentNames.of(policy), RuleDocuments.sha256(RuleDocuments.of(policy)));
    }

    /** The same of a calendar. */
    Map<String, String> proof(CalendarEdition edition) {
        CalendarEdition stored = stored(edition);
        return ContentProofs.detail(
                ContentNames.of(stored), RuleDocuments.sha256(RuleDocuments.of(stored)));
    }

    private static Map<String, String> details(LocalDate from, String subject, String sha256) {
        Map<String, String> details = new TreeMap<>(ContentProofs.detail(subject, sha256));
        details.put("inForceFrom", from.toString());
        return details;
    }

    /** Every version of a calendar, the oldest first; none where there is no such calendar. */
    public List<CalendarEdition> calendars(String code) {
        return desk.storage().port(BusinessCalendars.class).versions(code);
    }

    /** Codes of the calendars that policies count on, and of the seeded one. */
    public List<String> calendarCodes() {
        Set<String> codes = new TreeSet<>(Set.of(BusinessCalendars.VIETNAM));
        desk.policies().forEach(policy -> codes.add(policy.calendar()));
        return List.copyOf(codes);
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
     * Its content is hashed in the audit event.
     *
     * @param edition with the next version of its code, from a day on that isn't before the version before it
     * @throws ComplaintException NOT_AN_ADMINISTRATOR or INVALID_RULES
     */
    public void addCalendar(Operator operator, CalendarEdition edition) throws ComplaintException {
        requireAdministrator(operator);
        Transacted.run(
                desk.storage(),
                () -> {
                    new RuleChecks(desk).check(edition);
                    desk.storage().port(BusinessCalendars.class).add(edition);
                    CalendarEdition stored = stored(edition);
                    desk.audit(
                            operator,
                            "calendar.add",
                            edition.code() + " v" + edition.version(),
                            details(
                                    edition.inForceFrom(),
                                    ContentNames.of(stored),
                                    RuleDocuments.sha256(RuleDocuments.of(stored))));
                    return edition;
                });
    }

    /**
     * The next version of a calendar, with a day off and the day that makes up for it; what was said of these days before is replaced.
     *
     * @param newest version of the calendar
     * @param off a working day that is off
     * @param makeUp that is worked with the hours of the day that is off
     * @param reason why, in Vietnamese
     * @param today the version begins today, or on the earlier of both days
     */
    public static CalendarEdition swapped(
            CalendarEdition newest,
            LocalDate off,
            LocalDate makeUp,
            String reason,
            LocalDate today) {
        List<CalendarDay> days = new ArrayList<>();
        for (CalendarDay day : newest.days()) {
            if (!day.date().equals(off)
                    && !day.date().equals(makeUp)
                    && !day.date().isAfter(newest.knownTo())) {
                days.add(day);
            }
        }
        days.add(
                new CalendarDay(
                        off, CalendarDay.Kind.SWAPPED_OFF, reason, reason, null, true, false));
        days.add(
                new CalendarDay(
                        makeUp,
                        CalendarDay.Kind.MAKE_UP,
                        reason,
                        reason,
                        off.getDayOfWeek(),
                        true,
                        false));
        days.sort(Comparator.comparing(CalendarDay::date));
        LocalDate from = Collections.min(List.of(off, makeUp, today));
        return new CalendarEdition(
                newest.code(),
                newest.version() + 1,
                from.isBefore(newest.inForceFrom()) ? newest.inForceFrom() : from,
                newest.vietnamese(),
                newest.english(),
                newest.zone(),
                newest.week(),
                days,
                newest.knownTo());
    }

    private CalendarEdition stored(CalendarEdition edition) {
        return calendars(edition.code()).stream()
                .filter(one -> one.version() == edition.version())
                .findFirst()
                .orElse(edition);
    }

    /**
     * What moving the open cases to another calendar came to.
     *
     * @param cases that were moved
     * @param deadlines of them that are others now
     * @param late of them that were in time and are late now
     */
    public record Recomputed(int cases, int deadlines, int late) {}

    /**
     * {@link #recomputeAll}, as a number.
     *
     * @return how many cases were moved
     */
    public int recompute(Operator operator, String calendar, Cancellation cancellation)
            throws ComplaintException {
        return recomputeAll(operator, calendar, cancellation).cases();
    }

    /**
     * Moves every open case to the newest version of a calendar, each in a transaction of its own: old and new deadline are in its log.
     * Closed cases stay as they are. Called again after it broke off, it goes on.
     *
     * @throws ComplaintException NOT_AN_ADMINISTRATOR
     * @throws java.util.concurrent.CancellationException when asked to stop; what was moved stays so
     */
    public Recomputed recomputeAll(Operator operator, String calendar, Cancellation cancellation)
            throws ComplaintException {
        requireAdministrator(operator);
        int version = desk.rules().newestCalendar(calendar);
        int moved = 0;
        int deadlines = 0;
        int late = 0;
        for (long id : desk.cases().openOnOlderCalendar(calendar, version)) {
            cancellation.check();
            Draft.add(desk, operator, "", id, draft -> move(draft, calendar, version));
            List<CaseEvent> log = desk.cases().log(id);
            CaseEvent last = log.get(log.size() - 1);
            if (last.kind() == EventKind.CALENDAR_CHANGED) {
                moved++;
                Instant before = last.instant(Fact.OLD);
                Instant after = last.instant(Fact.NEW);
                deadlines += Objects.equals(before, after) ? 0 : 1;
                late += isPast(after, last.at()) && !isPast(before, last.at()) ? 1 : 0;
            }
        }
        return new Recomputed(moved, deadlines, late);
    }

    private static boolean isPast(@Nullable Instant deadline, Instant at) {
        return deadline != null && deadline.isBefore(at);
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
