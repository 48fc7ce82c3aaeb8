package vn.capbu.renewal.ui.view;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractListModel;
import javax.swing.JList;
import javax.swing.JViewport;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.CardText;
import vn.capbu.renewal.ui.text.TipText;

/** The cards of all tokens in a grid that fills the window; arrows, Ctrl+A and typing of a name work as in any list. */
final class TokenList extends JList<TokenRow> {

    private static final long serialVersionUID = 1L;
    private static final int SMALLEST_WIDTH = 500;

    private final transient BenchModel model;
    private final Rows rows = new Rows();
    private final TokenCard card;
    private final transient Set<TokenSerial> freed = new HashSet<>();
    private boolean refreshing;

    /** Rows that change in their places without a word: the list would lay out and draw all of them for each. */
    private static final class Rows extends AbstractListModel<TokenRow> {
        private static final long serialVersionUID = 1L;
        private final transient List<TokenRow> shown = new ArrayList<>();

        void show(List<TokenRow> wanted) {
            int before = shown.size();
            shown.clear();
            if (before > 0) {
                fireIntervalRemoved(this, 0, before - 1);
            }
            shown.addAll(wanted);
            if (!shown.isEmpty()) {
                fireIntervalAdded(this, 0, shown.size() - 1);
            }
        }

        void set(int index, TokenRow row) {
            shown.set(index, row);
        }

        @Override
        public int getSize() {
            return shown.size();
        }

        @Override
        public TokenRow getElementAt(int index) {
            return shown.get(index);
        }
    }

    TokenList(BenchModel model, CardText texts) {
        this.model = model;
        this.card = new TokenCard(model, texts);
        setName("bench.table");
        setModel(rows);
        setCellRenderer(card);
        setLayoutOrientation(JList.HORIZONTAL_WRAP);
        setVisibleRowCount(0);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setToolTipText("");
        addListSelectionListener(event -> selectionChanged());
    }

    /** Follows the size of the viewport that it stands in. */
    void fitInto(JViewport viewport) {
        viewport.addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentResized(ComponentEvent event) {
                        fit();
                    }
                });
    }

    private void selectionChanged() {
        if (!refreshing) {
            model.select(getSelectedValuesList().stream().map(TokenRow::serial).toList());
        }
    }

    /** Shows the rows of the model; the selection stays on the same tokens. */
    void refresh() {
        List<TokenRow> wanted = model.visibleRows();
        Set<TokenSerial> selected = new HashSet<>();
        model.selectedRows().forEach(row -> selected.add(row.serial()));
        refreshing = true;
        try {
            boolean sameTokens = sameTokens(wanted);
            if (sameTokens) {
                for (int i = 0; i < wanted.size(); i++) {
                    if (!rows.getElementAt(i).equals(wanted.get(i))) {
                        rows.set(i, wanted.get(i));
                        repaint(getCellBounds(i, i));
                        getAccessibleContext()
                                .firePropertyChange(
                                        AccessibleContext.ACCESSIBLE_VISIBLE_DATA_PROPERTY,
                                        false,
                                        true);
                    }
                }
            } else {
                rows.show(wanted);
                select(selected);
                fit();
            }
        } finally {
            refreshing = false;
        }
    }

    private boolean sameTokens(List<TokenRow> wanted) {
        if (wanted.size() != rows.getSize()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!rows.getElementAt(i).serial().equals(wanted.get(i).serial())) {
                return false;
            }
        }
        return true;
    }

    private void select(Set<TokenSerial> serials) {
        for (int i = 0; i < rows.getSize(); i++) {
            if (serials.contains(rows.getElementAt(i).serial())) {
                addSelectionInterval(i, i);
            }
        }
    }

    /** Draws the clocks of the tokens at work anew, and what stands out no longer. */
    void tick() {
        for (int i = 0; i < rows.getSize(); i++) {
            if (rows.getElementAt(i).isBusy()
                    || model.isFreed(rows.getElementAt(i))
                            != freed.contains(rows.getElementAt(i).serial())) {
                repaint(getCellBounds(i, i));
            }
        }
        freed.clear();
        model.rows().stream().filter(model::isFreed).map(TokenRow::serial).forEach(freed::add);
    }

    private void fit() {
        fitNow();
    }

    void fitNow() {
        if (SwingUtilities.getUnwrappedParent(this) instanceof JViewport viewport
                && viewport.getWidth() > 0) {
            Dimension area = viewport.getSize();
            CardGrid grid =
                    CardGrid.fit(
                            rows.getSize(),
                            area.width,
                            area.height,
                            SMALLEST_WIDTH,
                            TokenCard.smallestHeight(getFontMetrics(getFont())));
            card.setScale(grid.scale());
            setFixedCellWidth(grid.width());
            setFixedCellHeight(grid.height());
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int index = locationToIndex(event.getPoint());
        if (index < 0 || !getCellBounds(index, index).contains(event.getPoint())) {
            return null;
        }
        return TipText.of(card.lines(rows.getElementAt(index)));
    }
}
