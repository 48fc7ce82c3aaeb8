package vn.capbu.kernel.spi;

import vn.capbu.kernel.DataDirectory;

/** Opens the database of a data directory; registered in {@code META-INF/services}. */
public interface StorageProvider {

    /**
     * Opens the database, makes it when missing, and brings its tables up to date. The caller holds the lock of the data
     * directory.
     *
     * @throws StorageException when it can't be opened: disk full, file damaged, made by a newer version
     */
    Storage open(DataDirectory directory);
}
