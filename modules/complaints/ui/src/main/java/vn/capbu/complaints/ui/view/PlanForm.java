package vn.capbu.complaints.ui.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.model.CaseAuditCommands;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.text.CaseAuditText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SmallForm;
import vn.capbu.kernel.VietnamTime;

/** A plan of the audit of cases, as a form. Proposes last month, fifty cases of every group, and a seed that differs each time. */
final class PlanForm {

    private static final int SIZE = 50;
    private static final int MOST = 10_000;

    private final SmallForm form;
    private final JTextField name;
    private final JTextField from;
    private final JTextField to;
    private final JTextField size;
    private final JTextField seed;
    private final JComboBox<Method> method =
            FieldPanel.choice("plan.method", Method.values(), CaseAuditText::of);
    private final JComboBox<By> by = FieldPanel.choice("plan.by", By.values(), CaseAuditText::of);
    private final JComboBox<Scorecard> card;

    @Messages({
        "PlanForm.sentence=A sample of the cases that were closed on these days. The seed fixes it: the same cases and the same seed give the"
                + " same sample for ever.",
        "PlanForm.name=&Name:",
        "# {0} - month",
        "# {1} - year",
        "PlanForm.proposed=Audit of {0}/{1}",
        "PlanForm.from=Closed &from:",
        "PlanForm.to=&to:",
        "PlanForm.method=&Choice:",
        "PlanForm.by=&Strata by:",
        "PlanForm.size=&How many:",
        "PlanForm.card=Score-c&ard:",
        "PlanForm.seed=See&d:"
    })
    PlanForm(List<Scorecard> cards, LocalDate today, boolean vietnamese) {
        form = new SmallForm(Bundle.PlanForm_sentence());
        LocalDate first = today.minusMonths(1).withDayOfMonth(1);
        name = form.text(Bundle.PlanForm_name(), "plan.name");
        name.setText(
                Bundle.PlanForm_proposed(
                        String.format(Locale.ROOT, "%02d", first.getMonthValue()),
                        Integer.toString(first.getYear())));
        from = form.text(Bundle.PlanForm_from(), "plan.from");
        to = form.text(Bundle.PlanForm_to(), "plan.to");
        form.field(Bundle.PlanForm_method(), method);
        form.field(Bundle.PlanForm_by(), by);
        size = form.text(Bundle.PlanForm_size(), "plan.size");
        card =
                FieldPanel.choice(
                        "plan.card",
                        newest(cards, today).toArray(Scorecard[]::new),
                        one -> CaseAuditText.of(one, vietnamese));
        form.field(Bundle.PlanForm_card(), card);
        seed = form.text(Bundle.PlanForm_seed(), "plan.seed");
        from.setText(VietnamTime.format(first));
        to.setText(VietnamTime.format(today.withDayOfMonth(1).minusDays(1)));
        size.setText(Integer.toString(SIZE));
        seed.setText(Long.toString(Math.floorMod(System.nanoTime(), 1_000_000L)));
        method.setSelectedItem(Method.STRATIFIED);
        method.addActionListener(event -> chosen());
        by.addActionListener(event -> form.changed());
        card.addActionListener(event -> form.changed());
        form.completeWhen(this::isComplete);
        Accept.byCtrlEnter(form.component());
        Prefilled.in(name, from, to, size, seed);
        chosen();
    }

    private static List<Scorecard> newest(List<Scorecard> cards, LocalDate today) {
        Map<String, Scorecard> inForce = new LinkedHashMap<>();
        cards.stream()
                .filter(one -> !one.inForceFrom().isAfter(today))
                .sorted(
                        Comparator.comparing(Scorecard::inForceFrom)
                                .thenComparingInt(Scorecard::version))
                .forEach(one -> inForce.put(one.code(), one));
        return List.copyOf(inForce.values());
    }

    private Method method() {
        return method.getItemAt(Math.max(0, method.getSelectedIndex()));
    }

    private void chosen() {
        by.setEnabled(method() == Method.STRATIFIED);
        size.setEnabled(method() != Method.BREACHES);
        form.changed();
    }

    private static Optional<LocalDate> day(JTextField field) {
        try {
            return Optional.of(VietnamTime.parseDate(field.getText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isComplete() {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        return !name.getText().isBlank()
                && first.isPresent()
                && last.isPresent()
                && !first.get().isAfter(last.get())
                && seed.getText().strip().matches("[0-9]{1,18}")
                && card.getSelectedIndex() >= 0
                && (method() == Method.BREACHES || count() > 0);
    }

    private int count() {
        String typed = size.getText().strip();
        int many = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
        return many > MOST ? 0 : many;
    }

    /** Fills in what was typed or chosen before, says so, and keeps what is from now on. */
    void keepIn(Drafts drafts, Formats formats) {
        FormDraft draft = new FormDraft();
        draft.add("NAME", name);
        draft.add("FROM", from);
        draft.add("TO", to);
        draft.add("METHOD", method, Method::name);
        draft.add("BY", by, By::name);
        draft.add("SIZE", size);
        draft.add("CARD", card, Scorecard::code);
        draft.keep(
                form,
                drafts,
                CaseAuditCommands.PLAN,
                at -> form.alone(FormDraft.restored(formats, at)));
    }

    SmallForm content() {
        return form;
    }

    PlanDraft draft() {
        return new PlanDraft(
                name.getText().strip(),
                day(from).orElseThrow(),
                day(to).orElseThrow(),
                method(),
                by.getItemAt(Math.max(0, by.getSelectedIndex())),
                count(),
                Long.parseLong(seed.getText().strip()),
                card.getItemAt(card.getSelectedIndex()).code());
    }
}
