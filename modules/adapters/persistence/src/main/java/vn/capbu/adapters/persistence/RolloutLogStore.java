package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    public @Nullable Imported last(long campaign) {
        Optional<Imported> last =
                storage.jdbc(
                        connection -> {
                            try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT file_name, started_at FROM rollout_import WHERE"
                                                    + " campaign_id = ? AND kind = 'RENEWALS' AND"
                                                    + " rows_taken > 0 ORDER BY id DESC"
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
