package vn.capbu.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * The file database and its pool of connections. H2 closes a database that it can't write to; the next connection after such
 * a failure opens it again, with all that was committed.
 */
final class H2Database implements AutoCloseable {

    /** Eight tokens at work, windows that read beside them, and room for twice as many tokens. */
    private static final int MAX_CONNECTIONS = 24;

    /** The shortest that Hikari accepts a check with; a transaction here takes milliseconds, an import some seconds. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(20);

    private final JdbcDataSource source;
    private final HikariDataSource pool;

    /** Why the database failed last, until a connection could be opened again; null while all is well. */
    private volatile @Nullable Reason suspect;

    private H2Database(JdbcDataSource source, HikariDataSource pool) {
        this.source = source;
        this.pool = pool;
    }

    /**
     * Opens the database, makes it when missing, and brings its tables up to date.
     *
     * @param file path without the suffix that H2 adds
     * @throws StorageException when it can't
     */
    static H2Database open(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(file));
        source.setUser("capbu");
        // The guard keeps the database open between the migrations and the pool.
        try (Connection guard = source.getConnection()) {
            Migrations.run(source, guard);
            return new H2Database(source, new HikariDataSource(poolOver(source)));
        } catch (SQLException | RuntimeException e) {
            throw Failures.translate(e);
        }
    }

    /**
     * WRITE_DELAY=0: a commit is written when it returns. No trace file: it would hold values. The path must not hold a
     * semicolon, which ends the file name in such a URL.
     */
    private static String url(Path file) {
        if (file.toString().indexOf(';') >= 0) {
            throw new StorageException(
                    Reason.UNAVAILABLE,
                    "the path of the data directory has a semicolon: " + file,
                    new IllegalArgumentException("semicolon"));
        }
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static HikariConfig poolOver(JdbcDataSource source) {
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

    /**
     * A connection of the pool, without auto-commit; closing it gives it back.
     *
     * @throws StorageException when there is none
     */
    Connection connect() {
        try {
            if (suspect != null) {
                openAgain();
            }
            return pool.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** Fails at once and with the cause, where the pool would wait for its time-out. */
    private synchronized void openAgain() throws SQLException {
        if (suspect != null) {
            source.getConnection().close();
            suspect = null;
        }
    }

    /** Forces what was committed to the disk; the connection has no open transaction. */
    void force(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    /**
     * Says what a failure means for the caller. When it may have closed the database, no connection of before is used again.
     */
    StorageException failed(Throwable failure) {
        StorageException translated = Failures.translate(failure);
        Reason before = suspect;
        if (Failures.mayHaveClosedDatabase(failure)) {
            if (before == null || translated.reason() == Reason.DISK_FULL) {
                suspect = translated.reason();
            }
            pool.getHikariPoolMXBean().softEvictConnections();
            if (before == Reason.DISK_FULL && Failures.isAfterClosing(failure)) {
                return new StorageException(before, "the database closed: disk full", failure);
            }
        }
        return translated;
    }

    @Override
    public void close() {
        pool.close();
    }
}
