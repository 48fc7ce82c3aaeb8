package vn.capbu.subscribers.ui.view;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.table.AbstractTableModel;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.ui.model.SearchCommands;
import vn.capbu.subscribers.ui.model.SearchModel;

/**
 * The hits, best first. Up from the first row leads back to the field; what is typed here goes there, so that a scanner works
 * wherever the focus is.
 */
final class HitTable extends JTable {

    private static final long serialVersionUID = 1L;

    private final transient SearchModel model;
    private final transient SearchCommands commands;
    private final transient Consumer<String> toField;
    private final Rows data = new Rows();
    private final HitCell cell = new HitCell();
    private transient List<SearchHit> hits = List.of();
    private boolean shownIn34;

    /**
     * A table on a model.
     *
     * @param toField takes the focus to the field, with a text to begin with or an empty one to leave it as it is
     */
    HitTable(SearchModel model, SearchCommands commands, Consumer<String> toField) {
        this.model = model;
        this.commands = commands;
        this.toField = toField;
        setName("search.table");
        setModel(data);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setShowVerticalLines(false);
        setFillsViewportHeight(true);
        RowHeight.apply(this);
        setDefaultRenderer(Object.class, cell);
        for (HitColumn column : HitColumn.ALL) {
            getColumnModel()
                    .getColumn(HitColumn.ALL.indexOf(column))
                    .setPreferredWidth(column.width());
        }
        getTableHeader().setReorderingAllowed(false);
        Keys.leaveByTab(this);
        Keys.bind(this, "ENTER", () -> selected().ifPresent(commands::open));
        Keys.bind(this, "ESCAPE", () -> toField.accept(""));
        addMouseListener(new DoubleClicks());
        addKeyListener(new Keyboard());
    }

    /** The selected hit. */
    Optional<SearchHit> selected() {
        int row = getSelectedRow();
        return row < 0 || row >= hits.size() ? Optional.empty() : Optional.of(hits.get(row));
    }

    /** Gives the table the focus, with the first row selected when none is. */
    void enter() {
        if (!hits.isEmpty()) {
            if (getSelectedRow() < 0) {
                changeSelection(0, 0, false, false);
            }
            requestFocusInWindow();
        }
    }

    /** Shows what the model has. The selection stays on its subscriber. */
    void refresh() {
        List<SearchHit> found = model.page().map(SearchPage::hits).orElse(List.of());
        if (shownIn34 != model.isIn34()) {
            shownIn34 = model.isIn34();
            cell.setIn34(shownIn34);
            repaint();
        }
        if (found == hits) {
            return;
        }
        Optional<SearchHit> before = selected();
        hits = found;
        data.fireTableDataChanged();
        before.ifPresent(this::selectAgain);
    }

    private void selectAgain(SearchHit before) {
        for (int row = 0; row < hits.size(); row++) {
            if (hits.get(row).subscriber().equals(before.subscriber())) {
                setRowSelectionInterval(row, row);
                return;
            }
        }
    }

    private final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return hits.size();
        }

        @Override
        public int getColumnCount() {
            return HitColumn.ALL.size();
        }

        @Override
        public String getColumnName(int column) {
            return HitColumn.ALL.get(column).heading();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return hits.get(row);
        }
    }

    private final class DoubleClicks extends MouseAdapter {

        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                selected().ifPresent(commands::open);
            }
        }
    }

    private final class Keyboard extends KeyAdapter {

        @Override
        public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_UP && getSelectedRow() <= 0) {
                event.consume();
                toField.accept("");
            }
        }

        @Override
        public void keyTyped(KeyEvent event) {
            char typed = event.getKeyChar();
            boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
            if (!command && typed > ' ' && typed != KeyEvent.VK_DELETE) {
                event.consume();
                toField.accept(String.valueOf(typed));
            }
        }
    }
}
