package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.internal.StoredRules;
import vn.capbu.complaints.internal.Summaries;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Rulebook;
import vn.capbu.complaints.sla.Transitions;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;

/**
 * The complaints and requests of a workspace, and the use cases on them. Holds nothing that has to be closed. Thread-safe; never
 * called on the event dispatch thread.
 */
public final class ComplaintDesk {

    /** Code of the seeded policy for complaints to the CA. */
    public static final String COMPLAINTS = "complaints";

    /** Code of the seeded policy for service requests. */
    public static final String REQUESTS = "requests";

    /** What takes nothing from anybody else's step. */
    private static final Set<EventKind> ADDING =
            EnumSet.of(
                    EventKind.NOTED,
                    EventKind.ATTACHED,
                    EventKind.LINKED,
                    EventKind.ABSORBED,
                    EventKind.PROGRESS_POSTED,
                    EventKind.CALENDAR_CHANGED);

    private final Workspace workspace;
    private final StoredRules rules;
    private final Summaries summaries;
    private final String workstation;
    private final @Nullable Seen seen;
    private final String forWhom;

    /** A case as somebody saw it. */
    private record Seen(long id, int lines) {}

    public ComplaintDesk(Workspace workspace) {
        this.workspace = workspace;
        this.rules = new StoredRules(workspace.storage());
        this.summaries = new Summaries(rules);
        this.workstation = Desk.machine();
        this.seen = null;
        this.forWhom = "";
    }

    private ComplaintDesk(ComplaintDesk same, @Nullable Seen seen, String forWhom) {
        this.workspace = same.workspace;
        this.rules = same.rules;
        this.summaries = same.summaries;
        this.workstation = same.workstation;
        this.seen = seen;
        this.forWhom = forWhom;
    }

    /**
     * The same desk for somebody who saw a case: its steps on that case are refused with CHANGED_MEANWHILE when somebody did more to it
     * since than add notes, files or links.
     *
     * @param id of the case
     * @param lines of its log that were seen
     */
    public ComplaintDesk asSeen(long id, int lines) {
        return new ComplaintDesk(this, new Seen(id, lines), forWhom);
    }

    /**
     * The same desk for somebody who acts for another person: every line that is added to a log says for whom.
     *
     * @param whom in words; empty for nobody else
     */
    public ComplaintDesk onBehalfOf(String whom) {
        return new ComplaintDesk(this, seen, whom.strip());
    }

    /** For whom lines are added; empty for who adds them. */
    String forWhom() {
        return forWhom;
    }

    /**
     * Refuses a step on a log that was changed since it was seen.
     *
     * @throws ComplaintException CHANGED_MEANWHILE
     */
    void requireSeen(long id, List<CaseEvent> log) throws ComplaintException {
        if (seen == null || seen.id() != id) {
            return;
        }
        for (int i = log.size() - 1; i >= seen.lines(); i--) {
            CaseEvent line = log.get(i);
            if (!ADDING.contains(line.kind())) {
                throw new ComplaintException(
                        Reason.CHANGED_MEANWHILE,
                        line.actor().operator() + " · " + VietnamTime.formatDateTime(line.at()));
            }
        }
    }

    /** New cases. */
    public OpenCase openCase() {
        return new OpenCase(this);
    }

    /** The work on a case, until it is answered. */
    public HandleCase handleCase() {
        return new HandleCase(this, "");
    }

    /** {@link #handleCase()} by somebody who writes down what another person did. */
    public HandleCase handleCase(String forWhom) {
        return new HandleCase(this, forWhom);
    }

    /** Answers, what customers think of them, and closing. */
    public AnswerCase answerCase() {
        return new AnswerCase(this);
    }

    /** Files, links and notes. */
    public CompleteCase completeCase() {
        return new CompleteCase(this);
    }

    /** What only a supervisor does. */
    public SuperviseCase superviseCase() {
        return new SuperviseCase(this);
    }

    /** A case with its log and its clocks. */
    public ShowCase showCase() {
        return new ShowCase(this);
    }

    /** Whether the log of a case is as it was written. */
    public ProveCase proveCase() {
        return new ProveCase(this);
    }

    /** Queues. */
    public ListCases listCases() {
        return new ListCases(this);
    }

    /** Figures. */
    public ReportAttainment reportAttainment() {
        return new ReportAttainment(this);
    }

    /** The figures of a month or of other days, and the cases behind them. */
    public ReportPeriod reportPeriod() {
        return new ReportPeriod(this);
    }

    /** The supervisors' audit of cases. */
    public AuditCases auditCases() {
        return new AuditCases(this);
    }

    /** What follows from an audit of cases. */
    public FollowUpAudits followUpAudits() {
        return new FollowUpAudits(this);
    }

    /** Policies, and calendars that changed. */
    public ChangeRules changeRules() {
        return new ChangeRules(this);
    }

    /** New versions of policies and calendars, as an administrator makes them. */
    public AdministerRules administerRules() {
        return new AdministerRules(this);
    }

    /** The rules that logs name. */
    public Rulebook rulebook() {
        return rules;
    }

    /** What may happen to a case in which state. */
    public Transitions transitions() {
        return rules.transitions();
    }

    /** Every version of every policy, the oldest first. */
    public List<Policy> policies() {
        return storage().port(ComplaintRules.class).policies();
    }

    /** A list of codes, in its order. */
    public List<CodeName> codes(CodeList list) {
        return rules.codes(list);
    }

    /**
     * The version of a policy in force on a day, in Viet Nam.
     *
     * @throws ComplaintException UNKNOWN_POLICY
     */
    public Policy policy(String code, LocalDate day) throws ComplaintException {
        Optional<Policy> inForce = rules.inForce(code, day);
        return inForce.orElseThrow(() -> new ComplaintException(Reason.UNKNOWN_POLICY, code));
    }

    /** The keywords by which classes are suggested. */
    public List<SuggestClass.Keyword> keywords() {
        return storage().port(ComplaintRules.class).keywords();
    }

    /** Whether a version of a policy has the root cause asked for at every closing, also of cases that were in time. */
    public boolean asksRootCause(String policy, int version) {
        return storage().port(ComplaintRules.class).asksRootCause(policy, version);
    }

    /** The articles and templates that are offered today, in their order. */
    public List<Article> articles() {
        LocalDate day = today();
        Map<String, Article> inForce = new LinkedHashMap<>();
        storage().port(ComplaintRules.class).articles().stream()
                .filter(one -> !one.inForceFrom().isAfter(day))
                .sorted(
                        Comparator.comparing(Article::inForceFrom)
                                .thenComparingInt(Article::version))
                .forEach(one -> inForce.put(one.code(), one));
        return inForce.values().stream()
                .filter(Article::offered)
                .sorted(Comparator.comparingInt(Article::place).thenComparing(Article::code))
                .toList();
    }

    Workspace workspace() {
        return workspace;
    }

    /** Every version of every article and template, those that aren't offered and those of days ahead too. */
    public List<Article> articleVersions() {
        return storage().port(ComplaintRules.class).articles();
    }

    StoredRules rules() {
        return rules;
    }

    Summaries summaries() {
        return summaries;
    }

    Storage storage() {
        return workspace.storage();
    }

    ComplaintCases cases() {
        return storage().port(ComplaintCases.class);
    }

    Instant now() {
        return workspace.clock().instant();
    }

    LocalDate today() {
        return VietnamTime.dateOf(now());
    }

    String workstation() {
        return workstation;
    }

    void requireSupervisor(Operator operator) throws ComplaintException {
        if (!operator.may(Right.SUPERVISE_CASES)) {
            throw new ComplaintException(Reason.NOT_A_SUPERVISOR, operator.name());
        }
    }

    /** Writes an audit event, in the transaction that is open on this thread. */
    void audit(Operator operator, String action, String subject, Map<String, String> details) {
        storage()
                .port(AuditTrail.class)
                .record(new AuditEvent(now(), operator.name(), action, subject, details));
    }
}
