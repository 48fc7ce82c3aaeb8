package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Reachability;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;

/** An open database and its pool of connections: all in which the two databases differ. */
interface Database extends AutoCloseable {

    /** Which one. */
    DatabaseKind kind();

    /** Whether its files are encrypted. */
    default boolean isEncrypted() {
        return false;
    }

    /**
     * A connection of the pool, without auto-commit; {@link #giveBack} returns it, on the same thread.
     *
     * @throws StorageException when there is none
     */
    Connection connect();

    /** Returns a connection of {@link #connect}. */
    void giveBack(Connection connection);

    /** Whether the database links lines of the audit trail to the chain by itself, at the commit. */
    boolean linksAuditTrail();

    /** Tells the other desks of changes, with the commit that follows. */
    default void announce(Connection connection, ChangeHub hub, Set<Change> changes)
            throws SQLException {
        // there are no others
    }

    /** Begins to bring what other desks change to the hub, until it is closed. */
    default AutoCloseable follow(ChangeHub hub) {
        return () -> {};
    }

    /** Whether it can be reached. */
    default Reachability reach() {
        return Reachability.ALWAYS;
    }

    /** Prepares the commit that follows for what is asked of it. */
    void beforeCommit(Connection connection, Durability durability) throws SQLException;

    /**
     * Does what is asked of the commit before; the connection has no open transaction.
     *
     * @throws StorageException when it can't: the commit may be kept or lost
     */
    void afterCommit(Connection connection, Durability durability);

    /**
     * A transaction that added a large part of the registry was committed: statements are planned by what the tables hold from now
     * on. What goes wrong is logged only. The connection has no open transaction.
     */
    void learnRegistry(Connection connection);

    /** Says what a failure means for the caller, and makes ready what can be made ready for the next transaction. */
    StorageException failed(Throwable failure);

    /** Who acts from now on; a server knows by itself. */
    default void actsFor(Operator operator) {
        // the server does
    }

    /** Who works with it. */
    OperatorAccounts operators(HibernateStorage storage);

    /** {@link #close(Progress)} for nobody who waits. */
    @Override
    default void close() {
        close(Progress.NONE);
    }

    /**
     * Closes it.
     *
     * @param progress told of bytes when that takes time
     */
    void close(Progress progress);
}
