package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** One transaction on one connection, on the thread that began it. */
final class Unit implements AutoCloseable {

    private final Database database;
    private final ChangeHub hub;
    private final Connection connection;
    private final StatelessSession session;
    private final Transaction transaction;
    private Durability durability = Durability.NORMAL;
    private @Nullable Throwable doom;
    private @Nullable Long searchChange;
    private final KnownKeys knownKeys = new KnownKeys();
    private final StoredCertificates storedCertificates = new StoredCertificates();
    private final List<AuditChain.Line> audited = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private Unit(
            Database database, ChangeHub hub, Connection connection, StatelessSession session) {
        this.database = database;
        this.hub = hub;
        this.connection = connection;
        this.session = session;
        this.transaction = session.beginTransaction();
    }

    static Unit begin(Database database, ChangeHub hub, SessionFactory sessions) {
        Connection connection = database.connect();
        try {
            return new Unit(database, hub, connection, sessions.openStatelessSession(connection));
        } catch (RuntimeException e) {
            database.giveBack(connection);
            throw database.failed(e);
        }
    }

    StatelessSession session() {
        return session;
    }

    /** Runs plain JDBC on the connection of the transaction. */
    <T> T jdbc(SqlWork<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    /** How long each statement may wait for a server from now on, to the end of the transaction: one that fell silent has broken off. */
    void patience(Duration most) {
        jdbc(
                own -> {
                    own.setNetworkTimeout(Runnable::run, (int) most.toMillis());
                    return true;
                });
    }

    /** The number under which this transaction changes subscribers, given at the first change. */
    long searchChange() {
        Long known = searchChange;
        if (known == null) {
            known = jdbc(SearchChanges::begin);
            searchChange = known;
        }
        return known;
    }

    /** A line of the audit trail was written: it is linked to the chain at the commit. */
    void audited(AuditChain.Line line) {
        audited.add(line);
    }

    /** Something was changed: whoever shows it is told when it is committed. */
    void changed(Change change) {
        changes.add(change);
    }

    /** What the registry may hold, to this transaction. */
    KnownKeys knownKeys() {
        return knownKeys;
    }

    /** What this transaction has looked up of the registry. */
    StoredCertificates storedCertificates() {
        return storedCertificates;
    }

    /** Plain JDBC. */
    @FunctionalInterface
    interface SqlWork<T> {
        T run(Connection connection) throws SQLException;
    }

    /** The strongest durability that was asked for holds for the whole. */
    void require(Durability wanted) {
        if (wanted == Durability.FORCED) {
            durability = Durability.FORCED;
        }
    }

    /** A part of the work failed: whatever the rest does, nothing of it is committed. */
    void doom(Throwable failure) {
        if (doom == null) {
            doom = failure;
        }
    }

    /**
     * Commits, and forces the commit to the disk when asked for.
     *
     * @throws StorageException when it can't, or when a part of the work failed; nothing is stored then, except when the disk
     *     fails between the commit and its force: the commit is in doubt then, as a commit is whose answer got lost
     */
    void commit() {
        if (doom != null) {
            Reason reason = doom instanceof StorageException told ? told.reason() : Reason.OTHER;
            throw new StorageException(reason, "a part of the transaction failed", doom);
        }
        Set<Change> told = ChangeHub.told(changes);
        try {
            database.announce(connection, hub, told);
            if (!database.linksAuditTrail()) {
                AuditChain.link(OwnRights.under(connection), audited);
            }
            database.beforeCommit(connection, durability);
            transaction.commit();
        } catch (SQLException | RuntimeException e) {
            throw database.failed(e);
        }
        database.afterCommit(connection, durability);
        hub.committed(told);
        if (knownKeys.hasAddedMany()) {
            database.learnRegistry(connection);
        }
    }

    /** Undoes everything; a second failure on the way joins the first one. */
    void rollback(Throwable cause) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException | AssertionError e) {
            cause.addSuppressed(database.failed(e));
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (RuntimeException | AssertionError e) {
            // The work is committed or rolled back already: only its connection is in doubt.
            database.failed(e);
        } finally {
            database.giveBack(connection);
        }
    }
}
