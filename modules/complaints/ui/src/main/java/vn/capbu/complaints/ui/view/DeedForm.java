package vn.capbu.complaints.ui.view;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
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
import vn.capbu.complaints.SuggestClass;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseEvent;
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
    private static final int MOST_OFFERED = 4;

    private final SmallForm form;
    private final @Nullable CaseView view;
    private final Names names;
    private final DeedHelp help;
    private final DeedWords said;
    private final Clock clock;
    private final Formats formats;
    private final Map<Field, Supplier<String>> values = new EnumMap<>(Field.class);
    private final FormDraft draft = new FormDraft();
    private final List<BooleanSupplier> conditions = new ArrayList<>();
    private Supplier<@Nullable Instant> time = () -> null;
    private Supplier<Instant> counted;
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
        this.said = new DeedWords(names, formats);
        this.clock = clock;
        this.counted = clock::instant;
        this.formats = formats;
        form = new SmallForm(DeedText.sentence(deed));
        deed.fields().forEach(this::add);
        if (help.asksCause()) {
            cause();
        }
        add(Field.FOR_WHOM);
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

    /** Fills in what was typed or chosen before, says so, and keeps what is from now on. */
    void keepIn(Drafts drafts, String key) {
        draft.keep(form, drafts, key, at -> form.alone(FormDraft.restored(formats, at)));
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
        "DeedForm.file=F&ile:",
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
            case CLASS -> classes();
            case PAUSE_REASON ->
                    choice(
                            field,
                            Bundle.DeedForm_pause(),
                            policy().pauses(),
                            said::pause,
                            Policy.PauseReason::code);
            case PAUSE -> pauses();
            case TASK ->
                    choice(
                            field,
                            Bundle.DeedForm_task(),
                            CaseCommands.openTasks(one()),
                            due -> said.task(due, one()),
                            one -> Integer.toString(one.event()));
            case LETTER_RECEIVED -> letter();
            case TIME -> time();
            case FILE -> file();
            case PAPERS -> {
                PaperList papers = new PaperList(form, names);
                papers.keepIn(draft);
                values.put(field, papers::words);
            }
            case LINK ->
                    choice(
                            field,
                            Bundle.DeedForm_link(),
                            List.of(CompleteCase.Link.values()),
                            CaseText::of,
                            CompleteCase.Link::name);
            case NUMBER -> line(field, Bundle.DeedForm_number());
            case LINE ->
                    choice(
                            field,
                            Bundle.DeedForm_line(),
                            one().log(),
                            said::line,
                            one -> Integer.toString(one.no()));
            case POLICY -> moves();
            case CASE -> other();
            case FOR_WHOM -> forWhom();
            case VERSION -> throw new IllegalArgumentException("told with the policy");
        }
    }

    private void text(Field field, String label, int rows, boolean needed) {
        TextPane text = new TextPane("case.form." + field, rows, form::changed);
        form.field(label, text);
        values.put(field, text::text);
        draft.add(field.name(), text.area());
        pane = text;
        if (needed) {
            conditions.add(() -> !text.text().isEmpty());
        }
    }

    private void line(Field field, String label) {
        JTextField text = form.text(label, "case.form." + field);
        values.put(field, () -> text.getText().strip());
        draft.add(field.name(), text);
        conditions.add(() -> !text.getText().isBlank());
    }

    private List<CodeName> others() {
        String here = view == null ? "" : view.summary().owner().unit();
        return names.units().stream().filter(one -> !one.code().equals(here)).toList();
    }

    private void codes(Field field, String label, List<CodeName> codes) {
        choice(field, label, codes, names::of, CodeName::code);
    }

    /** The classes of the policy; the one that the complaint speaks for is proposed. */
    @Messages({"# {0} - words", "DeedForm.proposed=Proposed because of: {0}"})
    private void classes() {
        JComboBox<CaseClass> box =
                choice(
                        Field.CLASS,
                        Bundle.DeedForm_class(),
                        policy().classes(),
                        one -> names.of(one) + " – " + CaseText.of(one.limit()),
                        CaseClass::code);
        String now = one().summary().kind().caseClass();
        FormDraft.choose(box, CaseClass::code, now);
        if (now.isEmpty() && !help.suggestions().isEmpty()) {
            SuggestClass.Suggestion first = help.suggestions().get(0);
            FormDraft.choose(box, CaseClass::code, first.caseClass());
            JLabel because = new JLabel(Bundle.DeedForm_proposed(String.join(", ", first.words())));
            because.setName("case.form.proposed");
            because.setForeground(Look.MUTED);
            form.alone(because);
        }
    }

    /** The root cause of a case that was in time: nothing is proposed. */
    @Messages("DeedForm.chooseCause=(choose)")
    private void cause() {
        List<Optional<CodeName>> all = new ArrayList<>();
        all.add(Optional.empty());
        names.rootCauses().forEach(one -> all.add(Optional.of(one)));
        JComboBox<Optional<CodeName>> box =
                choice(
                        Field.ROOT_CAUSE,
                        Bundle.DeedForm_cause(),
                        all,
                        one -> one.map(names::of).orElse(Bundle.DeedForm_chooseCause()),
                        one -> one.map(CodeName::code).orElse(""));
        conditions.add(() -> box.getSelectedIndex() > 0);
    }

    /** Which of several open pauses ends; nothing is asked where there is only one. */
    @Messages({"DeedForm.endPause=&Pause that ends:", "DeedForm.allPauses=all of them"})
    private void pauses() {
        List<CaseEvent> open = CaseCommands.openPauses(one());
        if (open.size() < 2) {
            return;
        }
        List<Optional<CaseEvent>> all = new ArrayList<>();
        all.add(Optional.empty());
        open.forEach(line -> all.add(Optional.of(line)));
        choice(
                Field.PAUSE,
                Bundle.DeedForm_endPause(),
                all,
                one ->
                        one.map(line -> said.since(line, policy()))
                                .orElse(Bundle.DeedForm_allPauses()),
                one -> one.map(line -> Integer.toString(line.no())).orElse(""));
    }

    /** Who wanted it, where that is somebody else. */
    @Messages("DeedForm.forWhom=&For whom (empty: oneself):")
    private void forWhom() {
        JTextField text = form.text(Bundle.DeedForm_forWhom(), "case.form.FOR_WHOM");
        values.put(Field.FOR_WHOM, () -> text.getText().strip());
        draft.add(Field.FOR_WHOM.name(), text);
    }

    private <T> JComboBox<T> choice(
            Field field,
            String label,
            List<T> all,
            Function<T, String> words,
            Function<T, String> code) {
        @SuppressWarnings("unchecked") // an array of what the list holds
        T[] array = (T[]) all.toArray();
        JComboBox<T> box = FieldPanel.choice("case.form." + field, array, words);
        box.addActionListener(event -> form.changed());
        form.field(label, box);
        values.put(field, () -> FormDraft.chosen(box, code));
        draft.add(field.name(), box, code);
        return box;
    }

    /** Policy and class with the deadline that they would give, and below it what the deadline is now. */
    private void moves() {
        JComboBox<PolicyMove> box =
                choice(
                        Field.POLICY,
                        Bundle.DeedForm_policy(),
                        help.moves(),
                        said::move,
                        one -> one.policy().label() + " " + classOf(one));
        JLabel deadlines = new JLabel(" ");
        deadlines.setName("case.form.deadlines");
        Supplier<@Nullable PolicyMove> chosen =
                () -> box.getSelectedIndex() < 0 ? null : box.getItemAt(box.getSelectedIndex());
        Runnable say =
                () -> {
                    PolicyMove one = chosen.get();
                    deadlines.setText(one == null ? " " : said.deadlines(one, clock.instant()));
                };
        box.addActionListener(event -> say.run());
        say.run();
        form.alone(deadlines);
        conditions.add(() -> chosen.get() != null);
        told(Field.POLICY, chosen, one -> one.policy().code());
        told(Field.VERSION, chosen, one -> Integer.toString(one.policy().version()));
        told(Field.CLASS, chosen, DeedForm::classOf);
    }

    private static String classOf(PolicyMove one) {
        return one.caseClass() == null ? "" : one.caseClass().code();
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

    /** The case that it is merged into: the number is typed, open cases of the same customer are offered below. */
    private void other() {
        JTextField number = form.text(Bundle.DeedForm_case(), "case.form.CASE");
        values.put(Field.CASE, () -> number.getText().strip());
        draft.add(Field.CASE.name(), number);
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

    private void time() {
        JTextField text = form.text(Bundle.DeedForm_time(), "case.form.TIME");
        text.setText(TimeEntry.write(clock.instant().plus(USUAL_WAIT)));
        draft.add(Field.TIME.name(), text);
        time = () -> TimeEntry.parse(text.getText(), counted.get(), clock.instant()).orElse(null);
        conditions.add(() -> time.get() != null);
    }

    /** When the regulator's letter came; the time it gives counts from then. */
    @Messages("DeedForm.letter=Letter &received (day, or day time):")
    private void letter() {
        JTextField text = form.text(Bundle.DeedForm_letter(), "case.form.LETTER_RECEIVED");
        draft.add(Field.LETTER_RECEIVED.name(), text);
        Supplier<Optional<Instant>> received =
                () -> TimeEntry.parsePast(text.getText(), clock.instant());
        values.put(Field.LETTER_RECEIVED, () -> received.get().map(Instant::toString).orElse(""));
        counted = () -> received.get().orElseGet(clock::instant);
        conditions.add(() -> received.get().isPresent());
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
                                        choose(chosen, button);
                                        form.changed();
                                    });
                });
        form.field(Bundle.DeedForm_file(), button);
        conditions.add(() -> file != null);
        draft.add(
                Field.FILE.name(),
                () -> file == null ? "" : file.toString(),
                kept -> SafeName.path(kept).ifPresent(path -> choose(path, button)));
    }

    private void choose(Path chosen, JButton button) {
        file = chosen;
        button.setText(String.valueOf(chosen.getFileName()));
    }
}
