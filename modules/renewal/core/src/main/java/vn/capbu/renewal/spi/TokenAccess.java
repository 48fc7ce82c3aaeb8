package vn.capbu.renewal.spi;

import java.util.List;
import java.util.function.Consumer;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ModuleScan;

/**
 * The tokens that are plugged in. A scanner process per module reads public sessions; a worker process per token does the
 * work. Thread-safe; never called on the event dispatch thread.
 */
public interface TokenAccess extends AutoCloseable {

    /**
     * Looks once at all slots of all modules, in parallel.
     *
     * @return one scan per module, in the order of the configuration; a module that fails says so in its own scan
     */
    List<ModuleScan> scan(Cancellation cancellation);

    /**
     * Keeps looking, about once a second, and tells what changed.
     *
     * @param listener told the first scan of each module and every later one that differs; called on a thread of the
     *     adapter, one call at a time
     * @return closes the watch
     */
    Watch watch(Consumer<ModuleScan> listener);

    /**
     * Starts a worker for one token, and finds the token in it by its serial number. The token's slot isn't scanned until
     * the session is closed.
     *
     * @param module name of the module that showed the token
     * @throws TokenException TOKEN_GONE when it isn't there (any more), or whatever stopped the worker
     */
    TokenSession open(String module, TokenSerial serial) throws TokenException;

    /** Ends every process. Sessions that are open fail. */
    @Override
    void close();

    /** A watch that goes on until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
