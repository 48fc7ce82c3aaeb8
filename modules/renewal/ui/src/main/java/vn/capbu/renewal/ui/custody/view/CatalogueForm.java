package vn.capbu.renewal.ui.custody.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft;
import vn.capbu.renewal.ui.custody.text.CustodyErrors;

/** The custody's limits, moves, conditions and systems, and from which day the changed ones are in force. */
final class CatalogueForm implements FormContent {

    private static final Dimension SIZE = new Dimension(900, 420);
    private static final int MOST_DAYS = 365;

    private final CatalogueDraft draft;
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JTextField from = new JTextField(12);
    private final JTextField reason = new JTextField(30);
    private final List<JTable> tables = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    @Messages({
        "CatalogueForm.limits=Limits",
        "CatalogueForm.moves=Moves",
        "CatalogueForm.conditions=Conditions of tokens",
        "CatalogueForm.systems=Systems to update",
        "CatalogueForm.from=In force &from (dd/mm/yyyy):",
        "CatalogueForm.reason=&Reason:"
    })
    CatalogueForm(CatalogueDraft draft) {
        this.draft = draft;
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("custody.rules.tabs");
        tabs.addTab(Bundle.CatalogueForm_limits(), limits());
        tabs.addTab(Bundle.CatalogueForm_moves(), moves());
        tabs.addTab(
                Bundle.CatalogueForm_conditions(),
                list("custody.rules.conditions", new CatalogueLines.Conditions(draft)));
        tabs.addTab(
                Bundle.CatalogueForm_systems(),
                list("custody.rules.systems", new CatalogueLines.Systems(draft)));
        tabs.setPreferredSize(SIZE);
        FieldPanel fields = new FieldPanel();
        from.setName("custody.rules.from");
        from.setText(draft.from());
        reason.setName("custody.rules.reason");
        reason.setText(draft.reason());
        fields.pair(Bundle.CatalogueForm_from(), from, Bundle.CatalogueForm_reason(), reason);
        Keys.watch(from, this::noted);
        Keys.watch(reason, this::noted);
        panel.setBorder(BorderFactory.createEmptyBorder(10, 10, 8, 10));
        if (!draft.problems().isEmpty()) {
            panel.add(problems(), BorderLayout.PAGE_START);
        }
        panel.add(tabs, BorderLayout.CENTER);
        panel.add(fields, BorderLayout.PAGE_END);
    }

    private JComponent problems() {
        JTextArea text = new JTextArea(CustodyErrors.sentences(draft.problems()));
        text.setName("custody.rules.problems");
        text.setEditable(false);
        text.setFocusable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setBackground(StateStyle.of(CustodyState.PROBLEM).fill());
        text.setForeground(StateStyle.of(CustodyState.PROBLEM).ink());
        text.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        return text;
    }

    @Messages({
        "CatalogueForm.idle=&Days without progress until overdue:",
        "CatalogueForm.unfetched=Days without being f&etched until overdue:",
        "CatalogueForm.versions=Versions so far:",
        "# {0} - version",
        "# {1} - first day",
        "# {2} - days without a begin",
        "# {3} - days without being fetched",
        "CatalogueForm.version={0}. from {1}: {2} days without a begin, {3} days without being fetched"
    })
    private JComponent limits() {
        JSpinner idle = days("custody.rules.idle", draft.idleDays());
        JSpinner unfetched = days("custody.rules.unfetched", draft.unfetchedDays());
        Runnable note =
                () -> draft.setLimits((Integer) idle.getValue(), (Integer) unfetched.getValue());
        idle.addChangeListener(event -> note.run());
        unfetched.addChangeListener(event -> note.run());
        JTextArea versions =
                new JTextArea(
                        draft.versions().stream()
                                .map(
                                        it ->
                                                Bundle.CatalogueForm_version(
                                                        it.version(),
                                                        VietnamTime.format(it.effectiveFrom()),
                                                        it.idleDays(),
                                                        it.unfetchedDays()))
                                .collect(Collectors.joining("\n")));
        versions.setEditable(false);
        versions.setRows(8);
        FieldPanel fields = new FieldPanel();
        fields.wide(Bundle.CatalogueForm_idle(), idle);
        fields.wide(Bundle.CatalogueForm_unfetched(), unfetched);
        fields.wide(Bundle.CatalogueForm_versions(), new JScrollPane(versions));
        JPanel page = new JPanel(new BorderLayout());
        page.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
        page.add(fields, BorderLayout.PAGE_START);
        return page;
    }

    private static JSpinner days(String name, int days) {
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(days, 1, MOST_DAYS, 1));
        spinner.setName(name);
        return spinner;
    }

    private JComponent moves() {
        return new JScrollPane(table("custody.rules.moves", new CatalogueMoves(draft)));
    }

    @Messages({"CatalogueForm.add=&Add a row", "CatalogueForm.remove=Take the ro&w away"})
    private JComponent list(String name, CatalogueLines lines) {
        JTable table = table(name, lines);
        lines.shape(table);
        JButton add = button(name + ".add", Bundle.CatalogueForm_add());
        add.addActionListener(
                event -> {
                    stopEditing();
                    lines.add();
                    table.changeSelection(lines.getRowCount() - 1, 0, false, false);
                });
        JButton remove = button(name + ".remove", Bundle.CatalogueForm_remove());
        remove.addActionListener(
                event -> {
                    stopEditing();
                    lines.remove(table.getSelectedRow());
                });
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 4));
        buttons.add(add);
        buttons.add(remove);
        JPanel page = new JPanel(new BorderLayout());
        page.add(new JScrollPane(table), BorderLayout.CENTER);
        page.add(buttons, BorderLayout.PAGE_END);
        return page;
    }

    private static JButton button(String name, String text) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        return button;
    }

    private JTable table(String name, javax.swing.table.TableModel data) {
        JTable table = new JTable(data);
        table.setName(name);
        RowHeight.apply(table);
        table.setFillsViewportHeight(true);
        table.putClientProperty("terminateEditOnFocusLost", true);
        tables.add(table);
        return table;
    }

    private void stopEditing() {
        for (JTable table : tables) {
            if (table.isEditing()) {
                table.getCellEditor().stopCellEditing();
            }
        }
    }

    private void noted() {
        draft.set(from.getText(), reason.getText());
        listeners.forEach(Runnable::run);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return from;
    }

    @Override
    public boolean complete() {
        return draft.isComplete();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
