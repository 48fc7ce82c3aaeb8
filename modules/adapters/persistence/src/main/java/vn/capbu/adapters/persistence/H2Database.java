package vn.capbu.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * The file database and its pool of connections. H2 closes a database that it can't write to; the next connection after such
 * a failure opens it again, with all that was committed.
 */
final class H2Database implements Database {

    private static final Logger LOG = Logger.getLogger(H2Database.class.getName());

    /** Eight tokens at work, windows that read beside them, and room for twice as many tokens. */
    private static final int MAX_CONNECTIONS = 24;

    /** The shortest that Hikari accepts a check with; a transaction here takes milliseconds, an import some seconds. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(20);

    /** Less isn't worth the time of leaving it out. */
    private static final long MUCH_WASTE = 192L << 20;

    /** Room for less than one of H2's chunks. */
    private static final long ALMOST_NOTHING = 1L << 20;

    private final H2Source source;
    private final Path file;

    /** Read: a connection is out. Write: the pool is replaced, which waits until every connection is back. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile HikariDataSource pool;

    /** What who acts may do; null for everything. */
    private volatile @Nullable OwnRights rights;

    /** Why the database failed last, until a connection could be opened again; null while all is well. */
    private volatile @Nullable Reason suspect;

    private H2Database(H2Source source, Path file, HikariDataSource pool) {
        this.source = source;
        this.file = file;
        this.pool = pool;
    }

    /**
     * Opens the database, makes it when missing, and brings its tables up to date.
     *
     * @param file path without the suffix that H2 adds
     * @param password of an encrypted file; the caller's, null for none
     * @throws StorageException when it can't; FILE_PASSWORD when the password is missing or wrong
     */
    static H2Database open(Path file, @Nullable Password password) {
        H2Source source = new H2Source(file, password);
        // The guard keeps the database open between the migrations and the pool.
        try (Connection guard = source.getConnection()) {
            OwnRights.forget(guard);
            Migrations.run(DatabaseKind.H2, source, guard);
            H2Identities.catchUp(guard);
            source.share();
            return new H2Database(source, file, new HikariDataSource(poolOver(source)));
        } catch (SQLException | RuntimeException e) {
            source.close();
            throw Failures.translate(e);
        }
    }

    /**
     * async: a file channel that an interrupted thread doesn't close (the plain one is an InterruptibleChannel, and H2 closes
     * the database with it). WRITE_DELAY=0: a commit is written when it returns. No trace file: it would hold values. The path must not hold a
     * semicolon, which ends the file name in such a URL.
     */
    static String url(Path file) {
        if (file.toString().indexOf(';') >= 0) {
            throw new StorageException(
                    Reason.UNAVAILABLE,
                    "the path of the data directory has a semicolon: " + file,
                    new IllegalArgumentException("semicolon"));
        }
        return "jdbc:h2:async:" + file + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static HikariConfig poolOver(H2Source source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("capbu");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setMaxLifetime(0);
        return config;
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.H2;
    }

    @Override
    public boolean isEncrypted() {
        return source.isEncrypted();
    }

    @Override
    public boolean linksAuditTrail() {
        return false;
    }

    @Override
    public Connection connect() {
        try {
            if (suspect != null) {
                openAgain();
            }
            lock.readLock().lock();
            try {
                OwnRights own = rights;
                Connection connection = pool.getConnection();
                return own == null ? connection : own.over(connection);
            } catch (SQLException | RuntimeException e) {
                lock.readLock().unlock();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void giveBack(Connection connection) {
        try (connection) {
            OwnRights.under(connection);
        } catch (SQLException ignored) {
            // the pool drops a connection that it can't reset
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Closes what is left of the database, once the transactions that were open have failed, and opens it anew: at once and
     * with the cause when it can't, where the pool would wait for its time-out.
     */
    private void openAgain() throws SQLException {
        lock.writeLock().lock();
        try {
            if (suspect != null) {
                pool.close();
                try (Connection guard = source.getConnection()) {
                    H2Identities.catchUp(guard);
                    guard.setAutoCommit(false);
                    pool = new HikariDataSource(poolOver(source));
                }
                suspect = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void actsFor(Operator operator) {
        OwnRights before = rights;
        if (before != null && before.areOf(operator)) {
            return;
        }
        boolean isBound = !operator.roles().containsAll(EnumSet.allOf(Role.class));
        OwnRights now = isBound ? new OwnRights(operator) : null;
        try (Connection connection = pool.getConnection()) {
            if (now == null) {
                OwnRights.forget(connection);
            } else {
                now.make(connection);
            }
            connection.commit();
            rights = now;
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void beforeCommit(Connection connection, Durability durability) {
        // a commit isn't forced by itself, but afterwards
    }

    @Override
    public void afterCommit(Connection connection, Durability durability) {
        if (durability != Durability.FORCED) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** H2 looks at tables while they grow. */
    @Override
    public void learnRegistry(Connection connection) {
        // nothing is left to do
    }

    /** When it may have closed the database, that is opened anew before the next transaction. */
    @Override
    public StorageException failed(Throwable failure) {
        StorageException translated = Failures.translate(failure);
        if (!Failures.mayHaveClosedDatabase(failure)) {
            return translated;
        }
        boolean full =
                suspect == Reason.DISK_FULL || (Failures.isAssertionOfH2(failure) && isFull());
        if (full && translated.reason() == Reason.UNAVAILABLE) {
            suspect = Reason.DISK_FULL;
            return new StorageException(
                    Reason.DISK_FULL, "the database closed: disk full", failure);
        }
        suspect = translated.reason();
        return translated;
    }

    private boolean isFull() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < ALMOST_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public OperatorAccounts operators(HibernateStorage storage) {
        return new OperatorStore(storage);
    }

    @Override
    public void close(Progress progress) {
        if (lock.writeLock().tryLock()) {
            try {
                if (suspect == null && !pool.isClosed() && !source.isEncrypted()) {
                    compact(progress);
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
        pool.close();
        source.close();
    }

    /** Not an encrypted file: H2 copies it without its key. */
    private void compact(Progress progress) {
        try (Connection connection = pool.getConnection()) {
            OwnRights.forget(connection);
            H2Compaction.closeIfWorthIt(connection, file, MUCH_WASTE, progress);
        } catch (SQLException | IOException e) {
            LOG.log(Level.FINE, "the database is closed as it is", e);
        }
    }
}
