package vn.capbu.rollout.ui.view;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.RowHeight;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.ui.model.LogCommands;
import vn.capbu.rollout.ui.model.LogModel;

/** Which column of the file is which: guessed by its name, and to be chosen by hand. */
final class LogColumnsTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int MEANING = 2;
    private static final int SAMPLES = 3;

    private final transient LogModel model;
    private final transient LogCommands commands;
    private final Rows rows = new Rows();
    private final JComboBox<Meaning> meanings = new JComboBox<>();
    private transient @Nullable LogLook shown;
    private transient @Nullable LogKind kind;

    /** What a column may be; null: nothing. */
    private record Meaning(@Nullable LogColumn column, boolean needed) {
        @Override
        @Messages({
            "LogColumnsTable.nothing=(not imported)",
            "# {0} - column",
            "LogColumnsTable.needed={0} *"
        })
        public String toString() {
            if (column == null) {
                return Bundle.LogColumnsTable_nothing();
            }
            return needed ? Bundle.LogColumnsTable_needed(column.header()) : column.header();
        }
    }

    LogColumnsTable(LogModel model, LogCommands commands) {
        this.model = model;
        this.commands = commands;
        setName("logs.columns");
        setModel(rows);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setSurrendersFocusOnKeystroke(true);
        putClientProperty("terminateEditOnFocusLost", true);
        getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(this);
        meanings.setName("logs.columns.meaning");
        getColumnModel().getColumn(MEANING).setCellEditor(new DefaultCellEditor(meanings));
    }

    void refresh() {
        if (model.kind() != kind) {
            kind = model.kind();
            meanings.removeAllItems();
            meanings.addItem(new Meaning(null, false));
            for (LogColumn column : LogColumn.values()) {
                if (model.kind().columns().contains(column)) {
                    meanings.addItem(meaning(column));
                }
            }
            meanings.setMaximumRowCount(meanings.getItemCount());
        }
        LogLook look = model.look().orElse(null);
        if (!Objects.equals(look, shown)) {
            shown = look;
            rows.fireTableDataChanged();
        } else {
            repaint();
        }
    }

    private Meaning meaning(@Nullable LogColumn column) {
        return new Meaning(column, column != null && model.kind().needed().contains(column));
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return shown == null ? 0 : shown.headers().size();
        }

        @Override
        public int getColumnCount() {
            return MEANING + 1;
        }

        @Override
        @Messages({
            "LogColumnsTable.inFile=In the file",
            "LogColumnsTable.samples=First values",
            "LogColumnsTable.meaning=Is"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.LogColumnsTable_inFile();
                case 1 -> Bundle.LogColumnsTable_samples();
                default -> Bundle.LogColumnsTable_meaning();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            LogLook look = Objects.requireNonNull(shown);
            return switch (column) {
                case 0 -> look.headers().get(row);
                case 1 -> samples(look.samples(), row);
                default -> meaning(model.mapping().map(it -> it.columns().get(row)).orElse(null));
            };
        }

        private static String samples(List<List<String>> samples, int place) {
            return samples.stream()
                    .filter(cells -> place < cells.size() && !cells.get(place).isBlank())
                    .map(cells -> cells.get(place))
                    .limit(SAMPLES)
                    .collect(Collectors.joining(" · "));
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == MEANING && model.work() == LogModel.Work.NONE;
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (value instanceof Meaning chosen) {
                commands.setColumn(row, chosen.column());
            }
        }
    }
}
