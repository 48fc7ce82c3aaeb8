package vn.capbu.subscribers.ui.imports.view;

import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.RowHeight;
import vn.capbu.subscribers.RowSample;

/** Rows of one outcome, with what is said about them. */
final class SampleTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int[] WIDTHS = {60, 120, 240, 200, 420};

    private final Rows rows;

    SampleTable(String name) {
        this(name, new Rows());
    }

    private SampleTable(String name, Rows rows) {
        super(rows);
        this.rows = rows;
        setName(name);
        getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(this);
        for (int i = 0; i < WIDTHS.length; i++) {
            getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        return row < 0 || column < 0 ? null : String.valueOf(getValueAt(row, column));
    }

    void show(List<RowSample> samples) {
        rows.samples = samples;
        rows.fireTableDataChanged();
    }

    private static final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private transient List<RowSample> samples = List.of();

        @Override
        public int getRowCount() {
            return samples.size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        @Messages({
            "SampleTable.row=Row",
            "SampleTable.taxCode=Tax code",
            "SampleTable.name=Name",
            "SampleTable.serial=Certificate",
            "SampleTable.problems=Remarks"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.SampleTable_row();
                case 1 -> Bundle.SampleTable_taxCode();
                case 2 -> Bundle.SampleTable_name();
                case 3 -> Bundle.SampleTable_serial();
                default -> Bundle.SampleTable_problems();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            RowSample sample = samples.get(row);
            return switch (column) {
                case 0 -> sample.line();
                case 1 -> sample.taxCode();
                case 2 -> sample.name();
                case 3 -> sample.serial();
                default -> ImportWords.problems(sample.problems());
            };
        }
    }
}
