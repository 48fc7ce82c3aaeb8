package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.awt.event.HierarchyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JProgressBar;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.ui.model.Behind;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.QueueCommands;
import vn.capbu.complaints.ui.model.QueueModel;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.PagedTable;
import vn.capbu.kernel.Right;

/** Queues of cases with their countdowns. Event dispatch thread only. */
public final class QueuePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int TICK_MILLIS = 1_000;
    private static final int TICKS_TO_READ = 60;
    private static final String LIST = "list";
    private static final String MESSAGE = "message";

    private final transient QueueModel model;
    private final transient QueueCommands commands;
    private final transient Formats formats;
    private final ButtonGroup group = new ButtonGroup();
    private final Map<Queue, JToggleButton> queues = new EnumMap<>(Queue.class);
    private final JComboBox<CodeName> unit;
    private final JTextField search = new JTextField(22);
    private final JButton open;
    private final JButton takeIn;
    private final JButton more;
    private final JLabel found = new JLabel(" ");
    private final JLabel news = new JLabel(" ");
    private final JProgressBar bar = new JProgressBar();
    private final ScopeStrip scope;
    private final PagedTable<ComplaintCase> table;
    private final MessagePage message = new MessagePage("complaints.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private final Timer tick = new Timer(TICK_MILLIS, event -> tick());
    private int ticks;
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "QueuePanel.takeIn=&New case…",
        "QueuePanel.open=&Open",
        "QueuePanel.search=&Find:",
        "QueuePanel.searchTip=Number, customer, tax code, telephone, words of the complaint (Ctrl+F)"
    })
    public QueuePanel(QueueModel model, QueueCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("complaints.queue");
        unit = FieldPanel.choice("complaints.unit", new CodeName[0], one -> model.names().of(one));
        takeIn = button("complaints.takeIn", Bundle.QueuePanel_takeIn(), commands::takeIn);
        Keys.primary(takeIn);
        open = button("complaints.open", Bundle.QueuePanel_open(), commands::open);
        more = button("complaints.more", Bundle.QueuePanel_more(), this::menu);
        Offers.only(Right.HANDLE_CASES, takeIn);
        more.setToolTipText(Bundle.QueuePanel_moreTip());
        table =
                new PagedTable<>(
                        "complaints.table",
                        model.rows(),
                        QueueColumns.of(model, commands::countdown, formats),
                        this::select);
        scope = new ScopeStrip(() -> commands.show(model.queue()));
        middle.add(table.inPane(), LIST);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        listen();
        model.addListener(this::refresh);
        refresh();
    }

    private static JButton button(String name, String text, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    private void select(List<ComplaintCase> rows) {
        if (!refreshing) {
            commands.select(rows);
        }
    }

    @Messages({"# {0} - queue", "# {1} - key", "QueuePanel.queueTip={0} ({1})"})
    private JComponent head() {
        JPanel first = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 0));
        int number = 0;
        for (Queue queue : Queue.values()) {
            number++;
            String text = CaseText.of(queue);
            JToggleButton button = new JToggleButton(text);
            button.setName("complaints.queue." + queue);
            String key = "Alt+" + number;
            button.setToolTipText(Bundle.QueuePanel_queueTip(text, key));
            button.addActionListener(event -> commands.show(queue));
            group.add(button);
            queues.put(queue, button);
            first.add(button);
            if (queue == Queue.UNIT) {
                first.add(unit);
            }
        }
        JPanel second = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.QueuePanel_search());
        label.setLabelFor(search);
        search.setName("complaints.search");
        search.setToolTipText(Bundle.QueuePanel_searchTip());
        second.add(label);
        second.add(search);
        second.add(open);
        second.add(takeIn);
        second.add(more);
        found.setName("complaints.found");
        found.setForeground(Look.MUTED);
        bar.setIndeterminate(true);
        JPanel said = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 4));
        said.add(bar);
        said.add(found);
        JPanel line = new JPanel(new BorderLayout());
        line.add(second, BorderLayout.LINE_START);
        line.add(said, BorderLayout.CENTER);
        news.setName("complaints.news");
        news.setForeground(Look.MUTED);
        JPanel queuesAndNews = new JPanel(new BorderLayout(GAP, 0));
        queuesAndNews.add(first, BorderLayout.LINE_START);
        queuesAndNews.add(news, BorderLayout.CENTER);
        JPanel head = new JPanel(new BorderLayout(0, 4));
        head.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        head.add(queuesAndNews, BorderLayout.PAGE_START);
        head.add(line, BorderLayout.CENTER);
        head.add(scope, BorderLayout.PAGE_END);
        return head;
    }

    private void listen() {
        unit.addActionListener(
                event -> {
                    int place = unit.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.showUnit(unit.getItemAt(place).code());
                    }
                });
        Keys.watch(
                search,
                () -> {
                    if (!refreshing) {
                        commands.find(search.getText());
                    }
                });
        search.addActionListener(event -> commands.open());
        Keys.bind(search, "DOWN", this::intoTable);
        Keys.bind(search, "ESCAPE", () -> search.setText(""));
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            openSelected();
                        }
                    }
                });
        Keys.bind(table, "ENTER", this::openSelected);
        Keys.bind(
                this,
                "INSERT",
                () -> {
                    if (Offers.may(Right.HANDLE_CASES)) {
                        commands.takeIn();
                    }
                });
        Keys.bind(this, "F5", commands::again);
        Keys.bind(this, "ctrl M", this::menu);
        Keys.bind(this, "ctrl F", search::requestFocusInWindow);
        int number = 0;
        for (Queue queue : Queue.values()) {
            number++;
            Keys.bind(this, "alt " + number, () -> commands.show(queue));
        }
        addHierarchyListener(
                event -> {
                    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                        if (isShowing()) {
                            tick.start();
                        } else {
                            tick.stop();
                        }
                    }
                });
    }

    /** A row that was chosen while the list was being read anew is opened too. */
    private void openSelected() {
        int row = table.getSelectedRow();
        List<ComplaintCase> shown = model.shown();
        if (model.selection().isEmpty() && row >= 0 && row < shown.size()) {
            commands.select(List.of(shown.get(row)));
        }
        commands.open();
    }

    private void intoTable() {
        if (table.getRowCount() > 0) {
            table.requestFocusInWindow();
            if (table.getSelectedRow() < 0) {
                table.changeSelection(0, 0, false, false);
            }
        }
    }

    /** Repaints the column that ticks, and nothing else; each minute the queue is read anew. */
    private void tick() {
        java.awt.Rectangle seen = table.getVisibleRect();
        java.awt.Rectangle column = table.getCellRect(0, QueueColumns.COUNTDOWN, true);
        table.repaint(column.x, seen.y, column.width, seen.height);
        ticks++;
        if (ticks % TICKS_TO_READ == 0) {
            commands.keepUpToDate();
        }
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return table.isShowing() ? table.requestFocusInWindow() : takeIn.requestFocusInWindow();
    }

    private void refresh() {
        if (refreshing) {
            return;
        }
        refreshing = true;
        try {
            JToggleButton chosen = queues.get(model.queue());
            if (model.scope().isPresent()) {
                group.clearSelection();
            } else if (chosen != null) {
                chosen.setSelected(true);
            }
            scope.show(model.scope().map(Behind.Cases::words).orElse(""));
            units();
            unit.setEnabled(model.queue() == Queue.UNIT);
            table.refresh();
            reselect();
            open.setEnabled(model.selected().isPresent());
            bar.setVisible(model.isBusy());
            news.setText(model.news().isEmpty() ? " " : model.news());
            news.setToolTipText(model.news().isEmpty() ? null : model.news());
            found.setText(found());
            pages.show(middle, page());
        } finally {
            refreshing = false;
        }
    }

    private void units() {
        List<CodeName> units = model.names().units();
        if (unit.getItemCount() != units.size()) {
            unit.removeAllItems();
            units.forEach(unit::addItem);
        }
        units.stream()
                .filter(one -> one.code().equals(model.unit()))
                .forEach(unit::setSelectedItem);
    }

    /** Rows that came anew keep the selection where it was. */
    private void reselect() {
        Set<Long> wanted = new HashSet<>();
        model.selection().forEach(one -> wanted.add(one.id()));
        List<ComplaintCase> rows = model.shown();
        int[] selected = table.getSelectedRows();
        boolean same =
                selected.length == wanted.size()
                        && Arrays.stream(selected)
                                .allMatch(
                                        row ->
                                                row < rows.size()
                                                        && wanted.contains(rows.get(row).id()));
        if (!same) {
            table.clearSelection();
            for (int row = 0; row < rows.size(); row++) {
                if (wanted.contains(rows.get(row).id())) {
                    table.addRowSelectionInterval(row, row);
                }
            }
        }
    }

    @Messages({
        "QueuePanel.more=A&ctions…",
        "QueuePanel.moreTip=For every selected case, or the list itself (Ctrl+M)",
        "QueuePanel.export=Write the list for Excel…"
    })
    private void menu() {
        JPopupMenu menu = new JPopupMenu();
        for (CaseDeed deed : QueueCommands.BULK) {
            JMenuItem item = new JMenuItem(DeedText.of(deed) + "…");
            item.setName("complaints.menu." + deed);
            item.setEnabled(!model.selection().isEmpty() && !model.isBusy());
            item.addActionListener(event -> commands.run(deed));
            menu.add(item);
        }
        menu.addSeparator();
        JMenuItem export = new JMenuItem(Bundle.QueuePanel_export());
        export.setName("complaints.menu.export");
        export.setEnabled(!model.shown().isEmpty());
        export.addActionListener(event -> commands.export());
        menu.add(export);
        menu.show(more, 0, more.getHeight());
    }

    @Messages({
        "# {0} - shown",
        "QueuePanel.count={0} cases",
        "# {0} - shown",
        "# {1} - all",
        "QueuePanel.countOf={0} of {1} cases",
        "# {0} - shown",
        "QueuePanel.cut=the {0} most urgent cases; there are more",
        "# {0} - selected",
        "# {1} - all",
        "QueuePanel.selected={0} selected · {1}"
    })
    private String found() {
        if (!model.isRead() || isWithoutUnit()) {
            return " ";
        }
        int selected = model.selection().size();
        return selected > 1
                ? Bundle.QueuePanel_selected(formats.number(selected), count())
                : count();
    }

    /** Whether "my unit" is asked for by somebody who belongs to none. */
    private boolean isWithoutUnit() {
        return model.scope().isEmpty() && model.queue() == Queue.UNIT && commands.lacksUnit();
    }

    private String count() {
        String shown = formats.number(model.shown().size());
        if (model.shown().size() < model.size()) {
            return Bundle.QueuePanel_countOf(shown, formats.number(model.size()));
        }
        return model.isCut() ? Bundle.QueuePanel_cut(shown) : Bundle.QueuePanel_count(shown);
    }

    @Messages({
        "QueuePanel.failed=The cases can't be shown",
        "QueuePanel.reading=Reading…",
        "QueuePanel.readingText=The cases of this queue are being read.",
        "QueuePanel.notFound=No such case in this queue",
        "QueuePanel.notFoundText=Nothing in this queue has these words. Esc in the field clears them; Alt+7 shows all cases, closed"
                + " ones too.",
        "QueuePanel.noneBehind=No case stands behind this figure any more",
        "QueuePanel.noneBehindText=Cases were opened again or merged since it was read. Read the figures anew, or choose a queue.",
        "QueuePanel.none=Nothing to do here",
        "QueuePanel.noUnit=Your account belongs to no unit",
        "QueuePanel.noUnitText=Without a unit you can only see to what you took in yourself; cases of a unit are handled by its own people."
                + " Ask an administrator to enter your unit (Accounts of operators), then sign in again.",
        "QueuePanel.noneMine=You have taken on no case. Alt+2 shows those of your unit; open one and take it on with F6.",
        "QueuePanel.noneWaiting=Nothing waits: no clock is paused.",
        "QueuePanel.noneWarning=No case is past its first point of warning.",
        "QueuePanel.noneOverdue=No case is overdue, and every promise was kept.",
        "QueuePanel.noneOpen=There is no open case. Insert takes a new one in.",
        "QueuePanel.noneMineToRead=You have taken on no case. Alt+6 shows the open ones of all units.",
        "QueuePanel.noneOpenToRead=There is no open case. Alt+7 shows all cases, closed ones too."
    })
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = ComplaintErrors.explain(cause);
            message.show(
                    Bundle.QueuePanel_failed(), error.whatHappened() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        if (isWithoutUnit()) {
            message.show(Bundle.QueuePanel_noUnit(), Bundle.QueuePanel_noUnitText());
            return MESSAGE;
        }
        if (!model.shown().isEmpty()) {
            return LIST;
        }
        if (!model.isRead()) {
            message.show(Bundle.QueuePanel_reading(), Bundle.QueuePanel_readingText());
        } else if (model.scope().isPresent() && model.size() == 0) {
            message.show(Bundle.QueuePanel_noneBehind(), Bundle.QueuePanel_noneBehindText());
        } else if (model.size() > 0) {
            message.show(Bundle.QueuePanel_notFound(), Bundle.QueuePanel_notFoundText());
        } else {
            message.show(Bundle.QueuePanel_none(), none(model.queue()));
        }
        return MESSAGE;
    }

    private static String none(Queue queue) {
        boolean handles = Offers.may(Right.HANDLE_CASES);
        return switch (queue) {
            case MINE ->
                    handles ? Bundle.QueuePanel_noneMine() : Bundle.QueuePanel_noneMineToRead();
            case WAITING -> Bundle.QueuePanel_noneWaiting();
            case WARNING -> Bundle.QueuePanel_noneWarning();
            case OVERDUE -> Bundle.QueuePanel_noneOverdue();
            case UNIT, OPEN, ALL ->
                    handles ? Bundle.QueuePanel_noneOpen() : Bundle.QueuePanel_noneOpenToRead();
        };
    }
}
