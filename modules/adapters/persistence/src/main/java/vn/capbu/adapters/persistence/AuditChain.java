package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.proof.ChainHash;

/**
 * Links the lines of a transaction to the chain, just before it is committed: the end of the chain is locked for as long as a commit takes,
 * and its order is the order of the commits. Of operators whose rights a server holds it is the server that links, by the same rules
 * ({@code rights/functions.sql}): they can't write links.
 */
final class AuditChain {

    /** A line that was written. */
    record Line(long eventId, String contentHash) {}

    private static final String UNCHAINED =
            " FROM audit_event e LEFT JOIN audit_chain c ON c.event_id = e.id LEFT JOIN audit_detail d"
                    + " ON d.event_id = e.id WHERE c.event_id IS NULL ORDER BY e.id, d.name";

    private AuditChain() {}

    /** Adds links in this order. The first ever are for all lines that there are: those of versions without a chain. */
    static void link(Connection connection, List<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        String chainId;
        long sequence;
        String hash;
        try (PreparedStatement head =
                        connection.prepareStatement(
                                "SELECT chain_id, sequence, hash FROM audit_head WHERE id = 1 FOR"
                                        + " UPDATE");
                ResultSet found = head.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("the audit trail's chain has no end");
            }
            chainId = found.getString(1);
            sequence = found.getLong(2);
            hash = found.getString(3);
        }
        List<Line> all = lines;
        if (chainId.isEmpty()) {
            chainId = UUID.randomUUID().toString();
            hash = ChainHash.first(chainId);
            all = unchained(connection);
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO audit_chain (sequence, event_id, content_hash, hash) VALUES (?,"
                                + " ?, ?, ?)")) {
            for (Line line : all) {
                sequence++;
                hash = ChainHash.next(hash, sequence, line.eventId(), line.contentHash());
                insert.setLong(1, sequence);
                insert.setLong(2, line.eventId());
                insert.setString(3, line.contentHash());
                insert.setString(4, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE audit_head SET chain_id = ?, sequence = ?, hash = ? WHERE id = 1")) {
            update.setString(1, chainId);
            update.setLong(2, sequence);
            update.setString(3, hash);
            update.executeUpdate();
        }
    }

    private static List<Line> unchained(Connection connection) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT e.id, e.occurred_at, e.operator, e.action, e.subject,"
                                        + " d.name, d.detail"
                                        + UNCHAINED);
                ResultSet found = select.executeQuery()) {
            LineReader reader = new LineReader(found, "id");
            for (LineReader.Read line = reader.next(); line != null; line = reader.next()) {
                lines.add(new Line(line.key(), String.valueOf(line.contentHash())));
            }
        }
        return lines;
    }

    /** Lines with their details from rows in the order of a key, one for each detail. */
    static final class LineReader {

        private final ResultSet rows;
        private final String keyColumn;
        private boolean isOnRow;

        /** A line: its key, and what it hashes to; null when the line is gone. */
        record Read(long key, @Nullable String contentHash, Map<String, String> extra) {}

        LineReader(ResultSet rows, String keyColumn) throws SQLException {
            this.rows = rows;
            this.keyColumn = keyColumn;
            this.isOnRow = rows.next();
        }

        /** The next line; null after the last one. {@code extra}: the named columns of its first row. */
        @Nullable Read next(String... columns) throws SQLException {
            if (!isOnRow) {
                return null;
            }
            long key = rows.getLong(keyColumn);
            Map<String, String> extra = new TreeMap<>();
            for (String column : columns) {
                extra.put(column, rows.getString(column));
            }
            boolean isThere = rows.getString("operator") != null;
            AuditEvent bare =
                    isThere
                            ? new AuditEvent(
                                    Columns.requiredInstant(rows, "occurred_at"),
                                    rows.getString("operator"),
                                    rows.getString("action"),
                                    rows.getString("subject"),
                                    Map.of())
                            : null;
            Map<String, String> details = new TreeMap<>();
            while (isOnRow && rows.getLong(keyColumn) == key) {
                if (rows.getString("name") != null) {
                    details.put(rows.getString("name"), rows.getString("detail"));
                }
                isOnRow = rows.next();
            }
            String hash =
                    bare == null
                            ? null
                            : ChainHash.content(
                                    new AuditEvent(
                                            bare.at(),
                                            bare.operator(),
                                            bare.action(),
                                            bare.subject(),
                                            details));
            return new Read(key, hash, extra);
        }
    }
}
