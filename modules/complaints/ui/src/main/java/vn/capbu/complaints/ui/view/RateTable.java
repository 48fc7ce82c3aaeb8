package vn.capbu.complaints.ui.view;

import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AttainmentTable.Row;
import vn.capbu.complaints.ui.text.AttainmentText;
import vn.capbu.complaints.ui.text.DurationText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.RowHeight;

/** The table of attainment, its total last; the share in time is a number and a bar. Event dispatch thread only. */
final class RateTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int RATE = 5;
    private static final int COLUMNS = 8;

    private final transient Formats formats;
    private final Rows rows = new Rows();

    RateTable(Formats formats) {
        this.formats = formats;
        setName("attainment.table");
        setModel(rows);
        setFillsViewportHeight(true);
        setShowVerticalLines(false);
        getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(this);
        setDefaultRenderer(Object.class, new Cell());
        getColumnModel().getColumn(0).setPreferredWidth(330);
        getColumnModel().getColumn(RATE).setPreferredWidth(200);
    }

    void show(By by, AttainmentTable table, Names names) {
        rows.show(by, table, names);
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private transient List<Row> shown = List.of();
        private transient List<String> keys = List.of();

        @Messages("RateTable.total=Total")
        void show(By by, AttainmentTable table, Names names) {
            List<Row> all = new ArrayList<>(table.rows());
            List<String> words = new ArrayList<>();
            all.forEach(row -> words.add(AttainmentText.key(by, row.key(), names)));
            all.add(table.total());
            words.add(Bundle.RateTable_total());
            shown = all;
            keys = words;
            fireTableDataChanged();
        }

        @Override
        public int getRowCount() {
            return shown.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS;
        }

        @Override
        @Messages({
            "RateTable.key=Cases",
            "RateTable.closed=Closed",
            "RateTable.kept=In time",
            "RateTable.breached=Late",
            "RateTable.unlimited=No limit",
            "RateTable.percent=Share in time",
            "RateTable.again=Answered again",
            "RateTable.average=Time used, mean"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.RateTable_key();
                case 1 -> Bundle.RateTable_closed();
                case 2 -> Bundle.RateTable_kept();
                case 3 -> Bundle.RateTable_breached();
                case 4 -> Bundle.RateTable_unlimited();
                case RATE -> Bundle.RateTable_percent();
                case 6 -> Bundle.RateTable_again();
                default -> Bundle.RateTable_average();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            Row one = shown.get(row);
            return switch (column) {
                case 0 -> keys.get(row);
                case 1 -> formats.number(one.closed());
                case 2 -> formats.number(one.kept());
                case 3 -> formats.number(one.breached());
                case 4 -> formats.number(one.unlimited());
                case RATE -> one.percent() < 0 ? "–" : formats.percent(one.percent() / 100);
                case 6 -> formats.number(one.secondRound());
                default -> DurationText.brief(one.closed() == 0 ? 0 : one.seconds() / one.closed());
            };
        }
    }

    private final class Cell extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;
        private double share = -1;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            boolean total = row == rows.getRowCount() - 1;
            setFont(table.getFont().deriveFont(total ? Font.BOLD : Font.PLAIN));
            setHorizontalAlignment(column == 0 ? SwingConstants.LEADING : SwingConstants.TRAILING);
            setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
            setToolTipText(String.valueOf(value));
            share = column == RATE ? rows.shown.get(row).percent() : -1;
            return this;
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            if (share >= 0) {
                int whole = getWidth() - 84;
                int height = Math.max(4, getHeight() - 16);
                g.setColor(BarColours.LATE_FILL);
                g.fillRect(8, 8, whole, height);
                g.setColor(BarColours.KEPT_FILL);
                g.fillRect(8, 8, (int) Math.round(whole * share / 100), height);
            }
        }
    }

    /** Of the bar: in time before, late behind. */
    private static final class BarColours {
        private static final java.awt.Color KEPT_FILL = new java.awt.Color(0x2E8B57);
        private static final java.awt.Color LATE_FILL = new java.awt.Color(0xF3C9C5);
    }
}
