package vn.capbu.desktop;

import java.awt.Component;
import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;

/** A report as a table on the screen, its total in bold. Event dispatch thread only. */
public final class ReportTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int CHARACTER = 8;
    private static final int PADDING = 20;
    private static final Border PADDED = BorderFactory.createEmptyBorder(0, 6, 0, 6);

    /** More columns than this are scrolled, so that their headings can be read. */
    private static final int FITTING = 8;

    private final transient Formats formats;
    private final Rows rows = new Rows();
    private boolean totalled;

    /** An empty table. */
    public ReportTable(String name, Formats formats) {
        this.formats = formats;
        setName(name);
        setModel(rows);
        setFillsViewportHeight(true);
        setShowVerticalLines(false);
        setAutoCreateColumnsFromModel(true);
        getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(this);
        setDefaultRenderer(Object.class, new Renderer());
    }

    /**
     * Lets a double click on a cell, and Enter on the chosen one, do something. Cells are chosen alone then.
     *
     * @param deed is given row and column of the report, from 0
     */
    public void onOpen(CellDeed deed) {
        setCellSelectionEnabled(true);
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                            open(
                                    rowAtPoint(event.getPoint()),
                                    columnAtPoint(event.getPoint()),
                                    deed);
                        }
                    }
                });
        Keys.bind(this, "ENTER", () -> open(getSelectedRow(), getSelectedColumn(), deed));
    }

    private static void open(int row, int column, CellDeed deed) {
        if (row >= 0 && column >= 0) {
            deed.accept(row, column);
        }
    }

    /** What is done with a cell. */
    @FunctionalInterface
    public interface CellDeed {

        /** Does it; row and column from 0. */
        void accept(int row, int column);
    }

    /** Shows a report; its rows are read at once. */
    public void show(TableReport report) {
        totalled = report.totalled();
        rows.show(report);
        boolean wide = report.columns().size() > FITTING;
        setAutoResizeMode(wide ? AUTO_RESIZE_OFF : AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        for (int i = 0; i < report.columns().size(); i++) {
            TableReport.Column column = report.columns().get(i);
            int heading = getFontMetrics(getFont()).stringWidth(column.heading()) + PADDING;
            getColumnModel()
                    .getColumn(i)
                    .setPreferredWidth(Math.max(heading, column.width() * CHARACTER));
        }
    }

    private String text(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return formats.decimal(amount.number());
        }
        if (cell instanceof Cell.Date date) {
            return formats.date(date.date());
        }
        if (cell instanceof Cell.Moment moment) {
            return formats.dateTime(moment.instant());
        }
        return ((Cell.Text) cell).text();
    }

    private static final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private transient List<TableReport.Column> columns = List.of();
        private transient List<List<Cell>> cells = List.of();

        void show(TableReport report) {
            List<List<Cell>> all = new ArrayList<>();
            report.rows().forEach(all::add);
            boolean other = !columns.equals(report.columns());
            columns = report.columns();
            cells = all;
            if (other) {
                fireTableStructureChanged();
            } else {
                fireTableDataChanged();
            }
        }

        @Override
        public int getRowCount() {
            return cells.size();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return columns.get(column).heading();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return cells.get(row).get(column);
        }
    }

    private final class Renderer extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focus, row, column);
            if (totalled && row == table.getRowCount() - 1) {
                setFont(table.getFont().deriveFont(Font.BOLD));
            }
            setBorder(PADDED);
            setToolTipText(getText());
            return this;
        }

        @Override
        protected void setValue(Object value) {
            Cell cell = (Cell) value;
            setText(text(cell));
            setHorizontalAlignment(
                    cell instanceof Cell.Amount ? SwingConstants.TRAILING : SwingConstants.LEADING);
        }
    }
}
