package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** Leases of one kind. Each change is one statement whose condition the database checks on the row as it is, by its own clock. */
final class DeskLeases {

    /** What leases are about. */
    enum Kind {
        /** A token to work on. */
        TOKEN(Topic.LEASE),
        /** A member to call. */
        CALL(Topic.CALLING);

        private final Topic topic;

        Kind(Topic topic) {
            this.topic = topic;
        }
    }

    /** A row. */
    record Lease(
            String thing,
            Desk desk,
            String operator,
            Instant takenAt,
            Instant until,
            long version) {}

    private static final int TRIES = 5;

    private static final String SELECT =
            "SELECT thing, desk, desk_name, operator, taken_at, until_at, version FROM desk_lease WHERE kind = ?";

    private final HibernateStorage storage;
    private final Kind kind;
    private final String end;

    /**
     * @param time how long a lease lasts after it was taken or kept
     */
    DeskLeases(HibernateStorage storage, Kind kind, Duration time) {
        this.storage = storage;
        this.kind = kind;
        this.end = "CURRENT_TIMESTAMP + INTERVAL '" + time.toSeconds() + "' SECOND";
    }

    /**
     * Takes a thing that nobody has, whose time has run out, or that is this desk's. Of two desks that take it for the first time, which
     * meet at its key, the one that lost looks again.
     *
     * @param force whether it is taken from a desk that has it
     * @return the lease in force
     */
    Lease take(String thing, Desk desk, String operator, boolean force) {
        for (int left = TRIES; left > 0; left--) {
            try {
                Optional<Lease> lease =
                        storage.jdbc(connection -> take(connection, thing, desk, operator, force));
                if (lease.isPresent()) {
                    return lease.get();
                }
            } catch (StorageException e) {
                if (e.reason() != Reason.CONFLICT || left == 1) {
                    throw e;
                }
            }
        }
        throw new StorageException(
                Reason.CONFLICT,
                "the lease of " + thing + " changes all the time",
                new IllegalStateException("lease"));
    }

    private Optional<Lease> take(
            Connection connection, String thing, Desk desk, String operator, boolean force)
            throws SQLException {
        if (!takeOver(connection, thing, desk, operator, force)
                && !takeFirst(connection, thing, desk, operator)) {
            return find(connection, thing, " AND until_at > CURRENT_TIMESTAMP");
        }
        storage.changed(new Change(kind.topic, thing));
        return find(connection, thing, "");
    }

    private boolean takeOver(
            Connection connection, String thing, Desk desk, String operator, boolean force)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE desk_lease SET desk = ?, desk_name = ?, operator = ?, taken_at = CURRENT_TIMESTAMP,"
                                + " until_at = "
                                + end
                                + ", version = version + 1 WHERE kind = ? AND thing = ?"
                                + (force
                                        ? ""
                                        : " AND (desk = ? OR until_at <= CURRENT_TIMESTAMP)"))) {
            update.setString(1, desk.id());
            update.setString(2, desk.name());
            update.setString(3, operator);
            update.setString(4, kind.name());
            update.setString(5, thing);
            if (!force) {
                update.setString(6, desk.id());
            }
            return update.executeUpdate() == 1;
        }
    }

    private boolean takeFirst(Connection connection, String thing, Desk desk, String operator)
            throws SQLException {
        if (find(connection, thing, "").isPresent()) {
            return false;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO desk_lease (kind, thing, desk, desk_name, operator, taken_at, until_at, version)"
                                + " VALUES (?, ?, ?, ?, ?, CURRENT_TIMESTAMP, "
                                + end
                                + ", 1)")) {
            insert.setString(1, kind.name());
            insert.setString(2, thing);
            insert.setString(3, desk.id());
            insert.setString(4, desk.name());
            insert.setString(5, operator);
            return insert.executeUpdate() == 1;
        }
    }

    private Optional<Lease> find(Connection connection, String thing, String more)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " AND thing = ?" + more)) {
            select.setString(1, kind.name());
            select.setString(2, thing);
            return leases(select).stream().findFirst();
        }
    }

    private static List<Lease> leases(PreparedStatement select) throws SQLException {
        List<Lease> leases = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                leases.add(
                        new Lease(
                                found.getString("thing"),
                                new Desk(found.getString("desk"), found.getString("desk_name")),
                                found.getString("operator"),
                                Columns.requiredInstant(found, "taken_at"),
                                Columns.requiredInstant(found, "until_at"),
                                found.getLong("version")));
            }
        }
        return leases;
    }

    /** Prolongs a lease; false when the desk doesn't have it any more. */
    boolean keep(String thing, Desk desk, long version) {
        return storage.jdbc(connection -> change(connection, end, thing, desk, version));
    }

    /** Gives a lease back. */
    void release(String thing, Desk desk, long version) {
        storage.<Boolean>jdbc(
                connection -> {
                    boolean released =
                            change(connection, "CURRENT_TIMESTAMP", thing, desk, version);
                    if (released) {
                        storage.changed(new Change(kind.topic, thing));
                    }
                    return released;
                });
    }

    private boolean change(
            Connection connection, String until, String thing, Desk desk, long version)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE desk_lease SET until_at = "
                                + until
                                + " WHERE kind = ? AND thing = ? AND desk = ? AND version = ?")) {
            update.setString(1, kind.name());
            update.setString(2, thing);
            update.setString(3, desk.id());
            update.setLong(4, version);
            return update.executeUpdate() == 1;
        }
    }

    /** The leases in force, the oldest first. */
    List<Lease> list() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    SELECT
                                            + " AND until_at > CURRENT_TIMESTAMP ORDER BY taken_at, thing")) {
                        select.setString(1, kind.name());
                        return leases(select);
                    }
                });
    }
}
