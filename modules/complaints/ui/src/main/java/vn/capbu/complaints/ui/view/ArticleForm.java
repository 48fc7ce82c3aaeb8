package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
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
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.Article.Kind;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.text.ArticleWords;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Undo;
import vn.capbu.kernel.VietnamTime;

/** A version of an article or template, as a form. */
final class ArticleForm implements FormContent {

    private static final int TITLE = 200;
    private static final int TEXT = 4_000;
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private final @Nullable Article before;
    private final List<Article> all;
    private final LocalDate today;
    private final JTextField code = new JTextField(24);
    private final JComboBox<Kind> kind =
            FieldPanel.choice("article.kind", Kind.values(), ArticleWords::of);
    private final JComboBox<String> group;
    private final JTextField from = new JTextField(10);
    private final JCheckBox offered = new JCheckBox();
    private final JTextField title = new JTextField(40);
    private final JTextField englishTitle = new JTextField(40);
    private final JTextArea text = new JTextArea(6, 56);
    private final JTextArea englishText = new JTextArea(6, 56);
    private final JLabel hint = new JLabel(" ");
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final List<Runnable> listeners = new ArrayList<>();

    @Messages({
        "ArticleForm.code=C&ode:",
        "ArticleForm.kind=&Kind:",
        "ArticleForm.group=&Group:",
        "ArticleForm.from=In &force from:",
        "ArticleForm.offered=Is o&ffered",
        "ArticleForm.title=&Title (Vietnamese):",
        "ArticleForm.text=Te&xt (Vietnamese):",
        "ArticleForm.englishTitle=Title (&English):",
        "ArticleForm.englishText=Text (E&nglish):"
    })
    ArticleForm(@Nullable Article before, List<Article> all, Names names, LocalDate today) {
        this.before = before;
        this.all = List.copyOf(all);
        this.today = today;
        Map<String, String> groups = ArticleWords.groups(names);
        group =
                FieldPanel.choice(
                        "article.group",
                        groups.keySet().toArray(String[]::new),
                        one -> groups.getOrDefault(one, one));
        FieldPanel fields = new FieldPanel();
        Mnemonics.setLocalizedText(offered, Bundle.ArticleForm_offered());
        fields.pair(Bundle.ArticleForm_code(), code, Bundle.ArticleForm_kind(), kind);
        fields.pair(Bundle.ArticleForm_group(), group, Bundle.ArticleForm_from(), from);
        fields.alone(offered);
        fields.wide(Bundle.ArticleForm_title(), title);
        fields.wide(Bundle.ArticleForm_text(), area(text, "article.text"));
        fields.wide(Bundle.ArticleForm_englishTitle(), englishTitle);
        fields.wide(Bundle.ArticleForm_englishText(), area(englishText, "article.englishText"));
        Map<JTextField, String> fieldNames = new LinkedHashMap<>();
        fieldNames.put(code, "article.code");
        fieldNames.put(from, "article.from");
        fieldNames.put(title, "article.title");
        fieldNames.put(englishTitle, "article.englishTitle");
        fieldNames.forEach(
                (field, name) -> {
                    field.setName(name);
                    Keys.nextByEnter(field);
                    Undo.in(field);
                    Keys.watch(field, this::changed);
                });
        hint.setName("article.hint");
        hint.setForeground(Look.MUTED);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(fields, BorderLayout.CENTER);
        panel.add(hint, BorderLayout.PAGE_END);
        kind.addActionListener(event -> changed());
        group.addActionListener(event -> changed());
        offered.addActionListener(event -> changed());
        Accept.byCtrlEnter(panel);
        Prefilled.in(from);
        fill();
        changed();
    }

    private JComponent area(JTextArea area, String name) {
        area.setName(name);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        Keys.watch(area, this::changed);
        Undo.in(area);
        return new JScrollPane(area);
    }

    private void fill() {
        from.setText(VietnamTime.format(today));
        offered.setSelected(true);
        Article old = before;
        if (old == null) {
            return;
        }
        code.setText(old.code());
        code.setEditable(false);
        kind.setSelectedItem(old.kind());
        kind.setEnabled(false);
        group.setSelectedItem(old.group());
        if (old.inForceFrom().isAfter(today)) {
            from.setText(VietnamTime.format(old.inForceFrom()));
        }
        offered.setSelected(old.offered());
        title.setText(old.title().vietnamese());
        englishTitle.setText(old.title().english());
        text.setText(old.text().vietnamese());
        englishText.setText(old.text().english());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(VietnamTime.parseDate(from.getText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Messages({
        "ArticleForm.fields=Fields that a case fills in: {customer} {number} {taxCode} {deadline} {unit} {agent} {today}.",
        "ArticleForm.badCode=The code is lower-case letters, digits and hyphens, and no other article's.",
        "ArticleForm.badDay=The day is today or later, as dd/mm/yyyy.",
        "ArticleForm.missing=Title and text are needed in both languages, up to 200 and 4,000 characters."
    })
    private String problem() {
        String typed = code.getText().strip();
        boolean isTaken = before == null && all.stream().anyMatch(one -> one.code().equals(typed));
        if (!typed.matches(CODE) || isTaken) {
            return Bundle.ArticleForm_badCode();
        }
        if (day().filter(day -> !day.isBefore(today)).isEmpty()) {
            return Bundle.ArticleForm_badDay();
        }
        boolean whole =
                isBetween(title.getText(), TITLE)
                        && isBetween(englishTitle.getText(), TITLE)
                        && isBetween(text.getText(), TEXT)
                        && isBetween(englishText.getText(), TEXT);
        return whole ? "" : Bundle.ArticleForm_missing();
    }

    private static boolean isBetween(String typed, int most) {
        String stripped = typed.strip();
        return !stripped.isEmpty() && stripped.length() <= most;
    }

    private void changed() {
        String problem = problem();
        hint.setText(problem.isEmpty() ? Bundle.ArticleForm_fields() : problem);
        listeners.forEach(Runnable::run);
    }

    /** Fills in what was typed or chosen before, says so, and keeps what is from now on. */
    void keepIn(Drafts drafts, Formats formats) {
        FormDraft draft = new FormDraft();
        draft.add("CODE", code);
        draft.add("FROM", from);
        draft.add("TITLE", title);
        draft.add("ENGLISH_TITLE", englishTitle);
        draft.add("TEXT", text);
        draft.add("ENGLISH_TEXT", englishText);
        draft.add("OFFERED", offered);
        draft.add("KIND", kind, Kind::name);
        draft.add("GROUP", group, one -> one);
        Article old = before;
        draft.keep(
                this,
                drafts,
                Drafts.article(old == null ? "" : old.code()),
                at -> panel.add(FormDraft.restored(formats, at), BorderLayout.PAGE_START));
    }

    /** The version that was written. */
    Article article() {
        Article old = before;
        int place =
                old != null
                        ? old.place()
                        : 1 + all.stream().mapToInt(Article::place).max().orElse(0);
        return new Article(
                code.getText().strip(),
                old == null ? 1 : old.version() + 1,
                day().orElseThrow(),
                place,
                kind.getItemAt(Math.max(0, kind.getSelectedIndex())),
                group.getItemAt(Math.max(0, group.getSelectedIndex())),
                offered.isSelected(),
                new Article.Words(title.getText().strip(), englishTitle.getText().strip()),
                new Article.Words(text.getText().strip(), englishText.getText().strip()));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return before == null ? code : title;
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
