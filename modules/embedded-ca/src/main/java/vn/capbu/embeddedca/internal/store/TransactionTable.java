package vn.capbu.embeddedca.internal.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CMP transactions, open ones and closed ones. They survive a restart. */
public final class TransactionTable {

    private static final String SELECT =
            "SELECT id, requester, serial, cert_req_id, response_nonce, state, confirm_until"
                    + " FROM cmp_transaction ";

    private TransactionTable() {}

    /** Opens a transaction; fails when its id is known. */
    public static void insert(Connection connection, TransactionRecord opened) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO cmp_transaction (id, requester, serial, cert_req_id,
                          response_nonce, state, confirm_until) VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, opened.id());
            insert.setString(2, opened.requester());
            insert.setString(3, CertificateTable.key(opened.serial()));
            insert.setLong(4, opened.certReqId());
            insert.setString(5, opened.responseNonce());
            insert.setString(6, opened.state().name());
            insert.setObject(7, opened.confirmUntil());
            insert.executeUpdate();
        }
    }

    /** The transaction of an id. */
    public static Optional<TransactionRecord> find(Connection connection, String id)
            throws SQLException {
        return select(connection, "WHERE id = ?", id).stream().findFirst();
    }

    /** The open transactions whose time to confirm has passed. */
    public static List<TransactionRecord> overdue(Connection connection, Instant now)
            throws SQLException {
        return select(connection, "WHERE state = 'OPEN' AND confirm_until < ?", now);
    }

    /** Closes a transaction. */
    public static void close(Connection connection, String id, TransactionState state)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE cmp_transaction SET state = ? WHERE id = ?")) {
            update.setString(1, state.name());
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private static List<TransactionRecord> select(
            Connection connection, String condition, Object value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + condition)) {
            query.setObject(1, value);
            List<TransactionRecord> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        }
    }

    private static TransactionRecord read(ResultSet row) throws SQLException {
        return new TransactionRecord(
                row.getString("id"),
                row.getString("requester"),
                new BigInteger(row.getString("serial"), 16),
                row.getLong("cert_req_id"),
                row.getString("response_nonce"),
                TransactionState.valueOf(row.getString("state")),
                row.getObject("confirm_until", Instant.class));
    }
}
