package vn.capbu.kernel;

/**
 * Work that takes time: runs on a background thread of the host (desktop or command), never on the event dispatch thread.
 *
 * @param <T> what the work yields
 */
@FunctionalInterface
public interface Task<T> {

    /**
     * Does the work.
     *
     * @param progress told how far the work is
     * @param cancellation looked at between two steps
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws Exception what went wrong; the host shows it once and logs it once
     */
    T run(Progress progress, Cancellation cancellation) throws Exception;
}
