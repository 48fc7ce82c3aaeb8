package vn.capbu.renewal.ui.lists.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
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
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.ui.custody.view.FieldPanel;
import vn.capbu.renewal.ui.lists.model.FollowUpCommand;
import vn.capbu.renewal.ui.lists.model.FollowUpCommands;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.model.FollowUpModel.Tab;
import vn.capbu.renewal.ui.lists.text.FollowUpText;
import vn.capbu.renewal.ui.lists.view.PagedTable.Column;
import vn.capbu.renewal.ui.lists.view.PagedTable.Tone;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.view.HtmlPage;

/** The follow-up window: what customers still have to do, and contracts that end soon. Event dispatch thread only. */
public final class FollowUpPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int DETAILS_WIDTH = 300;
    private static final int SEARCH_AFTER_MILLIS = 250;
    private static final String MESSAGE = "message";
    private static final String LISTS = "lists";
    private static final String TABLE = "table";

    private final transient FollowUpModel model;
    private final transient FollowUpCommands commands;
    private final transient Formats formats;
    private final transient FollowUpText words;
    private final JTextField search = new JTextField(24);
    private final JComboBox<String> systems =
            FieldPanel.choice("followup.system", new String[0], this::systemName);
    private final JComboBox<String> provinces =
            FieldPanel.choice("followup.province", new String[0], FollowUpPanel::provinceName);
    private final Map<Filter, JToggleButton> filters = new EnumMap<>(Filter.class);
    private final Map<FollowUpCommand, JButton> buttons = new EnumMap<>(FollowUpCommand.class);
    private final PagedTable<FollowUpRow> table;
    private final PagedTable<ContractEnd> contracts;
    private final HtmlPage details = new HtmlPage("followup.details");
    private final JLabel news = new JLabel(" ");
    private final JLabel found = new JLabel(" ");
    private final JTabbedPane tabs = new JTabbedPane();
    private final MessagePage empty = new MessagePage("followup.empty");
    private final MessagePage noContracts = new MessagePage("followup.noContracts");
    private final MessagePage failed;
    private final CardLayout pages = new CardLayout();
    private final JPanel root = new JPanel(pages);
    private final JPanel middle = new JPanel(new CardLayout());
    private final JPanel contractMiddle = new JPanel(new CardLayout());
    private final Timer searcher = new Timer(SEARCH_AFTER_MILLIS, event -> look());
    private boolean refreshing;

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
        table = new PagedTable<>("followup.table", model.rows(), columns(), commands::select);
        contracts =
                new PagedTable<>(
                        "followup.contracts", model.contracts(), contractColumns(), rows -> {});
        failed = new MessagePage("followup.failed", retry());
        root.add(lists(), LISTS);
        root.add(failed, MESSAGE);
        add(root, BorderLayout.CENTER);
        searcher.setRepeats(false);
        Keys.watch(search, searcher::restart);
        search.addActionListener(event -> look());
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
        button.addActionListener(event -> commands.run(command));
        return button;
    }

    @Messages({
        "FollowUpPanel.tick=&Tick off…",
        "FollowUpPanel.untick=&Undo tick…",
        "FollowUpPanel.notice=Open &notice",
        "FollowUpPanel.email=&E-mail text",
        "FollowUpPanel.subscriber=Subscriber &card",
        "FollowUpPanel.make=Make for earlier renewa&ls",
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
            case MAKE -> Bundle.FollowUpPanel_make();
            case SAVE -> Bundle.FollowUpPanel_save();
            case REFRESH -> Bundle.FollowUpPanel_refresh();
        };
    }

    @Messages({
        "FollowUpPanel.colSubscriber=Subscriber",
        "FollowUpPanel.colTaxCode=Tax code",
        "FollowUpPanel.colProvince=Province",
        "FollowUpPanel.colSystem=System",
        "FollowUpPanel.colSerial=New serial",
        "FollowUpPanel.colEarliest=Safe from",
        "FollowUpPanel.colLatest=Update until",
        "FollowUpPanel.colState=State"
    })
    private List<Column<FollowUpRow>> columns() {
        return List.of(
                Column.of(
                        Bundle.FollowUpPanel_colTaxCode(),
                        98,
                        row -> row.certificate().taxCode().value()),
                Column.of(
                        Bundle.FollowUpPanel_colSubscriber(),
                        240,
                        row -> row.certificate().subscriberName()),
                Column.of(
                        Bundle.FollowUpPanel_colProvince(),
                        140,
                        row -> row.certificate().province()),
                Column.of(
                        Bundle.FollowUpPanel_colSystem(),
                        190,
                        row -> systemName(row.followUp().system())),
                Column.of(
                        Bundle.FollowUpPanel_colSerial(),
                        150,
                        row -> row.certificate().after().serial().toString()),
                Column.of(
                        Bundle.FollowUpPanel_colEarliest(),
                        118,
                        row -> words.minute(row.followUp().dates().earliestSafe())),
                Column.of(
                        Bundle.FollowUpPanel_colLatest(),
                        118,
                        row -> words.minute(row.followUp().dates().latest())),
                new Column<>(
                        Bundle.FollowUpPanel_colState(),
                        130,
                        false,
                        row -> FollowUpText.state(row.followUp(), model.now()),
                        this::tone));
    }

    private @Nullable Tone tone(FollowUpRow row) {
        if (row.followUp().isOverdue(model.now())) {
            return Tone.LATE;
        }
        return switch (row.followUp().state()) {
            case OPEN -> null;
            case UPDATED -> Tone.GOOD;
            case NOT_REGISTERED -> Tone.QUIET;
        };
    }

    @Messages({
        "FollowUpPanel.colPhone=Telephone",
        "FollowUpPanel.colEmail=E-mail",
        "FollowUpPanel.colContract=Contract",
        "FollowUpPanel.colManager=AM",
        "FollowUpPanel.colEnds=Contract ends",
        "FollowUpPanel.colNotice=Notice from"
    })
    private List<Column<ContractEnd>> contractColumns() {
        return List.of(
                Column.of(Bundle.FollowUpPanel_colTaxCode(), 98, row -> row.taxCode().value()),
                Column.of(Bundle.FollowUpPanel_colSubscriber(), 260, ContractEnd::name),
                Column.of(Bundle.FollowUpPanel_colProvince(), 130, ContractEnd::province),
                Column.of(Bundle.FollowUpPanel_colPhone(), 105, ContractEnd::phone),
                Column.of(Bundle.FollowUpPanel_colEmail(), 190, ContractEnd::email),
                Column.of(Bundle.FollowUpPanel_colContract(), 110, ContractEnd::contract),
                Column.of(Bundle.FollowUpPanel_colManager(), 120, ContractEnd::accountManager),
                Column.of(Bundle.FollowUpPanel_colEnds(), 95, row -> formats.date(row.endsOn())),
                Column.of(
                        Bundle.FollowUpPanel_colNotice(), 95, row -> formats.date(row.noticeOn())));
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
        followUps.add(filterLine(), BorderLayout.PAGE_START);
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
        Keys.bind(lists, "F3", this::focusSearch);
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
        return both;
    }

    @Messages("FollowUpPanel.search=Search (F3):")
    private JComponent filterLine() {
        JPanel chips = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        ButtonGroup group = new ButtonGroup();
        for (Filter filter : Filter.values()) {
            JToggleButton chip = new JToggleButton();
            chip.setName("followup.filter." + filter);
            chip.addActionListener(event -> look(filter));
            group.add(chip);
            filters.put(filter, chip);
            chips.add(chip);
        }
        search.setName("followup.search");
        JLabel label = new JLabel(Bundle.FollowUpPanel_search());
        label.setLabelFor(search);
        JPanel fields = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        fields.add(label);
        fields.add(search);
        fields.add(systems);
        fields.add(provinces);
        systems.addActionListener(event -> look());
        provinces.addActionListener(event -> look());
        JPanel line = new JPanel();
        line.setLayout(new BoxLayout(line, BoxLayout.PAGE_AXIS));
        line.setBorder(BorderFactory.createEmptyBorder(GAP, 0, GAP, 0));
        line.add(fields);
        line.add(Box.createVerticalStrut(GAP));
        line.add(chips);
        return line;
    }

    private void look() {
        look(model.filter());
    }

    private void look(Filter filter) {
        if (refreshing) {
            return;
        }
        searcher.stop();
        String system = chosen(systems);
        String province = chosen(provinces);
        boolean same =
                filter == model.filter()
                        && search.getText().equals(model.text())
                        && Objects.equals(system, model.system())
                        && Objects.equals(province, model.province());
        if (!same) {
            commands.look(filter, search.getText(), system, province);
        }
    }

    /** The first choice is every one. */
    private static @Nullable String chosen(JComboBox<String> box) {
        return box.getSelectedIndex() <= 0 ? null : (String) box.getSelectedItem();
    }

    @Messages({"FollowUpPanel.allSystems=All systems", "FollowUpPanel.allProvinces=All provinces"})
    private String systemName(String code) {
        if (code.isEmpty()) {
            return Bundle.FollowUpPanel_allSystems();
        }
        UpdateTarget target = model.target(code);
        return target == null ? code : FollowUpText.name(target);
    }

    private static String provinceName(String name) {
        return switch (name) {
            case "" -> Bundle.FollowUpPanel_allProvinces();
            default -> name;
        };
    }

    private void focusSearch() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return search.requestFocusInWindow();
    }

    private void refresh() {
        if (model.state() instanceof DeskState.Failed failure) {
            showFailure(FollowUpText.explain(failure.cause()));
            return;
        }
        refreshing = true;
        try {
            refreshChoices();
            refreshCounts();
            table.refresh();
            contracts.refresh();
            buttons.forEach((command, button) -> button.setEnabled(commands.isPossible(command)));
            details.put(words.html(model));
            news.setText(model.news().isEmpty() ? " " : model.news());
            showMiddle();
            tabs.setSelectedIndex(model.tab() == Tab.FOLLOW_UPS ? 0 : 1);
            pages.show(root, LISTS);
        } finally {
            refreshing = false;
        }
    }

    private void refreshChoices() {
        List<String> codes = new ArrayList<>();
        codes.add("");
        model.choices().systems().forEach(system -> codes.add(system.code()));
        fill(systems, codes);
        List<String> names = new ArrayList<>(model.choices().provinces());
        names.removeIf(String::isBlank);
        names.sort(VietnameseOrder.comparator());
        names.add(0, "");
        fill(provinces, names);
    }

    private static void fill(JComboBox<String> box, List<String> wanted) {
        boolean same = box.getItemCount() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).equals(box.getItemAt(i));
        }
        if (!same) {
            Object before = box.getSelectedItem();
            box.removeAllItems();
            wanted.forEach(box::addItem);
            box.setSelectedItem(before != null && wanted.contains(before) ? before : "");
        }
    }

    @Messages({
        "# {0} - filter",
        "# {1} - count",
        "FollowUpPanel.chip={0}  {1}",
        "# {0} - number of rows",
        "FollowUpPanel.found={0} rows",
        "# {0} - count",
        "FollowUpPanel.tabFollowUps=Follow-ups ({0})",
        "# {0} - count",
        "FollowUpPanel.tabContracts=Contracts that end within a month ({0})"
    })
    private void refreshCounts() {
        filters.forEach(
                (filter, chip) -> {
                    chip.setText(
                            Bundle.FollowUpPanel_chip(
                                    FollowUpText.of(filter),
                                    formats.number(model.counts().getOrDefault(filter, 0L))));
                    chip.setSelected(filter == model.filter());
                });
        tabs.setTitleAt(
                0,
                Bundle.FollowUpPanel_tabFollowUps(
                        formats.number(model.counts().getOrDefault(Filter.OPEN, 0L))));
        tabs.setTitleAt(
                1, Bundle.FollowUpPanel_tabContracts(formats.number(model.contracts().size())));
        found.setText(
                Bundle.FollowUpPanel_found(
                        formats.number(
                                model.tab() == Tab.FOLLOW_UPS
                                        ? model.rows().size()
                                        : model.contracts().size())));
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
