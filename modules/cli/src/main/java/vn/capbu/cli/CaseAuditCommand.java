package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AuditCases;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.FollowUpAudits;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.Calibration;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;

/** The supervisors' audit of cases. */
@Command(description = "The supervisors' audit of cases (hậu kiểm): samples, score-cards, actions.")
final class CaseAuditCommand {

    private final Session session;

    CaseAuditCommand(Session session) {
        this.session = session;
    }

    @Command(name = "plan", description = "Draws a sample of closed cases; the seed fixes it.")
    int plan(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true) LocalDate from,
            @Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true) LocalDate to,
            @Option(
                            names = "--method",
                            paramLabel = "random|stratified|breaches",
                            defaultValue = "random")
                    SamplePlan.Method method,
            @Option(names = "--by", paramLabel = "group|level|unit|...", defaultValue = "group")
                    String by,
            @Option(names = "--size", paramLabel = "N", defaultValue = "20") int size,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "1") long seed,
            @Option(names = "--card", paramLabel = "CODE", defaultValue = "care") String card)
            throws Exception {
        AttainmentTable.By told = ComplaintsCommand.by(by, session.texts());
        try (Workspace workspace = session.openWorkspace()) {
            AuditCases audit = new ComplaintDesk(workspace).auditCases();
            SamplePlan plan =
                    audit.plan(
                            session.operator(),
                            new PlanDraft(name, from, to, method, told, size, seed, card));
            return shown(audit, plan);
        }
    }

    @Command(name = "show", description = "Shows a plan, or all: samples with their reviews.")
    int show(@Parameters(paramLabel = "PLAN", arity = "0..1") @Nullable Long plan)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            AuditCases audit = new ComplaintDesk(workspace).auditCases();
            if (plan != null) {
                return shown(audit, audit.plan(plan));
            }
            List<SamplePlan> plans = audit.plans();
            session.output()
                    .document(
                            Map.of(
                                    "plans",
                                    plans.stream().map(CaseAuditCommand::document).toList()));
            plans.forEach(one -> session.output().line(heading(one)));
            return ExitCode.OK;
        }
    }

    private String heading(SamplePlan plan) {
        return session.texts()
                .get(
                        "case-audit.plan",
                        Long.toString(plan.id()),
                        plan.name(),
                        VietnamTime.format(plan.from()),
                        VietnamTime.format(plan.to()),
                        session.texts().get("case-audit.method." + plan.method()),
                        Long.toString(plan.seed()));
    }

    private int shown(AuditCases audit, SamplePlan plan) throws Exception {
        Texts texts = session.texts();
        List<SampledCase> sample = audit.sample(plan.id());
        Map<String, Object> document = document(plan);
        document.put("sample", sample.stream().map(CaseAuditCommand::document).toList());
        session.output().document(document);
        session.output().line(heading(plan));
        List<List<String>> rows = new ArrayList<>();
        for (SampledCase one : sample) {
            rows.add(
                    List.of(
                            Integer.toString(one.place()),
                            CaseNumber.format(one.caseId()),
                            one.stratum(),
                            String.join(", ", one.reviews().stream().map(this::words).toList()),
                            Integer.toString(one.replies().size()),
                            Integer.toString(one.actions().size())));
        }
        session.output()
                .table(
                        List.of(
                                texts.get("column.number"),
                                texts.get("case-audit.case"),
                                texts.get("case-audit.stratum"),
                                texts.get("case-audit.reviews"),
                                texts.get("case-audit.replies"),
                                texts.get("case-audit.actions")),
                        rows);
        return ExitCode.OK;
    }

    private String words(Review review) {
        return review.auditor()
                + " "
                + review.score()
                + " "
                + session.texts().get(review.passed() ? "case-audit.passed" : "case-audit.failed");
    }

    private static Map<String, Object> document(SamplePlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", plan.id());
        fields.put("name", plan.name());
        fields.put("from", plan.from().toString());
        fields.put("to", plan.to().toString());
        fields.put("method", plan.method().name());
        fields.put("by", plan.by().name());
        fields.put("seed", plan.seed());
        fields.put("card", plan.scorecard());
        fields.put("cardVersion", plan.scorecardVersion());
        return fields;
    }

    private static Map<String, Object> document(SampledCase one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", CaseNumber.format(one.caseId()));
        fields.put("stratum", one.stratum());
        fields.put("reviews", one.reviews().stream().map(CaseAuditCommand::document).toList());
        fields.put("replies", one.replies().size());
        fields.put("actions", one.actions().stream().map(CaseAuditCommand::document).toList());
        return fields;
    }

    private static Map<String, Object> document(Review review) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", CaseNumber.format(review.caseId()));
        fields.put("auditor", review.auditor());
        fields.put("score", review.score());
        fields.put("passed", review.passed());
        fields.put("note", review.note());
        Map<String, Object> marks = new LinkedHashMap<>();
        review.marks().forEach(mark -> marks.put(mark.criterion(), mark.points()));
        fields.put("marks", marks);
        return fields;
    }

    private static Map<String, Object> document(ActionItem action) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("action", action.id());
        fields.put("case", CaseNumber.format(action.caseId()));
        fields.put("what", action.what());
        fields.put("who", action.who());
        fields.put("due", action.due().toString());
        fields.put("doneAt", ComplaintReport.text(action.doneAt()));
        return fields;
    }

    @Command(
            name = "review",
            description = "Scores a case by the plan's score-card; criteria not named get 100.")
    int review(
            @Parameters(index = "0", paramLabel = "PLAN") long plan,
            @Parameters(index = "1", paramLabel = "CASE") String number,
            @Option(
                            names = "--mark",
                            paramLabel = "CRITERION=POINTS:WHY",
                            description = "For example answer=60:thiếu hướng dẫn.")
                    @Nullable List<String> marks,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note)
            throws Exception {
        Texts texts = session.texts();
        long id = ComplaintsCommand.id(number, texts);
        Map<String, Review.Mark> said = marks(marks == null ? List.of() : marks);
        try (Workspace workspace = session.openWorkspace()) {
            AuditCases audit = new ComplaintDesk(workspace).auditCases();
            Scorecard card = audit.scorecard(audit.plan(plan));
            List<Review.Mark> all = new ArrayList<>(said.values());
            for (Scorecard.Criterion one : card.criteria()) {
                if (!said.containsKey(one.code())) {
                    all.add(new Review.Mark(one.code(), Scorecard.FULL, ""));
                }
            }
            Review review = audit.review(session.operator(), plan, id, all, note);
            session.output().document(document(review));
            session.output().line(CaseNumber.format(id) + " · " + words(review));
            return ExitCode.OK;
        }
    }

    private Map<String, Review.Mark> marks(List<String> typed) throws UsageException {
        Map<String, Review.Mark> marks = new LinkedHashMap<>();
        for (String one : typed) {
            int equals = one.indexOf('=');
            int colon = one.indexOf(':', equals + 1);
            String points = one.substring(equals + 1, colon < 0 ? one.length() : colon);
            if (equals < 1 || !points.strip().matches("[0-9]{1,3}")) {
                throw new UsageException(session.texts().get("case-audit.bad-mark", one));
            }
            String criterion = one.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            marks.put(
                    criterion,
                    new Review.Mark(
                            criterion,
                            Integer.parseInt(points.strip()),
                            colon < 0 ? "" : one.substring(colon + 1).strip()));
        }
        return marks;
    }

    @Command(name = "reply", description = "Replies to the reviews of a case that you worked on.")
    int reply(
            @Parameters(index = "0", paramLabel = "PLAN") long plan,
            @Parameters(index = "1", paramLabel = "CASE") String number,
            @Parameters(index = "2", paramLabel = "TEXT", defaultValue = "") String text,
            @Option(names = "--agree", description = "Agrees with the reviews.") boolean agrees)
            throws Exception {
        long id = ComplaintsCommand.id(number, session.texts());
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            desk.followUpAudits().reply(session.operator(), plan, id, agrees, text);
            AuditCases audit = desk.auditCases();
            return shown(audit, audit.plan(plan));
        }
    }

    @Command(name = "act", description = "Gives somebody something to do about a finding.")
    int act(
            @Parameters(index = "0", paramLabel = "PLAN") long plan,
            @Parameters(index = "1", paramLabel = "CASE") String number,
            @Parameters(index = "2", paramLabel = "WHAT") String what,
            @Option(names = "--who", paramLabel = "NAME", required = true) String who,
            @Option(names = "--due", paramLabel = "YYYY-MM-DD", required = true) LocalDate due)
            throws Exception {
        long id = ComplaintsCommand.id(number, session.texts());
        try (Workspace workspace = session.openWorkspace()) {
            FollowUpAudits audit = new ComplaintDesk(workspace).followUpAudits();
            return shown(List.of(audit.act(session.operator(), plan, id, what, who, due)));
        }
    }

    @Command(name = "done", description = "Says that an action is done.")
    int done(
            @Parameters(index = "0", paramLabel = "ACTION") long action,
            @Parameters(index = "1", paramLabel = "NOTE") String note)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            FollowUpAudits audit = new ComplaintDesk(workspace).followUpAudits();
            return shown(List.of(audit.done(session.operator(), action, note)));
        }
    }

    @Command(name = "actions", description = "Lists actions that are open, the most urgent first.")
    int actions() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            return shown(new ComplaintDesk(workspace).followUpAudits().openActions());
        }
    }

    private int shown(List<ActionItem> actions) {
        session.output()
                .document(
                        Map.of(
                                "actions",
                                actions.stream().map(CaseAuditCommand::document).toList()));
        for (ActionItem one : actions) {
            session.output()
                    .line(
                            session.texts()
                                    .get(
                                            one.doneAt() == null
                                                    ? "case-audit.action"
                                                    : "case-audit.action-done",
                                            Long.toString(one.id()),
                                            CaseNumber.format(one.caseId()),
                                            one.what(),
                                            one.who(),
                                            VietnamTime.format(one.due())));
        }
        return ExitCode.OK;
    }

    @Command(name = "calibrate", description = "Says how far two auditors agree.")
    int calibrate(
            @Parameters(index = "0", paramLabel = "PLAN") long plan,
            @Parameters(index = "1", paramLabel = "AUDITOR") String first,
            @Parameters(index = "2", paramLabel = "AUDITOR") String second)
            throws Exception {
        Texts texts = session.texts();
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            AuditCases audit = desk.auditCases();
            Calibration found = desk.followUpAudits().calibrate(plan, first, second);
            Scorecard card = audit.scorecard(audit.plan(plan));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("cases", found.cases());
            fields.put("samePassed", found.samePassed());
            fields.put("kappa", Double.isNaN(found.kappa()) ? null : found.kappa());
            fields.put("meanGap", found.meanGap());
            session.output().document(fields);
            session.output()
                    .line(
                            texts.get(
                                    "case-audit.calibration",
                                    found.cases(),
                                    found.samePassed(),
                                    Double.isNaN(found.kappa())
                                            ? "-"
                                            : String.format(Locale.ROOT, "%.2f", found.kappa()),
                                    found.meanGap()));
            for (Calibration.Gap gap : found.gaps()) {
                session.output()
                        .line(
                                texts.get(
                                        "case-audit.gap",
                                        name(card, gap.criterion()),
                                        gap.same(),
                                        gap.mean()));
            }
            return ExitCode.OK;
        }
    }

    private String name(Scorecard card, String criterion) {
        return card.criterion(criterion)
                .map(one -> session.texts().isVietnamese() ? one.vietnamese() : one.english())
                .orElse(criterion);
    }
}
