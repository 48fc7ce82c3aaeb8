package vn.capbu.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.spi.SearchDocument;

/** Queries at the same time, such as those of the search window and of Quick Search. */
@Timeout(60)
class SimultaneousQueriesTest {

    @TempDir Path folder;

    /** A registry that lets one question about its changes wait. */
    private static final class Slow extends MemorySource {

        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        final AtomicBoolean waits = new AtomicBoolean(true);

        Slow() {
            super(List.of(new SearchDocument(1, "0100000001", "An", List.of(), "AM", List.of())));
        }

        @Override
        public List<Change> changesAfter(long number) {
            if (waits.getAndSet(false)) {
                asked.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return super.changesAfter(number);
        }
    }

    /** A page that isn't complete would make the window bring the whole index up to date. */
    @Test
    void theSecondWaitsForWhatTheFirstTakesInAndIsCompleteAsWell() throws Exception {
        Slow source = new Slow();
        ExecutorService windows = Executors.newFixedThreadPool(2);
        try (TestIndex index = new TestIndex(folder, source)) {
            Future<SearchPage> first = windows.submit(() -> index.find("an"));
            source.asked.await();
            AtomicReference<Thread> waiting = new AtomicReference<>();
            Future<SearchPage> second =
                    windows.submit(
                            () -> {
                                waiting.set(Thread.currentThread());
                                return index.find("an");
                            });
            while (!second.isDone() && !isWaiting(waiting.get())) {
                Thread.onSpinWait();
            }
            source.go.countDown();

            assertThat(first.get().complete()).isTrue();
            assertThat(second.get().complete()).isTrue();
            assertThat(second.get().hits()).hasSize(1);
        } finally {
            source.go.countDown();
            windows.shutdownNow();
        }
    }

    private static boolean isWaiting(@Nullable Thread thread) {
        return thread != null && thread.getState() == Thread.State.WAITING;
    }
}
