package vn.capbu.complaints.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Font;
import java.awt.event.HierarchyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.model.Countdown;
import vn.capbu.complaints.ui.model.Timeline;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.CountdownText;
import vn.capbu.complaints.ui.text.EventText;
import vn.capbu.complaints.ui.text.LaneText;
import vn.capbu.complaints.ui.text.ProofText;
import vn.capbu.complaints.ui.text.WhyText;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.kernel.proof.HistoryCheck;

/** A case: facts, conversation, time line, and why its deadline is what it is. Event dispatch thread only. */
public final class CasePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int LEFT_WIDTH = 470;
    private static final String CASE = "case";
    private static final String MESSAGE = "message";

    private final transient CaseModel model;
    private final transient CaseCommands commands;
    private final transient Formats formats;
    private final JLabel title = new JLabel(" ");
    private final JLabel state = new JLabel(" ");
    private final JLabel countdown = new JLabel(" ");
    private final JLabel deadline = new JLabel(" ");
    private final JLabel news = new JLabel(" ");
    private final JLabel badge = new JLabel(" ");
    private final DeedBar deeds;
    private final FactsPane facts = new FactsPane();
    private final LogList log;
    private final TimelineView timeline;
    private final JTextArea why = new JTextArea();
    private final MessagePage message = new MessagePage("case.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private final Timer tick = new Timer(1_000, event -> tick());
    private String explained = "";

    /** A panel on a model. */
    public CasePanel(CaseModel model, CaseCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("case");
        deeds = new DeedBar(model, commands);
        log = new LogList(formats, commands::look, commands::openLine);
        timeline = new TimelineView(formats, commands::look);
        middle.add(content(), CASE);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        deeds.bind(this);
        Keys.bind(this, "F5", commands::read);
        Keys.bind(this, "ctrl T", timeline::requestFocusInWindow);
        Keys.bind(this, "ctrl L", log::requestFocusInWindow);
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
        model.addListener(this::refresh);
        refresh();
    }

    private JComponent head() {
        title.setName("case.title");
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.3f));
        state.setName("case.state");
        state.setForeground(Look.MUTED);
        countdown.setName("case.countdown");
        countdown.setFont(title.getFont());
        deadline.setName("case.deadline");
        deadline.setForeground(Look.MUTED);
        news.setName("case.news");
        news.setForeground(Look.MUTED);
        badge.setName("case.proof");
        JPanel first = new JPanel(new BorderLayout(16, 0));
        first.add(title, BorderLayout.CENTER);
        first.add(countdown, BorderLayout.LINE_END);
        JPanel second = new JPanel(new BorderLayout(16, 0));
        second.add(state, BorderLayout.CENTER);
        second.add(deadline, BorderLayout.LINE_END);
        JPanel third = new JPanel(new BorderLayout(16, 0));
        third.add(deeds, BorderLayout.LINE_START);
        third.add(news, BorderLayout.CENTER);
        third.add(badge, BorderLayout.LINE_END);
        JPanel head = new JPanel(new BorderLayout(0, 3));
        head.setBorder(BorderFactory.createEmptyBorder(GAP, GAP + 2, GAP, GAP + 2));
        head.add(first, BorderLayout.PAGE_START);
        head.add(second, BorderLayout.CENTER);
        head.add(third, BorderLayout.PAGE_END);
        return head;
    }

    @Messages("CasePanel.why=Why this deadline")
    private JComponent content() {
        JScrollPane conversation =
                new JScrollPane(
                        log,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        JPanel left = new JPanel(new BorderLayout());
        left.add(facts, BorderLayout.PAGE_START);
        left.add(conversation, BorderLayout.CENTER);
        why.setName("case.why");
        why.setEditable(false);
        why.setLineWrap(true);
        why.setWrapStyleWord(true);
        why.setFont(title.getFont().deriveFont(Font.PLAIN, log.getFont().getSize2D()));
        why.setBorder(BorderFactory.createEmptyBorder(4, 12, 8, 12));
        JLabel heading = new JLabel(Bundle.CasePanel_why());
        heading.setFont(heading.getFont().deriveFont(Font.BOLD));
        heading.setLabelFor(why);
        heading.setOpaque(true);
        heading.setBackground(Look.PAPER);
        heading.setBorder(BorderFactory.createEmptyBorder(8, 12, 2, 12));
        JPanel steps = new JPanel(new BorderLayout());
        steps.add(heading, BorderLayout.PAGE_START);
        JScrollPane scroll = new JScrollPane(why);
        scroll.setBorder(null);
        steps.add(scroll, BorderLayout.CENTER);
        JPanel right = new JPanel(new BorderLayout(0, 1));
        right.add(timeline, BorderLayout.PAGE_START);
        right.add(steps, BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, right);
        split.setDividerLocation(LEFT_WIDTH);
        split.setBorder(null);
        LookKeys.leave(split, "F6", "F8");
        return split;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return log.requestFocusInWindow();
    }

    private void tick() {
        Countdown now = commands.countdown().orElse(null);
        if (now != null) {
            String text = CountdownText.of(now);
            if (!text.equals(countdown.getText())) {
                countdown.setText(text);
                countdown.setForeground(UrgencyIcon.colour(now.kind()));
                countdown.setIcon(new UrgencyIcon(now.kind()));
            }
        }
    }

    private void refresh() {
        deeds.refresh();
        news.setText(model.news().isEmpty() ? " " : model.news());
        news.setToolTipText(model.news().isEmpty() ? null : model.news());
        CaseView view = model.view().orElse(null);
        Timeline bars = model.timeline().orElse(null);
        if (view == null || bars == null) {
            message();
            pages.show(middle, MESSAGE);
            return;
        }
        pages.show(middle, CASE);
        CaseClocks.Basis basis = view.clocks().basis();
        head(view);
        badge();
        facts.show(view, model.names(), model.outline());
        log.show(view.log(), new EventText(model.names(), basis, formats), model.line());
        timeline.show(bars, new LaneText(model.names(), basis, formats), model.line());
        explain(new WhyText(model.names(), formats).steps(view));
        tick();
    }

    private void explain(List<String> steps) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
        }
        if (!text.toString().equals(explained)) {
            explained = text.toString();
            why.setText(explained);
            why.setCaretPosition(0);
        }
    }

    @Messages({
        "# {0} - time",
        "# {1} - limit",
        "CasePanel.deadline=Deadline {0} · {1}",
        "CasePanel.noDeadline=No deadline"
    })
    private void head(CaseView view) {
        ComplaintCase one = view.summary();
        title.setText(one.number() + " · " + one.origin().customer());
        title.setToolTipText(title.getText());
        state.setText(
                CaseText.of(one.state())
                        + " · "
                        + model.names().caseClass(one.kind())
                        + " · "
                        + model.names().unit(one.owner().unit()));
        CaseClocks.Total total = view.clocks().total();
        deadline.setText(
                total.deadline() == null
                        ? Bundle.CasePanel_noDeadline()
                        : Bundle.CasePanel_deadline(
                                formats.dateTime(total.deadline()), CaseText.of(total.limit())));
    }

    /** Whether the log is as it was written; what it means is in the tool tip. */
    @Messages("CasePanel.unproved=Log not checked")
    private void badge() {
        HistoryCheck check = model.proof().orElse(null);
        Countdown.Kind kind = check == null ? Countdown.Kind.PAUSED : kind(check.state());
        badge.setText(
                check == null ? Bundle.CasePanel_unproved() : ProofText.badge(check, formats));
        badge.setToolTipText(check == null ? null : ProofText.explain(check, formats));
        badge.setIcon(new UrgencyIcon(kind));
        badge.setForeground(UrgencyIcon.colour(kind));
    }

    private static Countdown.Kind kind(HistoryCheck.State state) {
        return switch (state) {
            case INTACT -> Countdown.Kind.ANSWERED;
            case NOT_ANCHORED -> Countdown.Kind.PAUSED;
            case ALTERED -> Countdown.Kind.OVERDUE;
        };
    }

    @Messages({
        "CasePanel.failed=The case can't be shown",
        "CasePanel.reading=Reading…",
        "CasePanel.readingText=The case, its log and its clocks are being read."
    })
    private void message() {
        Exception cause = model.failure().orElse(null);
        if (cause == null) {
            message.show(Bundle.CasePanel_reading(), Bundle.CasePanel_readingText());
        } else {
            ErrorText error = ComplaintErrors.explain(cause);
            message.show(
                    Bundle.CasePanel_failed(), error.whatHappened() + "\n\n" + error.whatToDo());
        }
    }
}
