package vn.capbu.embeddedca.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.jdbcx.JdbcDataSource;
import vn.capbu.embeddedca.EmbeddedCaException;

/**
 * The authority's H2 file. One connection, used by one thread at a time, so that a check and the write that depends on it can't
 * be interleaved with another request's.
 */
public final class Database implements AutoCloseable {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS certificate (
                      serial VARCHAR(40) PRIMARY KEY,
                      authority VARCHAR(64) NOT NULL,
                      der VARBINARY(65536) NOT NULL,
                      key_hash CHAR(64) NOT NULL,
                      cert_hash CHAR(40) NOT NULL,
                      key_identifier_hash CHAR(40) NOT NULL,
                      issuer_and_serial_hash CHAR(40) NOT NULL,
                      state VARCHAR(16) NOT NULL,
                      revoked_at TIMESTAMP(3) WITH TIME ZONE,
                      revocation_reason INTEGER)
                    """,
                    "CREATE INDEX IF NOT EXISTS certificate_key ON certificate(key_hash)",
                    "CREATE INDEX IF NOT EXISTS certificate_cert ON certificate(cert_hash)",
                    "CREATE INDEX IF NOT EXISTS certificate_kid ON certificate(key_identifier_hash)",
                    "CREATE INDEX IF NOT EXISTS certificate_ias ON certificate(issuer_and_serial_hash)",
                    """
                    CREATE TABLE IF NOT EXISTS cmp_transaction (
                      id VARCHAR(128) PRIMARY KEY,
                      requester CHAR(64) NOT NULL,
                      serial VARCHAR(40) NOT NULL UNIQUE REFERENCES certificate(serial),
                      cert_req_id BIGINT NOT NULL,
                      response_nonce VARCHAR(64) NOT NULL,
                      state VARCHAR(16) NOT NULL,
                      confirm_until TIMESTAMP(3) WITH TIME ZONE NOT NULL)
                    """,
                    "CREATE INDEX IF NOT EXISTS cmp_transaction_wait"
                            + " ON cmp_transaction(state, confirm_until)",
                    "CREATE SEQUENCE IF NOT EXISTS crl_number START WITH 1 NO CACHE");

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the database in a folder, and makes it when it is missing.
     *
     * @throws EmbeddedCaException when it can't be opened
     */
    public static Database open(Path folder) throws EmbeddedCaException {
        JdbcDataSource source = new JdbcDataSource();
        // WRITE_DELAY=0: a commit reaches the operating system at once, so it survives a killed
        // process
        source.setURL(
                "jdbc:h2:file:"
                        + folder.toAbsolutePath().resolve("authority")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser("sa");
        source.setPassword("");
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                for (String sql : SCHEMA) {
                    statement.execute(sql);
                }
            }
            connection.setAutoCommit(false);
            return new Database(connection);
        } catch (SQLException e) {
            throw new EmbeddedCaException("can't open the authority's database in " + folder, e);
        }
    }

    /**
     * Does work as one transaction that is on the disk when this returns; undone when the work throws.
     *
     * @throws E what the work throws
     * @throws StoreException when the database fails
     */
    public <T, E extends Exception> T write(Work<T, E> work) throws E {
        lock.lock();
        try {
            T result = undoneOnFailure(work);
            // the commit alone calls no fsync
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            return result;
        } catch (SQLException e) {
            throw new StoreException("the authority's database failed", e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads.
     *
     * @throws E what the work throws
     * @throws StoreException when the database fails
     */
    public <T, E extends Exception> T read(Work<T, E> work) throws E {
        lock.lock();
        try {
            return undoneOnFailure(work);
        } catch (SQLException e) {
            throw new StoreException("the authority's database failed", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("the authority's database did not close", e);
        } finally {
            lock.unlock();
        }
    }

    private <T, E extends Exception> T undoneOnFailure(Work<T, E> work) throws E, SQLException {
        boolean done = false;
        try {
            T result = work.in(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    /**
     * Statements of one transaction.
     *
     * @param <T> what they find out
     * @param <E> what they refuse with
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Runs the statements. */
        T in(Connection connection) throws E, SQLException;
    }
}
