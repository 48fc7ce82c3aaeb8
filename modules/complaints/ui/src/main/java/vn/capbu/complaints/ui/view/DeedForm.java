package vn.capbu.complaints.ui.view;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CaseDeed.Field;
import vn.capbu.complaints.ui.model.Filled;
import vn.capbu.complaints.ui.model.TimeEntry;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.SmallForm;

/** The fields of a deed. Event dispatch thread only. */
final class DeedForm {

    private static final Duration USUAL_WAIT = Duration.ofDays(1);

    private final SmallForm form;
    private final CaseView view;
    private final Names names;
    private final Clock clock;
    private final Map<Field, Supplier<String>> values = new EnumMap<>(Field.class);
    private final List<BooleanSupplier> conditions = new ArrayList<>();
    private Supplier<@Nullable Instant> time = () -> null;
    private @Nullable Path file;

    DeedForm(CaseDeed deed, CaseView view, Names names, Clock clock) {
        this.view = view;
        this.names = names;
        this.clock = clock;
        form = new SmallForm(DeedText.sentence(deed));
        deed.fields().forEach(this::add);
        form.completeWhen(() -> conditions.stream().allMatch(BooleanSupplier::getAsBoolean));
    }

    SmallForm content() {
        return form;
    }

    Filled filled() {
        Map<Field, String> told = new EnumMap<>(Field.class);
        values.forEach(
                (field, value) -> {
                    if (!value.get().isEmpty()) {
                        told.put(field, value.get());
                    }
                });
        return new Filled(told, time.get(), file);
    }

    @Messages({
        "DeedForm.text=&Words:",
        "DeedForm.remark=&Remark:",
        "DeedForm.unit=&Unit:",
        "DeedForm.class=&Class:",
        "DeedForm.pause=&Reason:",
        "DeedForm.time=&Until (day time, or +2h, +3d):",
        "DeedForm.evidence=&Evidence, reference:",
        "DeedForm.who=&Who:",
        "DeedForm.task=&Task:",
        "DeedForm.breach=&Breach reason:",
        "DeedForm.cause=Root &cause:",
        "DeedForm.file=&File:"
    })
    private void add(Field field) {
        Policy policy = names.policy(view.clocks().basis());
        switch (field) {
            case TEXT -> text(field, Bundle.DeedForm_text(), 6, true);
            case REMARK -> text(field, Bundle.DeedForm_remark(), 3, false);
            case EVIDENCE -> line(field, Bundle.DeedForm_evidence());
            case WHO -> line(field, Bundle.DeedForm_who());
            case UNIT -> codes(field, Bundle.DeedForm_unit(), others());
            case BREACH_REASON -> codes(field, Bundle.DeedForm_breach(), names.breachReasons());
            case ROOT_CAUSE -> codes(field, Bundle.DeedForm_cause(), names.rootCauses());
            case CLASS -> {
                JComboBox<CaseClass> box =
                        FieldPanel.choice(
                                "case.form.CLASS",
                                policy.classes().toArray(CaseClass[]::new),
                                one -> names.of(one) + " – " + CaseText.of(one.limit()));
                form.field(Bundle.DeedForm_class(), box);
                values.put(field, () -> box.getItemAt(box.getSelectedIndex()).code());
            }
            case PAUSE_REASON -> {
                JComboBox<Policy.PauseReason> box =
                        FieldPanel.choice(
                                "case.form.PAUSE_REASON",
                                policy.pauses().toArray(Policy.PauseReason[]::new),
                                this::pause);
                form.field(Bundle.DeedForm_pause(), box);
                values.put(field, () -> box.getItemAt(box.getSelectedIndex()).code());
            }
            case TASK -> {
                JComboBox<DueClock> box =
                        FieldPanel.choice(
                                "case.form.TASK",
                                CaseCommands.openTasks(view).toArray(DueClock[]::new),
                                this::task);
                form.field(Bundle.DeedForm_task(), box);
                values.put(
                        field,
                        () -> Integer.toString(box.getItemAt(box.getSelectedIndex()).event()));
            }
            case TIME -> time();
            case FILE -> file();
        }
    }

    private void text(Field field, String label, int rows, boolean needed) {
        TextPane pane = new TextPane("case.form." + field, rows, form::changed);
        form.field(label, pane);
        values.put(field, pane::text);
        if (needed) {
            conditions.add(() -> !pane.text().isEmpty());
        }
    }

    private void line(Field field, String label) {
        JTextField text = form.text(label, "case.form." + field);
        values.put(field, () -> text.getText().strip());
        conditions.add(() -> !text.getText().isBlank());
    }

    private List<CodeName> others() {
        String here = view.summary().owner().unit();
        return names.units().stream().filter(one -> !one.code().equals(here)).toList();
    }

    private void codes(Field field, String label, List<CodeName> codes) {
        JComboBox<CodeName> box =
                FieldPanel.choice("case.form." + field, codes.toArray(CodeName[]::new), names::of);
        form.field(label, box);
        values.put(field, () -> box.getItemAt(box.getSelectedIndex()).code());
    }

    @Messages({"# {0} - reason", "DeedForm.supervisors={0} (supervisor)"})
    private String pause(Policy.PauseReason one) {
        return one.supervisor() ? Bundle.DeedForm_supervisors(names.of(one)) : names.of(one);
    }

    private String task(DueClock due) {
        CaseEvent line = view.log().get(due.event() - 1);
        return line.fact(Fact.AGENT) + ": " + line.fact(Fact.TEXT);
    }

    private void time() {
        JTextField text = form.text(Bundle.DeedForm_time(), "case.form.TIME");
        text.setText(TimeEntry.write(clock.instant().plus(USUAL_WAIT)));
        time = () -> TimeEntry.parse(text.getText(), clock.instant()).orElse(null);
        conditions.add(() -> time.get() != null);
    }

    @Messages("DeedForm.choose=Choose…")
    private void file() {
        JButton button = new JButton(Bundle.DeedForm_choose());
        button.setName("case.form.FILE");
        button.addActionListener(
                event -> {
                    JFileChooser chooser = new JFileChooser();
                    if (chooser.showOpenDialog(button) == JFileChooser.APPROVE_OPTION) {
                        File chosen = chooser.getSelectedFile();
                        file = chosen.toPath();
                        button.setText(chosen.getName());
                        form.changed();
                    }
                });
        form.field(Bundle.DeedForm_file(), button);
        conditions.add(() -> file != null);
    }
}
