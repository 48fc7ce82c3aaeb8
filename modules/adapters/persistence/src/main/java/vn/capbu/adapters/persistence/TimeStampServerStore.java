package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.TimeStampServers;
import vn.capbu.kernel.spi.TimeStamper;

/** Time-stamp servers: rows are only ever added. */
final class TimeStampServerStore implements TimeStampServers {

    private final HibernateStorage storage;
    private final Clock clock;

    TimeStampServerStore(HibernateStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Optional<TimeStamper.Server> current() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT id, url, policy FROM time_stamp_server ORDER BY"
                                                    + " id DESC FETCH FIRST 1 ROWS ONLY");
                            ResultSet found = select.executeQuery()) {
                        if (!found.next() || found.getString("url") == null) {
                            return Optional.empty();
                        }
                        return Optional.of(
                                new TimeStamper.Server(
                                        found.getString("url"),
                                        found.getString("policy"),
                                        certificates(connection, found.getLong("id"))));
                    }
                });
    }

    private static List<Bytes> certificates(Connection connection, long server)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT der FROM time_stamp_certificate WHERE server_id = ? ORDER BY"
                                + " place")) {
            select.setLong(1, server);
            return ders(select);
        }
    }

    private static List<Bytes> ders(PreparedStatement select) throws SQLException {
        List<Bytes> ders = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                Bytes der = Bytes.of(found.getBytes(1));
                if (!ders.contains(der)) {
                    ders.add(der);
                }
            }
        }
        return ders;
    }

    @Override
    public List<Bytes> trusted() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT der FROM time_stamp_certificate ORDER BY id")) {
                        return ders(select);
                    }
                });
    }

    @Override
    public void use(TimeStamper.Server server) {
        storage.jdbc(
                connection -> {
                    long id = insert(connection, server.url(), server.policy());
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO time_stamp_certificate (server_id, place, der)"
                                            + " VALUES (?, ?, ?)")) {
                        int place = 0;
                        for (Bytes der : server.trusted()) {
                            insert.setLong(1, id);
                            insert.setInt(2, ++place);
                            insert.setBytes(3, der.toArray());
                            insert.addBatch();
                        }
                        insert.executeBatch();
                        return true;
                    }
                });
    }

    @Override
    public void useNone() {
        storage.jdbc(connection -> insert(connection, null, null));
    }

    private long insert(Connection connection, @Nullable String url, @Nullable String policy)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO time_stamp_server (url, policy, valid_from) VALUES (?, ?, ?)",
                        new String[] {"id"})) {
            insert.setString(1, url);
            insert.setString(2, policy);
            insert.setObject(3, Columns.utc(clock.instant()));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                if (!key.next()) {
                    throw new SQLException("no id of a time-stamp server");
                }
                return key.getLong(1);
            }
        }
    }
}
