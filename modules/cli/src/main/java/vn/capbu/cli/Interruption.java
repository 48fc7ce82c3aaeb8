package vn.capbu.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.capbu.kernel.Cancellation;

/** Ctrl+C asks the work to stop at its next safe point, and holds the process until it did. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch workEnded = new CountDownLatch(1);
    private final Thread hook;

    /**
     * @param message key of what is said to the person meanwhile
     */
    Interruption(Output output, String message) {
        hook =
                Executors.defaultThreadFactory()
                        .newThread(
                                () -> {
                                    cancellation.request();
                                    output.message(message);
                                    awaitEnd();
                                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void awaitEnd() {
        try {
            if (!workEnded.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                cancellation.request();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        workEnded.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ignored) {
            // the process is ending already: the hook runs and was let go
        }
    }
}
