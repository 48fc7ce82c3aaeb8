package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
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
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Offers;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.LogMapping;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.ui.model.LogCommands;
import vn.capbu.rollout.ui.model.LogModel;
import vn.capbu.rollout.ui.model.LogModel.Work;
import vn.capbu.rollout.ui.text.LogText;

/** The import of a log from top to bottom: the file, its columns, what it would do, and doing it. Event dispatch thread only. */
public final class LogPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;

    private final transient LogModel model;
    private final transient LogCommands commands;
    private final transient Formats formats;
    private final JComboBox<RolloutCampaign> campaign =
            FieldPanel.choice("logs.campaign", new RolloutCampaign[0], RolloutCampaign::name);
    private final JComboBox<LogKind> kind =
            FieldPanel.choice("logs.kind", LogKind.values(), LogText::of);
    private final JTextField file = new JTextField(36);
    private final JButton choose;
    private final JComboBox<String> sheet = new JComboBox<>();
    private final JComboBox<Optional<TextEncoding>> encoding =
            FieldPanel.choice("logs.encoding", encodings(), LogPanel::text);
    private final LogColumnsTable columns;
    private final transient ListTable<LogProblem> problems;
    private final JLabel hint = new JLabel(" ");
    private final JLabel said = new JLabel(" ");
    private final JLabel counts = new JLabel(" ");
    private final JCheckBox goodRows = new JCheckBox();
    private final JButton check;
    private final JButton store;
    private final JButton refused;
    private final JButton stop;
    private final JProgressBar bar = new JProgressBar();
    private boolean refreshing;

    /** A panel on a model. */
    @Messages({
        "LogPanel.choose=&Choose file…",
        "LogPanel.check=C&heck",
        "LogPanel.store=&Import",
        "LogPanel.refused=&Write refused rows…",
        "LogPanel.stop=&Stop",
        "LogPanel.goodRows=Import the &good rows although others are refused"
    })
    public LogPanel(LogModel model, LogCommands commands, Formats formats) {
        super(new BorderLayout(0, GAP));
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("logs");
        setPreferredSize(new Dimension(980, 560));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        choose = button("logs.choose", Bundle.LogPanel_choose(), commands::chooseFile);
        check = button("logs.check", Bundle.LogPanel_check(), commands::check);
        store = button("logs.store", Bundle.LogPanel_store(), commands::store);
        Keys.primary(store);
        refused = button("logs.refused", Bundle.LogPanel_refused(), commands::saveRefused);
        stop = button("logs.stop", Bundle.LogPanel_stop(), commands::stop);
        Offers.only(Right.RUN_ROLLOUT, check, store);
        Mnemonics.setLocalizedText(goodRows, Bundle.LogPanel_goodRows());
        goodRows.setName("logs.goodRows");
        goodRows.addActionListener(event -> commands.setGoodRowsOnly(goodRows.isSelected()));
        columns = new LogColumnsTable(model, commands);
        problems = new ListTable<>("logs.problems", columnsOf(), chosen -> {});
        listen();
        add(head(), BorderLayout.PAGE_START);
        add(middle(), BorderLayout.CENTER);
        add(foot(), BorderLayout.PAGE_END);
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

    @Messages({
        "LogPanel.line=Row",
        "LogPanel.column=Column",
        "LogPanel.value=In the file, or known",
        "LogPanel.reason=Reason"
    })
    private static List<Column<LogProblem>> columnsOf() {
        return List.of(
                Column.of(Bundle.LogPanel_line(), 70, one -> Long.toString(one.line())),
                Column.of(Bundle.LogPanel_column(), 140, one -> one.column().header()),
                Column.of(Bundle.LogPanel_value(), 240, LogProblem::value),
                Column.of(Bundle.LogPanel_reason(), 420, one -> LogText.of(one.kind())));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type arguments
    private static Optional<TextEncoding>[] encodings() {
        return Stream.concat(
                        Stream.of(Optional.<TextEncoding>empty()),
                        Stream.of(TextEncoding.values()).map(Optional::of))
                .toArray(Optional[]::new);
    }

    @Messages({
        "LogPanel.guess=Guess",
        "LogPanel.UTF_8=Unicode (UTF-8)",
        "LogPanel.UTF_16=Unicode (UTF-16)",
        "LogPanel.WINDOWS_1258=Windows-1258",
        "LogPanel.TCVN3=TCVN3 (ABC)",
        "LogPanel.VNI=VNI Windows"
    })
    private static String text(Optional<TextEncoding> encoding) {
        return encoding.map(
                        one ->
                                switch (one) {
                                    case UTF_8 -> Bundle.LogPanel_UTF_8();
                                    case UTF_16 -> Bundle.LogPanel_UTF_16();
                                    case WINDOWS_1258 -> Bundle.LogPanel_WINDOWS_1258();
                                    case TCVN3 -> Bundle.LogPanel_TCVN3();
                                    case VNI -> Bundle.LogPanel_VNI();
                                })
                .orElseGet(Bundle::LogPanel_guess);
    }

    private void listen() {
        encoding.addActionListener(
                event -> {
                    if (!refreshing) {
                        commands.setEncoding(
                                encoding.getItemAt(encoding.getSelectedIndex()).orElse(null));
                    }
                });
        campaign.addActionListener(
                event -> {
                    int place = campaign.getSelectedIndex();
                    if (!refreshing && place >= 0) {
                        commands.choose(campaign.getItemAt(place));
                    }
                });
        kind.addActionListener(
                event -> {
                    if (!refreshing) {
                        commands.choose(kind.getItemAt(kind.getSelectedIndex()));
                    }
                });
        sheet.addActionListener(
                event -> {
                    if (!refreshing && sheet.getSelectedIndex() >= 0) {
                        commands.setSheet(sheet.getSelectedIndex());
                    }
                });
    }

    @Messages({
        "LogPanel.campaign=Campaign:",
        "LogPanel.kind=Log:",
        "LogPanel.file=File:",
        "LogPanel.sheet=Sheet:",
        "LogPanel.encoding=Encoding:"
    })
    private JComponent head() {
        file.setName("logs.file");
        file.setEditable(false);
        sheet.setName("logs.sheet");
        JPanel first = line();
        labelled(first, Bundle.LogPanel_campaign(), campaign);
        labelled(first, Bundle.LogPanel_kind(), kind);
        JPanel second = line();
        labelled(second, Bundle.LogPanel_file(), file);
        second.add(choose);
        labelled(second, Bundle.LogPanel_sheet(), sheet);
        labelled(second, Bundle.LogPanel_encoding(), encoding);
        hint.setName("logs.hint");
        hint.setForeground(Look.MUTED);
        JPanel head = new JPanel();
        head.setLayout(new BoxLayout(head, BoxLayout.PAGE_AXIS));
        for (JComponent one : List.of(first, second, inLine(hint))) {
            one.setAlignmentX(LEFT_ALIGNMENT);
            head.add(one);
        }
        return head;
    }

    private static JPanel line() {
        return new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 2));
    }

    private static JComponent inLine(JComponent component) {
        JPanel line = line();
        line.add(component);
        return line;
    }

    private static void labelled(JPanel line, String text, JComponent field) {
        JLabel label = new JLabel(text);
        label.setLabelFor(field);
        line.add(label);
        line.add(field);
    }

    private JComponent middle() {
        JScrollPane meaning = new JScrollPane(columns);
        meaning.setColumnHeaderView(columns.getTableHeader());
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, meaning, problems.inPane());
        split.setResizeWeight(0.5);
        split.setDividerLocation(190);
        split.setBorder(BorderFactory.createEmptyBorder());
        return split;
    }

    private JComponent foot() {
        said.setName("logs.said");
        counts.setName("logs.counts");
        counts.setForeground(Look.MUTED);
        bar.setName("logs.bar");
        bar.setIndeterminate(true);
        JPanel buttons = line();
        buttons.add(check);
        buttons.add(store);
        buttons.add(goodRows);
        buttons.add(refused);
        buttons.add(Box.createHorizontalStrut(GAP));
        buttons.add(bar);
        buttons.add(stop);
        JPanel foot = new JPanel();
        foot.setLayout(new BoxLayout(foot, BoxLayout.PAGE_AXIS));
        for (JComponent one : List.of(inLine(said), inLine(counts), buttons)) {
            one.setAlignmentX(LEFT_ALIGNMENT);
            foot.add(one);
        }
        return foot;
    }

    private void refresh() {
        boolean before = refreshing;
        refreshing = true;
        try {
            fill(campaign, model.campaigns());
            model.campaign().ifPresent(campaign::setSelectedItem);
            kind.setSelectedItem(model.kind());
            file.setText(model.file().map(String::valueOf).orElse(""));
            file.setToolTipText(file.getText());
            fill(sheet, model.look().map(look -> look.sheets()).orElse(List.of()));
            if (sheet.getItemCount() > model.sheet()) {
                sheet.setSelectedIndex(model.sheet());
            }
            sheet.setEnabled(sheet.getItemCount() > 1);
            encoding.setSelectedItem(model.encoding());
            encoding.setEnabled(model.file().isPresent());
            columns.refresh();
            LogReport report = model.report().orElse(null);
            problems.show(report == null ? List.of() : report.problems());
            boolean busy = model.work() != Work.NONE;
            choose.setEnabled(!busy);
            check.setEnabled(model.canCheck());
            store.setEnabled(model.canStore());
            refused.setEnabled(model.canSaveRefused());
            goodRows.setSelected(model.isGoodRowsOnly());
            goodRows.setVisible(report != null && report.refused() > 0);
            bar.setVisible(busy);
            stop.setVisible(busy);
            tell(hint, hint());
            tell(said, said());
            tell(counts, report == null ? "" : LogText.counts(report, formats));
        } finally {
            refreshing = before;
        }
    }

    private static void tell(JLabel label, String text) {
        label.setText(text.isEmpty() ? " " : text);
        label.setToolTipText(text.isEmpty() ? null : text);
    }

    private static <T> void fill(JComboBox<T> box, List<T> wanted) {
        boolean same = box.getItemCount() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = Objects.equals(wanted.get(i), box.getItemAt(i));
        }
        if (!same) {
            box.removeAllItems();
            wanted.forEach(box::addItem);
        }
    }

    @Messages({
        "LogPanel.start=Choose a file: CSV, XLSX or XLS. The same file again changes nothing.",
        "# {0} - columns",
        "LogPanel.missing=Say which column is: {0}",
        "# {0} - columns",
        "LogPanel.repeated=Chosen more than once: {0}",
        "LogPanel.remembered=The columns are taken as at the last import of this layout; change what is wrong in the last column of"
                + " the table.",
        "LogPanel.guessed=The columns were guessed by their names; change what is wrong in the last column of the table."
    })
    private String hint() {
        LogMapping mapping = model.mapping().orElse(null);
        if (mapping == null) {
            return Bundle.LogPanel_start();
        }
        if (!mapping.repeated().isEmpty()) {
            return Bundle.LogPanel_repeated(names(mapping.repeated()));
        }
        List<LogColumn> missing = mapping.missing(model.kind());
        if (!missing.isEmpty()) {
            return Bundle.LogPanel_missing(names(missing));
        }
        return model.look().filter(LogLook::remembered).isPresent()
                ? Bundle.LogPanel_remembered()
                : Bundle.LogPanel_guessed();
    }

    private static String names(List<LogColumn> columns) {
        return columns.stream().map(LogColumn::header).collect(Collectors.joining(", "));
    }

    @Messages({
        "# {0} - rows",
        "LogPanel.reading={0} rows read…",
        "LogPanel.stopped=Stopped. Nothing of this file was stored.",
        "# {0} - file",
        "LogPanel.saved=The refused rows are in {0}."
    })
    private String said() {
        if (model.work() == Work.CHECKING || model.work() == Work.STORING) {
            return Bundle.LogPanel_reading(formats.number(model.rows()));
        }
        if (model.isStopped()) {
            return Bundle.LogPanel_stopped();
        }
        if (model.saved().isPresent()) {
            return Bundle.LogPanel_saved(model.saved().get());
        }
        return model.report().map(report -> LogText.of(report, formats)).orElse("");
    }
}
