package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.kernel.Right;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.ui.model.AlertCommands;
import vn.capbu.rollout.ui.model.AlertDesk;
import vn.capbu.rollout.ui.model.AlertModel;
import vn.capbu.rollout.ui.text.AlertText;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** Alerts, open and closed: what happened, since when, what to do; each is closed with a note. Event dispatch thread only. */
public final class AlertPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int LINES = 5;
    private static final String LIST = "list";
    private static final String MESSAGE = "message";

    private final transient AlertModel model;
    private final transient AlertCommands commands;
    private final transient AlertText words;
    private final JComboBox<RolloutCampaign> campaign =
            FieldPanel.choice("alerts.campaign", new RolloutCampaign[0], RolloutCampaign::name);
    private final JToggleButton open = new JToggleButton();
    private final JToggleButton all = new JToggleButton();
    private final transient ListTable<Alert> table;
    private final JTextArea whole = new JTextArea(LINES, 20);
    private final JButton close;
    private final JButton figure;
    private final JButton people;
    private final JButton check;
    private final JLabel news = new JLabel(" ");
    private final MessagePage message = new MessagePage("alerts.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "AlertPanel.close=Close a&lert…",
        "AlertPanel.figure=Show &figure",
        "AlertPanel.people=Show &people",
        "AlertPanel.check=Chec&k now"
    })
    public AlertPanel(AlertModel model, AlertCommands commands, Formats formats, AlertText words) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.words = words;
        setName("alerts");
        close = button("alerts.close", Bundle.AlertPanel_close(), commands::close);
        figure = button("alerts.figure", Bundle.AlertPanel_figure(), commands::openFigure);
        people = button("alerts.people", Bundle.AlertPanel_people(), commands::openPeople);
        check = button("alerts.check", Bundle.AlertPanel_check(), commands::check);
        Offers.only(Right.RUN_ROLLOUT, close, check);
        table =
                new ListTable<>(
                        "alerts.table",
                        AlertColumns.of(formats, words, this::plan),
                        commands::select);
        middle.add(alerts(), LIST);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        Keys.bind(this, "F5", commands::open);
        Keys.bind(table.table(), "ENTER", commands::close);
        model.addListener(this::refresh);
        refresh();
    }

    private TargetPlan plan() {
        return model.contents().map(AlertDesk.Contents::plan).orElse(TargetPlan.NONE);
    }

    private static JButton button(String name, String text, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    private JComponent alerts() {
        ButtonGroup group = new ButtonGroup();
        group.add(open);
        group.add(all);
        open.setName("alerts.open");
        all.setName("alerts.all");
        open.addActionListener(event -> commands.setAll(false));
        all.addActionListener(event -> commands.setAll(true));
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        line.add(open);
        line.add(all);
        line.add(close);
        line.add(figure);
        line.add(people);
        line.add(check);
        whole.setName("alerts.whole");
        whole.setEditable(false);
        whole.setLineWrap(true);
        whole.setWrapStyleWord(true);
        whole.setOpaque(false);
        whole.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        JPanel page = new JPanel(new BorderLayout());
        page.add(line, BorderLayout.PAGE_START);
        page.add(table.inPane(), BorderLayout.CENTER);
        page.add(whole, BorderLayout.PAGE_END);
        return page;
    }

    @Messages("AlertPanel.campaign=Campaign:")
    private JComponent head() {
        news.setName("alerts.news");
        campaign.addActionListener(
                event -> {
                    int place = campaign.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.choose(campaign.getItemAt(place));
                    }
                });
        JLabel label = new JLabel(Bundle.AlertPanel_campaign());
        label.setLabelFor(campaign);
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        line.add(label);
        line.add(campaign);
        JPanel head = new JPanel(new BorderLayout(12, 0));
        head.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
        head.add(line, BorderLayout.LINE_START);
        head.add(news, BorderLayout.CENTER);
        return head;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return table.table().requestFocusInWindow();
    }

    @Messages({
        "# {0} - how many",
        "AlertPanel.open=&Open ({0})",
        "# {0} - how many",
        "AlertPanel.all=&All ({0})",
        "AlertPanel.noneOpen=No alert is open. The console looks by itself once a day.",
        "AlertPanel.choose=Select an alert to read all of it and what to do."
    })
    private void refresh() {
        boolean before = refreshing;
        refreshing = true;
        try {
            model.contents().ifPresent(this::show);
            Alert chosen = model.alert().orElse(null);
            close.setEnabled(chosen != null && chosen.isOpen());
            figure.setEnabled(chosen != null);
            people.setEnabled(commands.hasPeople());
            check.setEnabled(model.contents().isPresent());
            open.setSelected(!model.isAll());
            all.setSelected(model.isAll());
            whole.setText(chosen == null ? hint() : words.whole(chosen, plan()));
            whole.setForeground(chosen == null ? Look.MUTED : Look.INK);
            news.setText(model.news().isEmpty() ? " " : model.news());
            news.setToolTipText(model.news().isEmpty() ? null : model.news());
            pages.show(middle, page());
        } finally {
            refreshing = before;
        }
    }

    private String hint() {
        return model.rows().isEmpty() ? Bundle.AlertPanel_noneOpen() : Bundle.AlertPanel_choose();
    }

    private void show(AlertDesk.Contents contents) {
        fill(contents.campaigns());
        campaign.setSelectedItem(contents.campaign());
        Mnemonics.setLocalizedText(open, Bundle.AlertPanel_open(model.open()));
        Mnemonics.setLocalizedText(all, Bundle.AlertPanel_all(contents.alerts().size()));
        table.show(model.rows());
    }

    private void fill(List<RolloutCampaign> wanted) {
        boolean same = campaign.getItemCount() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = Objects.equals(wanted.get(i), campaign.getItemAt(i));
        }
        if (!same) {
            campaign.removeAllItems();
            wanted.forEach(campaign::addItem);
        }
    }

    @Messages("AlertPanel.failed=Alerts can't be read")
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = RolloutErrors.explain(cause);
            message.show(
                    Bundle.AlertPanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        if (model.hasNoCampaign()) {
            message.show(Bundle.ProgressPanel_noCampaign(), Bundle.ProgressPanel_noCampaignText());
            return MESSAGE;
        }
        return LIST;
    }
}
