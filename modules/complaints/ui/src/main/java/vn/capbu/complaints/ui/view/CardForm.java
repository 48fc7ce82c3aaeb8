package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.model.CaseAuditCommands;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.text.CaseAuditText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Undo;
import vn.capbu.kernel.VietnamTime;

/** The next version of a score-card, or a new card: its criteria in rows, whose weights make 100. Event dispatch thread only. */
final class CardForm implements FormContent {

    private static final int ROWS = 10;
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";
    private static final int NAME = 200;

    private final LocalDate today;
    private final JComboBox<Optional<Scorecard>> base;
    private final JTextField code = field("card.code", 14);
    private final JTextField from = field("card.from", 10);
    private final JTextField pass = field("card.pass", 5);
    private final JTextField name = field("card.name", 30);
    private final JTextField englishName = field("card.englishName", 30);
    private final List<Row> rows = new ArrayList<>();
    private final JLabel hint = new JLabel(" ");
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final List<Runnable> listeners = new ArrayList<>();

    /** The fields of a criterion; one without a code isn't there. */
    private record Row(
            JTextField code,
            JTextField name,
            JTextField englishName,
            JTextField weight,
            JCheckBox fatal) {

        boolean isEmpty() {
            return code.getText().isBlank()
                    && name.getText().isBlank()
                    && englishName.getText().isBlank()
                    && weight.getText().isBlank();
        }
    }

    @Messages({
        "CardForm.base=&Next version of:",
        "CardForm.new=(a new card)",
        "CardForm.code=C&ode:",
        "CardForm.from=In &force from:",
        "CardForm.pass=&Passes from (points of 100):",
        "CardForm.name=Name (&Vietnamese):",
        "CardForm.englishName=Name (&English):",
        "CardForm.criterionCode=Code",
        "CardForm.criterionName=Criterion (Vietnamese)",
        "CardForm.criterionEnglish=Criterion (English)",
        "CardForm.weight=Weight",
        "CardForm.fatal=No point: fails"
    })
    CardForm(List<Scorecard> cards, LocalDate today, boolean vietnamese) {
        this.today = today;
        Map<String, Scorecard> newest = new LinkedHashMap<>();
        cards.forEach(
                one -> newest.merge(one.code(), one, (a, b) -> a.version() > b.version() ? a : b));
        List<Optional<Scorecard>> all = new ArrayList<>();
        newest.values().forEach(one -> all.add(Optional.of(one)));
        all.add(Optional.empty());
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what the list holds
        Optional<Scorecard>[] array = all.toArray(new Optional[0]);
        base =
                FieldPanel.choice(
                        "card.base",
                        array,
                        one ->
                                one.map(card -> CaseAuditText.of(card, vietnamese))
                                        .orElse(Bundle.CardForm_new()));
        FieldPanel fields = new FieldPanel();
        fields.pair(Bundle.CardForm_base(), base, Bundle.CardForm_code(), code);
        fields.pair(Bundle.CardForm_from(), from, Bundle.CardForm_pass(), pass);
        fields.wide(Bundle.CardForm_name(), name);
        fields.wide(Bundle.CardForm_englishName(), englishName);
        hint.setName("card.hint");
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(fields, BorderLayout.PAGE_START);
        panel.add(grid(), BorderLayout.CENTER);
        panel.add(hint, BorderLayout.PAGE_END);
        Prefilled.in(from, pass);
        for (JTextField one : List.of(code, from, pass, name, englishName)) {
            watch(one);
        }
        base.addActionListener(event -> fill());
        Accept.byCtrlEnter(panel);
        fill();
    }

    private static JTextField field(String name, int columns) {
        JTextField field = new JTextField(columns);
        field.setName(name);
        return field;
    }

    private void watch(JTextField field) {
        Keys.nextByEnter(field);
        Keys.watch(field, this::changed);
        Undo.in(field);
    }

    private JComponent grid() {
        JPanel grid = new JPanel(new GridBagLayout());
        String[] heads = {
            Bundle.CardForm_criterionCode(),
            Bundle.CardForm_criterionName(),
            Bundle.CardForm_criterionEnglish(),
            Bundle.CardForm_weight(),
            Bundle.CardForm_fatal()
        };
        for (int x = 0; x < heads.length; x++) {
            JLabel head = new JLabel(heads[x]);
            head.setForeground(Look.MUTED);
            cell(grid, x, 0, head);
        }
        for (int i = 1; i <= ROWS; i++) {
            Row row =
                    new Row(
                            field("card.code." + i, 10),
                            field("card.name." + i, 24),
                            field("card.englishName." + i, 24),
                            field("card.weight." + i, 4),
                            new JCheckBox());
            row.fatal().setName("card.fatal." + i);
            row.fatal().addActionListener(event -> changed());
            row.fatal().getAccessibleContext().setAccessibleName(Bundle.CardForm_fatal());
            rows.add(row);
            int x = 0;
            for (JTextField one :
                    List.of(row.code(), row.name(), row.englishName(), row.weight())) {
                one.getAccessibleContext().setAccessibleName(heads[x]);
                watch(one);
                cell(grid, x++, i, one);
            }
            cell(grid, x, i, row.fatal());
        }
        return grid;
    }

    private static void cell(JPanel grid, int x, int y, JComponent content) {
        grid.add(
                content,
                new GridBagConstraints(
                        x,
                        y,
                        1,
                        1,
                        x == 1 || x == 2 ? 1 : 0,
                        0,
                        GridBagConstraints.LINE_START,
                        GridBagConstraints.HORIZONTAL,
                        new Insets(2, x == 0 ? 0 : 8, 2, 0),
                        0,
                        0));
    }

    private @Nullable Scorecard before() {
        return base.getSelectedIndex() < 0
                ? null
                : base.getItemAt(base.getSelectedIndex()).orElse(null);
    }

    private void fill() {
        Scorecard old = before();
        code.setText(old == null ? "" : old.code());
        code.setEditable(old == null);
        from.setText(VietnamTime.format(today));
        pass.setText(Integer.toString(old == null ? 80 : old.pass()));
        name.setText(old == null ? "" : old.vietnamese());
        englishName.setText(old == null ? "" : old.english());
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get(i);
            Scorecard.Criterion one =
                    old == null || i >= old.criteria().size() ? null : old.criteria().get(i);
            row.code().setText(one == null ? "" : one.code());
            row.name().setText(one == null ? "" : one.vietnamese());
            row.englishName().setText(one == null ? "" : one.english());
            row.weight().setText(one == null ? "" : Integer.toString(one.weight()));
            row.fatal().setSelected(one != null && one.fatal());
        }
        changed();
    }

    /** Fills in what was typed or chosen before, says so, and keeps what is from now on. */
    void keepIn(Drafts drafts, Formats formats) {
        FormDraft draft = new FormDraft();
        draft.add("BASE", base, one -> one.map(Scorecard::code).orElse(""));
        draft.add("CODE", code);
        draft.add("FROM", from);
        draft.add("PASS", pass);
        draft.add("NAME", name);
        draft.add("ENGLISH_NAME", englishName);
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get(i);
            draft.add("CODE." + i, row.code());
            draft.add("NAME." + i, row.name());
            draft.add("ENGLISH_NAME." + i, row.englishName());
            draft.add("WEIGHT." + i, row.weight());
            draft.add("FATAL." + i, row.fatal());
        }
        draft.keep(
                this,
                drafts,
                CaseAuditCommands.CARD,
                at -> {
                    JLabel said = FormDraft.restored(formats, at);
                    said.setBorder(BorderFactory.createEmptyBorder(0, 0, 4, 0));
                    panel.add(said, BorderLayout.LINE_START);
                });
    }

    private static int number(JTextField field, int most) {
        String typed = field.getText().strip();
        int value = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
        return value > most ? -1 : value;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(VietnamTime.parseDate(from.getText()))
                    .filter(day -> !day.isBefore(today));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isName(JTextField field) {
        String typed = field.getText().strip();
        return !typed.isEmpty() && typed.length() <= NAME;
    }

    @Messages({
        "CardForm.badDay=The day is today or later, as dd/mm/yyyy.",
        "CardForm.badPass=A case passes from 0 to 100 points.",
        "CardForm.badName=The card needs a code of lower-case letters, digits and hyphens, and a name in both languages.",
        "# {0} - row",
        "CardForm.badRow=Row {0} needs a code that no other row has, a name in both languages and a weight from 1 to 100.",
        "# {0} - sum",
        "CardForm.badSum=The weights make {0}; they have to make 100.",
        "CardForm.good=The weights make 100. Plans that were made keep the version that they have."
    })
    private String problem() {
        if (day().isEmpty()) {
            return Bundle.CardForm_badDay();
        }
        if (number(pass, Scorecard.FULL) < 0) {
            return Bundle.CardForm_badPass();
        }
        if (!code.getText().strip().matches(CODE) || !isName(name) || !isName(englishName)) {
            return Bundle.CardForm_badName();
        }
        List<String> codes = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get(i);
            if (row.isEmpty()) {
                continue;
            }
            String own = row.code().getText().strip();
            int weight = number(row.weight(), Scorecard.FULL);
            if (!own.matches(CODE)
                    || codes.contains(own)
                    || !isName(row.name())
                    || !isName(row.englishName())
                    || weight < 1) {
                return Bundle.CardForm_badRow(Integer.toString(i + 1));
            }
            codes.add(own);
            sum += weight;
        }
        return sum == Scorecard.FULL ? "" : Bundle.CardForm_badSum(Integer.toString(sum));
    }

    private void changed() {
        String problem = problem();
        hint.setText(problem.isEmpty() ? Bundle.CardForm_good() : problem);
        listeners.forEach(Runnable::run);
    }

    /** The version that was written; empty where something is wrong. */
    Optional<Scorecard> card() {
        if (!complete()) {
            return Optional.empty();
        }
        Scorecard old = before();
        List<Scorecard.Criterion> criteria =
                rows.stream()
                        .filter(row -> !row.isEmpty())
                        .map(
                                row ->
                                        new Scorecard.Criterion(
                                                row.code().getText().strip(),
                                                row.name().getText().strip(),
                                                row.englishName().getText().strip(),
                                                number(row.weight(), Scorecard.FULL),
                                                row.fatal().isSelected()))
                        .toList();
        return day().map(
                        day ->
                                new Scorecard(
                                        code.getText().strip(),
                                        old == null ? 1 : old.version() + 1,
                                        day,
                                        name.getText().strip(),
                                        englishName.getText().strip(),
                                        number(pass, Scorecard.FULL),
                                        criteria));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return base;
    }

    @Override
    public boolean complete() {
        return problem().isEmpty();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
