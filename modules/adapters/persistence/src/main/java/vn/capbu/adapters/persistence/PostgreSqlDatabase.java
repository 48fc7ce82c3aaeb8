package vn.capbu.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Reachability;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** A database on a PostgreSQL server. A connection that broke is dropped by the pool; the next one is new. */
final class PostgreSqlDatabase implements Database {

    private static final Logger LOG = Logger.getLogger(PostgreSqlDatabase.class.getName());

    /** Many desks share a server that takes a hundred connections by default. */
    private static final int MAX_CONNECTIONS = 12;

    private static final String CHANNEL = PostgreSqlListening.CHANNEL;
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    private final PostgreSqlSource source;
    private final HikariDataSource pool;
    private final ServerUser user;

    private final ServerReach reach = new ServerReach();

    private PostgreSqlDatabase(PostgreSqlSource source, HikariDataSource pool, ServerUser user) {
        this.source = source;
        this.pool = pool;
        this.user = user;
    }

    /**
     * Connects. The owner brings tables and rights up to date, unless others use older ones; whoever else connects finds them so, or is refused.
     *
     * @param password wiped when the database is closed; null when it is in the settings' file
     * @throws StorageException UNREACHABLE, ACCESS_REFUSED, NO_PERMISSION, TOO_OLD, NEWER, OUTDATED, UNAVAILABLE, or what is wrong with
     *     the protection of the connection
     */
    static PostgreSqlDatabase open(PostgreSql settings, @Nullable Password password) {
        PostgreSqlSource source = new PostgreSqlSource(settings, password);
        try (Connection first = source.getConnection()) {
            requireVersion(first.getMetaData().getDatabaseMajorVersion());
            if (ServerUser.of(first).owns()) {
                SharedUse.requireConsent(first);
                Migrations.run(DatabaseKind.POSTGRESQL, source, first);
                Rights.make(first);
            } else {
                Migrations.require(DatabaseKind.POSTGRESQL, first);
            }
            ServerUser user = ServerUser.of(first);
            return new PostgreSqlDatabase(source, new HikariDataSource(poolOver(source)), user);
        } catch (SQLException | RuntimeException e) {
            source.leavePassword();
            throw Failures.translate(e);
        }
    }

    /**
     * @throws StorageException TOO_OLD
     */
    static void requireVersion(int major) {
        int oldest = DatabaseKind.POSTGRESQL.major();
        if (major < oldest) {
            throw new StorageException(
                    Reason.TOO_OLD,
                    "PostgreSQL " + major + "; " + oldest + " or later is needed",
                    new IllegalStateException("version"));
        }
    }

    private static HikariConfig poolOver(PostgreSqlSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("capbu");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        return config;
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    @Override
    public boolean linksAuditTrail() {
        return user.isLinked();
    }

    @Override
    public Connection connect() {
        if (!reach.isReached()) {
            requireServer();
        }
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            StorageException told = Failures.translate(e);
            throw failed(
                    told.reason() == Reason.OTHER
                            ? new StorageException(Reason.UNREACHABLE, "no connection in time", e)
                            : told);
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** The pool keeps everybody waiting for as long as it may: a server that was away is asked without it first. */
    private void requireServer() {
        try {
            source.getConnection().close();
            reach.met();
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // the pool drops a connection that it can't reset
        }
    }

    @Override
    public void announce(Connection connection, ChangeHub hub, Set<Change> changes)
            throws SQLException {
        try (PreparedStatement notify =
                connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
            for (Change change : changes) {
                notify.setString(1, hub.message(change));
                notify.execute();
            }
        }
    }

    @Override
    public AutoCloseable follow(ChangeHub hub) {
        return new PostgreSqlListening(source, hub, reach, true);
    }

    @Override
    public Reachability reach() {
        return reach;
    }

    /** Whatever the server's default is: on the disk when the commit returns, for this transaction. */
    @Override
    public void beforeCommit(Connection connection, Durability durability) throws SQLException {
        if (durability == Durability.FORCED) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronous_commit TO ON");
            }
        }
    }

    @Override
    public void afterCommit(Connection connection, Durability durability) {
        // the commit did it
    }

    /**
     * The server would learn it by itself, a minute or more later. Until then it takes tables for so small that it reads them whole for
     * each batch of the next import. Only the owner may ask it to.
     */
    @Override
    public void learnRegistry(Connection connection) {
        if (!user.owns()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE subscriber, contract, subscriber_certificate");
            connection.commit();
        } catch (SQLException e) {
            LOG.log(Level.INFO, "the tables of the registry aren't analysed", e);
            failed(e);
        }
    }

    /** When the server broke off, the connections that wait in the pool are gone as well: they aren't used again. */
    @Override
    public StorageException failed(Throwable failure) {
        StorageException translated = Failures.translate(failure);
        if (translated.reason() == Reason.UNREACHABLE && !pool.isClosed()) {
            reach.missed();
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return translated;
    }

    @Override
    public void close(Progress progress) {
        pool.close();
        source.close();
    }

    @Override
    public OperatorAccounts operators(HibernateStorage storage) {
        return new ServerOperatorStore(storage, source);
    }
}
