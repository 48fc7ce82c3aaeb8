package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.TableRows;
import vn.capbu.kernel.spi.DatabaseKeeper.BackupPlace;

/** Backups of the H2 file, by H2's own BACKUP. Each is opened and compared, when it was made and before it is put in its place. */
final class EmbeddedBackup {

    static final String DATABASE = "h2";

    private static final String SUFFIX = ".mv.db";

    private final Path file;
    private final @Nullable Password password;
    private final Path work;
    private final Cancellation cancellation;

    /**
     * @param file of the database, without the suffix that H2 adds
     * @param password of an encrypted file; what is backed up is encrypted as the file is. Null for none
     * @param work folder for this step
     */
    EmbeddedBackup(Path file, @Nullable Password password, Path work, Cancellation cancellation) {
        this.file = file;
        this.password = password;
        this.work = work;
        this.cancellation = cancellation;
    }

    BackupSummary backup(BackupPlace place, Progress progress)
            throws SQLException, IOException, DatabaseCareException {
        if (Files.exists(place.file())) {
            throw new FileAlreadyExistsException(place.file().toString());
        }
        Path zip = work.resolve("h2.zip");
        BackupSummary summary;
        try (Connection connection = connect(file)) {
            summary =
                    new BackupSummary(
                            DATABASE,
                            Migrations.versionOf(Migrations.done(connection)),
                            place.now(),
                            TableCopy.hashes(connection, progress, cancellation));
            connection.commit();
            try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
                backup.setString(1, zip.toString());
                backup.execute();
            }
        }
        cancellation.check();
        CarefulFile.write(
                place.file(),
                out -> BackupFile.write(out, summary, to -> Files.copy(zip, to)),
                draft -> compare(summary, unpack(draft), Progress.NONE));
        return summary;
    }

    private Connection connect(Path database) throws SQLException {
        return new DatabaseCare.Site(DatabaseKind.H2, new H2Source(database, password)).snapshot();
    }

    /** The database of a backup, as a file of the work folder, without the suffix that H2 adds. */
    private Path unpack(Path backup) throws IOException, DatabaseCareException {
        Path copy = work.resolve("unpacked");
        BackupFile.content(
                backup,
                in -> {
                    ZipInputStream zip = new ZipInputStream(in);
                    for (ZipEntry entry = zip.getNextEntry();
                            entry != null;
                            entry = zip.getNextEntry()) {
                        if (entry.getName().endsWith(SUFFIX)) {
                            return write(zip, Path.of(copy + SUFFIX));
                        }
                    }
                    throw new DatabaseCareException(Reason.DAMAGED, backup.toString());
                });
        return copy;
    }

    private Path write(InputStream in, Path to) throws IOException {
        Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        cancellation.check();
        return to;
    }

    private void compare(BackupSummary summary, Path database, Progress progress)
            throws SQLException, DatabaseCareException {
        try (Connection connection = connect(database)) {
            differ(summary.tables(), TableCopy.hashes(connection, progress, cancellation));
        }
    }

    /**
     * @throws DatabaseCareException NOT_EQUAL, with the first table that isn't
     */
    static void differ(List<TableRows> wanted, List<TableRows> found) throws DatabaseCareException {
        for (TableRows table : wanted) {
            if (!found.contains(table)) {
                throw new DatabaseCareException(Reason.NOT_EQUAL, table.table());
            }
        }
        if (wanted.size() != found.size()) {
            throw new DatabaseCareException(Reason.NOT_EQUAL, Integer.toString(found.size()));
        }
    }

    void restore(BackupSummary summary, BackupPlace place, Progress progress)
            throws SQLException, IOException, DatabaseCareException {
        requireEmpty();
        Path copy = unpack(place.file());
        compare(summary, copy, progress);
        Files.move(
                DatabaseCare.h2File(copy),
                DatabaseCare.h2File(file),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void requireEmpty() throws SQLException, DatabaseCareException {
        if (!DatabaseCare.isThere(file)) {
            return;
        }
        try (Connection connection = connect(file)) {
            if (Migrations.done(connection).isEmpty()) {
                return;
            }
            var used = FreshTables.firstUsed(connection);
            if (used.isPresent()) {
                throw new DatabaseCareException(Reason.NOT_EMPTY, used.get());
            }
        }
    }
}
