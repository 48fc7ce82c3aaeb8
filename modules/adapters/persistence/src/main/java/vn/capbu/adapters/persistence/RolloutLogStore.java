package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogMapping;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.spi.RolloutLogs;

/** Imports of logs, by plain JDBC. */
final class RolloutLogStore implements RolloutLogs {

    private static final int MAX_FILE_NAME = 500;
    private static final int MAX_OPERATOR = 255;

    private final HibernateStorage storage;

    RolloutLogStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public long begin(
            long campaign, LogRequest request, String sha256, String operator, Instant at) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO rollout_import (campaign_id, kind, file_name,"
                                            + " sha256, mode, operator, started_at) VALUES (?, ?, ?,"
                                            + " ?, ?, ?, ?)",
                                    new String[] {"id"})) {
                        insert.setLong(1, campaign);
                        insert.setString(2, request.kind().name());
                        insert.setString(
                                3,
                                Columns.text(
                                        String.valueOf(request.file().getFileName()),
                                        MAX_FILE_NAME));
                        insert.setString(4, sha256);
                        insert.setString(
                                5, request.goodRowsOnly() ? "GOOD_ROWS_ONLY" : "ALL_OR_NOTHING");
                        insert.setString(6, Columns.text(operator, MAX_OPERATOR));
                        insert.setObject(7, Columns.utc(at));
                        insert.executeUpdate();
                        try (ResultSet key = insert.getGeneratedKeys()) {
                            if (!key.next()) {
                                throw new SQLException("no id of an import");
                            }
                            return key.getLong(1);
                        }
                    }
                });
    }

    @Override
    public void finish(long id, LogReport report) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE rollout_import SET rows_read = ?, rows_taken = ?,"
                                            + " rows_unchanged = ?, rows_refused = ? WHERE id = ?")) {
                        update.setLong(1, report.rows());
                        update.setLong(2, report.taken());
                        update.setLong(3, report.unchanged());
                        update.setLong(4, report.refused());
                        update.setLong(5, id);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public List<StoredImport> newest(long campaign, int limit) {
        return storage.jdbc(
                connection -> {
                    List<StoredImport> imports = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id, kind, file_name, sha256, operator, started_at,"
                                            + " rows_read, rows_taken, rows_unchanged, rows_refused"
                                            + " FROM rollout_import WHERE campaign_id = ? ORDER BY id"
                                            + " DESC"
                                            + Columns.first(limit))) {
                        select.setLong(1, campaign);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                imports.add(stored(found));
                            }
                        }
                    }
                    return imports;
                });
    }

    private static StoredImport stored(ResultSet found) throws SQLException {
        return new StoredImport(
                ImportKind.valueOf(found.getString("kind")),
                found.getLong("id"),
                found.getString("file_name"),
                found.getString("sha256"),
                found.getString("operator"),
                Columns.requiredInstant(found, "started_at"),
                new StoredImport.Counts(
                        found.getLong("rows_read"),
                        found.getLong("rows_taken"),
                        0,
                        found.getLong("rows_unchanged"),
                        found.getLong("rows_refused")),
                null);
    }

    @Override
    public @Nullable Imported last(long campaign) {
        Optional<Imported> last =
                storage.jdbc(
                        connection -> {
                            try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT i.file_name, i.started_at FROM rollout_import i"
                                                    + " WHERE i.campaign_id = ? AND i.kind ="
                                                    + " 'RENEWALS' AND i.rows_taken > 0 AND NOT EXISTS"
                                                    + " (SELECT 1 FROM import_withdrawal w WHERE"
                                                    + " w.kind = i.kind AND w.import_id = i.id)"
                                                    + " ORDER BY i.id DESC"
                                                    + Columns.first(1))) {
                                select.setLong(1, campaign);
                                try (ResultSet found = select.executeQuery()) {
                                    return found.next()
                                            ? Optional.of(imported(found))
                                            : Optional.empty();
                                }
                            }
                        });
        return last.orElse(null);
    }

    private static Imported imported(ResultSet found) throws SQLException {
        return new Imported(
                found.getString("file_name"), Columns.requiredInstant(found, "started_at"));
    }

    @Override
    public @Nullable LogMapping mapping(String layout) {
        Optional<List<String>> names =
                storage.jdbc(connection -> LayoutTable.find(connection, layout));
        return names.map(RolloutLogStore::mappingOf).orElse(null);
    }

    private static LogMapping mappingOf(List<String> names) {
        Map<Integer, LogColumn> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                columns.put(i, LogColumn.valueOf(names.get(i)));
            }
        }
        return new LogMapping(columns);
    }

    @Override
    public void remember(
            String layout, List<String> headers, LogMapping mapping, String operator, Instant at) {
        List<String> names =
                IntStream.range(0, headers.size())
                        .mapToObj(mapping.columns()::get)
                        .map(column -> column == null ? "" : column.name())
                        .toList();
        storage.jdbc(
                connection -> {
                    LayoutTable.put(connection, layout, headers, names, operator, at);
                    return layout;
                });
    }
}
