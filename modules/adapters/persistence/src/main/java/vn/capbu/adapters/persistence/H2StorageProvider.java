package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageProvider;

/**
 * Opens the H2 database {@code db/capbu} of a data directory. One process may have it open; within it any number of threads
 * use it.
 */
public final class H2StorageProvider implements StorageProvider {

    private static final String FOLDER = "db";
    private static final String NAME = "capbu";

    private final Clock clock;

    /** For {@link java.util.ServiceLoader}. */
    public H2StorageProvider() {
        this(Clock.systemUTC());
    }

    H2StorageProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Storage open(DataDirectory directory) {
        QuietLogging.install();
        Path file = file(directory);
        // Half of the start is Hibernate's; it needs no connection, so it goes on beside the
        // database's half.
        ExecutorService beside = Executors.newSingleThreadExecutor();
        Future<SessionFactory> sessions = beside.submit(Mapping::buildSessionFactory);
        beside.shutdown();
        return new HibernateStorage(H2Database.open(file), sessions, clock);
    }

    private static Path file(DataDirectory directory) {
        try {
            return directory.folder(FOLDER).resolve(NAME);
        } catch (IOException e) {
            throw Failures.translate(e);
        }
    }
}
