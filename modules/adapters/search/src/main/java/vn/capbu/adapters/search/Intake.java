package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SubscriberFacts.Fact;

/**
 * Puts subscribers into an index on threads of its own, a portion each, while the next portion is read: making documents takes
 * longer than reading them.
 */
final class Intake implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Intake.class.getName());

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Portions that are read ahead: enough for every thread, little in memory. */
    private static final int AHEAD = THREADS + 1;

    private final OpenIndex index;
    private final boolean fresh;
    private final ExecutorService makers = Executors.newFixedThreadPool(THREADS);
    private final Deque<Future<?>> running = new ArrayDeque<>();

    /**
     * @param fresh whether none of the subscribers is in the index
     */
    Intake(OpenIndex index, boolean fresh) {
        this.index = index;
        this.fresh = fresh;
    }

    /** Takes a portion; waits when too many are under way. */
    void take(List<SearchDocument> portion, Map<Long, Map<String, Fact>> facts) throws IOException {
        while (running.size() >= AHEAD) {
            await(running.remove());
        }
        running.add(makers.submit(() -> put(portion, facts)));
    }

    private void put(List<SearchDocument> portion, Map<Long, Map<String, Fact>> facts) {
        DocumentFields fields = new DocumentFields();
        for (SearchDocument document : portion) {
            Map<String, Fact> own = facts.getOrDefault(document.subscriber(), Map.of());
            if (fresh) {
                index.add(fields.of(document, own));
            } else {
                index.replace(document.subscriber(), fields.of(document, own));
            }
        }
    }

    /** Waits until all is in the index. */
    void finish() throws IOException {
        while (!running.isEmpty()) {
            await(running.remove());
        }
    }

    private static void await(Future<?> portion) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    portion.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IOException("a portion isn't in the index", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the portions under way end: nobody writes after that. */
    @Override
    public void close() {
        makers.shutdown();
        while (!running.isEmpty()) {
            try {
                await(running.remove());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the first failure is on its way already", e);
            }
        }
    }
}
