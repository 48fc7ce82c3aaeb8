package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.view.ChartView;
import vn.capbu.complaints.ui.model.AttainmentCommands;
import vn.capbu.complaints.ui.model.AttainmentModel;
import vn.capbu.complaints.ui.model.AuditView;
import vn.capbu.complaints.ui.text.AttainmentText;
import vn.capbu.complaints.ui.text.AuditFigure;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.ReportTable;
import vn.capbu.kernel.VietnamTime;

/** How many cases were closed in time, and what else supervisors look at: each figure as bars and as a table. Event dispatch thread only. */
public final class AttainmentPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int LANE = 26;
    private static final int AROUND = 190;
    private static final int SMALLEST = 240;
    private static final String LIST = "list";
    private static final String MESSAGE = "message";

    private final transient AttainmentModel model;
    private final transient AttainmentCommands commands;
    private final JTextField from = new JTextField(9);
    private final JTextField to = new JTextField(9);
    private final JComboBox<AuditView> view =
            FieldPanel.choice("attainment.view", AuditView.values(), AttainmentText::of);
    private final JButton open = new JButton();
    private final JButton export = new JButton();
    private final JButton month = new JButton();
    private final JButton propose = new JButton();
    private final JLabel news = new JLabel(" ");
    private final JProgressBar bar = new JProgressBar();
    private final ChartView chart;
    private final ReportTable table;
    private final MessagePage message = new MessagePage("attainment.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private transient @Nullable AuditFigure shown;
    private boolean refreshing;

    /** A panel on a model. */
    public AttainmentPanel(AttainmentModel model, AttainmentCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        setName("attainment");
        chart = new ChartView(commands::openPart);
        chart.setName("attainment.figure");
        table = new ReportTable("attainment.table", formats);
        JScrollPane drawing = new JScrollPane(new Sheet(chart));
        drawing.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        drawing.getVerticalScrollBar().setUnitIncrement(LANE);
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        pane.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, drawing, pane);
        both.setName("attainment.split");
        both.setResizeWeight(0.58);
        both.setBorder(null);
        middle.add(both, LIST);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        listen();
        model.addListener(this::refresh);
        refresh();
    }

    @Messages({
        "AttainmentPanel.from=Closed &from:",
        "AttainmentPanel.to=&to:",
        "AttainmentPanel.view=&Figure:",
        "AttainmentPanel.open=&Open its cases",
        "AttainmentPanel.openTip=The cases behind the selected row, as a list (Enter); a click on a bar opens its cases",
        "AttainmentPanel.export=&Write for Excel…",
        "AttainmentPanel.propose=&Propose…",
        "AttainmentPanel.proposeTip=Tells the product centre of the root cause of the selected row, with its cases (F7)",
        "AttainmentPanel.month=&Month's report…",
        "AttainmentPanel.monthTip=The report of a month as PDF or spreadsheet (Ctrl+P)",
        "AttainmentPanel.exportTip=All rows of the table (Ctrl+S)"
    })
    private JComponent head() {
        from.setName("attainment.from");
        to.setName("attainment.to");
        view.setMaximumRowCount(AuditView.values().length);
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        label(line, Bundle.AttainmentPanel_from(), from);
        label(line, Bundle.AttainmentPanel_to(), to);
        label(line, Bundle.AttainmentPanel_view(), view);
        button(line, open, "attainment.open", Bundle.AttainmentPanel_open());
        open.setToolTipText(Bundle.AttainmentPanel_openTip());
        button(line, export, "attainment.export", Bundle.AttainmentPanel_export());
        export.setToolTipText(Bundle.AttainmentPanel_exportTip());
        button(line, propose, "attainment.propose", Bundle.AttainmentPanel_propose());
        propose.setToolTipText(Bundle.AttainmentPanel_proposeTip());
        button(line, month, "attainment.month", Bundle.AttainmentPanel_month());
        month.setToolTipText(Bundle.AttainmentPanel_monthTip());
        bar.setIndeterminate(true);
        line.add(bar);
        news.setName("attainment.news");
        news.setForeground(Look.MUTED);
        JPanel head = new JPanel(new BorderLayout());
        head.add(line, BorderLayout.LINE_START);
        head.add(news, BorderLayout.CENTER);
        return head;
    }

    private static void button(JPanel line, JButton button, String name, String text) {
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        line.add(button);
    }

    private static void label(JPanel line, String text, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        line.add(label);
        line.add(field);
    }

    private void listen() {
        from.addActionListener(event -> days());
        to.addActionListener(event -> days());
        view.addActionListener(
                event -> {
                    int place = view.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.look(view.getItemAt(place));
                    }
                });
        open.addActionListener(event -> openRow());
        export.addActionListener(event -> commands.export());
        propose.addActionListener(event -> propose());
        table.getSelectionModel().addListSelectionListener(event -> allow());
        month.addActionListener(event -> commands.writeMonth());
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            openRow();
                        }
                    }
                });
        Keys.bind(table, "ENTER", this::openRow);
        Keys.bind(this, "F5", this::days);
        Keys.bind(this, "ctrl S", commands::export);
        Keys.bind(this, "ctrl P", commands::writeMonth);
        Keys.bind(this, "F7", this::propose);
    }

    private void propose() {
        commands.propose(table.getSelectedRow());
    }

    private void allow() {
        propose.setVisible(model.view() == AuditView.ROOT_CAUSE);
        propose.setEnabled(commands.mayPropose(table.getSelectedRow()));
    }

    private void openRow() {
        commands.openRow(table.getSelectedRow());
    }

    private void days() {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isPresent() && last.isPresent()) {
            commands.showDays(first.get(), last.get());
        }
    }

    private static Optional<LocalDate> day(JTextField field) {
        try {
            return Optional.of(VietnamTime.parseDate(field.getText()));
        } catch (DateTimeParseException e) {
            field.requestFocusInWindow();
            field.selectAll();
            return Optional.empty();
        }
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return view.requestFocusInWindow();
    }

    private void refresh() {
        refreshing = true;
        try {
            from.setText(VietnamTime.format(model.from()));
            to.setText(VietnamTime.format(model.to()));
            view.setSelectedItem(model.view());
            bar.setVisible(model.isBusy());
            AuditFigure figure = model.figure().orElse(null);
            if (figure != null && !figure.equals(shown)) {
                shown = figure;
                show(figure);
            }
            open.setEnabled(figure != null && !figure.behindRows().isEmpty());
            export.setEnabled(open.isEnabled());
            news.setText(model.news().isEmpty() ? " " : model.news());
            allow();
            pages.show(middle, page());
        } finally {
            refreshing = false;
        }
    }

    private void show(AuditFigure figure) {
        int height = figure.bars().rows().size() * LANE + AROUND;
        chart.setPreferredSize(new Dimension(SMALLEST, Math.max(SMALLEST, height)));
        chart.show(ChartDocument.of(figure.bars(), Locale.getDefault(Locale.Category.DISPLAY)));
        chart.revalidate();
        table.show(figure.table());
        if (table.getRowCount() > 0) {
            table.changeSelection(0, 0, false, false);
        }
    }

    @Messages({
        "AttainmentPanel.failed=The figures can't be shown",
        "AttainmentPanel.reading=Reading…",
        "AttainmentPanel.readingText=The verdicts of the closed cases are being added up.",
        "AttainmentPanel.none=No case was closed on these days",
        "AttainmentPanel.noneText=Only closed cases have a verdict. Choose other days and press Enter.",
        "AttainmentPanel.noneLate=No case was late on these days",
        "AttainmentPanel.noneLateText=Every case that was closed on these days kept its limit, or has none."
    })
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = ComplaintErrors.explain(cause);
            message.show(
                    Bundle.AttainmentPanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        AuditFigure read = model.figure().orElse(null);
        if (read == null) {
            message.show(Bundle.AttainmentPanel_reading(), Bundle.AttainmentPanel_readingText());
            return MESSAGE;
        }
        if (!read.behindRows().isEmpty()) {
            return LIST;
        }
        if (model.view() == AuditView.LOST || model.view() == AuditView.WORST) {
            message.show(Bundle.AttainmentPanel_noneLate(), Bundle.AttainmentPanel_noneLateText());
        } else {
            message.show(Bundle.AttainmentPanel_none(), Bundle.AttainmentPanel_noneText());
        }
        return MESSAGE;
    }

    /** As wide as what it is seen through, and as high as its bars need. */
    private static final class Sheet extends JPanel implements Scrollable {

        private static final long serialVersionUID = 1L;

        Sheet(JComponent content) {
            super(new BorderLayout());
            add(content, BorderLayout.CENTER);
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
            return LANE;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
            return orientation == SwingConstants.VERTICAL ? seen.height - LANE : seen.width;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getParent() != null && getParent().getHeight() > getPreferredSize().height;
        }
    }
}
