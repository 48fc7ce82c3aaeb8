package vn.capbu.kernel.spi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Password;

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

    /** Whether there is a database already: of a file whether it is there, of a server always. */
    default boolean isThere(DataDirectory directory, DatabaseSettings settings) {
        return true;
    }

    /**
     * Whether somebody has to be asked for a password before it can be opened: of a server's user when no file holds it, or of an encrypted
     * file.
     *
     * @throws StorageException when the file can't be read
     */
    default boolean needsPassword(DataDirectory directory, DatabaseSettings settings) {
        return false;
    }

    /**
     * {@link #open(DataDirectory, DatabaseSettings)} of a server whose user, or an encrypted file whose owner was asked for the password.
     *
     * @param password opens connections for as long as the storage is open, and is wiped when it closes; when it can't be opened it stays
     *     the caller's. Null where the settings name a file
     * @throws StorageException as there
     */
    default Storage open(
            DataDirectory directory, DatabaseSettings settings, @Nullable Password password) {
        return open(directory, settings);
    }
}
