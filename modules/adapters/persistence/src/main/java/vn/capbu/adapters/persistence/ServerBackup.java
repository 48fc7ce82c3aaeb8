package vn.capbu.adapters.persistence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.database.TableRows;
import vn.capbu.kernel.spi.DatabaseKeeper.BackupPlace;

/**
 * Backups of a PostgreSQL database by pg_dump and pg_restore. The hashes are taken in the snapshot that pg_dump writes, so that they are of
 * the same state however much others write meanwhile.
 */
final class ServerBackup {

    static final String DATABASE = "postgresql";

    private final PostgreSql settings;
    private final DatabaseCare.Site site;
    private final Path work;
    private final Cancellation cancellation;

    ServerBackup(PostgreSql settings, Path work, Cancellation cancellation) {
        this.settings = settings;
        this.site =
                new DatabaseCare.Site(
                        DatabaseKind.POSTGRESQL, new PostgreSqlSource(settings, null));
        this.work = work;
        this.cancellation = cancellation;
    }

    BackupSummary backup(BackupPlace place, Progress progress)
            throws SQLException, IOException, DatabaseCareException {
        if (Files.exists(place.file())) {
            throw new FileAlreadyExistsException(place.file().toString());
        }
        try (Connection connection = site.snapshot();
                PassFile passFile = new PassFile(work, settings.passwordFile())) {
            ServerTools tools =
                    ServerTools.find(
                            place.tools(), connection.getMetaData().getDatabaseMajorVersion());
            String snapshot = text(connection, "SELECT pg_export_snapshot()");
            BackupSummary summary =
                    new BackupSummary(
                            DATABASE,
                            Migrations.versionOf(Migrations.done(connection)),
                            place.now(),
                            TableCopy.hashes(connection, progress, cancellation));
            CarefulFile.write(
                    place.file(),
                    out ->
                            BackupFile.write(
                                    out, summary, to -> dump(tools, passFile, snapshot, to)),
                    draft -> list(tools, draft, summary));
            return summary;
        }
    }

    private void dump(ServerTools tools, PassFile passFile, String snapshot, OutputStream to)
            throws IOException, DatabaseCareException {
        tools.read(
                run(
                        ServerTools.DUMP,
                        List.of(
                                "--format=custom",
                                "--no-password",
                                "--snapshot=" + snapshot,
                                "--dbname=" + ServerTools.address(settings, passFile))),
                to);
    }

    private ServerTools.Run run(String program, List<String> arguments) {
        return new ServerTools.Run(program, arguments, work, cancellation);
    }

    /** Has pg_restore read the whole file: a part that is missing or altered is an error of its own or of the compression's. */
    private void list(ServerTools tools, Path draft, BackupSummary summary)
            throws IOException, DatabaseCareException {
        Path dump = work.resolve("dump");
        try {
            BackupFile.content(draft, in -> Files.copy(in, dump));
            ByteArrayOutputStream contents = new ByteArrayOutputStream();
            tools.read(
                    run(ServerTools.RESTORE, List.of("--list", dump.toString())),
                    new BufferedOutputStream(contents));
            String text = contents.toString(StandardCharsets.UTF_8);
            for (TableRows table : summary.tables()) {
                if (!text.contains(" TABLE DATA public " + table.table() + " ")) {
                    throw new DatabaseCareException(Reason.NOT_EQUAL, table.table());
                }
            }
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    void restore(BackupSummary summary, BackupPlace place, Progress progress)
            throws SQLException, IOException, DatabaseCareException {
        int major;
        try (Connection connection = site.connect()) {
            major = connection.getMetaData().getDatabaseMajorVersion();
            List<TableLayout> tables = TableLayout.all(connection);
            if (!tables.isEmpty()) {
                throw new DatabaseCareException(Reason.NOT_EMPTY, tables.get(0).name());
            }
        }
        ServerTools tools = ServerTools.find(place.tools(), major);
        try (PassFile passFile = new PassFile(work, settings.passwordFile())) {
            BackupFile.content(
                    place.file(),
                    in -> {
                        tools.write(
                                run(
                                        ServerTools.RESTORE,
                                        List.of(
                                                "--no-password",
                                                "--no-owner",
                                                "--single-transaction",
                                                "--exit-on-error",
                                                "--dbname="
                                                        + ServerTools.address(settings, passFile))),
                                in);
                        return true;
                    });
        }
        try (Connection connection = site.snapshot()) {
            EmbeddedBackup.differ(
                    summary.tables(), TableCopy.hashes(connection, progress, cancellation));
        }
        try (Connection connection = site.connect()) {
            analyse(connection);
        }
    }

    /** Statements are planned by what the tables hold from now on. */
    static void analyse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
