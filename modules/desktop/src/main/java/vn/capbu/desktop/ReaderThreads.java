package vn.capbu.desktop;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;

/**
 * Reads on threads of its own and calls back on the event dispatch thread. To be ended before the workspace is closed: {@link
 * ConsoleWorkspace#closeBefore}. Thread-safe.
 */
public final class ReaderThreads implements BackgroundReader {

    private static final Logger LOG = Logger.getLogger(ReaderThreads.class.getName());
    private static final int READ_SECONDS = 5;

    private final String name;
    private final RequestProcessor readers;
    private volatile boolean closed;

    /**
     * Threads.
     *
     * @param name names them, and the failure in the log
     * @param atOnce how many readings run at the same time
     */
    public ReaderThreads(String name, int atOnce) {
        this.name = name;
        this.readers = new RequestProcessor(name, atOnce);
    }

    @Override
    public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
        if (closed) {
            return;
        }
        readers.execute(
                () -> {
                    try {
                        T result = question.call();
                        EventQueue.invokeLater(() -> answer.accept(result));
                    } catch (Exception e) {
                        if (!closed) {
                            LOG.log(Level.INFO, "can't be read: " + name, e);
                        }
                        EventQueue.invokeLater(otherwise);
                    }
                });
    }

    /** Lets the readings under way end. */
    public void end() throws InterruptedException {
        closed = true;
        readers.shutdown();
        if (!readers.awaitTermination(READ_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(Level.INFO, "a reading goes on while the console ends: {0}", name);
        }
    }
}
