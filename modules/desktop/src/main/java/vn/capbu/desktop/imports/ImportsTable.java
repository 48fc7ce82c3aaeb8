package vn.capbu.desktop.imports;

import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.imports.StoredImport;

/** The imports, one a row. Event dispatch thread only. */
final class ImportsTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final Border PADDED = BorderFactory.createEmptyBorder(0, 6, 0, 6);

    private enum Column {
        WHEN(130),
        KIND(80),
        FILE(190),
        BY(90),
        ROWS(70),
        ADDED(70),
        CHANGED(70),
        UNCHANGED(90),
        REFUSED(70),
        STATE(300);

        private final int width;

        Column(int width) {
            this.width = width;
        }

        boolean isNumber() {
            return compareTo(ROWS) >= 0 && compareTo(REFUSED) <= 0;
        }
    }

    private final transient ImportsText text;
    private final List<Column> columns;
    private final Rows rows = new Rows();

    /**
     * @param kinds whether there is more than one kind of imports
     */
    ImportsTable(ImportsText text, boolean kinds) {
        this.text = text;
        columns =
                Stream.of(Column.values())
                        .filter(column -> kinds || column != Column.KIND)
                        .toList();
        setModel(rows);
        setName("imports.list");
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFillsViewportHeight(true);
        setShowVerticalLines(false);
        getTableHeader().setReorderingAllowed(false);
        Keys.leaveByTab(this);
        RowHeight.apply(this);
        setDefaultRenderer(Object.class, new Renderer());
        for (int i = 0; i < columns.size(); i++) {
            getColumnModel().getColumn(i).setPreferredWidth(columns.get(i).width);
        }
        getTableHeader().setDefaultRenderer(new Heading(getTableHeader().getDefaultRenderer()));
    }

    private int alignment(int column) {
        return columns.get(column).isNumber() ? SwingConstants.TRAILING : SwingConstants.LEADING;
    }

    /** Shows imports, and which of them is selected; a negative number for none. */
    void show(List<StoredImport> imports, int selected) {
        rows.show(imports);
        if (selected < 0) {
            clearSelection();
        } else if (selected != getSelectedRow()) {
            setRowSelectionInterval(selected, selected);
            scrollRectToVisible(getCellRect(selected, 0, true));
        }
    }

    @Messages({
        "ImportsTable.when=Imported",
        "ImportsTable.kind=Kind",
        "ImportsTable.file=File",
        "ImportsTable.by=By",
        "ImportsTable.rows=Rows",
        "ImportsTable.added=New",
        "ImportsTable.changed=Changed",
        "ImportsTable.unchanged=Unchanged",
        "ImportsTable.refused=Refused",
        "ImportsTable.state=State"
    })
    private static String heading(Column column) {
        return switch (column) {
            case WHEN -> Bundle.ImportsTable_when();
            case KIND -> Bundle.ImportsTable_kind();
            case FILE -> Bundle.ImportsTable_file();
            case BY -> Bundle.ImportsTable_by();
            case ROWS -> Bundle.ImportsTable_rows();
            case ADDED -> Bundle.ImportsTable_added();
            case CHANGED -> Bundle.ImportsTable_changed();
            case UNCHANGED -> Bundle.ImportsTable_unchanged();
            case REFUSED -> Bundle.ImportsTable_refused();
            case STATE -> Bundle.ImportsTable_state();
        };
    }

    private String cell(StoredImport one, Column column) {
        return switch (column) {
            case WHEN -> text.when(one.at());
            case KIND -> ImportsText.kind(one.kind());
            case FILE -> one.fileName();
            case BY -> one.operator();
            case ROWS -> text.number(one.counts().rows());
            case ADDED -> text.number(one.counts().added());
            case CHANGED -> text.number(one.counts().changed());
            case UNCHANGED -> text.number(one.counts().unchanged());
            case REFUSED -> text.number(one.counts().refused());
            case STATE -> text.state(one);
        };
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private transient List<StoredImport> shown = List.of();

        void show(List<StoredImport> imports) {
            if (!imports.equals(shown)) {
                shown = imports;
                fireTableDataChanged();
            }
        }

        @Override
        public int getRowCount() {
            return shown.size();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return heading(columns.get(column));
        }

        @Override
        public Object getValueAt(int row, int column) {
            return cell(shown.get(row), columns.get(column));
        }
    }

    private final class Renderer extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focus, row, column);
            setHorizontalAlignment(alignment(column));
            setBorder(PADDED);
            setToolTipText(getText());
            return this;
        }
    }

    /** Headings of numbers stand over them. */
    private final class Heading implements TableCellRenderer {

        private final TableCellRenderer usual;

        Heading(TableCellRenderer usual) {
            this.usual = usual;
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            Component drawn =
                    usual.getTableCellRendererComponent(table, value, selected, focus, row, column);
            if (drawn instanceof JLabel label) {
                label.setHorizontalAlignment(alignment(column));
            }
            return drawn;
        }
    }
}
