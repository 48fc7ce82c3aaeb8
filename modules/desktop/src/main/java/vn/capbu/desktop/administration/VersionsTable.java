package vn.capbu.desktop.administration;

import java.awt.Dimension;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.AdministeredSetting.Version;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;

/** The versions of a setting, the newest first. */
final class VersionsTable {

    private static final int[] WIDTHS = {70, 120, 130, 190, 160, 420};

    private final Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private boolean showing;

    /**
     * @param chosen told which version is looked at
     */
    VersionsTable(IntConsumer chosen) {
        table.setName("administration.versions");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.setPreferredScrollableViewportSize(new Dimension(600, 200));
        table.setShowVerticalLines(false);
        table.getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(table);
        Keys.leaveByTab(table);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        table.getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            // When the button goes down: what is read anew before it comes up would
                            // take the selection away.
                            int row = table.getSelectedRow();
                            if (!showing && row >= 0) {
                                chosen.accept(rows.versions.get(row).number());
                            }
                        });
    }

    JTable table() {
        return table;
    }

    void show(List<Version> versions, int chosen) {
        showing = true;
        if (!rows.versions.equals(versions)) {
            rows.versions = List.copyOf(versions);
            rows.fireTableDataChanged();
        }
        table.clearSelection();
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() == chosen) {
                table.setRowSelectionInterval(i, i);
            }
        }
        showing = false;
    }

    @Messages({
        "VersionsTable.number=Version",
        "VersionsTable.from=In force from",
        "VersionsTable.state=State",
        "VersionsTable.by=Who",
        "VersionsTable.at=When",
        "VersionsTable.reason=Reason"
    })
    private static final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private transient List<Version> versions = List.of();

        @Override
        public int getRowCount() {
            return versions.size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.VersionsTable_number();
                case 1 -> Bundle.VersionsTable_from();
                case 2 -> Bundle.VersionsTable_state();
                case 3 -> Bundle.VersionsTable_by();
                case 4 -> Bundle.VersionsTable_at();
                default -> Bundle.VersionsTable_reason();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            Version one = versions.get(row);
            return switch (column) {
                case 0 -> Integer.toString(one.number());
                case 1 -> one.from();
                case 2 -> state(one.state());
                case 3 -> one.by();
                case 4 -> one.at();
                default -> one.reason();
            };
        }
    }

    @Messages({
        "VersionsTable.inForce=in force",
        "VersionsTable.planned=planned",
        "VersionsTable.past=no longer"
    })
    private static String state(State state) {
        return switch (state) {
            case IN_FORCE -> Bundle.VersionsTable_inForce();
            case PLANNED -> Bundle.VersionsTable_planned();
            case PAST -> Bundle.VersionsTable_past();
        };
    }
}
