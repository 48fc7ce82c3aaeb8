package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.RowHeight;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.TableLook;
import vn.capbu.subscribers.ui.imports.model.ImportCommands;
import vn.capbu.subscribers.ui.imports.model.ImportModel;

/** Second page: which column of the file is which of the registry. */
public final class ColumnsPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final int MEANING = 2;
    private static final int SAMPLES = 3;

    /** What a column may be; null: nothing. */
    private record Meaning(@Nullable RegistryColumn column) {
        @Override
        @Messages({
            "ColumnsPage.nothing=(not imported)",
            "# {0} - column",
            "ColumnsPage.mandatory={0} *"
        })
        public String toString() {
            if (column == null) {
                return Bundle.ColumnsPage_nothing();
            }
            return column.isMandatory()
                    ? Bundle.ColumnsPage_mandatory(column.header())
                    : column.header();
        }
    }

    private final transient ImportCommands commands;
    private final Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private final JLabel state = new JLabel(" ");
    private transient @Nullable TableLook shown;

    @Messages("ColumnsPage.name=Columns")
    public ColumnsPage(ImportModel model, ImportCommands commands) {
        super("columns", Bundle.ColumnsPage_name(), model);
        this.commands = commands;
        state.setName("import.columns.state");
        table.setName("import.columns");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setSurrendersFocusOnKeystroke(true);
        table.putClientProperty("terminateEditOnFocusLost", true);
        table.getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(table);
        JComboBox<Meaning> meanings = new JComboBox<>();
        meanings.setName("import.columns.meaning");
        meanings.addItem(new Meaning(null));
        Arrays.stream(RegistryColumn.values()).map(Meaning::new).forEach(meanings::addItem);
        meanings.setMaximumRowCount(RegistryColumn.values().length + 1);
        table.getColumnModel().getColumn(MEANING).setCellEditor(new DefaultCellEditor(meanings));
        add(state, BorderLayout.NORTH);
        JScrollPane pane = new JScrollPane(table);
        pane.setColumnHeaderView(table.getTableHeader());
        add(pane, BorderLayout.CENTER);
    }

    @Override
    public void entered() {
        table.requestFocusInWindow();
        if (table.getRowCount() > 0 && table.getSelectedRow() < 0) {
            table.changeSelection(0, MEANING, false, false);
        }
    }

    @Override
    @Messages({
        "ColumnsPage.remembered=As it was chosen for the last file with these columns. Columns with * have to be there.",
        "ColumnsPage.guessed=Guessed from the names. Columns with * have to be there."
    })
    public void refresh() {
        TableLook look = model().look();
        if (!Objects.equals(look, shown)) {
            shown = look;
            rows.fireTableDataChanged();
        } else {
            table.repaint();
        }
        if (look != null) {
            state.setText(
                    look.remembered()
                            ? Bundle.ColumnsPage_remembered()
                            : Bundle.ColumnsPage_guessed());
        }
    }

    @Override
    public boolean isComplete() {
        return model().hasColumns();
    }

    @Override
    @Messages({
        "# {0} - columns",
        "ColumnsPage.missing=Say which column is: {0}",
        "# {0} - columns",
        "ColumnsPage.repeated=Chosen more than once: {0}"
    })
    public String hint() {
        ColumnMapping mapping = model().mapping();
        if (mapping == null) {
            return "";
        }
        List<RegistryColumn> missing = mapping.missing();
        List<RegistryColumn> repeated = mapping.repeated();
        if (!repeated.isEmpty()) {
            return Bundle.ColumnsPage_repeated(ImportWords.columns(repeated));
        }
        return missing.isEmpty() ? "" : Bundle.ColumnsPage_missing(ImportWords.columns(missing));
    }

    /** A row for each column of the file. */
    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            TableLook look = model() == null ? null : model().look();
            return look == null ? 0 : look.headers().size();
        }

        @Override
        public int getColumnCount() {
            return MEANING + 1;
        }

        @Override
        @Messages({
            "ColumnsPage.column=Column of the file",
            "ColumnsPage.samples=For example",
            "ColumnsPage.meaning=Column of the registry"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.ColumnsPage_column();
                case 1 -> Bundle.ColumnsPage_samples();
                default -> Bundle.ColumnsPage_meaning();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            TableLook look = Objects.requireNonNull(model().look());
            ColumnMapping mapping = Objects.requireNonNull(model().mapping());
            return switch (column) {
                case 0 -> look.headers().get(row);
                case 1 -> samples(look, row);
                default -> new Meaning(mapping.columns().get(row));
            };
        }

        private static String samples(TableLook look, int row) {
            return look.samples().stream()
                    .filter(cells -> row < cells.size() && !cells.get(row).isBlank())
                    .map(cells -> cells.get(row))
                    .distinct()
                    .limit(SAMPLES)
                    .collect(Collectors.joining(" · "));
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == MEANING;
        }

        @Override
        public void setValueAt(@Nullable Object value, int row, int column) {
            if (value instanceof Meaning meaning) {
                commands.setColumn(row, meaning.column());
            }
        }
    }
}
