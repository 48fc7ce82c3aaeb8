package vn.capbu.rollout.ui.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComboBox;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.SmallForm;
import vn.capbu.desktop.Undo;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.ui.model.PlanPrompts;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.RolloutText;

/** The questions of the window of targets and proposals as dialogs. */
public final class SwingPlanPrompts implements PlanPrompts {

    private final Dialogs dialogs;

    /** Prompts by dialogs. */
    public SwingPlanPrompts(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    @Messages("SwingPlanPrompts.working=Targets and proposals")
    public String title() {
        return Bundle.SwingPlanPrompts_working();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return RolloutErrors.explain(cause);
    }

    @Override
    @Messages({
        "SwingPlanPrompts.addTitle=Add a milestone",
        "SwingPlanPrompts.changeTitle=Change a milestone",
        "SwingPlanPrompts.targetDeed=Store"
    })
    public Optional<Change> askTarget(@Nullable Target target) {
        TargetForm form = new TargetForm(target);
        return dialogs.form(
                        target == null
                                ? Bundle.SwingPlanPrompts_addTitle()
                                : Bundle.SwingPlanPrompts_changeTitle(),
                        form.content(),
                        Bundle.SwingPlanPrompts_targetDeed())
                ? Optional.of(form.change())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingPlanPrompts.removeTitle=Take a milestone out",
        "# {0} - code",
        "SwingPlanPrompts.removeSentence=The milestone \"{0}\" is no longer compared with. Earlier versions of the plan keep it.",
        "SwingPlanPrompts.reason=&Reason:",
        "SwingPlanPrompts.removeDeed=Take out"
    })
    public Optional<String> askRemoval(Target target) {
        SmallForm form = new SmallForm(Bundle.SwingPlanPrompts_removeSentence(target.code()));
        JTextField reason = form.text(Bundle.SwingPlanPrompts_reason(), "plan.remove.reason");
        form.completeWhen(() -> !reason.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingPlanPrompts_removeTitle(),
                        form,
                        Bundle.SwingPlanPrompts_removeDeed())
                ? Optional.of(reason.getText())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingPlanPrompts.mergeFrom=From",
        "SwingPlanPrompts.mergeTo=To",
        "SwingPlanPrompts.mergeName=Milestone",
        "SwingPlanPrompts.mergePercent=Target",
        "SwingPlanPrompts.mergeOther=Another milestone of the plan"
    })
    public Optional<Merge.Choice> askMerge(String code, @Nullable Target mine, TargetPlan now) {
        Target theirs = now.find(code).orElse(null);
        List<Merge.Line> lines = new ArrayList<>();
        line(lines, Bundle.SwingPlanPrompts_mergeName(), mine, theirs, Target::vietnamese);
        line(lines, Bundle.SwingPlanPrompts_mergeFrom(), mine, theirs, one -> day(one.from()));
        line(lines, Bundle.SwingPlanPrompts_mergeTo(), mine, theirs, one -> day(one.to()));
        line(
                lines,
                Bundle.SwingPlanPrompts_mergePercent(),
                mine,
                theirs,
                one -> one.percent() == null ? "" : Numbers.text(one.percent()) + " %");
        if (lines.isEmpty()) {
            lines.add(new Merge.Line(Bundle.SwingPlanPrompts_mergeOther(), code, now.note()));
        }
        return dialogs.merge(
                new Merge(now.operator(), VietnamTime.formatDateTime(now.madeAt()), lines));
    }

    /** A field that isn't the same in both. */
    private static void line(
            List<Merge.Line> lines,
            String what,
            @Nullable Target mine,
            @Nullable Target theirs,
            Function<Target, String> field) {
        String own = mine == null ? "" : field.apply(mine);
        String other = theirs == null ? "" : field.apply(theirs);
        if (!own.equals(other)) {
            lines.add(new Merge.Line(what, own, other));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : VietnamTime.format(day);
    }

    @Override
    @Messages({
        "SwingPlanPrompts.ceilingTitle=Ceiling of the logistic curve",
        "SwingPlanPrompts.ceilingSentence=The second opinion of the forecast rises to this share of the reachable at most.",
        "SwingPlanPrompts.percent=&Percent:",
        "SwingPlanPrompts.ceilingDeed=Set"
    })
    public Optional<BigDecimal> askCeiling(BigDecimal now) {
        SmallForm form = new SmallForm(Bundle.SwingPlanPrompts_ceilingSentence());
        JTextField percent = form.text(Bundle.SwingPlanPrompts_percent(), "plan.ceiling.percent");
        percent.setText(Numbers.text(now));
        form.completeWhen(() -> Numbers.parse(percent.getText()).isPresent());
        return dialogs.form(
                        Bundle.SwingPlanPrompts_ceilingTitle(),
                        form,
                        Bundle.SwingPlanPrompts_ceilingDeed())
                ? Numbers.parse(percent.getText())
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingPlanPrompts.proposalTitle=New proposal for change",
        "SwingPlanPrompts.proposalSentence=A proposal from customer care or a province to the product centre; it is tracked"
                + " until it is answered.",
        "SwingPlanPrompts.unit=&Unit:",
        "SwingPlanPrompts.content=&Proposal:",
        "SwingPlanPrompts.sentOn=&Sent on (dd/mm/yyyy):",
        "SwingPlanPrompts.proposalDeed=Write down"
    })
    public Optional<Proposed> askProposal(LocalDate today, String from, String what) {
        SmallForm form = new SmallForm(Bundle.SwingPlanPrompts_proposalSentence());
        JTextField unit = form.text(Bundle.SwingPlanPrompts_unit(), "plan.proposal.unit");
        JTextArea content = area("plan.proposal.content");
        form.field(Bundle.SwingPlanPrompts_content(), new JScrollPane(content));
        JTextField day = form.text(Bundle.SwingPlanPrompts_sentOn(), "plan.proposal.day");
        day.setText(VietnamTime.format(today));
        unit.setText(from);
        content.setText(what);
        content.setCaretPosition(0);
        Undo.in(content);
        Keys.watch(content, form::changed);
        form.completeWhen(
                () ->
                        !unit.getText().isBlank()
                                && !content.getText().isBlank()
                                && DayField.isSound(day)
                                && !day.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingPlanPrompts_proposalTitle(),
                        form,
                        Bundle.SwingPlanPrompts_proposalDeed())
                ? Optional.of(
                        new Proposed(
                                unit.getText(),
                                content.getText(),
                                Objects.requireNonNull(DayField.day(day))))
                : Optional.empty();
    }

    private static JTextArea area(String name) {
        JTextArea area = new JTextArea(5, 40);
        area.setName(name);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        return area;
    }

    @Override
    @Messages({
        "SwingPlanPrompts.answerTitle=Answer of the product centre",
        "# {0} - unit",
        "# {1} - proposal",
        "SwingPlanPrompts.answerSentence={0}: {1}",
        "SwingPlanPrompts.state=&Decision:",
        "SwingPlanPrompts.answer=&Answer:",
        "SwingPlanPrompts.answerDeed=Write down"
    })
    public Optional<Answer> askAnswer(Proposal proposal) {
        SmallForm form =
                new SmallForm(
                        Bundle.SwingPlanPrompts_answerSentence(
                                proposal.unit(), proposal.content()));
        JComboBox<Proposal.State> state =
                FieldPanel.choice(
                        "plan.answer.state",
                        new Proposal.State[] {Proposal.State.ACCEPTED, Proposal.State.DECLINED},
                        RolloutText::of);
        form.field(Bundle.SwingPlanPrompts_state(), state);
        JTextArea text = area("plan.answer.text");
        form.field(Bundle.SwingPlanPrompts_answer(), new JScrollPane(text));
        Keys.watch(text, form::changed);
        form.completeWhen(() -> !text.getText().isBlank());
        return dialogs.form(
                        Bundle.SwingPlanPrompts_answerTitle(),
                        form,
                        Bundle.SwingPlanPrompts_answerDeed())
                ? Optional.of(new Answer(state.getItemAt(state.getSelectedIndex()), text.getText()))
                : Optional.empty();
    }

    @Override
    @Messages("SwingPlanPrompts.stored=Stored.")
    public String stored() {
        return Bundle.SwingPlanPrompts_stored();
    }
}
