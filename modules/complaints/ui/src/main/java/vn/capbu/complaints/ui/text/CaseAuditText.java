package vn.capbu.complaints.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.AgentReply;
import vn.capbu.complaints.audit.Calibration;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.model.AuditView;
import vn.capbu.complaints.ui.model.CaseAuditModel;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** The audit of cases in words and tables. */
public final class CaseAuditText {

    private static final String NOTHING = "–";

    private final CaseAuditModel model;
    private final Formats formats;

    /** Of what a window shows. */
    public CaseAuditText(CaseAuditModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
    }

    /** How cases are chosen. */
    @Messages({
        "CaseAuditText.random=Random",
        "CaseAuditText.stratified=Stratified",
        "CaseAuditText.breaches=All late cases"
    })
    public static String of(SamplePlan.Method method) {
        return switch (method) {
            case RANDOM -> Bundle.CaseAuditText_random();
            case STRATIFIED -> Bundle.CaseAuditText_stratified();
            case BREACHES -> Bundle.CaseAuditText_breaches();
        };
    }

    /** The name of a score-card. */
    public static String of(Scorecard card, boolean vietnamese) {
        return (vietnamese ? card.vietnamese() : card.english()) + " v" + card.version();
    }

    /** The name of a criterion, with its weight. */
    @Messages({
        "# {0} - name",
        "# {1} - weight",
        "CaseAuditText.criterion={0} ({1})",
        "# {0} - name",
        "# {1} - weight",
        "CaseAuditText.fatal={0} ({1}; 0 points fail the case)"
    })
    public static String of(Scorecard.Criterion one, boolean vietnamese) {
        String name = vietnamese ? one.vietnamese() : one.english();
        return one.fatal()
                ? Bundle.CaseAuditText_fatal(name, one.weight())
                : Bundle.CaseAuditText_criterion(name, one.weight());
    }

    /** What came of marks. */
    @Messages({
        "# {0} - points",
        "CaseAuditText.passed={0} – passed",
        "# {0} - points",
        "CaseAuditText.failed={0} – failed"
    })
    public static String score(int points, boolean passed) {
        return passed ? Bundle.CaseAuditText_passed(points) : Bundle.CaseAuditText_failed(points);
    }

    private static String score(Review review) {
        return score(review.score(), review.passed());
    }

    /** The list of plans. */
    @Messages({
        "CaseAuditText.plans=Plans",
        "CaseAuditText.plan=Plan",
        "CaseAuditText.days=Closed on",
        "CaseAuditText.method=Choice"
    })
    public TableReport plans() {
        return report(
                Bundle.CaseAuditText_plans(),
                List.of(
                        new Column(Bundle.CaseAuditText_plan(), 26),
                        new Column(Bundle.CaseAuditText_days(), 20),
                        new Column(Bundle.CaseAuditText_method(), 14)),
                model.plans().stream()
                        .map(
                                one ->
                                        List.<Cell>of(
                                                Cell.text(one.name()),
                                                Cell.text(days(one)),
                                                Cell.text(of(one.method()))))
                        .toList());
    }

    private String days(SamplePlan plan) {
        return formats.date(plan.from()) + " – " + formats.date(plan.to());
    }

    private static TableReport report(String title, List<Column> columns, List<List<Cell>> rows) {
        return new TableReport(title, List.of(), columns, rows, List.of());
    }

    /** What the plan that is shown is, and how far it has come. */
    @Messages({
        "# {0} - name",
        "# {1} - method",
        "# {2} - days",
        "# {3} - card",
        "# {4} - seed",
        "CaseAuditText.about={0} · {1} · {2} · {3} · seed {4}",
        "# {0} - reviewed",
        "# {1} - all",
        "# {2} - passed",
        "CaseAuditText.progress={0} of {1} reviewed, {2} passed"
    })
    public String about(SamplePlan plan) {
        return Bundle.CaseAuditText_about(
                plan.name(),
                of(plan.method()),
                days(plan),
                model.card()
                        .map(card -> of(card, model.names().vietnamese()))
                        .orElse(plan.scorecard()),
                Long.toString(plan.seed()));
    }

    /** How far the plan that is shown has come. */
    public String progress() {
        List<SampledCase> sample = model.sample();
        long reviewed = sample.stream().filter(one -> !one.reviews().isEmpty()).count();
        long passed =
                sample.stream()
                        .filter(one -> !one.reviews().isEmpty())
                        .filter(one -> one.reviews().stream().allMatch(Review::passed))
                        .count();
        return Bundle.CaseAuditText_progress(
                formats.number(reviewed), formats.number(sample.size()), formats.number(passed));
    }

    /** The sample. */
    @Messages({
        "CaseAuditText.sample=Sample",
        "CaseAuditText.place=No.",
        "CaseAuditText.case=Case",
        "CaseAuditText.stratum=Stratum",
        "CaseAuditText.reviews=Reviews",
        "CaseAuditText.replies=Reply",
        "CaseAuditText.actions=To do",
        "CaseAuditText.agrees=agrees",
        "CaseAuditText.disagrees=disagrees",
        "# {0} - open",
        "# {1} - all",
        "CaseAuditText.openOf={0} of {1} open"
    })
    public TableReport sample() {
        SamplePlan plan = model.plan().orElse(null);
        return report(
                Bundle.CaseAuditText_sample(),
                List.of(
                        new Column(Bundle.CaseAuditText_place(), 5),
                        new Column(Bundle.CaseAuditText_case(), 10),
                        new Column(Bundle.CaseAuditText_stratum(), 30),
                        new Column(Bundle.CaseAuditText_reviews(), 44),
                        new Column(Bundle.CaseAuditText_replies(), 16),
                        new Column(Bundle.CaseAuditText_actions(), 16)),
                model.sample().stream().map(one -> row(plan, one)).toList());
    }

    private List<Cell> row(@Nullable SamplePlan plan, SampledCase one) {
        long open = one.actions().stream().filter(it -> it.doneAt() == null).count();
        return List.of(
                Cell.number(one.place()),
                Cell.text(CaseNumber.format(one.caseId())),
                Cell.text(stratum(plan, one)),
                Cell.text(
                        one.reviews().isEmpty()
                                ? NOTHING
                                : String.join(
                                        "; ",
                                        one.reviews().stream()
                                                .map(it -> it.auditor() + ": " + score(it))
                                                .toList())),
                Cell.text(
                        one.replies().isEmpty()
                                ? NOTHING
                                : said(one.replies().get(one.replies().size() - 1))),
                Cell.text(
                        one.actions().isEmpty()
                                ? NOTHING
                                : Bundle.CaseAuditText_openOf(open, one.actions().size())));
    }

    private static String said(AgentReply reply) {
        return reply.agent()
                + ": "
                + (reply.agrees()
                        ? Bundle.CaseAuditText_agrees()
                        : Bundle.CaseAuditText_disagrees());
    }

    private String stratum(@Nullable SamplePlan plan, SampledCase one) {
        return plan == null || plan.method() != SamplePlan.Method.STRATIFIED
                ? NOTHING
                : AttainmentText.key(plan.by(), one.stratum(), model.names());
    }

    /** Everything that was said of a case of the sample, line by line. */
    @Messages({
        "# {0} - auditor",
        "# {1} - when",
        "# {2} - score",
        "CaseAuditText.review={0}, {1}: {2}",
        "# {0} - criterion",
        "# {1} - points",
        "# {2} - note",
        "CaseAuditText.mark=· {0}: {1} – {2}",
        "# {0} - agent",
        "# {1} - when",
        "# {2} - agrees or not",
        "# {3} - words",
        "CaseAuditText.reply={0}, {1}: {2}. {3}",
        "# {0} - what",
        "# {1} - who",
        "# {2} - day",
        "CaseAuditText.action=To do: {0} – {1}, until {2}",
        "# {0} - what",
        "# {1} - who",
        "# {2} - note",
        "CaseAuditText.actionDone=Done: {0} – {1}. {2}",
        "CaseAuditText.unread=Nobody has reviewed this case yet."
    })
    public String details(SampledCase one) {
        StringBuilder text = new StringBuilder();
        for (Review review : one.reviews()) {
            line(
                    text,
                    Bundle.CaseAuditText_review(
                            review.auditor(), formats.dateTime(review.at()), score(review)));
            for (Review.Mark mark : review.marks()) {
                if (mark.points() < Scorecard.FULL) {
                    line(
                            text,
                            Bundle.CaseAuditText_mark(
                                    criterion(mark.criterion()), mark.points(), mark.note()));
                }
            }
            if (!review.note().isEmpty()) {
                line(text, review.note());
            }
        }
        for (AgentReply reply : one.replies()) {
            line(
                    text,
                    Bundle.CaseAuditText_reply(
                            reply.agent(),
                            formats.dateTime(reply.at()),
                            reply.agrees()
                                    ? Bundle.CaseAuditText_agrees()
                                    : Bundle.CaseAuditText_disagrees(),
                            reply.text()));
        }
        for (ActionItem action : one.actions()) {
            line(
                    text,
                    action.doneAt() == null
                            ? Bundle.CaseAuditText_action(
                                    action.what(), action.who(), formats.date(action.due()))
                            : Bundle.CaseAuditText_actionDone(
                                    action.what(), action.doneBy(), action.doneNote()));
        }
        return text.isEmpty() ? Bundle.CaseAuditText_unread() : text.toString();
    }

    private static void line(StringBuilder text, String line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line);
    }

    private String criterion(String code) {
        Optional<Scorecard.Criterion> known = model.card().flatMap(card -> card.criterion(code));
        return known.map(one -> model.names().vietnamese() ? one.vietnamese() : one.english())
                .orElse(code);
    }

    /** How far two auditors agree, in a sentence. */
    @Messages({
        "# {0} - cases",
        "# {1} - same",
        "# {2} - kappa",
        "# {3} - gap",
        "CaseAuditText.calibration={0} cases reviewed by both: {1} with the same verdict, kappa {2}; scores are {3} points apart on average.",
        "CaseAuditText.noCalibration=Two auditors have to review cases of this plan before they can be compared."
    })
    public String calibration() {
        Calibration found = model.calibration().orElse(null);
        if (found == null) {
            return Bundle.CaseAuditText_noCalibration();
        }
        return Bundle.CaseAuditText_calibration(
                found.cases(),
                found.samePassed(),
                Double.isNaN(found.kappa()) ? NOTHING : formats.decimal(decimal(found.kappa())),
                formats.decimal(decimal(found.meanGap())));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    /** Two auditors side by side, criterion by criterion. */
    @Messages({
        "CaseAuditText.gaps=Criteria",
        "CaseAuditText.criterionColumn=Criterion",
        "CaseAuditText.same=Same points (cases)",
        "# {0} - auditor",
        "CaseAuditText.more={0} gives more (points)"
    })
    public TableReport gaps() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Calibration.Gap gap : model.calibration().map(Calibration::gaps).orElse(List.of())) {
            rows.add(
                    List.of(
                            Cell.text(criterion(gap.criterion())),
                            Cell.number(gap.same()),
                            new Cell.Amount(decimal(gap.mean()))));
        }
        return report(
                Bundle.CaseAuditText_gaps(),
                List.of(
                        new Column(Bundle.CaseAuditText_criterionColumn(), 44),
                        new Column(Bundle.CaseAuditText_same(), 20),
                        new Column(Bundle.CaseAuditText_more(model.second()), 26)),
                rows);
    }

    /** Cases that both auditors reviewed, side by side. */
    @Messages("CaseAuditText.gap=Apart (points)")
    public TableReport pairs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (SampledCase one : model.sample()) {
            Review first = model.review(one, model.first()).orElse(null);
            Review second = model.review(one, model.second()).orElse(null);
            if (first != null && second != null) {
                rows.add(
                        List.of(
                                Cell.text(CaseNumber.format(one.caseId())),
                                Cell.text(score(first)),
                                Cell.text(score(second)),
                                Cell.number(second.score() - first.score())));
            }
        }
        return report(
                Bundle.CaseAuditText_sample(),
                List.of(
                        new Column(Bundle.CaseAuditText_case(), 14),
                        new Column(name(model.first()), 24),
                        new Column(name(model.second()), 24),
                        new Column(Bundle.CaseAuditText_gap(), 18)),
                rows);
    }

    private static String name(String auditor) {
        return auditor.isEmpty() ? NOTHING : auditor;
    }

    /** What is to be done, over all plans. */
    @Messages({
        "CaseAuditText.what=What",
        "CaseAuditText.who=Who",
        "CaseAuditText.due=Until",
        "CaseAuditText.given=Given by",
        "CaseAuditText.state=State",
        "CaseAuditText.overdue=overdue",
        "CaseAuditText.inTime=in time"
    })
    public TableReport actions() {
        return report(
                Bundle.CaseAuditText_actions(),
                List.of(
                        new Column(Bundle.CaseAuditText_due(), 13),
                        new Column(Bundle.CaseAuditText_state(), 12),
                        new Column(Bundle.CaseAuditText_case(), 11),
                        new Column(Bundle.CaseAuditText_what(), 56),
                        new Column(Bundle.CaseAuditText_who(), 22),
                        new Column(Bundle.CaseAuditText_given(), 22)),
                model.actions().stream()
                        .map(
                                one ->
                                        List.<Cell>of(
                                                new Cell.Date(one.due()),
                                                Cell.text(
                                                        model.isOverdue(one)
                                                                ? Bundle.CaseAuditText_overdue()
                                                                : Bundle.CaseAuditText_inTime()),
                                                Cell.text(CaseNumber.format(one.caseId())),
                                                Cell.text(one.what()),
                                                Cell.text(one.who()),
                                                Cell.text(one.givenBy())))
                        .toList());
    }

    /** What strata are told apart by. */
    public static String of(By by) {
        return AttainmentText.of(AuditView.valueOf(by.name()));
    }
}
