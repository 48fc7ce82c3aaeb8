package vn.capbu.rollout.ui.view;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.PagedRows;
import vn.capbu.desktop.PagedTable;

/**
 * A table of a short list that is there as a whole.
 *
 * @param <R> what a row is
 */
final class ListTable<R> {

    private final PagedRows<R> rows = new PagedRows<>(new AtOnce(), this::changed);
    private final PagedTable<R> table;
    private List<R> shown = List.of();

    /**
     * A table.
     *
     * @param selection told of the selected row; null for none
     */
    ListTable(String name, List<PagedTable.Column<R>> columns, Consumer<@Nullable R> selection) {
        table =
                new PagedTable<>(
                        name,
                        rows,
                        columns,
                        chosen -> selection.accept(chosen.isEmpty() ? null : chosen.get(0)));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    }

    private void changed() {
        table.repaint();
    }

    /** The table in a pane of its own. */
    JComponent inPane() {
        return table.inPane();
    }

    /** The table itself. */
    JComponent table() {
        return table;
    }

    /** Shows a list. */
    void show(List<R> list) {
        if (!list.equals(shown)) {
            shown = list;
            rows.show(
                    list.size(),
                    (offset, limit) -> list.subList(offset, Math.min(list.size(), offset + limit)));
            if (!list.isEmpty()) {
                rows.get(0);
            }
        }
        table.refresh();
    }

    /** What is in memory needs no thread. */
    private static final class AtOnce implements BackgroundReader {

        @Override
        public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
            try {
                answer.accept(question.call());
            } catch (Exception e) {
                throw new IllegalStateException("a list in memory can be read", e);
            }
        }
    }
}
