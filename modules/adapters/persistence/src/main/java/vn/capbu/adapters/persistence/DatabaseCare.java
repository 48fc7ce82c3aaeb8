package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.DatabaseState;
import vn.capbu.kernel.database.TableRows;
import vn.capbu.kernel.database.TableVersions;
import vn.capbu.kernel.spi.DatabaseKeeper;

/** The care of both databases, on plain connections: nothing is mapped, and no pool is made. */
public final class DatabaseCare implements DatabaseKeeper {

    private static final String UTF8 = "UTF8";

    /** For {@link java.util.ServiceLoader}. */
    public DatabaseCare() {
        QuietLogging.install();
    }

    /** A database that is worked on: which, and how to connect to it. */
    record Site(DatabaseKind kind, DataSource source) {

        static Site of(DataDirectory directory, DatabaseSettings settings) {
            return settings instanceof PostgreSql server
                    ? new Site(DatabaseKind.POSTGRESQL, new PostgreSqlSource(server, null))
                    : new Site(
                            DatabaseKind.H2,
                            new H2Source(
                                    DatabaseStorageProvider.file(directory), password(settings)));
        }

        /** A connection whose results come in portions. */
        Connection connect() throws SQLException {
            Connection connection = source.getConnection();
            if (kind == DatabaseKind.H2) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LAZY_QUERY_EXECUTION 1");
                }
            } else {
                PostgreSqlDatabase.requireVersion(
                        connection.getMetaData().getDatabaseMajorVersion());
            }
            return connection;
        }

        /** {@link #connect} for reading one state of everything, whatever others write meanwhile. */
        Connection snapshot() throws SQLException {
            Connection connection = connect();
            connection.setAutoCommit(false);
            if (kind == DatabaseKind.POSTGRESQL) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
            }
            return connection;
        }
    }

    @Override
    public void create(PostgreSql maintenance, PostgreSql wanted) throws DatabaseCareException {
        Properties parts = Driver.parseURL(wanted.url(), new Properties());
        String name = parts == null ? "" : parts.getProperty("PGDBNAME", "");
        try (Connection connection = new PostgreSqlSource(maintenance, null).getConnection()) {
            PostgreSqlDatabase.requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            if (exists(connection, name)) {
                throw new DatabaseCareException(Reason.EXISTS, name);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE DATABASE "
                                + Columns.identifier(name)
                                + " OWNER "
                                + Columns.identifier(wanted.user())
                                + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
            }
        } catch (SQLException | RuntimeException e) {
            throw Failures.translate(e);
        }
        try (Connection connection = new PostgreSqlSource(wanted, null).getConnection()) {
            requireUtf8(connection, wanted.url());
        } catch (SQLException | RuntimeException e) {
            throw Failures.translate(e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void requireUtf8(Connection connection, String url)
            throws SQLException, DatabaseCareException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW server_encoding")) {
            if (!found.next() || !UTF8.equals(found.getString(1))) {
                throw new DatabaseCareException(Reason.ENCODING, url);
            }
        }
    }

    @Override
    public TableVersions migrate(
            DataDirectory directory, DatabaseSettings settings, boolean althoughConnected)
            throws DatabaseCareException {
        Site site = Site.of(directory, settings);
        try (Connection connection = site.connect()) {
            List<String> before = Migrations.done(connection);
            if (settings instanceof PostgreSql server) {
                requireUtf8(connection, server.url());
                boolean changes = !before.equals(Migrations.scripts(site.kind()));
                int others = changes && !althoughConnected ? SharedUse.connections(connection) : 0;
                if (others > 0) {
                    throw new DatabaseCareException(
                            Reason.OTHERS_CONNECTED, Integer.toString(others));
                }
            }
            Migrations.run(site.kind(), site.source(), connection);
            List<String> done = new ArrayList<>(Migrations.done(connection));
            done.removeAll(before);
            return new TableVersions(
                    Migrations.versionOf(before),
                    Migrations.versionOf(Migrations.done(connection)),
                    done);
        } catch (SQLException | RuntimeException e) {
            throw Failures.translate(e);
        }
    }

    @Override
    public DatabaseState check(
            DataDirectory directory,
            DatabaseSettings settings,
            Progress progress,
            Cancellation cancellation) {
        Site site = Site.of(directory, settings);
        String place =
                settings instanceof PostgreSql server
                        ? server.url()
                        : DatabaseStorageProvider.file(directory).toString();
        try (Connection connection = site.snapshot()) {
            return new DatabaseChecks(site.kind(), connection).run(place, progress, cancellation);
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public BackupSummary backup(
            DataDirectory directory,
            DatabaseSettings settings,
            BackupPlace place,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        try (WorkFolder work = new WorkFolder(directory)) {
            return settings instanceof PostgreSql server
                    ? new ServerBackup(server, work.path(), cancellation).backup(place, progress)
                    : new EmbeddedBackup(
                                    DatabaseStorageProvider.file(directory),
                                    password(settings),
                                    work.path(),
                                    cancellation)
                            .backup(place, progress);
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public BackupSummary restore(
            DataDirectory directory,
            DatabaseSettings settings,
            BackupPlace place,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        BackupSummary summary = BackupFile.summary(place.file());
        boolean isServer = settings instanceof PostgreSql;
        if (!summary.database()
                .equals(isServer ? ServerBackup.DATABASE : EmbeddedBackup.DATABASE)) {
            throw new DatabaseCareException(Reason.OTHER_DATABASE, summary.database());
        }
        DatabaseKind kind = isServer ? DatabaseKind.POSTGRESQL : DatabaseKind.H2;
        if (Migrations.isNewer(kind, summary.version())) {
            throw new DatabaseCareException(Reason.NEWER, summary.version());
        }
        try (WorkFolder work = new WorkFolder(directory)) {
            if (settings instanceof PostgreSql server) {
                new ServerBackup(server, work.path(), cancellation)
                        .restore(summary, place, progress);
            } else {
                new EmbeddedBackup(
                                DatabaseStorageProvider.file(directory),
                                password(settings),
                                work.path(),
                                cancellation)
                        .restore(summary, place, progress);
            }
            return summary;
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public List<TableRows> copy(
            DataDirectory directory,
            DatabaseSettings from,
            DatabaseSettings to,
            AuditEvent event,
            Progress progress,
            Cancellation cancellation)
            throws DatabaseCareException {
        migrate(directory, from, false);
        migrate(directory, to, false);
        Site source = Site.of(directory, from);
        Site target = Site.of(directory, to);
        try (Connection reading = source.snapshot();
                Connection writing = target.connect()) {
            writing.setAutoCommit(false);
            requireUnused(target.kind(), writing);
            List<TableRows> copied;
            try {
                copied = new TableCopy(reading, writing, progress, cancellation).run();
                AuditLines.append(writing, event);
                finish(target.kind(), writing);
            } catch (SQLException | RuntimeException | DatabaseCareException e) {
                writing.rollback();
                throw e;
            }
            settle(target.kind(), writing);
            return copied;
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public List<TableRows> encrypt(
            DataDirectory directory,
            Embedded from,
            Embedded to,
            AuditEvent event,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException {
        migrate(directory, from, false);
        try {
            return new FileEncryption(DatabaseStorageProvider.file(directory), cancellation)
                    .run(from.password(), to.password(), event, progress);
        } catch (SQLException | RuntimeException e) {
            throw translated(e);
        }
    }

    private static @Nullable Password password(DatabaseSettings settings) {
        return settings instanceof Embedded embedded ? embedded.password() : null;
    }

    private static void requireUnused(DatabaseKind kind, Connection connection)
            throws SQLException, DatabaseCareException {
        if (kind == DatabaseKind.POSTGRESQL) {
            int others = SharedUse.connections(connection);
            if (others > 0) {
                throw new DatabaseCareException(Reason.OTHERS_CONNECTED, Integer.toString(others));
            }
        }
        Optional<String> used = FreshTables.firstUsed(connection);
        if (used.isPresent()) {
            throw new DatabaseCareException(Reason.NOT_EMPTY, used.get());
        }
    }

    /** Commits to the disk; the identities of a server are set before, which no roll-back undoes and no row depends on. */
    private static void finish(DatabaseKind kind, Connection connection) throws SQLException {
        if (kind == DatabaseKind.POSTGRESQL) {
            Identities.catchUp(connection, TableLayout.all(connection));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronous_commit TO ON");
            }
        }
        connection.commit();
    }

    /** What can be done after the commit only, and is done again whenever the database is opened. */
    static void settle(DatabaseKind kind, Connection connection) throws SQLException {
        if (kind == DatabaseKind.H2) {
            H2Identities.catchUp(connection);
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        } else {
            ServerBackup.analyse(connection);
        }
        connection.commit();
    }

    /** A cancellation stays one. */
    private static RuntimeException translated(Exception failure) {
        return failure instanceof java.util.concurrent.CancellationException wish
                ? wish
                : Failures.translate(failure);
    }

    /** Where H2 keeps a database of this path. */
    static Path h2File(Path file) {
        return Path.of(file + ".mv.db");
    }

    static boolean isThere(Path file) {
        return Files.exists(h2File(file));
    }
}
