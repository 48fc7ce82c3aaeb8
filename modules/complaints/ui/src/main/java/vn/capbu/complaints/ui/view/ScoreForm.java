package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.model.CaseAuditPrompts.Scored;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.text.CaseAuditText;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Undo;

/**
 * A score-card to be filled in by keys: each criterion has all points until the auditor takes some away - by typing, or by arrow keys in
 * steps of ten - and says why; Enter goes on to the next field.
 */
final class ScoreForm implements FormContent {

    private static final int STEP = 10;

    private final Scorecard card;
    private final List<JTextField> points = new ArrayList<>();
    private final List<JTextField> notes = new ArrayList<>();
    private final JTextArea note = new JTextArea(3, 40);
    private final JLabel total = new JLabel(" ");
    private final JLabel help = new JLabel(Bundle.ScoreForm_help());
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final List<Runnable> listeners = new ArrayList<>();

    @Messages({
        "ScoreForm.criterion=Criterion (weight)",
        "ScoreForm.points=Points",
        "ScoreForm.why=Why points are missing",
        "ScoreForm.help=0 to 100 points each; the arrow keys up and down change them by ten. Who takes points away says why.",
        "ScoreForm.note=Remark on the whole case"
    })
    ScoreForm(Scorecard card, boolean vietnamese) {
        this.card = card;
        JPanel grid = new JPanel(new GridBagLayout());
        cell(grid, 0, 0, 0, heading(Bundle.ScoreForm_criterion()));
        cell(grid, 1, 0, 0, heading(Bundle.ScoreForm_points()));
        cell(grid, 2, 0, 1, heading(Bundle.ScoreForm_why()));
        int row = 0;
        for (Scorecard.Criterion one : card.criteria()) {
            row++;
            JTextField mark = points(one.code());
            JTextField why = new JTextField(28);
            why.setName("score.note." + one.code());
            Keys.nextByEnter(why);
            Keys.watch(why, this::changed);
            Undo.in(why);
            JLabel label = new JLabel(CaseAuditText.of(one, vietnamese));
            label.setLabelFor(mark);
            points.add(mark);
            notes.add(why);
            cell(grid, 0, row, 0, label);
            cell(grid, 1, row, 0, mark);
            cell(grid, 2, row, 1, why);
        }
        total.setName("score.total");
        total.setFont(total.getFont().deriveFont(Font.BOLD, total.getFont().getSize2D() * 1.2f));
        note.setName("score.remark");
        note.setLineWrap(true);
        note.setWrapStyleWord(true);
        Keys.watch(note, this::changed);
        Undo.in(note);
        JLabel remark = new JLabel(Bundle.ScoreForm_note());
        remark.setLabelFor(note);
        JPanel below = new JPanel(new BorderLayout(0, 4));
        below.add(remark, BorderLayout.PAGE_START);
        below.add(new JScrollPane(note), BorderLayout.CENTER);
        below.add(total, BorderLayout.PAGE_END);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(help, BorderLayout.PAGE_START);
        panel.add(grid, BorderLayout.CENTER);
        panel.add(below, BorderLayout.PAGE_END);
        Accept.byCtrlEnter(panel);
        changed();
    }

    private static JLabel heading(String text) {
        JLabel label = new JLabel(text);
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        return label;
    }

    private static void cell(JPanel grid, int x, int y, double weight, JComponent content) {
        grid.add(
                content,
                new GridBagConstraints(
                        x,
                        y,
                        1,
                        1,
                        weight,
                        0,
                        GridBagConstraints.LINE_START,
                        GridBagConstraints.HORIZONTAL,
                        new Insets(3, x == 0 ? 0 : 10, 3, 0),
                        0,
                        0));
    }

    private JTextField points(String code) {
        JTextField field = new JTextField(Integer.toString(Scorecard.FULL), 4);
        field.setName("score.points." + code);
        field.setHorizontalAlignment(JTextField.TRAILING);
        Keys.nextByEnter(field);
        Keys.watch(field, this::changed);
        Undo.in(field);
        Keys.bind(field, "UP", () -> add(field, STEP));
        Keys.bind(field, "DOWN", () -> add(field, -STEP));
        Prefilled.in(field);
        return field;
    }

    private void add(JTextField field, int step) {
        int now = Math.max(0, value(field));
        field.setText(Integer.toString(Math.max(0, Math.min(Scorecard.FULL, now + step))));
        field.selectAll();
    }

    /** Points that were typed; -1 when they are none. */
    private static int value(JTextField field) {
        String typed = field.getText().strip();
        if (!typed.matches("[0-9]{1,3}")) {
            return -1;
        }
        int points = Integer.parseInt(typed);
        return points > Scorecard.FULL ? -1 : points;
    }

    private List<Review.Mark> marks() {
        List<Review.Mark> marks = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            marks.add(
                    new Review.Mark(
                            card.criteria().get(i).code(),
                            value(points.get(i)),
                            notes.get(i).getText().strip()));
        }
        return marks;
    }

    @Messages({
        "# {0} - score",
        "ScoreForm.total=In all: {0}",
        "ScoreForm.badPoints=Points are whole numbers from 0 to 100.",
        "# {0} - criterion",
        "ScoreForm.noWhy=Say why points are missing: {0}"
    })
    private void changed() {
        total.setText(state());
        listeners.forEach(Runnable::run);
    }

    private String state() {
        List<Review.Mark> marks = marks();
        if (marks.stream().anyMatch(mark -> mark.points() < 0)) {
            return Bundle.ScoreForm_badPoints();
        }
        String score =
                Bundle.ScoreForm_total(
                        CaseAuditText.score(Review.score(card, marks), Review.passes(card, marks)));
        for (int i = 0; i < marks.size(); i++) {
            if (lacksNote(marks.get(i))) {
                return score + " · " + Bundle.ScoreForm_noWhy(Integer.toString(i + 1));
            }
        }
        return score;
    }

    private static boolean lacksNote(Review.Mark mark) {
        return mark.points() < Scorecard.FULL && mark.note().isEmpty();
    }

    /** Fills in what was typed before, says so, and keeps what is from now on. */
    void keepIn(Drafts drafts, Formats formats, String key) {
        FormDraft draft = new FormDraft();
        for (int i = 0; i < points.size(); i++) {
            String code = card.criteria().get(i).code();
            draft.add("POINTS." + code, points.get(i));
            draft.add("NOTE." + code, notes.get(i));
        }
        draft.add("REMARK", note);
        draft.keep(
                this, drafts, key, at -> help.setText(FormDraft.restored(formats, at).getText()));
    }

    Scored scored() {
        return new Scored(marks(), note.getText().strip());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return points.get(0);
    }

    @Override
    public boolean complete() {
        return marks().stream().noneMatch(mark -> mark.points() < 0 || lacksNote(mark));
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
