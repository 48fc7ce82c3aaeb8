package vn.capbu.renewal.followup;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;

/**
 * Rows of a long list, read page by page.
 *
 * @param pages the rows from an offset on; empty at the end
 */
record Pages<R>(IntFunction<List<R>> pages, Progress progress, Cancellation cancellation)
        implements Iterable<R> {

    /** Rows of a page. */
    static final int ROWS = 1000;

    @Override
    public Iterator<R> iterator() {
        return new Iterator<>() {
            private int next;
            private boolean ended;
            private Iterator<R> page = List.<R>of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && !ended) {
                    cancellation.check();
                    List<R> rows = pages.apply(next);
                    next += ROWS;
                    ended = rows.size() < ROWS;
                    page = rows.iterator();
                    progress.done(next);
                }
                return page.hasNext();
            }

            @Override
            public R next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }
}
