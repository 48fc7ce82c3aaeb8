package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageProvider;

/**
 * Opens the H2 database {@code db/capbu} of a data directory, or a PostgreSQL database. One process may have an H2 database
 * open; within a process any number of threads use a database.
 */
public final class DatabaseStorageProvider implements StorageProvider {

    private static final String FOLDER = "db";
    private static final String NAME = "capbu";

    private final Clock clock;

    /** For {@link java.util.ServiceLoader}. */
    public DatabaseStorageProvider() {
        this(Clock.systemUTC());
    }

    DatabaseStorageProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Storage open(DataDirectory directory, DatabaseSettings settings) {
        return open(directory, settings, null);
    }

    @Override
    public Storage open(
            DataDirectory directory, DatabaseSettings settings, @Nullable Password password) {
        QuietLogging.install();
        DatabaseKind kind =
                settings instanceof PostgreSql ? DatabaseKind.POSTGRESQL : DatabaseKind.H2;
        // Half of the start is Hibernate's; it needs no connection, so it goes on beside the
        // database's half.
        ExecutorService beside = Executors.newSingleThreadExecutor();
        Future<SessionFactory> sessions = beside.submit(() -> Mapping.buildSessionFactory(kind));
        beside.shutdown();
        Database database =
                settings instanceof PostgreSql server
                        ? PostgreSqlDatabase.open(server, password)
                        : H2Database.open(file(directory), filePassword(settings, password));
        if (password != null && kind == DatabaseKind.H2) {
            password.close();
        }
        return new HibernateStorage(database, sessions, clock);
    }

    @Override
    public boolean needsPassword(DataDirectory directory, DatabaseSettings settings) {
        return settings instanceof PostgreSql server
                ? server.passwordFile() == null
                : FileKey.isNeeded(file(directory));
    }

    @Override
    public boolean isThere(DataDirectory directory, DatabaseSettings settings) {
        return settings instanceof PostgreSql || DatabaseCare.isThere(file(directory));
    }

    private static @Nullable Password filePassword(
            DatabaseSettings settings, @Nullable Password password) {
        return password == null && settings instanceof Embedded embedded
                ? embedded.password()
                : password;
    }

    /** The file of the embedded database, without the suffix that H2 adds. */
    static Path file(DataDirectory directory) {
        try {
            return directory.folder(FOLDER).resolve(NAME);
        } catch (IOException e) {
            throw Failures.translate(e);
        }
    }
}
