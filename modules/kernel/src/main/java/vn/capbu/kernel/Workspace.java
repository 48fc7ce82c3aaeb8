package vn.capbu.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageProvider;

/**
 * A data directory that this process holds: its lock, its database, and what the features need to find their adapters. One per
 * process; opened off the event dispatch thread.
 */
public final class Workspace implements AutoCloseable {

    private final Services services;
    private final DataDirectory directory;
    private final DirectoryLock lock;
    private final Storage storage;
    private final Clock clock;
    private volatile Progress closing = Progress.NONE;

    private Workspace(
            Services services,
            DataDirectory directory,
            DirectoryLock lock,
            Storage storage,
            Clock clock) {
        this.services = services;
        this.directory = directory;
        this.lock = lock;
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Takes a data directory, made when missing, and opens its database.
     *
     * @throws DirectoryLock.HeldException when another process holds it
     * @throws vn.capbu.kernel.spi.StorageException when the database can't be opened
     * @throws IOException when the folder can't be made or locked
     */
    public static Workspace open(Services services, Path path, Clock clock) throws IOException {
        DataDirectory directory = DataDirectory.open(path);
        DirectoryLock lock = DirectoryLock.acquire(directory.root());
        try {
            Storage storage = services.one(StorageProvider.class).open(directory);
            return new Workspace(services, directory, lock, storage, clock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where the adapters are. */
    public Services services() {
        return services;
    }

    /** The folder. */
    public DataDirectory directory() {
        return directory;
    }

    /** The open database. */
    public Storage storage() {
        return storage;
    }

    /** The clock of every use case. */
    public Clock clock() {
        return clock;
    }

    /** Names who is told when closing takes time, see {@link Storage#close(Progress)}. */
    public void tellClosing(Progress progress) {
        closing = progress;
    }

    /** Closes the database, then gives the folder back. */
    @Override
    public void close() throws IOException {
        try {
            storage.close(closing);
        } finally {
            lock.close();
        }
    }
}
