package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.proof.ChainHash;

/** Writes a line of the audit trail into a database that was just filled: nobody else writes, and identities aren't set yet. */
final class AuditLines {

    private AuditLines() {}

    /** Adds a line and its link, in the transaction of the connection. */
    static void append(Connection connection, AuditEvent event) throws SQLException {
        AuditEvent kept =
                new AuditEvent(
                        Columns.micros(event.at()),
                        event.operator(),
                        event.action(),
                        event.subject(),
                        event.details());
        long id = next(connection, "audit_event");
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO audit_event (id, occurred_at, operator, action, subject) VALUES"
                                + " (?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setObject(2, Columns.utc(kept.at()));
            insert.setString(3, kept.operator());
            insert.setString(4, kept.action());
            insert.setString(5, kept.subject());
            insert.executeUpdate();
        }
        long detailId = next(connection, "audit_detail");
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO audit_detail (id, event_id, name, detail) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, String> detail : kept.details().entrySet()) {
                insert.setLong(1, detailId);
                insert.setLong(2, id);
                insert.setString(3, detail.getKey());
                insert.setString(4, detail.getValue());
                insert.addBatch();
                detailId++;
            }
            insert.executeBatch();
        }
        AuditChain.link(connection, List.of(new AuditChain.Line(id, ChainHash.content(kept))));
    }

    private static long next(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT COALESCE(MAX(id), 0) + 1 FROM " + table);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 1;
        }
    }
}
