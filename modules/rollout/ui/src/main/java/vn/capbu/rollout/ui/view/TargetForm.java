package vn.capbu.rollout.ui.view;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.SmallForm;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.ui.model.PlanPrompts;
import vn.capbu.rollout.ui.text.RolloutText;

/** The fields of a milestone: cohort, days, denominator, value or none, and why it is changed. */
final class TargetForm {

    /** Whom a milestone is about. */
    private enum Whom {
        ALL,
        ONLY,
        EXCEPT
    }

    private final SmallForm form = new SmallForm(Bundle.TargetForm_sentence());
    private final JTextField code;
    private final JTextField vietnamese;
    private final JTextField english;
    private final JTextField from;
    private final JTextField to;
    private final JComboBox<Whom> whom =
            FieldPanel.choice("plan.target.whom", Whom.values(), TargetForm::name);
    private final JTextField names;
    private final JTextField share;
    private final JComboBox<Boolean> inferred =
            FieldPanel.choice(
                    "plan.target.inferred", new Boolean[] {false, true}, TargetForm::source);
    private final JTextField percent;
    private final JComboBox<Target.Denominator> denominator =
            FieldPanel.choice(
                    "plan.target.denominator", Target.Denominator.values(), RolloutText::of);
    private final JComboBox<Boolean> sloping =
            FieldPanel.choice("plan.target.sloping", new Boolean[] {false, true}, PlanColumns::way);
    private final JTextField note;

    @Messages({
        "TargetForm.sentence=Every change is a new version of the whole plan, with your name and the reason.",
        "TargetForm.code=&Code:",
        "TargetForm.vietnamese=Milestone, &Vietnamese:",
        "TargetForm.english=Milestone, &English:",
        "TargetForm.from=&From (dd/mm/yyyy, may be empty):",
        "TargetForm.to=&To (dd/mm/yyyy):",
        "TargetForm.whom=&Devices:",
        "TargetForm.names=V&ersions, with blanks between; \"a name with blanks\" in quotes:",
        "TargetForm.share=S&hare of the population in percent (empty: none):",
        "TargetForm.inferred=&Share taken from:",
        "TargetForm.percent=Target in &percent (empty: none):",
        "TargetForm.denominator=&Of:",
        "TargetForm.sloping=D&ue:",
        "TargetForm.note=&Reason:"
    })
    TargetForm(@Nullable Target target) {
        code = form.text(Bundle.TargetForm_code(), "plan.target.code");
        vietnamese = form.text(Bundle.TargetForm_vietnamese(), "plan.target.vietnamese");
        english = form.text(Bundle.TargetForm_english(), "plan.target.english");
        from = form.text(Bundle.TargetForm_from(), "plan.target.from");
        to = form.text(Bundle.TargetForm_to(), "plan.target.to");
        form.field(Bundle.TargetForm_whom(), whom);
        names = form.text(Bundle.TargetForm_names(), "plan.target.names");
        share = form.text(Bundle.TargetForm_share(), "plan.target.share");
        form.field(Bundle.TargetForm_inferred(), inferred);
        percent = form.text(Bundle.TargetForm_percent(), "plan.target.percent");
        form.field(Bundle.TargetForm_denominator(), denominator);
        form.field(Bundle.TargetForm_sloping(), sloping);
        note = form.text(Bundle.TargetForm_note(), "plan.target.note");
        if (target != null) {
            show(target);
        }
        whom.addActionListener(event -> form.changed());
        inferred.addActionListener(event -> form.changed());
        sloping.addActionListener(event -> form.changed());
        form.completeWhen(this::isComplete);
    }

    private void show(Target target) {
        code.setText(target.code());
        code.setEditable(false);
        vietnamese.setText(target.vietnamese());
        english.setText(target.english());
        from.setText(target.from() == null ? "" : VietnamTime.format(target.from()));
        to.setText(VietnamTime.format(target.to()));
        Cohort cohort = target.cohort();
        whom.setSelectedItem(
                cohort.names().isEmpty() ? Whom.ALL : cohort.except() ? Whom.EXCEPT : Whom.ONLY);
        names.setText(cohort.typed());
        share.setText(target.share() == null ? "" : Numbers.text(target.share()));
        inferred.setSelectedItem(target.shareInferred());
        percent.setText(target.percent() == null ? "" : Numbers.text(target.percent()));
        denominator.setSelectedItem(target.denominator());
        sloping.setSelectedItem(target.sloping());
    }

    @Messages({
        "TargetForm.all=all devices",
        "TargetForm.only=only these versions",
        "TargetForm.except=all but these versions"
    })
    private static String name(Whom whom) {
        return switch (whom) {
            case ALL -> Bundle.TargetForm_all();
            case ONLY -> Bundle.TargetForm_only();
            case EXCEPT -> Bundle.TargetForm_except();
        };
    }

    @Messages({"TargetForm.letter=the letter", "TargetForm.inference=our inference"})
    private static String source(boolean inference) {
        return inference ? Bundle.TargetForm_inference() : Bundle.TargetForm_letter();
    }

    FormContent content() {
        return form;
    }

    private boolean isComplete() {
        boolean texts = !code.getText().isBlank() && !note.getText().isBlank();
        boolean days = DayField.isSound(from) && DayField.isSound(to) && !to.getText().isBlank();
        boolean devices = whom.getSelectedItem() == Whom.ALL || !names.getText().isBlank();
        boolean value = isNumber(percent) && isNumber(share);
        return texts && days && devices && value && target().isSound();
    }

    private static boolean isNumber(JTextField field) {
        return field.getText().isBlank() || Numbers.parse(field.getText()).isPresent();
    }

    private Cohort cohort() {
        Set<String> typed = Cohort.parse(names.getText()).names();
        Object chosen = whom.getSelectedItem();
        return chosen == Whom.ALL || typed.isEmpty()
                ? Cohort.ALL
                : new Cohort(typed, chosen == Whom.EXCEPT);
    }

    private Target target() {
        BigDecimal value = Numbers.parse(percent.getText()).orElse(null);
        return new Target(
                code.getText().strip(),
                DayField.day(from),
                Objects.requireNonNull(DayField.day(to)),
                vietnamese.getText().strip(),
                english.getText().strip(),
                cohort(),
                Numbers.parse(share.getText()).orElse(null),
                inferred.getItemAt(inferred.getSelectedIndex()),
                denominator.getItemAt(denominator.getSelectedIndex()),
                value,
                sloping.getItemAt(sloping.getSelectedIndex()));
    }

    /** The milestone as it was filled in. */
    PlanPrompts.Change change() {
        return new PlanPrompts.Change(target(), note.getText().strip());
    }
}
