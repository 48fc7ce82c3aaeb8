package vn.capbu.kernel.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseState;
import vn.capbu.kernel.database.TableRows;
import vn.capbu.kernel.database.TableVersions;

/**
 * The care of databases that nobody has open in this process; registered in {@code META-INF/services}. The caller holds the lock of the
 * data directory. Each method throws {@link StorageException} when a database can't be used, and works in memory that doesn't grow with the
 * tables.
 */
public interface DatabaseKeeper {

    /**
     * Where a backup is, and what helps to make or read it.
     *
     * @param file the backup
     * @param tools folder of pg_dump and pg_restore; null to look for them
     * @param now the time of the step
     */
    record BackupPlace(Path file, @Nullable Path tools, Instant now) {}

    /**
     * Makes an empty database in UTF-8 whose owner is the user of the settings.
     *
     * @param maintenance another database of the same server, and a user who may make databases
     * @throws DatabaseCareException EXISTS
     */
    void create(PostgreSql maintenance, PostgreSql wanted) throws DatabaseCareException;

    /**
     * Brings the tables up to date.
     *
     * @throws DatabaseCareException OTHERS_CONNECTED, unless it is to be done although they are; ENCODING
     */
    TableVersions migrate(
            DataDirectory directory, DatabaseSettings settings, boolean althoughConnected)
            throws DatabaseCareException;

    /** Looks at versions, tables and invariants, and changes nothing. */
    DatabaseState check(
            DataDirectory directory,
            DatabaseSettings settings,
            Progress progress,
            Cancellation cancellation);

    /** Writes a backup, and reads it again; see {@link vn.capbu.kernel.database.KeepDatabase#backup}. */
    BackupSummary backup(
            DataDirectory directory,
            DatabaseSettings settings,
            BackupPlace place,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException;

    /** Fills an empty database from a backup; see {@link vn.capbu.kernel.database.KeepDatabase#restore}. */
    BackupSummary restore(
            DataDirectory directory,
            DatabaseSettings settings,
            BackupPlace place,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException;

    /**
     * Encrypts the file of the embedded database, takes the encryption away or changes its password; see {@link
     * vn.capbu.kernel.database.KeepDatabase#encrypt}.
     *
     * @param from with the password of the file as it is
     * @param to with the password from now on; without for none
     * @param event written into the audit trail, in the transaction of the copy
     * @return what was copied, without the event
     */
    List<TableRows> encrypt(
            DataDirectory directory,
            Embedded from,
            Embedded to,
            AuditEvent event,
            Progress progress,
            Cancellation cancellation)
            throws IOException, DatabaseCareException;

    /**
     * Copies every table from one database to another; see {@link vn.capbu.kernel.database.KeepDatabase#copy}.
     *
     * @param event written into the audit trail of the other, in the transaction of the copy
     * @return what was copied, without the event
     */
    List<TableRows> copy(
            DataDirectory directory,
            DatabaseSettings from,
            DatabaseSettings to,
            AuditEvent event,
            Progress progress,
            Cancellation cancellation)
            throws DatabaseCareException;
}
