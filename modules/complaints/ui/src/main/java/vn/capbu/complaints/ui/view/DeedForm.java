package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.PolicyMove;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CaseDeed.Field;
import vn.capbu.complaints.ui.model.DeedHelp;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.Filled;
import vn.capbu.complaints.ui.model.TimeEntry;
import vn.capbu.complaints.ui.text.ArticleText;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SmallForm;

/** The fields of a deed. Event dispatch thread only. */
final class DeedForm {

    private static final Duration USUAL_WAIT = Duration.ofDays(1);
    private static final int LONGEST_LINE = 80;
    private static final int MOST_OFFERED = 4;

    private final SmallForm form;
    private final @Nullable CaseView view;
    private final Names names;
    private final DeedHelp help;
    private final Clock clock;
    private final Formats formats;
    private final Map<Field, Supplier<String>> values = new EnumMap<>(Field.class);
    private final Map<Field, Consumer<String>> words = new EnumMap<>(Field.class);
    private final List<BooleanSupplier> conditions = new ArrayList<>();
    private Supplier<@Nullable Instant> time = () -> null;
    private @Nullable Path file;
    private @Nullable TextPane pane;

    /**
     * A form.
     *
     * @param view the case; null for a deed on several
     * @param help what it has to know beside the case
     */
    DeedForm(
            CaseDeed deed,
            @Nullable CaseView view,
            Names names,
            DeedHelp help,
            Clock clock,
            Formats formats) {
        this.view = view;
        this.names = names;
        this.help = help;
        this.clock = clock;
        this.formats = formats;
        form = new SmallForm(DeedText.sentence(deed));
        deed.fields().forEach(this::add);
        if (view != null && !help.articles().isEmpty()) {
            new ArticlePicker(
                    form,
                    help.articles(),
                    view.summary().kind().group(),
                    new ArticleText(view, names, formats, clock.instant()),
                    this::insert);
        }
        Accept.byCtrlEnter(form.component());
        form.completeWhen(() -> conditions.stream().allMatch(BooleanSupplier::getAsBoolean));
    }

    private void insert(String text) {
        if (pane != null) {
            pane.insert(text);
            pane.requestFocusInWindow();
        }
    }

    /** The form of a deed on several cases. */
    static DeedForm ofSeveral(CaseDeed deed, Names names, Clock clock, Formats formats) {
        return new DeedForm(deed, null, names, DeedHelp.NONE, clock, formats);
    }

    /** The case, in fields that only a deed on one has. */
    private CaseView one() {
        return Objects.requireNonNull(view);
    }

    private Policy policy() {
        return names.policy(one().clocks().basis());
    }

    SmallForm content() {
        return form;
    }

    /** Fills in what was typed before, says so, and keeps what is typed from now on. */
    @Messages({"# {0} - time", "DeedForm.restored=Words of {0}, which weren''t stored, are back."})
    void keepIn(Drafts drafts, String key) {
        drafts.find(key)
                .ifPresent(
                        draft -> {
                            words.forEach(
                                    (field, set) -> {
                                        String typed = draft.values().get(field.name());
                                        if (typed != null) {
                                            set.accept(typed);
                                        }
                                    });
                            JLabel said =
                                    new JLabel(
                                            Bundle.DeedForm_restored(formats.dateTime(draft.at())));
                            said.setName("case.form.restored");
                            said.setForeground(Look.MUTED);
                            form.alone(said);
                        });
        form.onChange(
                () -> {
                    Map<String, String> typed = new HashMap<>();
                    words.keySet().forEach(field -> typed.put(field.name(), value(field)));
                    drafts.keep(key, typed);
                });
    }

    private String value(Field field) {
        Supplier<String> value = values.get(field);
        return value == null ? "" : value.get();
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
        "DeedForm.ending=&Pause that ends:",
        "DeedForm.allPauses=All pauses",
        "DeedForm.breach=&Breach reason:",
        "DeedForm.cause=Root &cause:",
        "DeedForm.file=&File:",
        "DeedForm.link=&What:",
        "DeedForm.number=Serial or &number:",
        "DeedForm.line=&Line:",
        "DeedForm.policy=&Policy and class:",
        "DeedForm.case=&Number of the case that stays:"
    })
    private void add(Field field) {
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
                                policy().classes().toArray(CaseClass[]::new),
                                one -> names.of(one) + " – " + CaseText.of(one.limit()));
                form.field(Bundle.DeedForm_class(), box);
                values.put(field, () -> box.getItemAt(box.getSelectedIndex()).code());
            }
            case PAUSE_REASON -> {
                JComboBox<Policy.PauseReason> box =
                        FieldPanel.choice(
                                "case.form.PAUSE_REASON",
                                policy().pauses().toArray(Policy.PauseReason[]::new),
                                this::pause);
                form.field(Bundle.DeedForm_pause(), box);
                values.put(field, () -> box.getItemAt(box.getSelectedIndex()).code());
            }
            case TASK -> {
                JComboBox<DueClock> box =
                        FieldPanel.choice(
                                "case.form.TASK",
                                CaseCommands.openTasks(one()).toArray(DueClock[]::new),
                                this::task);
                form.field(Bundle.DeedForm_task(), box);
                values.put(
                        field,
                        () -> Integer.toString(box.getItemAt(box.getSelectedIndex()).event()));
            }
            case PAUSE -> pauses(field);
            case TIME -> time();
            case FILE -> file();
            case PAPERS -> {
                PaperList papers = new PaperList(form, names);
                values.put(field, papers::words);
            }
            case LINK -> values.put(field, links(field));
            case NUMBER -> line(field, Bundle.DeedForm_number());
            case LINE -> values.put(field, lines(field));
            case POLICY -> moves();
            case CASE -> other();
            case VERSION -> throw new IllegalArgumentException("told with the policy");
        }
    }

    private void text(Field field, String label, int rows, boolean needed) {
        TextPane text = new TextPane("case.form." + field, rows, form::changed);
        form.field(label, text);
        values.put(field, text::text);
        words.put(field, text::setText);
        pane = text;
        if (needed) {
            conditions.add(() -> !text.text().isEmpty());
        }
    }

    private void line(Field field, String label) {
        JTextField text = form.text(label, "case.form." + field);
        values.put(field, () -> text.getText().strip());
        words.put(field, text::setText);
        conditions.add(() -> !text.getText().isBlank());
    }

    private List<CodeName> others() {
        String here = view == null ? "" : view.summary().owner().unit();
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

    /** Which of several pauses ends; the only one isn't asked for. */
    private void pauses(Field field) {
        List<Integer> lines = new ArrayList<>(List.of(0));
        CaseCommands.openPauses(one()).forEach(line -> lines.add(line.no()));
        if (lines.size() <= 2) {
            values.put(field, () -> "");
            return;
        }
        JComboBox<Integer> box =
                FieldPanel.choice(
                        "case.form.PAUSE", lines.toArray(Integer[]::new), this::pauseOfLine);
        form.field(Bundle.DeedForm_ending(), box);
        values.put(
                field,
                () -> {
                    int line = box.getItemAt(box.getSelectedIndex());
                    return line == 0 ? "" : Integer.toString(line);
                });
    }

    private String pauseOfLine(int line) {
        if (line == 0) {
            return Bundle.DeedForm_allPauses();
        }
        CaseEvent paused = one().log().get(line - 1);
        return names.pause(one().clocks().basis(), paused.required(Fact.REASON))
                + " · "
                + formats.dateTime(paused.at());
    }

    private Supplier<String> links(Field field) {
        return choice(
                field,
                Bundle.DeedForm_link(),
                List.of(CompleteCase.Link.values()),
                CaseText::of,
                CompleteCase.Link::name);
    }

    private Supplier<String> lines(Field field) {
        return choice(
                field,
                Bundle.DeedForm_line(),
                one().log(),
                this::line,
                one -> Integer.toString(one.no()));
    }

    private <T> Supplier<String> choice(
            Field field,
            String label,
            List<T> all,
            Function<T, String> words,
            Function<T, String> code) {
        @SuppressWarnings("unchecked") // an array of what the list holds
        T[] array = (T[]) all.toArray();
        JComboBox<T> box = FieldPanel.choice("case.form." + field, array, words);
        form.field(label, box);
        return () -> code.apply(box.getItemAt(box.getSelectedIndex()));
    }

    private String line(CaseEvent one) {
        String text = one.fact(Fact.TEXT);
        String whole =
                one.no()
                        + ". "
                        + CaseText.of(one.kind())
                        + " · "
                        + formats.dateTime(one.at())
                        + (text == null ? "" : " · " + text);
        return whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) + "…" : whole;
    }

    /** Policy and class with the deadline that they would give, and below it what the deadline is now. */
    @Messages({
        "# {0} - policy",
        "# {1} - version",
        "# {2} - class",
        "DeedForm.move={0} v{1}: {2}",
        "# {0} - now",
        "# {1} - then",
        "DeedForm.deadlines=Deadline now {0}, then {1}.",
        "# {0} - now",
        "# {1} - then",
        "DeedForm.deadlinesLate=Deadline now {0}, then {1}: past already, the case is late at once.",
        "DeedForm.noDeadline=none"
    })
    private void moves() {
        JComboBox<PolicyMove> box =
                FieldPanel.choice(
                        "case.form.POLICY",
                        help.moves().toArray(PolicyMove[]::new),
                        one ->
                                Bundle.DeedForm_move(
                                        names.of(one.policy()),
                                        one.policy().version(),
                                        one.caseClass() == null
                                                ? Bundle.DeedForm_noDeadline()
                                                : names.of(one.caseClass())));
        JLabel deadlines = new JLabel(" ");
        deadlines.setName("case.form.deadlines");
        Supplier<@Nullable PolicyMove> chosen =
                () -> box.getSelectedIndex() < 0 ? null : box.getItemAt(box.getSelectedIndex());
        Runnable say =
                () -> {
                    PolicyMove one = chosen.get();
                    deadlines.setText(one == null ? " " : deadlines(one));
                };
        box.addActionListener(event -> say.run());
        say.run();
        form.field(Bundle.DeedForm_policy(), box);
        form.alone(deadlines);
        conditions.add(() -> chosen.get() != null);
        told(Field.POLICY, chosen, one -> one.policy().code());
        told(Field.VERSION, chosen, one -> Integer.toString(one.policy().version()));
        told(Field.CLASS, chosen, one -> one.caseClass() == null ? "" : one.caseClass().code());
    }

    private void told(
            Field field,
            Supplier<@Nullable PolicyMove> chosen,
            Function<PolicyMove, String> value) {
        values.put(
                field,
                () -> {
                    PolicyMove one = chosen.get();
                    return one == null ? "" : value.apply(one);
                });
    }

    private String deadlines(PolicyMove one) {
        Instant after = one.after();
        Instant before = one.before();
        boolean late =
                after != null
                        && after.isBefore(clock.instant())
                        && (before == null || !before.isBefore(clock.instant()));
        return late
                ? Bundle.DeedForm_deadlinesLate(time(before), time(after))
                : Bundle.DeedForm_deadlines(time(before), time(after));
    }

    private String time(@Nullable Instant deadline) {
        return deadline == null ? Bundle.DeedForm_noDeadline() : formats.dateTime(deadline);
    }

    /** The case that it is merged into: the number is typed, open cases of the same customer are offered below. */
    private void other() {
        JTextField number = form.text(Bundle.DeedForm_case(), "case.form.CASE");
        values.put(Field.CASE, () -> number.getText().strip());
        long own = one().summary().id();
        conditions.add(
                () -> {
                    OptionalLong typed = CaseNumber.parse(number.getText());
                    return typed.isPresent() && typed.getAsLong() != own;
                });
        for (ComplaintCase one : help.similar().stream().limit(MOST_OFFERED).toList()) {
            JButton button = new JButton(one.number() + " · " + one.origin().complaint());
            button.setName("case.form.CASE." + one.number());
            button.setHorizontalAlignment(SwingConstants.LEADING);
            button.setToolTipText(button.getText());
            button.addActionListener(event -> number.setText(one.number()));
            form.alone(button);
        }
        if (!help.similar().isEmpty()) {
            number.setText(help.similar().get(0).number());
        }
    }

    private String task(DueClock due) {
        CaseEvent line = one().log().get(due.event() - 1);
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
                    FileChoices.toRead("case.file", Bundle.DeedForm_file(), "", List.of())
                            .ifPresent(
                                    chosen -> {
                                        file = chosen;
                                        button.setText(String.valueOf(chosen.getFileName()));
                                        form.changed();
                                    });
                });
        form.field(Bundle.DeedForm_file(), button);
        conditions.add(() -> file != null);
    }
}
