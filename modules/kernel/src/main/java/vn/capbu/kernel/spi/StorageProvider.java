package vn.capbu.kernel.spi;

import java.io.IOException;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;

/** Opens the database of a data directory; registered in {@code META-INF/services}. */
public interface StorageProvider {

    /**
     * Opens the database that a data directory says, makes it when missing (the embedded one), and brings its tables up to date.
     * The caller holds the lock of the data directory.
     *
     * @throws StorageException when it can't be opened: disk full, file damaged, made by a newer version, server not to be used
     */
    default Storage open(DataDirectory directory) {
        try {
            return open(directory, DatabaseSettings.read(directory));
        } catch (IOException e) {
            throw new StorageException(
                    StorageException.Reason.UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * {@link #open(DataDirectory)} of another database than the data directory says.
     *
     * @throws StorageException as there
     */
    Storage open(DataDirectory directory, DatabaseSettings settings);
}
