package vn.capbu.kernel.spi;

import java.util.function.Supplier;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;

/**
 * An open database. The ports that the cores declare (for example a journal or a registry) are implemented on it. Callable
 * from any thread but the event dispatch thread.
 */
public interface Storage extends AutoCloseable {

    /** How much of a commit must be on disk when it returns. */
    enum Durability {
        /** What the database does by itself: a killed process loses nothing. */
        NORMAL,
        /** Forced to the disk: a machine without power loses nothing. The journal asks for it before an outside effect. */
        FORCED
    }

    /**
     * The implementation of a port.
     *
     * @throws IllegalArgumentException when this storage doesn't implement it
     */
    <P> P port(Class<P> port);

    /**
     * Runs work in one transaction: all of it, or nothing when it throws. Every port call inside takes part; a port call
     * outside runs in a transaction of its own. A nested call joins the outer one.
     *
     * @throws StorageException when the database fails; nothing of the work is stored then, except that a disk which fails
     *     between a commit and its forcing leaves the work in doubt: read it again before repeating it
     */
    <T> T transact(Durability durability, Supplier<T> work);

    /** {@link #transact(Durability, Supplier)} for work that yields nothing. */
    default void transact(Durability durability, Runnable work) {
        this.<Boolean>transact(
                durability,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /**
     * Tells who acts from now on. A database file of one desk refuses what this person's roles don't allow, as a server does by itself: with
     * {@link StorageException.Reason#NO_PERMISSION}. Until it is told, and for somebody with every role, nothing is refused.
     *
     * @throws StorageException when the database fails; who acted before does so still
     */
    default void actsFor(Operator operator) {
        // a server knows who is connected
    }

    /** Whether its files are encrypted, so that nobody should leave copies of what is in them beside. */
    default boolean isEncrypted() {
        return false;
    }

    /** Ends every connection. */
    @Override
    void close();

    /**
     * {@link #close()}, for somebody who waits for it: after large changes it may take a minute, because what nothing refers to any
     * more is left out of the file. A process that is killed meanwhile loses nothing.
     *
     * @param progress told of bytes, from any thread; not at all when closing takes no time
     */
    default void close(Progress progress) {
        close();
    }
}
