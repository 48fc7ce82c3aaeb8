package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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
        H2Database database = H2Database.open(file(directory));
        try {
            return new HibernateStorage(database, Mapping.buildSessionFactory(), clock);
        } catch (RuntimeException e) {
            database.close();
            throw Failures.translate(e);
        }
    }

    private static Path file(DataDirectory directory) {
        try {
            return directory.folder(FOLDER).resolve(NAME);
        } catch (IOException e) {
            throw Failures.translate(e);
        }
    }
}
