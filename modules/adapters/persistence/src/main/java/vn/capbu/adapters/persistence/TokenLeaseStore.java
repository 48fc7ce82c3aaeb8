package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.TokenLease;
import vn.capbu.renewal.spi.TokenLeases;

/** Leases of tokens: each change is one statement whose condition the database checks on the row as it is. */
final class TokenLeaseStore implements TokenLeases {

    private static final int TRIES = 5;

    private static final String END =
            "CURRENT_TIMESTAMP + INTERVAL '" + TIME.toSeconds() + "' SECOND";

    private static final String SELECT =
            "SELECT token_serial, desk, desk_name, operator, taken_at, until_at, version FROM token_lease";

    private final HibernateStorage storage;

    TokenLeaseStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** Two desks that take a token for the first time meet at its key: the one that lost looks again. */
    @Override
    public TokenLease take(TokenSerial token, Desk desk, Operator operator) {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<TokenLease> lease =
                        storage.jdbc(connection -> take(connection, token, desk, operator));
                if (lease.isPresent()) {
                    return lease.get();
                }
            } catch (StorageException e) {
                if (e.reason() != Reason.CONFLICT || attempt == TRIES) {
                    throw e;
                }
            }
            if (attempt == TRIES) {
                throw new StorageException(
                        Reason.CONFLICT,
                        "the lease of token " + token + " changes all the time",
                        new IllegalStateException("lease"));
            }
        }
    }

    private Optional<TokenLease> take(
            Connection connection, TokenSerial token, Desk desk, Operator operator)
            throws SQLException {
        if (!takeOver(connection, token, desk, operator)
                && !takeFirst(connection, token, desk, operator)) {
            return find(connection, token, " AND until_at > CURRENT_TIMESTAMP");
        }
        storage.changed(new Change(Topic.LEASE, token.value()));
        return find(connection, token, "");
    }

    private static boolean takeOver(
            Connection connection, TokenSerial token, Desk desk, Operator operator)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE token_lease SET desk = ?, desk_name = ?, operator = ?,"
                                + " taken_at = CURRENT_TIMESTAMP, until_at = "
                                + END
                                + ", version = version + 1"
                                + " WHERE token_serial = ? AND (desk = ? OR until_at <= CURRENT_TIMESTAMP)")) {
            update.setString(1, desk.id());
            update.setString(2, desk.name());
            update.setString(3, operator.name());
            update.setString(4, token.value());
            update.setString(5, desk.id());
            return update.executeUpdate() == 1;
        }
    }

    private static boolean takeFirst(
            Connection connection, TokenSerial token, Desk desk, Operator operator)
            throws SQLException {
        if (find(connection, token, "").isPresent()) {
            return false;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO token_lease (token_serial, desk, desk_name, operator, taken_at, until_at,"
                                + " version) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP, "
                                + END
                                + ", 1)")) {
            insert.setString(1, token.value());
            insert.setString(2, desk.id());
            insert.setString(3, desk.name());
            insert.setString(4, operator.name());
            return insert.executeUpdate() == 1;
        }
    }

    private static Optional<TokenLease> find(Connection connection, TokenSerial token, String more)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " WHERE token_serial = ?" + more)) {
            select.setString(1, token.value());
            return leases(select).stream().findFirst();
        }
    }

    private static List<TokenLease> leases(PreparedStatement select) throws SQLException {
        List<TokenLease> leases = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                leases.add(
                        new TokenLease(
                                new TokenSerial(found.getString("token_serial")),
                                new Desk(found.getString("desk"), found.getString("desk_name")),
                                found.getString("operator"),
                                Columns.requiredInstant(found, "taken_at"),
                                Columns.requiredInstant(found, "until_at"),
                                found.getLong("version")));
            }
        }
        return leases;
    }

    @Override
    public boolean keep(TokenLease lease) {
        return storage.jdbc(connection -> change(connection, lease, END));
    }

    @Override
    public void release(TokenLease lease) {
        storage.jdbc(connection -> release(connection, lease));
    }

    private boolean release(Connection connection, TokenLease lease) throws SQLException {
        boolean released = change(connection, lease, "CURRENT_TIMESTAMP");
        if (released) {
            storage.changed(new Change(Topic.LEASE, lease.token().value()));
        }
        return released;
    }

    private static boolean change(Connection connection, TokenLease lease, String end)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE token_lease SET until_at = "
                                + end
                                + " WHERE token_serial = ? AND desk = ? AND version = ?")) {
            update.setString(1, lease.token().value());
            update.setString(2, lease.desk().id());
            update.setLong(3, lease.version());
            return update.executeUpdate() == 1;
        }
    }

    @Override
    public List<TokenLease> list() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    SELECT
                                            + " WHERE until_at > CURRENT_TIMESTAMP ORDER BY taken_at,"
                                            + " token_serial")) {
                        return leases(select);
                    }
                });
    }
}
