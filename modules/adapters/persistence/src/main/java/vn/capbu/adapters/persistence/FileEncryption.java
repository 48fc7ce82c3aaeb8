package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.TableRows;

/**
 * Encrypts the file of H2, takes the encryption away, or changes its password: all of it goes into a new file beside, which is opened again and
 * compared, forced to the disk, and then takes the place of the old one by one renaming. Whatever breaks off before leaves the old one.
 */
final class FileEncryption {

    private static final String DRAFT = "-new";

    /** What the step itself adds to. */
    private static final Set<String> WRITTEN =
            Set.of("audit_event", "audit_detail", "audit_chain", "audit_head");

    private final Path file;
    private final Path draft;
    private final Cancellation cancellation;

    /**
     * @param file path without the suffix that H2 adds
     */
    FileEncryption(Path file, Cancellation cancellation) {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + DRAFT);
        this.cancellation = cancellation;
    }

    List<TableRows> run(
            @Nullable Password from, @Nullable Password to, AuditEvent event, Progress progress)
            throws SQLException, IOException, DatabaseCareException {
        Files.deleteIfExists(DatabaseCare.h2File(draft));
        try {
            List<TableRows> copied;
            try (H2Source old = new H2Source(file, from)) {
                copied = copy(old, to, event, progress);
            }
            compare(to, copied);
            cancellation.check();
            force(DatabaseCare.h2File(draft));
            Files.move(
                    DatabaseCare.h2File(draft),
                    DatabaseCare.h2File(file),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            WholeFile.forceName(DatabaseCare.h2File(file));
            return copied;
        } finally {
            Files.deleteIfExists(DatabaseCare.h2File(draft));
        }
    }

    private List<TableRows> copy(
            H2Source old, @Nullable Password to, AuditEvent event, Progress progress)
            throws SQLException, DatabaseCareException {
        try (H2Source made = new H2Source(draft, to)) {
            DatabaseCare.Site source = new DatabaseCare.Site(DatabaseKind.H2, old);
            DatabaseCare.Site target = new DatabaseCare.Site(DatabaseKind.H2, made);
            try (Connection reading = source.snapshot();
                    Connection writing = target.connect()) {
                Migrations.run(DatabaseKind.H2, made, writing);
                writing.setAutoCommit(false);
                List<TableRows> copied =
                        new TableCopy(reading, writing, progress, cancellation).run();
                AuditLines.append(writing, event);
                writing.commit();
                DatabaseCare.settle(DatabaseKind.H2, writing);
                return copied;
            }
        }
    }

    /** Opens the new file as the next start will. */
    private void compare(@Nullable Password to, List<TableRows> copied)
            throws SQLException, DatabaseCareException {
        try (H2Source made = new H2Source(draft, to);
                Connection reading = new DatabaseCare.Site(DatabaseKind.H2, made).snapshot()) {
            if (made.isEncrypted() != (to != null)) {
                throw new DatabaseCareException(Reason.NOT_EQUAL, "CIPHER");
            }
            List<TableRows> found = TableCopy.hashes(reading, Progress.NONE, cancellation);
            for (TableRows table : copied) {
                if (!WRITTEN.contains(table.table()) && !found.contains(table)) {
                    throw new DatabaseCareException(Reason.NOT_EQUAL, table.table());
                }
            }
        }
    }

    private static void force(Path whole) throws IOException {
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
