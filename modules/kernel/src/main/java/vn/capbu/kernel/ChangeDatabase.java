package vn.capbu.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageProvider;

/**
 * Makes a data directory use another database. Nothing is copied from the one to the other: what the former holds stays there,
 * and is there again after changing back. Off the event dispatch thread, while nobody has the data directory open.
 */
public final class ChangeDatabase {

    private final Services services;
    private final Path path;
    private final Clock clock;

    /**
     * @param path of the data directory, made when missing
     */
    public ChangeDatabase(Services services, Path path, Clock clock) {
        this.services = services;
        this.path = path;
        this.clock = clock;
    }

    /**
     * Opens the other database, makes its tables, writes the change into its audit trail; only then the data directory says so.
     *
     * @param operator who acts where the server doesn't say who is connected: an operator's own role writes its own lines only
     * @param password of the user of a server whose settings name no file: the connection is tried by it, and it is kept nowhere. It stays
     *     the caller's, who wipes it; null where the settings name a file
     * @throws DirectoryLock.HeldException when a process holds the data directory
     * @throws vn.capbu.kernel.spi.StorageException when the database can't be used; nothing is changed then
     * @throws IOException when the data directory can't be read or written
     */
    public void run(Operator operator, DatabaseSettings settings, @Nullable Password password)
            throws IOException {
        operator.require(Right.KEEP_DATABASE);
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try (Storage storage =
                services.one(StorageProvider.class).open(directory, settings, password)) {
            Operator acting = storage.port(OperatorAccounts.class).ofConnection().orElse(operator);
            storage.transact(
                    Durability.FORCED,
                    () -> storage.port(AuditTrail.class).record(event(acting, settings)));
            settings.write(directory);
        } finally {
            lock.close();
        }
    }

    /** What a data directory says now. */
    public DatabaseSettings current() throws IOException {
        return DatabaseSettings.read(DataDirectory.open(path));
    }

    private AuditEvent event(Operator operator, DatabaseSettings settings) {
        if (settings instanceof PostgreSql server) {
            return new AuditEvent(
                    clock.instant(),
                    operator.name(),
                    "database.set",
                    server.url(),
                    Map.of("user", server.user()));
        }
        return AuditEvent.of(clock.instant(), operator, "database.set", "h2");
    }
}
