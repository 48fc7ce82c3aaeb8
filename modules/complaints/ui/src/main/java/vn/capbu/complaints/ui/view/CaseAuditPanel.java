package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.ui.model.CaseAuditCommands;
import vn.capbu.complaints.ui.model.CaseAuditModel;
import vn.capbu.complaints.ui.text.CaseAuditText;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.ReportTable;
import vn.capbu.kernel.Right;

/** The supervisors' audit of cases: plans, samples and their reviews, two auditors compared, what is to be done. Event dispatch thread only. */
public final class CaseAuditPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int PLANS_WIDTH = 400;
    private static final int CALIBRATION_TAB = 1;
    private static final int ACTIONS_TAB = 2;
    private static final String CONTENT = "content";
    private static final String MESSAGE = "message";

    private final transient CaseAuditModel model;
    private final transient CaseAuditCommands commands;
    private final transient CaseAuditText words;
    private final ReportTable plans;
    private final ReportTable sample;
    private final ReportTable gaps;
    private final ReportTable pairs;
    private final ReportTable actions;
    private final JButton plan;
    private final JButton review;
    private final JButton open;
    private final JButton reply;
    private final JButton act;
    private final JButton done;
    private final JButton card;
    private final JButton export;
    private final JLabel about = new JLabel(" ");
    private final JLabel progress = new JLabel(" ");
    private final JLabel news = new JLabel(" ");
    private final JLabel agreement = new JLabel(" ");
    private final JTextArea details = new JTextArea();
    private final JComboBox<String> first = new JComboBox<>();
    private final JComboBox<String> second = new JComboBox<>();
    private final JTabbedPane tabs = new JTabbedPane();
    private final JProgressBar bar = new JProgressBar();
    private final MessagePage message;
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private transient List<?> shown = List.of();
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "CaseAuditPanel.plan=&New plan…",
        "CaseAuditPanel.planTip=Draws a sample of closed cases (Insert)",
        "CaseAuditPanel.review=&Score…",
        "CaseAuditPanel.reviewTip=Scores the selected case by the score-card of the plan (Enter)",
        "CaseAuditPanel.open=&Open the case",
        "CaseAuditPanel.openTip=Its log and time line; that it is read is logged (F4)",
        "CaseAuditPanel.reply=&Reply…",
        "CaseAuditPanel.replyTip=For whoever worked on the case (F7)",
        "CaseAuditPanel.act=&Give to do…",
        "CaseAuditPanel.actTip=What follows from a finding, by whom and until when (F8)",
        "CaseAuditPanel.done=&Done…",
        "CaseAuditPanel.card=Score-&cards…",
        "CaseAuditPanel.cardTip=The next version of a score-card, or a new one",
        "CaseAuditPanel.export=&Excel…",
        "CaseAuditPanel.exportTip=Writes the table of this page: sample, comparison or what is to be done (Ctrl+S)",
        "CaseAuditPanel.doneTip=Says what was done about the selected action (F9)"
    })
    public CaseAuditPanel(CaseAuditModel model, CaseAuditCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        words = new CaseAuditText(model, formats);
        setName("audit");
        plans = table("audit.plans", formats);
        sample = table("audit.sample", formats);
        gaps = table("audit.gaps", formats);
        pairs = table("audit.pairs", formats);
        actions = table("audit.actions", formats);
        plan = button("plan", Bundle.CaseAuditPanel_plan(), Bundle.CaseAuditPanel_planTip());
        review =
                button("review", Bundle.CaseAuditPanel_review(), Bundle.CaseAuditPanel_reviewTip());
        open = button("open", Bundle.CaseAuditPanel_open(), Bundle.CaseAuditPanel_openTip());
        reply = button("reply", Bundle.CaseAuditPanel_reply(), Bundle.CaseAuditPanel_replyTip());
        act = button("act", Bundle.CaseAuditPanel_act(), Bundle.CaseAuditPanel_actTip());
        done = button("done", Bundle.CaseAuditPanel_done(), Bundle.CaseAuditPanel_doneTip());
        Offers.only(Right.AUDIT_CASES, plan, review, act, done);
        Offers.only(Right.ANSWER_AUDITS, reply);
        card = button("card", Bundle.CaseAuditPanel_card(), Bundle.CaseAuditPanel_cardTip());
        export =
                button("export", Bundle.CaseAuditPanel_export(), Bundle.CaseAuditPanel_exportTip());
        JButton begin = new JButton();
        Mnemonics.setLocalizedText(begin, Bundle.CaseAuditPanel_plan());
        begin.addActionListener(event -> commands.plan());
        begin.setEnabled(commands.isSupervisor());
        message = new MessagePage("audit.message", begin);
        middle.add(content(), CONTENT);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        listen();
        model.addListener(this::refresh);
        refresh();
    }

    private static ReportTable table(String name, Formats formats) {
        ReportTable table = new ReportTable(name, formats);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        return table;
    }

    private static JButton button(String name, String text, String tip) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName("audit." + name);
        button.setToolTipText(tip);
        return button;
    }

    private static JScrollPane pane(ReportTable table) {
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        pane.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        return pane;
    }

    private JComponent head() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        for (JButton one : List.of(plan, review, open, reply, act, done, card, export)) {
            line.add(one);
        }
        bar.setIndeterminate(true);
        line.add(bar);
        news.setName("audit.news");
        news.setForeground(Look.MUTED);
        JPanel head = new JPanel(new BorderLayout());
        head.add(line, BorderLayout.LINE_START);
        head.add(news, BorderLayout.CENTER);
        return head;
    }

    @Messages({
        "CaseAuditPanel.sample=&Sample",
        "CaseAuditPanel.calibration=&Calibration",
        "# {0} - count",
        "CaseAuditPanel.actions=To do ({0})"
    })
    private JComponent content() {
        about.setName("audit.about");
        about.setFont(about.getFont().deriveFont(java.awt.Font.BOLD));
        progress.setName("audit.progress");
        progress.setForeground(Look.MUTED);
        JPanel heading = new JPanel(new BorderLayout(12, 2));
        heading.setBorder(BorderFactory.createEmptyBorder(4, GAP, 4, GAP));
        heading.add(about, BorderLayout.PAGE_START);
        heading.add(progress, BorderLayout.CENTER);
        tabs.setName("audit.tabs");
        tabs.addTab(Bundle.CaseAuditPanel_sample().replace("&", ""), samplePage());
        tabs.addTab(Bundle.CaseAuditPanel_calibration().replace("&", ""), calibrationPage());
        tabs.addTab(Bundle.CaseAuditPanel_actions("0"), pane(actions));
        JPanel right = new JPanel(new BorderLayout());
        right.add(heading, BorderLayout.PAGE_START);
        right.add(tabs, BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, pane(plans), right);
        split.setDividerLocation(PLANS_WIDTH);
        split.setBorder(null);
        LookKeys.leave(split, "F6", "F8");
        return split;
    }

    private JComponent samplePage() {
        details.setName("audit.details");
        details.setEditable(false);
        details.setLineWrap(true);
        details.setWrapStyleWord(true);
        details.setFont(about.getFont().deriveFont(java.awt.Font.PLAIN));
        details.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        JScrollPane text = new JScrollPane(details);
        text.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Look.LINE));
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, pane(sample), text);
        split.setResizeWeight(0.66);
        split.setBorder(null);
        LookKeys.leave(split, "F6", "F8");
        return split;
    }

    @Messages({"CaseAuditPanel.first=&First auditor:", "CaseAuditPanel.second=compared with:"})
    private JComponent calibrationPage() {
        first.setName("audit.first");
        second.setName("audit.second");
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 4));
        label(line, Bundle.CaseAuditPanel_first(), first);
        label(line, Bundle.CaseAuditPanel_second(), second);
        agreement.setName("audit.agreement");
        agreement.setBorder(BorderFactory.createEmptyBorder(0, GAP, 6, GAP));
        JPanel top = new JPanel(new BorderLayout());
        top.add(line, BorderLayout.PAGE_START);
        top.add(agreement, BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, pane(gaps), pane(pairs));
        split.setResizeWeight(0.5);
        split.setBorder(null);
        LookKeys.leave(split, "F6", "F8");
        JPanel page = new JPanel(new BorderLayout());
        page.add(top, BorderLayout.PAGE_START);
        page.add(split, BorderLayout.CENTER);
        return page;
    }

    private static void label(JPanel line, String text, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        line.add(label);
        line.add(field);
    }

    private void listen() {
        plan.addActionListener(event -> commands.plan());
        review.addActionListener(event -> commands.review());
        open.addActionListener(event -> openCase());
        reply.addActionListener(event -> commands.reply());
        act.addActionListener(event -> commands.act());
        done.addActionListener(event -> commands.done());
        card.addActionListener(event -> commands.writeCard());
        export.addActionListener(event -> export());
        first.addActionListener(event -> compare());
        second.addActionListener(event -> compare());
        plans.getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            int row = plans.getSelectedRow();
                            List<SamplePlan> all = model.plans();
                            if (!refreshing && row >= 0 && row < all.size()) {
                                commands.show(all.get(row));
                            }
                        });
        sample.getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            if (!refreshing) {
                                commands.select(sample.getSelectedRow());
                            }
                        });
        actions.getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            if (!refreshing) {
                                commands.selectAction(actions.getSelectedRow());
                            }
                        });
        doubleClick(sample, commands::review);
        doubleClick(actions, commands::done);
        Keys.bind(sample, "ENTER", commands::review);
        Keys.bind(actions, "ENTER", commands::done);
        Keys.bind(this, "INSERT", commands::plan);
        Keys.bind(this, "F4", this::openCase);
        Keys.bind(this, "F5", commands::again);
        Keys.bind(this, "F7", commands::reply);
        Keys.bind(this, "F8", commands::act);
        Keys.bind(this, "F9", commands::done);
        Keys.bind(this, "ctrl S", this::export);
        for (int tab = 0; tab <= ACTIONS_TAB; tab++) {
            int page = tab;
            Keys.bind(this, "alt " + (tab + 1), () -> tabs.setSelectedIndex(page));
        }
        tabs.addChangeListener(event -> allow());
    }

    private static void doubleClick(ReportTable table, Runnable deed) {
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            deed.run();
                        }
                    }
                });
    }

    private void openCase() {
        if (tabs.getSelectedIndex() == ACTIONS_TAB) {
            commands.openCaseOfAction();
        } else {
            commands.openCase();
        }
    }

    private void export() {
        commands.export(
                switch (tabs.getSelectedIndex()) {
                    case ACTIONS_TAB -> words.actions();
                    case CALIBRATION_TAB -> words.pairs();
                    default -> words.sample();
                });
    }

    private void compare() {
        int one = first.getSelectedIndex();
        int other = second.getSelectedIndex();
        if (!refreshing && one >= 0 && other >= 0) {
            commands.compare(first.getItemAt(one), second.getItemAt(other));
        }
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return model.sample().isEmpty()
                ? plan.requestFocusInWindow()
                : sample.requestFocusInWindow();
    }

    private void refresh() {
        refreshing = true;
        try {
            tables();
            auditors();
            about.setText(model.plan().map(words::about).orElse(" "));
            about.setToolTipText(about.getText());
            progress.setText(words.progress());
            agreement.setText(words.calibration());
            String said = model.selected().map(words::details).orElse("");
            if (!said.equals(details.getText())) {
                details.setText(said);
                details.setCaretPosition(0);
            }
            tabs.setTitleAt(
                    ACTIONS_TAB,
                    Bundle.CaseAuditPanel_actions(Integer.toString(model.actions().size())));
            news.setText(model.news().isEmpty() ? " " : model.news());
            bar.setVisible(model.isBusy());
            allow();
            pages.show(middle, page());
        } finally {
            refreshing = false;
        }
    }

    /** Filled only when something else was read: a selection would scroll away otherwise. */
    private void tables() {
        List<?> now = List.of(model.plans(), model.sample(), model.actions());
        if (!now.equals(shown)) {
            shown = now;
            plans.show(words.plans());
            sample.show(words.sample());
            actions.show(words.actions());
        }
        gaps.show(words.gaps());
        pairs.show(words.pairs());
        select(plans, model.plan().map(model.plans()::indexOf).orElse(-1));
        select(sample, model.selected().map(model.sample()::indexOf).orElse(-1));
        select(actions, model.action().map(model.actions()::indexOf).orElse(-1));
    }

    private static void select(ReportTable table, int row) {
        if (row < 0) {
            table.clearSelection();
        } else if (table.getSelectedRow() != row) {
            table.changeSelection(row, 0, false, false);
        }
    }

    private void auditors() {
        List<String> all = model.auditors();
        fill(first, all, model.first());
        fill(second, all, model.second());
    }

    private static void fill(JComboBox<String> box, List<String> all, String chosen) {
        boolean same = box.getItemCount() == all.size();
        for (int i = 0; same && i < all.size(); i++) {
            same = box.getItemAt(i).equals(all.get(i));
        }
        if (!same) {
            box.removeAllItems();
            all.forEach(box::addItem);
        }
        box.setSelectedItem(chosen.isEmpty() ? null : chosen);
        box.setEnabled(all.size() > 1);
    }

    private void allow() {
        boolean idle = !model.isBusy();
        boolean chief = commands.isSupervisor();
        boolean one = model.selected().isPresent();
        plan.setEnabled(idle && chief);
        card.setEnabled(idle && chief);
        export.setEnabled(idle && model.plan().isPresent());
        review.setEnabled(idle && chief && one);
        open.setEnabled(tabs.getSelectedIndex() == ACTIONS_TAB ? model.action().isPresent() : one);
        reply.setEnabled(idle && one);
        act.setEnabled(idle && chief && one);
        done.setEnabled(idle && chief && model.action().isPresent());
    }

    @Messages({
        "CaseAuditPanel.failed=The audit of cases can't be shown",
        "CaseAuditPanel.reading=Reading…",
        "CaseAuditPanel.readingText=Plans, samples and reviews are being read.",
        "CaseAuditPanel.none=There is no plan yet",
        "CaseAuditPanel.noneText=A plan draws a sample of closed cases: at random, from every stratum, or all that were late. Insert makes one.",
        "CaseAuditPanel.noneAgent=A supervisor makes plans; you see here what is said of your cases, and reply."
    })
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = ComplaintErrors.explain(cause);
            message.show(
                    Bundle.CaseAuditPanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        if (!model.isRead()) {
            message.show(Bundle.CaseAuditPanel_reading(), Bundle.CaseAuditPanel_readingText());
            return MESSAGE;
        }
        if (model.plans().isEmpty()) {
            message.show(
                    Bundle.CaseAuditPanel_none(),
                    commands.isSupervisor()
                            ? Bundle.CaseAuditPanel_noneText()
                            : Bundle.CaseAuditPanel_noneAgent());
            return MESSAGE;
        }
        return CONTENT;
    }
}
