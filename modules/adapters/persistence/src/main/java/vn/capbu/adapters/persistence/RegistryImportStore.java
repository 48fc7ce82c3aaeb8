package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.capbu.subscribers.ImportRecord;
import vn.capbu.subscribers.ImportRecord.Counts;
import vn.capbu.subscribers.ImportRecord.Mode;
import vn.capbu.subscribers.ImportRecord.Start;
import vn.capbu.subscribers.spi.RegistryImports;

/** The imports, one row each. */
final class RegistryImportStore implements RegistryImports {

    private static final int MAX_NAME = 500;
    private static final int MAX_LAYOUT = 200;

    private static final String SELECT =
            "SELECT id, file_name, sha256, layout, mode, operator, started_at, finished_at, rows_read, rows_added,"
                    + " rows_changed, rows_unchanged, rows_refused FROM registry_import ";

    private final HibernateStorage storage;

    RegistryImportStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public long begin(Start start) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO registry_import (file_name, sha256, layout, mode, operator, started_at)"
                                            + " VALUES (?, ?, ?, ?, ?, ?)",
                                    new String[] {"id"})) {
                        insert.setString(1, Columns.text(start.fileName(), MAX_NAME));
                        insert.setString(2, start.sha256());
                        insert.setString(3, Columns.text(start.layout(), MAX_LAYOUT));
                        insert.setString(4, start.mode().name());
                        insert.setString(5, start.operator());
                        insert.setObject(6, Columns.utc(start.at()));
                        insert.addBatch();
                        return RegistryWriter.insertAll(insert, 1).get(0);
                    }
                });
    }

    @Override
    public void finish(long id, Instant at, Counts counts) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE registry_import SET finished_at = ?, rows_read = ?, rows_added = ?,"
                                            + " rows_changed = ?, rows_unchanged = ?, rows_refused = ? WHERE id = ?")) {
                        update.setObject(1, Columns.utc(at));
                        update.setLong(2, counts.read());
                        update.setLong(3, counts.added());
                        update.setLong(4, counts.changed());
                        update.setLong(5, counts.unchanged());
                        update.setLong(6, counts.refused());
                        update.setLong(7, id);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public Optional<ImportRecord> latestOf(String sha256) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    SELECT
                                            + "WHERE sha256 = ? ORDER BY id DESC FETCH FIRST 1 ROWS ONLY")) {
                        select.setString(1, sha256);
                        return read(select).stream().findFirst();
                    }
                });
    }

    @Override
    public List<ImportRecord> newest(int limit) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    SELECT + "ORDER BY id DESC" + Columns.first(limit))) {
                        return read(select);
                    }
                });
    }

    private static List<ImportRecord> read(PreparedStatement select) throws SQLException {
        List<ImportRecord> records = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                records.add(
                        new ImportRecord(
                                found.getLong("id"),
                                new Start(
                                        found.getString("file_name"),
                                        found.getString("sha256"),
                                        found.getString("layout"),
                                        Mode.valueOf(found.getString("mode")),
                                        found.getString("operator"),
                                        Columns.requiredInstant(found, "started_at")),
                                Columns.instant(found, "finished_at"),
                                new Counts(
                                        found.getLong("rows_read"),
                                        found.getLong("rows_added"),
                                        found.getLong("rows_changed"),
                                        found.getLong("rows_unchanged"),
                                        found.getLong("rows_refused"))));
            }
        }
        return records;
    }
}
