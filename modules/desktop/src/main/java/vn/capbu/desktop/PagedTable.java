package vn.capbu.desktop;

import java.awt.Color;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A table over {@link PagedRows}: it holds no rows of its own, however many there are.
 *
 * @param <R> what a row is
 */
public final class PagedTable<R> extends JTable {

    private static final long serialVersionUID = 1L;
    private static final Border PADDING = BorderFactory.createEmptyBorder(0, 8, 0, 4);
    private static final String READING = "…";

    /** Columns of codes and dates, up to this width, don't give way to names. */
    private static final int FIXED = 135;

    private final transient PagedRows<R> rows;
    private final transient List<Column<R>> columns;
    private final Data data = new Data();
    private int edition = -1;
    private boolean refreshing;

    /**
     * A column.
     *
     * @param heading in words
     * @param width in pixels, mostly
     * @param right whether its cells stand on the right
     * @param text of a cell
     * @param tone of a cell; gives null for none
     * @param icon before the text of a cell; gives null for none
     */
    public record Column<R>(
            String heading,
            int width,
            boolean right,
            Function<R, String> text,
            Function<R, @Nullable Tone> tone,
            Function<R, @Nullable Icon> icon) {

        /** A column without icons. */
        public Column(
                String heading,
                int width,
                boolean right,
                Function<R, String> text,
                Function<R, @Nullable Tone> tone) {
            this(heading, width, right, text, tone, row -> null);
        }

        /** A column without a tone. */
        public static <R> Column<R> of(String heading, int width, Function<R, String> text) {
            return new Column<>(heading, width, false, text, row -> null);
        }
    }

    /** Colours of a cell, always beside its word; contrast of the text is at least 4.5:1. */
    public enum Tone {
        /** Done, in order. */
        GOOD(0xD9F0DF, 0x0F4F24),
        /** Somebody has to look at it. */
        ATTENTION(0xF7D08A, 0x4A2A00),
        /** Late. */
        LATE(0xF2A516, 0x1F1600),
        /** Of no importance now. */
        QUIET(0xEFEFF1, 0x4F5359),
        /** Already done. */
        DONE(0x1A7F3C, 0xFFFFFF);

        private final Color fill;
        private final Color ink;

        Tone(int fill, int ink) {
            this.fill = new Color(fill);
            this.ink = new Color(ink);
        }

        /** Behind the word. */
        public Color fill() {
            return fill;
        }

        /** The word. */
        public Color ink() {
            return ink;
        }
    }

    public PagedTable(
            String name, PagedRows<R> rows, List<Column<R>> columns, Consumer<List<R>> selection) {
        this.rows = rows;
        this.columns = columns;
        setName(name);
        setModel(data);
        setShowVerticalLines(false);
        setFillsViewportHeight(true);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(this);
        setDefaultRenderer(Object.class, new Cell());
        for (int i = 0; i < columns.size(); i++) {
            getColumnModel().getColumn(i).setPreferredWidth(columns.get(i).width());
            if (columns.get(i).width() <= FIXED) {
                getColumnModel().getColumn(i).setMinWidth(columns.get(i).width());
            }
        }
        Keys.leaveByTab(this);
        getSelectionModel()
                .addListSelectionListener(
                        event -> {
                            if (!refreshing && !event.getValueIsAdjusting()) {
                                selection.accept(selected());
                            }
                        });
    }

    /** The table with its headings, in a pane of its own. */
    public JScrollPane inPane() {
        JScrollPane pane = new JScrollPane(this);
        pane.setColumnHeaderView(getTableHeader());
        return pane;
    }

    private List<R> selected() {
        List<R> selected = new ArrayList<>();
        for (int index : getSelectedRows()) {
            R row = rows.get(index);
            if (row != null) {
                selected.add(row);
            }
        }
        return selected;
    }

    /** Shows what there is: other rows from the beginning, or rows that have come since. */
    public void refresh() {
        if (edition != rows.edition()) {
            edition = rows.edition();
            refreshing = true;
            try {
                clearSelection();
                data.fireTableDataChanged();
            } finally {
                refreshing = false;
            }
        } else {
            repaint();
        }
    }

    private final class Data extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return rows.size();
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
            R found = rows.get(row);
            return found == null ? READING : columns.get(column).text().apply(found);
        }
    }

    private final class Cell extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            Column<R> which = columns.get(convertColumnIndexToModel(column));
            JLabel label =
                    (JLabel)
                            super.getTableCellRendererComponent(
                                    table, value, selected, false, row, column);
            label.setHorizontalAlignment(
                    which.right() ? SwingConstants.TRAILING : SwingConstants.LEADING);
            label.setBorder(PADDING);
            label.setToolTipText(label.getText());
            R found = rows.get(row);
            label.setIcon(found == null ? null : which.icon().apply(found));
            if (!selected) {
                Tone tone = found == null ? null : which.tone().apply(found);
                label.setForeground(tone == null ? table.getForeground() : tone.ink);
                label.setBackground(tone == null ? table.getBackground() : tone.fill);
            }
            label.getAccessibleContext().setAccessibleName(label.getText());
            return label;
        }
    }
}
