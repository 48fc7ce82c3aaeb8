package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.TableRows;

/**
 * A backup: one ZIP file with what it is (backup.properties), rows and hash of each table (tables.txt), and the database as its own program
 * writes it (database.bin: H2's BACKUP, or pg_dump's custom format).
 */
final class BackupFile {

    private static final String MANIFEST = "backup.properties";
    private static final String TABLES = "tables.txt";
    private static final String CONTENT = "database.bin";
    private static final String FORMAT = "1";
    private static final int SMALL = 1 << 20;

    private BackupFile() {}

    /** Writes the database. */
    @FunctionalInterface
    interface Content {
        /** Writes to a stream that the caller closes. */
        void writeTo(OutputStream out) throws IOException, DatabaseCareException;
    }

    /** Reads the database. */
    @FunctionalInterface
    interface Reader<T> {
        /** Reads a stream that the caller closes. */
        T read(InputStream in) throws IOException, DatabaseCareException;
    }

    static void write(OutputStream out, BackupSummary summary, Content content)
            throws IOException, DatabaseCareException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // the content is compressed already
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(
                ("format = "
                                + FORMAT
                                + "\ndatabase = "
                                + summary.database()
                                + "\nversion = "
                                + summary.version()
                                + "\nmade-at = "
                                + summary.madeAt()
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(TABLES));
        for (TableRows table : summary.tables()) {
            zip.write(
                    (table.table() + " " + table.rows() + " " + table.hash() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(CONTENT));
        content.writeTo(zip);
        zip.closeEntry();
        zip.finish();
    }

    /**
     * What a file says that it is.
     *
     * @throws DatabaseCareException DAMAGED, or NEWER for a format of a later version
     */
    static BackupSummary summary(Path file) throws IOException, DatabaseCareException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Properties manifest = new Properties();
            manifest.load(new StringReader(small(zip, file, MANIFEST)));
            if (!FORMAT.equals(manifest.getProperty("format"))) {
                throw new DatabaseCareException(Reason.NEWER, file.toString());
            }
            List<TableRows> tables = new ArrayList<>();
            for (String line : small(zip, file, TABLES).lines().toList()) {
                String[] parts = line.split(" ", -1);
                tables.add(new TableRows(parts[0], Long.parseLong(parts[1]), parts[2]));
            }
            return new BackupSummary(
                    manifest.getProperty("database", ""),
                    manifest.getProperty("version", ""),
                    Instant.parse(manifest.getProperty("made-at", "")),
                    tables);
        } catch (ZipException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException
                | DateTimeException e) {
            throw new DatabaseCareException(Reason.DAMAGED, file.toString(), e);
        }
    }

    private static String small(ZipFile zip, Path file, String name)
            throws IOException, DatabaseCareException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DatabaseCareException(Reason.DAMAGED, file.toString());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(SMALL), StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads the database of a file.
     *
     * @throws DatabaseCareException DAMAGED
     */
    static <T> T content(Path file, Reader<T> reader) throws IOException, DatabaseCareException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(CONTENT);
            if (entry == null) {
                throw new DatabaseCareException(Reason.DAMAGED, file.toString());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return reader.read(in);
            }
        } catch (ZipException e) {
            throw new DatabaseCareException(Reason.DAMAGED, file.toString(), e);
        }
    }
}
