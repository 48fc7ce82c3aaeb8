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
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.PagedTable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.ui.lists.model.AffectedCommand;
import vn.capbu.renewal.ui.lists.model.AffectedCommands;
import vn.capbu.renewal.ui.lists.model.AffectedModel;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.view.HtmlPage;

/** The affected list's window: totals that filter, then every certificate with its verdict. Event dispatch thread only. */
public final class AffectedPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int DETAILS_WIDTH = 260;
    private static final String MESSAGE = "message";
    private static final String LIST = "list";

    private final transient AffectedModel model;
    private final transient AffectedCommands commands;
    private final transient Formats formats;
    private final transient AffectedText words;
    private final JComboBox<Campaign> campaigns =
            FieldPanel.choice("affected.campaign", new Campaign[0], Campaign::name);
    private final JTextField day = new JTextField(9);
    private final AffectedFilters filters;
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
        filters = new AffectedFilters(model, commands, formats);
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
                        filters.forget();
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
        head.add(filters);
        head.add(newsLine());
        JPanel list = new JPanel(new BorderLayout());
        list.add(head, BorderLayout.PAGE_START);
        list.add(split, BorderLayout.CENTER);
        Keys.bind(list, "F3", filters::focusSearch);
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

    private JComponent newsLine() {
        JPanel line = new JPanel(new BorderLayout(12, 0));
        line.setBorder(BorderFactory.createEmptyBorder(4, 2 * GAP, 2, 2 * GAP));
        news.setName("affected.news");
        found.setName("affected.found");
        line.add(news, BorderLayout.CENTER);
        line.add(found, BorderLayout.LINE_END);
        return line;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return model.list() == null
                ? Objects.requireNonNull(buttons.get(AffectedCommand.LIST)).requestFocusInWindow()
                : filters.requestFocusInWindow();
    }

    private void refresh() {
        if (model.state() instanceof DeskState.Failed failure) {
            showFailure(BenchErrors.explain(failure.cause()));
            return;
        }
        boolean before = refreshing;
        refreshing = true;
        try {
            refreshCampaigns();
            filters.refresh();
            found.setText(filters.found());
            table.refresh();
            buttons.forEach((command, button) -> button.setEnabled(commands.isPossible(command)));
            boolean wrongDay = typedDay() == null && !day.getText().isBlank();
            if (wrongDay) {
                Objects.requireNonNull(buttons.get(AffectedCommand.LIST)).setEnabled(false);
            }
            refreshProgress();
            details.put(details());
            news.setText(model.news().isEmpty() ? " " : model.news());
            news.setToolTipText(model.news().isEmpty() ? null : model.news());
            showMiddle();
            pages.show(root, LIST);
        } finally {
            refreshing = before;
        }
    }

    /** The selected certificate, else the totals. */
    private String details() {
        AffectedRow row = model.selection();
        AffectedList list = model.list();
        return row == null ? words.html(list == null ? null : list.totals()) : words.html(row);
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
