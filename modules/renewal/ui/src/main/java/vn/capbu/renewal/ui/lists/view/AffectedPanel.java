package vn.capbu.renewal.ui.lists.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.affected.AffectedFilter;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedTotals;
import vn.capbu.renewal.ui.custody.view.FieldPanel;
import vn.capbu.renewal.ui.lists.model.AffectedCommand;
import vn.capbu.renewal.ui.lists.model.AffectedCommands;
import vn.capbu.renewal.ui.lists.model.AffectedModel;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.EligibilityText;
import vn.capbu.renewal.ui.view.HtmlPage;

/** The affected list's window: totals that filter, then every certificate with its verdict. Event dispatch thread only. */
public final class AffectedPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int DETAILS_WIDTH = 290;
    private static final int SEARCH_AFTER_MILLIS = 600;
    private static final String MESSAGE = "message";
    private static final String LIST = "list";

    /** Verdicts that a list has, in the order of reading. */
    private static final List<Eligibility> SHOWN =
            List.of(
                    Eligibility.ELIGIBLE,
                    Eligibility.NEEDS_DECISION,
                    Eligibility.NOT_ELIGIBLE,
                    Eligibility.ALREADY_RENEWED);

    private final transient AffectedModel model;
    private final transient AffectedCommands commands;
    private final transient Formats formats;
    private final transient AffectedText words;
    private final JComboBox<Campaign> campaigns =
            FieldPanel.choice("affected.campaign", new Campaign[0], Campaign::name);
    private final JTextField day = new JTextField(9);
    private final JTextField search = new JTextField(20);
    private final JComboBox<String> versions =
            FieldPanel.choice("affected.version", new String[0], AffectedChoices::versionName);
    private final JComboBox<String> provinces =
            FieldPanel.choice("affected.province", new String[0], AffectedChoices::provinceName);
    private final JCheckBox toConfirm = new JCheckBox();
    private final JToggleButton all = new JToggleButton();
    private final Map<Eligibility, JToggleButton> verdicts = new EnumMap<>(Eligibility.class);
    private final Map<EligibilityRule, JToggleButton> rules = new EnumMap<>(EligibilityRule.class);
    private final Map<AffectedCommand, JButton> buttons = new EnumMap<>(AffectedCommand.class);
    private final JProgressBar bar = new JProgressBar(0, 100);
    private final JLabel news = new JLabel(" ");
    private final JLabel found = new JLabel(" ");
    private final PagedTable<AffectedRow> table;
    private final HtmlPage details = new HtmlPage("affected.details");
    private final MessagePage message;
    private final MessagePage failed;
    private final CardLayout pages = new CardLayout();
    private final JPanel root = new JPanel(pages);
    private final JPanel middle = new JPanel(new CardLayout());
    private final Timer searcher = new Timer(SEARCH_AFTER_MILLIS, event -> look());
    private transient @Nullable Eligibility verdict;
    private transient @Nullable EligibilityRule rule;
    private boolean refreshing;

    /** A panel on a model. */
    public AffectedPanel(AffectedModel model, AffectedCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        this.words = new AffectedText(formats);
        setName("affected");
        for (AffectedCommand command : AffectedCommand.values()) {
            buttons.put(command, button(command));
        }
        table =
                new PagedTable<>(
                        "affected.table",
                        model.rows(),
                        AffectedColumns.of(words),
                        rows -> commands.select(rows.isEmpty() ? null : rows.get(0)));
        message = new MessagePage("affected.message");
        failed = new MessagePage("affected.failed", retry());
        root.add(listPage(), LIST);
        root.add(failed, MESSAGE);
        add(root, BorderLayout.CENTER);
        searcher.setRepeats(false);
        Keys.watch(search, searcher::restart);
        search.addActionListener(event -> look());
        model.addListener(this::refresh);
        refresh();
    }

    @Messages("AffectedPanel.retry=&Try again")
    private JButton retry() {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.AffectedPanel_retry());
        button.addActionListener(event -> commands.open());
        return button;
    }

    private JButton button(AffectedCommand command) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, name(command));
        button.setName("affected." + command);
        button.addActionListener(
                event -> {
                    if (command == AffectedCommand.LIST) {
                        forgetFilters();
                    }
                    commands.run(command);
                });
        return button;
    }

    @Messages({
        "AffectedPanel.list=&Make the list",
        "AffectedPanel.stop=&Stop",
        "AffectedPanel.decide=&Decide…",
        "AffectedPanel.subscriber=Subscriber &card",
        "AffectedPanel.save=Save as &XLSX…"
    })
    private static String name(AffectedCommand command) {
        return switch (command) {
            case LIST -> Bundle.AffectedPanel_list();
            case STOP -> Bundle.AffectedPanel_stop();
            case DECIDE -> Bundle.AffectedPanel_decide();
            case SUBSCRIBER -> Bundle.AffectedPanel_subscriber();
            case SAVE -> Bundle.AffectedPanel_save();
        };
    }

    private JComponent listPage() {
        JScrollPane side = new JScrollPane(details);
        side.setBorder(BorderFactory.createEmptyBorder());
        side.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        side.setPreferredSize(new Dimension(DETAILS_WIDTH, 0));
        middle.add(table.inPane(), LIST);
        middle.add(message, MESSAGE);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, middle, side);
        split.setResizeWeight(1);
        split.setBorder(BorderFactory.createEmptyBorder());
        JPanel head = new JPanel();
        head.setLayout(new BoxLayout(head, BoxLayout.PAGE_AXIS));
        head.setBorder(BorderFactory.createEmptyBorder(GAP, 0, 2, 0));
        head.add(commandLine());
        head.add(Box.createVerticalStrut(GAP));
        head.add(verdictLine());
        head.add(Box.createVerticalStrut(GAP));
        head.add(filterLine());
        head.add(newsLine());
        JPanel list = new JPanel(new BorderLayout());
        list.add(head, BorderLayout.PAGE_START);
        list.add(split, BorderLayout.CENTER);
        Keys.bind(list, "F3", this::focusSearch);
        Keys.bind(list, "ctrl S", () -> commands.run(AffectedCommand.SAVE));
        Keys.bind(list, "ESCAPE", () -> commands.run(AffectedCommand.STOP));
        return list;
    }

    @Messages({
        "AffectedPanel.campaign=Campaign:",
        "AffectedPanel.day=As it was on (dd/mm/yyyy):",
        "AffectedPanel.dayHint=Empty: as it is now. A past day: as it was at the end of that day."
    })
    private JComponent commandLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        line.add(AffectedChoices.label(Bundle.AffectedPanel_campaign(), campaigns));
        line.add(campaigns);
        campaigns.addActionListener(
                event -> {
                    if (!refreshing && campaigns.getSelectedIndex() >= 0) {
                        commands.choose(campaigns.getItemAt(campaigns.getSelectedIndex()));
                    }
                });
        day.setName("affected.day");
        day.setToolTipText(Bundle.AffectedPanel_dayHint());
        line.add(AffectedChoices.label(Bundle.AffectedPanel_day(), day));
        line.add(day);
        Keys.watch(day, this::dayChanged);
        Keys.primary(Objects.requireNonNull(buttons.get(AffectedCommand.LIST)));
        for (AffectedCommand command : AffectedCommand.values()) {
            line.add(Objects.requireNonNull(buttons.get(command)));
        }
        bar.setName("affected.progress");
        bar.setStringPainted(true);
        bar.setPreferredSize(new Dimension(160, bar.getPreferredSize().height));
        line.add(bar);
        return line;
    }

    private void dayChanged() {
        LocalDate typed = typedDay();
        boolean wrong = typed == null && !day.getText().isBlank();
        day.putClientProperty("JComponent.outline", wrong ? "error" : null);
        if (!Objects.equals(typed, model.day())) {
            commands.setDay(typed);
        } else {
            refresh();
        }
    }

    private @Nullable LocalDate typedDay() {
        try {
            return day.getText().isBlank() ? null : VietnamTime.parseDate(day.getText());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private JComponent verdictLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        ButtonGroup group = new ButtonGroup();
        all.setName("affected.all");
        all.addActionListener(event -> look(null, null));
        group.add(all);
        line.add(all);
        for (Eligibility one : SHOWN) {
            JToggleButton chip = new JToggleButton();
            chip.setName("affected.verdict." + one);
            chip.addActionListener(event -> look(one, null));
            group.add(chip);
            verdicts.put(one, chip);
            line.add(chip);
        }
        line.add(Box.createHorizontalStrut(2 * GAP));
        for (EligibilityRule one : EligibilityRule.values()) {
            JToggleButton chip = new JToggleButton();
            chip.setName("affected.rule." + one);
            chip.setToolTipText(AffectedText.of(one));
            chip.addActionListener(event -> look(null, one));
            group.add(chip);
            rules.put(one, chip);
            line.add(chip);
        }
        return line;
    }

    @Messages({
        "AffectedPanel.search=Search (F3):",
        "AffectedPanel.toConfirm=Only with E1 to be confirmed at the token"
    })
    private JComponent filterLine() {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        search.setName("affected.search");
        line.add(AffectedChoices.label(Bundle.AffectedPanel_search(), search));
        line.add(search);
        line.add(versions);
        line.add(provinces);
        toConfirm.setText(Bundle.AffectedPanel_toConfirm());
        toConfirm.setName("affected.toConfirm");
        line.add(toConfirm);
        versions.addActionListener(event -> look());
        provinces.addActionListener(event -> look());
        toConfirm.addActionListener(event -> look());
        return line;
    }

    private JComponent newsLine() {
        JPanel line = new JPanel(new BorderLayout(12, 0));
        line.setBorder(BorderFactory.createEmptyBorder(4, 2 * GAP, 2, 2 * GAP));
        news.setName("affected.news");
        line.add(news, BorderLayout.CENTER);
        line.add(found, BorderLayout.LINE_END);
        return line;
    }

    private void look(@Nullable Eligibility wanted, @Nullable EligibilityRule failing) {
        if (!refreshing) {
            verdict = wanted;
            rule = failing;
            look();
        }
    }

    private void look() {
        searcher.stop();
        if (!refreshing) {
            commands.look(
                    new AffectedFilter(
                            verdict,
                            rule,
                            toConfirm.isSelected(),
                            AffectedChoices.chosen(versions),
                            AffectedChoices.chosen(provinces),
                            search.getText()));
        }
    }

    private void forgetFilters() {
        refreshing = true;
        try {
            verdict = null;
            rule = null;
            toConfirm.setSelected(false);
            versions.setSelectedIndex(versions.getItemCount() > 0 ? 0 : -1);
            provinces.setSelectedIndex(provinces.getItemCount() > 0 ? 0 : -1);
            search.setText("");
        } finally {
            refreshing = false;
        }
        searcher.stop();
    }

    private void focusSearch() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return model.list() == null
                ? Objects.requireNonNull(buttons.get(AffectedCommand.LIST)).requestFocusInWindow()
                : search.requestFocusInWindow();
    }

    private void refresh() {
        if (model.state() instanceof DeskState.Failed failure) {
            showFailure(BenchErrors.explain(failure.cause()));
            return;
        }
        boolean before = refreshing;
        refreshing = true;
        try {
            if (!model.isBusy()) {
                verdict = model.filter().eligibility();
                rule = model.filter().failedRule();
            }
            refreshCampaigns();
            refreshTotals();
            table.refresh();
            buttons.forEach((command, button) -> button.setEnabled(commands.isPossible(command)));
            boolean wrongDay = typedDay() == null && !day.getText().isBlank();
            if (wrongDay) {
                Objects.requireNonNull(buttons.get(AffectedCommand.LIST)).setEnabled(false);
            }
            refreshProgress();
            details.put(words.html(model.selection()));
            news.setText(model.news().isEmpty() ? " " : model.news());
            showMiddle();
            pages.show(root, LIST);
        } finally {
            refreshing = before;
        }
    }

    private void refreshCampaigns() {
        List<Campaign> wanted = model.campaigns();
        boolean same = campaigns.getItemCount() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).equals(campaigns.getItemAt(i));
        }
        if (!same) {
            campaigns.removeAllItems();
            wanted.forEach(campaigns::addItem);
        }
        campaigns.setSelectedItem(model.campaign());
    }

    private void refreshProgress() {
        bar.setVisible(model.isBusy());
        double share = model.progress();
        bar.setIndeterminate(share < 0);
        bar.setValue((int) Math.round(share * 100));
        bar.setString(share < 0 ? "" : formats.percent(share));
    }

    @Messages({
        "AffectedPanel.all=All",
        "# {0} - what",
        "# {1} - count",
        "AffectedPanel.chip={0}  {1}",
        "# {0} - shown",
        "# {1} - of how many",
        "AffectedPanel.found=Showing {0} of {1}",
        "# {0} - count",
        "AffectedPanel.confirm=* {0} eligible certificates have their E1 confirmed at the token.",
        "# {0} - count",
        "AffectedPanel.history=The values of {0} certificates on that day are unknown."
    })
    private void refreshTotals() {
        AffectedList list = model.list();
        AffectedTotals totals = list == null ? null : list.totals();
        all.setText(chip(Bundle.AffectedPanel_all(), totals == null ? null : totals.all()));
        all.setSelected(verdict == null && rule == null);
        verdicts.forEach(
                (one, chip) -> {
                    chip.setText(
                            chip(
                                    EligibilityText.verdict(one),
                                    totals == null ? null : totals.byEligibility().get(one)));
                    chip.setSelected(one == verdict);
                });
        rules.forEach(
                (one, chip) -> {
                    chip.setText(
                            chip(one.name(), totals == null ? null : totals.byRule().get(one)));
                    chip.setSelected(one == rule);
                });
        AffectedChoices.fill(
                versions, totals == null ? List.of() : AffectedChoices.names(totals.byVersion()));
        AffectedChoices.fill(
                provinces, totals == null ? List.of() : AffectedChoices.names(totals.byProvince()));
        found.setText(totals == null ? " " : found(totals));
    }

    private String found(AffectedTotals totals) {
        StringBuilder text = new StringBuilder();
        if (totals.toConfirm() > 0) {
            text.append(Bundle.AffectedPanel_confirm(formats.number(totals.toConfirm())))
                    .append("   ");
        }
        if (totals.historyUnknown() > 0) {
            text.append(Bundle.AffectedPanel_history(formats.number(totals.historyUnknown())))
                    .append("   ");
        }
        return text.append(
                        Bundle.AffectedPanel_found(
                                formats.number(model.rows().size()), formats.number(totals.all())))
                .toString();
    }

    private String chip(String name, @Nullable Long count) {
        return count == null ? name : Bundle.AffectedPanel_chip(name, formats.number(count));
    }

    @Messages("AffectedPanel.failed=The affected list can't be made")
    private void showFailure(ErrorText error) {
        failed.show(
                Bundle.AffectedPanel_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
        pages.show(root, MESSAGE);
    }

    @Messages({
        "AffectedPanel.start=Who is affected?",
        "AffectedPanel.startText=Choose a campaign and make the list: every certificate of the"
                + " registry is judged by the campaign's rules. A day in the past gives the list as it"
                + " was then.",
        "AffectedPanel.judging=Judging…",
        "AffectedPanel.judgingText=Every certificate of the registry is being judged. Nothing is"
                + " changed; Esc stops it.",
        "AffectedPanel.notFound=Nothing found",
        "AffectedPanel.notFoundText=No certificate fits the search and the filters."
    })
    private void showMiddle() {
        if (model.list() == null && model.isBusy()) {
            message.show(Bundle.AffectedPanel_judging(), Bundle.AffectedPanel_judgingText());
        } else if (model.list() == null) {
            message.show(Bundle.AffectedPanel_start(), Bundle.AffectedPanel_startText());
        } else {
            message.show(Bundle.AffectedPanel_notFound(), Bundle.AffectedPanel_notFoundText());
        }
        ((CardLayout) middle.getLayout()).show(middle, model.rows().size() > 0 ? LIST : MESSAGE);
    }
}
