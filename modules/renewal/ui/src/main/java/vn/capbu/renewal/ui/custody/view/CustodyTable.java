package vn.capbu.renewal.ui.custody.view;

import java.awt.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyModel;

/** The tokens as a table; the selection stays on the same tokens when it is read anew. */
final class CustodyTable extends JTable {

    private static final long serialVersionUID = 1L;

    private static final Border PADDING = BorderFactory.createEmptyBorder(0, 8, 0, 4);
    private static final List<CustodyColumn> COLUMNS = List.of(CustodyColumn.values());

    private final transient CustodyModel model;
    private final transient CustodyCommands commands;
    private final transient Formats formats;
    private transient List<ShelfRow> rows = List.of();
    private final Rows data = new Rows();
    private boolean refreshing;
    private boolean selectFirst;

    CustodyTable(CustodyModel model, CustodyCommands commands, Formats formats) {
        this.model = model;
        this.commands = commands;
        this.formats = formats;
        setName("custody.table");
        setModel(data);
        setShowVerticalLines(false);
        setFillsViewportHeight(true);
        RowHeight.apply(this);
        setDefaultRenderer(Object.class, new Cell());
        for (CustodyColumn column : COLUMNS) {
            getColumnModel().getColumn(COLUMNS.indexOf(column)).setPreferredWidth(column.width());
        }
        sort();
        Keys.leaveByTab(this);
        getSelectionModel().addListSelectionListener(event -> selectionChanged());
    }

    private void sort() {
        TableRowSorter<Rows> sorter = new TableRowSorter<>(data);
        Comparator<String> words = VietnameseOrder.comparator();
        for (CustodyColumn column : COLUMNS) {
            sorter.setComparator(
                    COLUMNS.indexOf(column),
                    switch (column) {
                        case STATE -> Comparator.comparing((ShelfRow row) -> row.item().state());
                        case RECEIVED -> Comparator.comparing(ShelfRow::receivedAt);
                        case DAYS ->
                                Comparator.comparingLong(
                                        (ShelfRow row) -> CustodyColumn.days(row, model.now()));
                        default ->
                                Comparator.comparing(
                                        (ShelfRow row) -> column.text(row, formats, model.now()),
                                        words);
                    });
        }
        setRowSorter(sorter);
    }

    private void selectionChanged() {
        if (!refreshing && !getSelectionModel().getValueIsAdjusting()) {
            List<Long> ids = new ArrayList<>();
            for (int index : getSelectedRows()) {
                ids.add(rows.get(convertRowIndexToModel(index)).item().id());
            }
            commands.select(ids);
        }
    }

    /** Shows what the model has. */
    void refresh() {
        List<ShelfRow> wanted = model.view().rows();
        if (!wanted.equals(rows)) {
            show(wanted);
        }
        if (selectFirst && model.isCurrent()) {
            selectFirst = false;
            if (getRowCount() > 0) {
                setRowSelectionInterval(0, 0);
                scrollRectToVisible(getCellRect(0, 0, true));
            }
        }
    }

    private void show(List<ShelfRow> wanted) {
        List<ShelfRow> selected = model.selectedRows();
        refreshing = true;
        try {
            rows = wanted;
            data.fireTableDataChanged();
            for (ShelfRow row : selected) {
                int index = wanted.indexOf(row);
                if (index >= 0) {
                    int shown = convertRowIndexToView(index);
                    addRowSelectionInterval(shown, shown);
                }
            }
        } finally {
            refreshing = false;
        }
    }

    /** Selects the first row of what is read next, as a scanner's Enter wants. */
    void selectNext() {
        selectFirst = true;
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.size();
        }

        @Override
        public String getColumnName(int column) {
            return COLUMNS.get(column).heading();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return rows.get(row);
        }
    }

    private final class Cell extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        @Messages({"# {0} - days", "CustodyTable.overdue={0}  overdue"})
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            ShelfRow shown = (ShelfRow) value;
            CustodyColumn which = COLUMNS.get(convertColumnIndexToModel(column));
            String text = which.text(shown, formats, model.now());
            JLabel label =
                    (JLabel)
                            super.getTableCellRendererComponent(
                                    table, text, selected, false, row, column);
            label.setHorizontalAlignment(SwingConstants.LEADING);
            label.setBorder(PADDING);
            label.setToolTipText(text);
            if (!selected) {
                label.setForeground(table.getForeground());
                label.setBackground(table.getBackground());
            }
            if (which == CustodyColumn.STATE && !selected) {
                colour(label, StateStyle.of(shown.item().state()));
            } else if (which == CustodyColumn.DAYS && model.overdue(shown).isPresent()) {
                label.setText(Bundle.CustodyTable_overdue(text));
                if (!selected) {
                    colour(label, StateStyle.OVERDUE);
                }
            }
            label.getAccessibleContext().setAccessibleName(label.getText());
            return label;
        }

        private static void colour(JLabel label, StateStyle style) {
            label.setBackground(style.fill());
            label.setForeground(style.ink());
        }
    }
}
