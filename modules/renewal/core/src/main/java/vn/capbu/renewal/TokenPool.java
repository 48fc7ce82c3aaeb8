package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The threads of tokens at work. Thread-safe. */
final class TokenPool implements AutoCloseable {

    /** How long tokens at work may take to journal where they stopped. */
    private static final long CLOSE_SECONDS = 10;

    private final ExecutorService workers;

    TokenPool(int threads) {
        workers = Executors.newFixedThreadPool(threads);
    }

    /** Works on each token, several at once; one result each, in their order. */
    List<RenewalResult> inParallel(List<Callable<RenewalResult>> work) {
        try {
            List<RenewalResult> results = new ArrayList<>();
            for (Future<RenewalResult> future : workers.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tokens are at work", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a token's work broke off", e.getCause());
        }
    }

    void takeNoMore() {
        workers.shutdown();
    }

    /** Waits a little for tokens at work, then breaks them off. */
    @Override
    public void close() {
        takeNoMore();
        try {
            if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
