package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.kernel.Right;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.ui.model.PlanCommands;
import vn.capbu.rollout.ui.model.PlanDesk;
import vn.capbu.rollout.ui.model.PlanModel;
import vn.capbu.rollout.ui.text.OverviewText;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** Targets, proposals for change, and the versions of the population. Event dispatch thread only. */
public final class PlanPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final String LISTS = "lists";
    private static final String MESSAGE = "message";

    private final transient PlanModel model;
    private final transient PlanCommands commands;
    private final transient Formats formats;
    private final JComboBox<RolloutCampaign> campaign =
            FieldPanel.choice("plan.campaign", new RolloutCampaign[0], RolloutCampaign::name);
    private final JTabbedPane tabs = new JTabbedPane();
    private final transient ListTable<Target> targets;
    private final transient ListTable<Proposal> proposals;
    private final transient ListTable<Population> populations;
    private final JButton add;
    private final JButton change;
    private final JButton remove;
    private final JButton ceiling;
    private final JButton answer;
    private final JLabel source = new JLabel(" ");
    private final JLabel news = new JLabel(" ");
    private final MessagePage message = new MessagePage("plan.message");
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private boolean refreshing;

    /**
     * A panel on a model.
     *
     * @param fix fixes a new version of the population
     */
    @Messages({
        "PlanPanel.add=&Add milestone…",
        "PlanPanel.change=&Change…",
        "PlanPanel.remove=Take &out…",
        "PlanPanel.ceiling=Ceiling of the logistic curve…",
        "PlanPanel.propose=&New proposal…",
        "PlanPanel.answer=&Write the answer…",
        "PlanPanel.fix=&Fix a new version…",
        "PlanPanel.targets=Targets",
        "PlanPanel.proposals=Proposals for change",
        "PlanPanel.populations=Versions of the population"
    })
    public PlanPanel(
            PlanModel model,
            PlanCommands commands,
            Formats formats,
            OverviewText words,
            Runnable fix) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("plan");
        add = button("plan.add", Bundle.PlanPanel_add(), commands::addTarget);
        change = button("plan.change", Bundle.PlanPanel_change(), commands::changeTarget);
        remove = button("plan.remove", Bundle.PlanPanel_remove(), commands::removeTarget);
        ceiling = button("plan.ceiling", Bundle.PlanPanel_ceiling(), commands::setCeiling);
        answer = button("plan.answer", Bundle.PlanPanel_answer(), commands::answer);
        Offers.only(Right.SET_TARGETS, add, change, remove, ceiling);
        Offers.only(Right.ANSWER_PROPOSALS, answer);
        targets =
                new ListTable<>(
                        "plan.targets", PlanColumns.targets(formats, words), commands::select);
        proposals =
                new ListTable<>("plan.proposals", PlanColumns.proposals(formats), commands::select);
        populations =
                new ListTable<>("plan.populations", PlanColumns.populations(formats), chosen -> {});
        tabs.setName("plan.tabs");
        tabs.addTab(
                Bundle.PlanPanel_targets(), page(targets.inPane(), add, change, remove, ceiling));
        tabs.addTab(
                Bundle.PlanPanel_proposals(),
                page(
                        proposals.inPane(),
                        only(
                                Right.PROPOSE,
                                button(
                                        "plan.propose",
                                        Bundle.PlanPanel_propose(),
                                        commands::propose)),
                        answer));
        tabs.addTab(
                Bundle.PlanPanel_populations(),
                page(
                        populations.inPane(),
                        only(Right.RUN_ROLLOUT, button("plan.fix", Bundle.PlanPanel_fix(), fix))));
        middle.add(tabs, LISTS);
        middle.add(message, MESSAGE);
        add(head(), BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        Keys.bind(this, "F5", commands::open);
        Keys.bind(targets.table(), "ENTER", change::doClick);
        Keys.bind(proposals.table(), "ENTER", commands::answer);
        model.addListener(this::refresh);
        refresh();
    }

    private static JButton only(Right right, JButton button) {
        Offers.only(right, button);
        return button;
    }

    private static JButton button(String name, String text, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    private static JComponent page(JComponent table, JButton... buttons) {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        for (JButton button : buttons) {
            line.add(button);
        }
        JPanel page = new JPanel(new BorderLayout());
        page.add(line, BorderLayout.PAGE_START);
        page.add(table, BorderLayout.CENTER);
        return page;
    }

    @Messages("PlanPanel.campaign=Campaign:")
    private JComponent head() {
        news.setName("plan.news");
        source.setName("plan.source");
        source.setForeground(Look.MUTED);
        campaign.addActionListener(
                event -> {
                    int place = campaign.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.choose(campaign.getItemAt(place));
                    }
                });
        JLabel label = new JLabel(Bundle.PlanPanel_campaign());
        label.setLabelFor(campaign);
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        line.add(label);
        line.add(campaign);
        line.add(source);
        JPanel head = new JPanel(new BorderLayout(12, 0));
        head.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        head.add(line, BorderLayout.LINE_START);
        head.add(news, BorderLayout.CENTER);
        return head;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return tabs.requestFocusInWindow();
    }

    private void refresh() {
        boolean before = refreshing;
        refreshing = true;
        try {
            model.contents().ifPresent(this::show);
            boolean mine = model.mayChangeTargets() && model.target().isPresent();
            change.setEnabled(mine);
            remove.setEnabled(mine);
            add.setEnabled(model.mayChangeTargets());
            ceiling.setEnabled(model.mayChangeTargets());
            answer.setEnabled(
                    model.proposal().filter(one -> one.state() == Proposal.State.SENT).isPresent());
            news.setText(model.news().isEmpty() ? " " : model.news());
            pages.show(middle, page());
        } finally {
            refreshing = before;
        }
    }

    @Messages({
        "# {0} - version",
        "# {1} - operator",
        "# {2} - time",
        "# {3} - note",
        "PlanPanel.source=Targets, version {0}: {1}, {2}. {3}",
        "# {0} - percent",
        "PlanPanel.ceilingIs=Ceiling of the logistic curve: {0}…"
    })
    private void show(PlanDesk.Contents contents) {
        fill(contents.campaigns());
        campaign.setSelectedItem(contents.campaign());
        targets.show(contents.plan().targets());
        proposals.show(contents.proposals());
        populations.show(contents.populations());
        TargetPlan plan = contents.plan();
        source.setText(
                plan.version() == 0
                        ? " "
                        : Bundle.PlanPanel_source(
                                Integer.toString(plan.version()),
                                plan.operator(),
                                formats.dateTime(plan.madeAt()),
                                plan.note()));
        source.setToolTipText(source.getText());
        ceiling.setText(
                Bundle.PlanPanel_ceilingIs(formats.decimal(contents.ceiling()) + "\u00a0%"));
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

    @Messages("PlanPanel.failed=Targets and proposals can't be read")
    private String page() {
        Exception cause = model.failure().orElse(null);
        if (cause != null) {
            ErrorText error = RolloutErrors.explain(cause);
            message.show(
                    Bundle.PlanPanel_failed(),
                    error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
            return MESSAGE;
        }
        if (model.hasNoCampaign()) {
            message.show(Bundle.ProgressPanel_noCampaign(), Bundle.ProgressPanel_noCampaignText());
            return MESSAGE;
        }
        return LISTS;
    }
}
