package vn.capbu.renewal.ui.lists.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.PagedTable;
import vn.capbu.kernel.Right;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.ui.lists.model.FollowUpCommand;
import vn.capbu.renewal.ui.lists.model.FollowUpCommands;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.model.FollowUpModel.Tab;
import vn.capbu.renewal.ui.lists.text.FollowUpText;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.view.HtmlPage;

/** The follow-up window: what customers still have to do, and contracts that end soon. Event dispatch thread only. */
public final class FollowUpPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int DETAILS_WIDTH = 280;
    private static final String MESSAGE = "message";
    private static final String LISTS = "lists";
    private static final String TABLE = "table";

    private final transient FollowUpModel model;
    private final transient FollowUpCommands commands;
    private final transient Formats formats;
    private final transient FollowUpText words;
    private final FollowUpFilters filters;
    private final Map<FollowUpCommand, JButton> buttons = new EnumMap<>(FollowUpCommand.class);
    private final PagedTable<FollowUpRow> table;
    private final PagedTable<ContractEnd> contracts;
    private final HtmlPage details = new HtmlPage("followup.details");
    private final JLabel news = new JLabel(" ");
    private final JLabel found = new JLabel(" ");
    private final JComponent outdated = outdatedLine();
    private final JTabbedPane tabs = new JTabbedPane();
    private final MessagePage empty = new MessagePage("followup.empty");
    private final MessagePage noContracts = new MessagePage("followup.noContracts");
    private final MessagePage failed;
    private final CardLayout pages = new CardLayout();
    private final JPanel root = new JPanel(pages);
    private final JPanel middle = new JPanel(new CardLayout());
    private final JPanel contractMiddle = new JPanel(new CardLayout());

    /** A panel on a model. */
    public FollowUpPanel(FollowUpModel model, FollowUpCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        this.words = new FollowUpText(formats);
        setName("followup");
        for (FollowUpCommand command : FollowUpCommand.values()) {
            buttons.put(command, button(command));
        }
        filters = new FollowUpFilters(model, commands, formats);
        FollowUpColumns columns = new FollowUpColumns(model, formats);
        table =
                new PagedTable<>(
                        "followup.table", model.rows(), columns.followUps(), commands::select);
        contracts =
                new PagedTable<>(
                        "followup.contracts",
                        model.contracts(),
                        columns.contractEnds(),
                        rows -> {});
        failed = new MessagePage("followup.failed", retry());
        root.add(lists(), LISTS);
        root.add(failed, MESSAGE);
        add(root, BorderLayout.CENTER);
        model.addListener(this::refresh);
        refresh();
    }

    @Messages("FollowUpPanel.retry=&Try again")
    private JButton retry() {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.FollowUpPanel_retry());
        button.addActionListener(event -> commands.open());
        return button;
    }

    private JButton button(FollowUpCommand command) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, name(command));
        button.setName("followup." + command);
        if (command == FollowUpCommand.TICK || command == FollowUpCommand.UNTICK) {
            Offers.only(Right.TICK_FOLLOW_UPS, button);
        }
        button.addActionListener(event -> commands.run(command));
        return button;
    }

    @Messages({
        "FollowUpPanel.tick=&Tick off…",
        "FollowUpPanel.untick=Un&do tick…",
        "FollowUpPanel.notice=Open &notice",
        "FollowUpPanel.email=&E-mail text",
        "FollowUpPanel.subscriber=Subscriber &card",
        "FollowUpPanel.save=&Save list…",
        "FollowUpPanel.refresh=Rea&d anew"
    })
    private static String name(FollowUpCommand command) {
        return switch (command) {
            case TICK -> Bundle.FollowUpPanel_tick();
            case UNTICK -> Bundle.FollowUpPanel_untick();
            case NOTICE -> Bundle.FollowUpPanel_notice();
            case EMAIL -> Bundle.FollowUpPanel_email();
            case SUBSCRIBER -> Bundle.FollowUpPanel_subscriber();
            case SAVE -> Bundle.FollowUpPanel_save();
            case REFRESH -> Bundle.FollowUpPanel_refresh();
        };
    }

    private JComponent lists() {
        JScrollPane side = new JScrollPane(details);
        side.setBorder(BorderFactory.createEmptyBorder());
        side.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        side.setPreferredSize(new Dimension(DETAILS_WIDTH, 0));
        middle.add(table.inPane(), TABLE);
        middle.add(empty, MESSAGE);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, middle, side);
        split.setResizeWeight(1);
        split.setBorder(BorderFactory.createEmptyBorder());
        JPanel followUps = new JPanel(new BorderLayout());
        followUps.add(filters, BorderLayout.PAGE_START);
        followUps.add(split, BorderLayout.CENTER);
        contractMiddle.add(contracts.inPane(), TABLE);
        contractMiddle.add(noContracts, MESSAGE);
        tabs.addTab("", followUps);
        tabs.addTab("", contractMiddle);
        tabs.addChangeListener(
                event ->
                        commands.turnTo(
                                tabs.getSelectedIndex() == 0 ? Tab.FOLLOW_UPS : Tab.CONTRACT_ENDS));
        JPanel lists = new JPanel(new BorderLayout());
        lists.add(commandLine(), BorderLayout.PAGE_START);
        lists.add(tabs, BorderLayout.CENTER);
        Keys.bind(lists, "F3", filters::focusSearch);
        Keys.bind(lists, "F5", () -> commands.run(FollowUpCommand.REFRESH));
        Keys.bind(lists, "ctrl S", () -> commands.run(FollowUpCommand.SAVE));
        Keys.bind(lists, "ctrl P", () -> commands.run(FollowUpCommand.NOTICE));
        Keys.bind(table, "SPACE", () -> commands.run(FollowUpCommand.TICK));
        return lists;
    }

    private JComponent commandLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
        JButton tick = Objects.requireNonNull(buttons.get(FollowUpCommand.TICK));
        Keys.primary(tick);
        for (FollowUpCommand command : FollowUpCommand.values()) {
            line.add(Objects.requireNonNull(buttons.get(command)));
        }
        JPanel newsLine = new JPanel(new BorderLayout(12, 0));
        newsLine.setBorder(BorderFactory.createEmptyBorder(0, 2 * GAP, 2, 2 * GAP));
        news.setName("followup.news");
        newsLine.add(news, BorderLayout.CENTER);
        newsLine.add(found, BorderLayout.LINE_END);
        JPanel both = new JPanel();
        both.setLayout(new BoxLayout(both, BoxLayout.PAGE_AXIS));
        both.add(line);
        both.add(newsLine);
        both.add(outdated);
        return both;
    }

    @Messages({
        "FollowUpPanel.outdated=The list has changed since it was read: there are new follow-ups, or somebody"
                + " ticked some off.",
        "FollowUpPanel.reread=Read anew (F5)"
    })
    private JComponent outdatedLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 2));
        line.setName("followup.outdated");
        line.setBackground(PagedTable.Tone.ATTENTION.fill());
        JLabel words = new JLabel(Bundle.FollowUpPanel_outdated());
        words.setForeground(PagedTable.Tone.ATTENTION.ink());
        JButton reread = new JButton(Bundle.FollowUpPanel_reread());
        reread.setName("followup.reread");
        reread.addActionListener(event -> commands.run(FollowUpCommand.REFRESH));
        line.add(words);
        line.add(reread);
        line.setVisible(false);
        return line;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return filters.requestFocusInWindow();
    }

    private void refresh() {
        if (model.state() instanceof DeskState.Failed failure) {
            showFailure(FollowUpText.explain(failure.cause()));
            return;
        }
        filters.refresh();
        refreshCounts();
        outdated.setVisible(model.isOutdated());
        table.refresh();
        contracts.refresh();
        buttons.forEach((command, button) -> button.setEnabled(commands.isPossible(command)));
        details.put(words.html(model));
        news.setText(model.news().isEmpty() ? " " : model.news());
        news.setToolTipText(model.news().isEmpty() ? null : model.news());
        showMiddle();
        tabs.setSelectedIndex(model.tab() == Tab.FOLLOW_UPS ? 0 : 1);
        pages.show(root, LISTS);
    }

    @Messages({
        "# {0} - number of rows",
        "FollowUpPanel.found={0} rows",
        "# {0} - count",
        "FollowUpPanel.tabFollowUps=To &update ({0})",
        "# {0} - count",
        "FollowUpPanel.tabContracts=C&ontracts that end within a month ({0})"
    })
    private void refreshCounts() {
        nameTab(
                0,
                Bundle.FollowUpPanel_tabFollowUps(
                        formats.number(model.counts().getOrDefault(Filter.OPEN, 0L))));
        nameTab(1, Bundle.FollowUpPanel_tabContracts(formats.number(model.contracts().size())));
        found.setText(
                Bundle.FollowUpPanel_found(
                        formats.number(
                                model.tab() == Tab.FOLLOW_UPS
                                        ? model.rows().size()
                                        : model.contracts().size())));
    }

    /** The letter after the ampersand turns to the tab. */
    private void nameTab(int tab, String text) {
        int mark = Mnemonics.findMnemonicAmpersand(text);
        tabs.setTitleAt(tab, mark < 0 ? text : text.substring(0, mark) + text.substring(mark + 1));
        if (mark >= 0) {
            tabs.setMnemonicAt(tab, KeyEvent.getExtendedKeyCodeForChar(text.charAt(mark + 1)));
        }
    }

    @Messages("FollowUpPanel.failed=The follow-ups can't be read")
    private void showFailure(ErrorText error) {
        failed.show(
                Bundle.FollowUpPanel_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
        pages.show(root, MESSAGE);
    }

    @Messages({
        "FollowUpPanel.reading=Reading…",
        "FollowUpPanel.readingText=The follow-ups are being read.",
        "FollowUpPanel.empty=Nothing to do here",
        "FollowUpPanel.emptyText=No follow-up fits the search and the filter. After each renewal"
                + " the systems that the customer has to update appear here by themselves.",
        "FollowUpPanel.noContracts=No notice is due",
        "FollowUpPanel.noContractsText=No contract ends within the time for which a notice is due."
    })
    private void showMiddle() {
        if (model.isRead()) {
            empty.show(Bundle.FollowUpPanel_empty(), Bundle.FollowUpPanel_emptyText());
        } else {
            empty.show(Bundle.FollowUpPanel_reading(), Bundle.FollowUpPanel_readingText());
        }
        noContracts.show(
                Bundle.FollowUpPanel_noContracts(), Bundle.FollowUpPanel_noContractsText());
        ((CardLayout) middle.getLayout()).show(middle, model.rows().size() > 0 ? TABLE : MESSAGE);
        ((CardLayout) contractMiddle.getLayout())
                .show(contractMiddle, model.contracts().size() > 0 ? TABLE : MESSAGE);
    }
}
