package vn.capbu.desktop;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A long list of which only the pages that were looked at last are held. Event dispatch thread only.
 *
 * @param <R> what a row is
 */
public final class PagedRows<R> {

    /** Rows of a page. */
    public static final int PAGE = 200;

    private static final int PAGES = 12;

    private final BackgroundReader reader;
    private final Runnable changed;
    private final Map<Integer, List<R>> pages =
            new LinkedHashMap<>(PAGES, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
                    return size() > PAGES;
                }
            };
    private final Set<Integer> asked = new HashSet<>();
    private Source<R> source = (offset, limit) -> List.of();
    private int size;
    private int edition;

    /** Where rows come from; called off the event dispatch thread. */
    @FunctionalInterface
    public interface Source<R> {

        /** Some rows. */
        List<R> page(int offset, int limit) throws Exception;
    }

    /**
     * @param changed told when rows have come
     */
    public PagedRows(BackgroundReader reader, Runnable changed) {
        this.reader = reader;
        this.changed = changed;
    }

    /** Shows other rows. */
    public void show(int rows, Source<R> from) {
        source = from;
        size = rows;
        edition++;
        pages.clear();
        asked.clear();
        changed.run();
    }

    /** Counts up when other rows are shown. */
    public int edition() {
        return edition;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** A row; null while it is being read. */
    public @Nullable R get(int row) {
        int page = row / PAGE;
        List<R> rows = pages.get(page);
        if (rows == null) {
            ask(page);
            rows = pages.get(page);
        }
        if (rows == null) {
            return null;
        }
        int place = row % PAGE;
        return place < rows.size() ? rows.get(place) : null;
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        int mine = edition;
        Source<R> from = source;
        reader.read(
                () -> from.page(page * PAGE, PAGE),
                rows -> {
                    if (mine == edition) {
                        asked.remove(page);
                        pages.put(page, rows);
                        changed.run();
                    }
                });
    }
}
