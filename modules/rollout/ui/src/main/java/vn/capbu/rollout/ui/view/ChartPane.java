package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.Hit;
import vn.capbu.charts.HitMap;
import vn.capbu.charts.view.ChartView;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.ReportTable;
import vn.capbu.kernel.TableReport;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.model.ProgressModel;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** A figure, or its table, with what can be done with it. */
final class ChartPane extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final String FIGURE = "figure";
    private static final String TABLE = "table";
    private static final String FAILED = "failed";

    private final transient ProgressModel model;
    private final transient ProgressCommands commands;
    private final ChartView view;
    private final ReportTable table;
    private final JLabel note = new JLabel(" ");
    private final MessagePage failed = new MessagePage("progress.figure.failed");
    private final JToggleButton asFigure = new JToggleButton();
    private final JToggleButton asTable = new JToggleButton();
    private final JButton copyPicture;
    private final JButton copyTable;
    private final JButton save;
    private final JLabel news = new JLabel(" ");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private transient @Nullable ChartDocument shown;

    @Messages({
        "ChartPane.figure=F&igure",
        "ChartPane.table=Ta&ble",
        "ChartPane.copyPicture=Copy &picture",
        "ChartPane.copyTable=Copy tab&le",
        "ChartPane.save=&Save…",
        "ChartPane.saveHint=PNG, SVG, PDF or XLSX, by the ending of the name (Ctrl+S)"
    })
    ChartPane(ProgressModel model, ProgressCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        view = new ChartView(this::open);
        view.setName("progress.figure");
        table = new ReportTable("progress.table", formats);
        table.onOpen(this::openCell);
        copyPicture =
                button(
                        "progress.copyPicture",
                        Bundle.ChartPane_copyPicture(),
                        commands::copyPicture);
        copyTable = button("progress.copyTable", Bundle.ChartPane_copyTable(), commands::copyTable);
        save = button("progress.save", Bundle.ChartPane_save(), commands::save);
        save.setToolTipText(Bundle.ChartPane_saveHint());
        toggle(asFigure, "progress.asFigure", Bundle.ChartPane_figure());
        toggle(asTable, "progress.asTable", Bundle.ChartPane_table());
        asFigure.addActionListener(event -> commands.setTable(false));
        asTable.addActionListener(event -> commands.setTable(true));
        news.setName("progress.news");
        note.setForeground(Look.MUTED);
        note.setBorder(BorderFactory.createEmptyBorder(3, 6, 3, 6));
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        JPanel numbers = new JPanel(new BorderLayout());
        numbers.add(pane, BorderLayout.CENTER);
        numbers.add(note, BorderLayout.PAGE_END);
        middle.add(view, FIGURE);
        middle.add(numbers, TABLE);
        middle.add(failed, FAILED);
        add(line(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
    }

    private static void toggle(JToggleButton button, String name, String text) {
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
    }

    private static JButton button(String name, String text, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    private JComponent line() {
        ButtonGroup group = new ButtonGroup();
        group.add(asFigure);
        group.add(asTable);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 2));
        buttons.add(asFigure);
        buttons.add(asTable);
        buttons.add(copyPicture);
        buttons.add(copyTable);
        buttons.add(save);
        JPanel line = new JPanel(new BorderLayout(8, 0));
        line.add(buttons, BorderLayout.LINE_START);
        line.add(news, BorderLayout.CENTER);
        return line;
    }

    /** Shows the people behind a part of the figure; what the part says is their title. */
    void open(ChartKey key) {
        commands.openPeople(key, view.hits().of(key).map(Hit::tip).orElse(""));
    }

    /** Shows the people behind a cell of the figure's table, as {@link #open} does behind a painted part. */
    private void openCell(int row, int column) {
        ChartDocument figure = shown;
        if (figure != null && !model.isBusy() && model.figureFailure().isEmpty()) {
            figure.part(row, column).ifPresent(part -> commands.openPeople(part.key(), part.tip()));
        }
    }

    /** What was painted where. */
    HitMap hits() {
        return view.hits();
    }

    @Messages("ChartPane.drawing=Drawing the figure…")
    void refresh() {
        ChartDocument figure = model.figure().orElse(null);
        if (figure != null && figure != shown) {
            shown = figure;
            view.show(figure);
            TableReport report = figure.table();
            table.show(report);
            note.setText(note(report));
            note.setToolTipText(note.getText());
        }
        view.await(model.isBusy() ? Bundle.ChartPane_drawing() : null);
        boolean there = figure != null && model.figureFailure().isEmpty();
        copyPicture.setEnabled(there);
        copyTable.setEnabled(there);
        save.setEnabled(there);
        asFigure.setSelected(!model.isTable());
        asTable.setSelected(model.isTable());
        news.setText(news());
        news.setToolTipText(model.news().isEmpty() ? null : model.news());
        model.figureFailure().ifPresent(this::fail);
        pages.show(middle, page());
    }

    @Messages("ChartPane.hint=Double click or Enter: the people behind a number")
    private String news() {
        if (!model.news().isEmpty()) {
            return model.news();
        }
        return model.isTable() ? Bundle.ChartPane_hint() : " ";
    }

    /** Where the numbers are from, and of how many. */
    private static String note(TableReport report) {
        StringBuilder text = new StringBuilder();
        report.facts().forEach(fact -> text.append(fact.value()).append(". "));
        report.notes().stream().limit(1).forEach(text::append);
        return text.toString().strip();
    }

    @Messages("ChartPane.failed=The figure can't be made")
    private void fail(Exception cause) {
        ErrorText error = RolloutErrors.explain(cause);
        failed.show(
                Bundle.ChartPane_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
    }

    private String page() {
        if (model.figureFailure().isPresent()) {
            return FAILED;
        }
        return model.isTable() ? TABLE : FIGURE;
    }
}
