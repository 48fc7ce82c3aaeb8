package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.RegistryFilter;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.SubscriberIds;
import vn.capbu.subscribers.spi.RegistryReader;

/** Selections of the registry, page by page along the certificates' ids: no result is ever kept whole. */
final class RegistryReaderStore implements RegistryReader {

    private final HibernateStorage storage;

    RegistryReaderStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public long count(RegistryFilter filter) {
        Condition condition = new Condition(filter);
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT COUNT(*) FROM subscriber_certificate c"
                                            + " JOIN subscriber s ON s.id = c.subscriber_id WHERE TRUE"
                                            + condition.sql)) {
                        condition.bind(connection, select, 1);
                        try (ResultSet found = select.executeQuery()) {
                            found.next();
                            return found.getLong(1);
                        }
                    }
                });
    }

    @Override
    public Page read(RegistryFilter filter, long after, int limit) {
        Condition condition = new Condition(filter);
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT c.id, "
                                            + RegistryColumns.SELECTED
                                            + RegistryColumns.FROM
                                            + " WHERE c.id > ?"
                                            + condition.sql
                                            + " ORDER BY c.id"
                                            + Columns.first(limit))) {
                        select.setLong(1, after);
                        condition.bind(connection, select, 2);
                        return page(select, limit);
                    }
                });
    }

    private static Page page(PreparedStatement select, int limit) throws SQLException {
        List<RegistryRow> rows = new ArrayList<>(limit);
        long last = 0;
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(RegistryColumns.read(found));
                last = found.getLong("id");
            }
        }
        return new Page(rows, last);
    }

    /** What a filter asks, as SQL on {@code c} and {@code s}, and its parameters. */
    private static final class Condition {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object[]> values = new ArrayList<>();
        private final List<String> types = new ArrayList<>();

        Condition(RegistryFilter filter) {
            add("c.province_code", filter.provinces());
            add("c.device_version", filter.deviceVersions());
            add("c.state", filter.states().stream().map(Enum::name).toList());
            add("c.channel", filter.channels());
            add("s.tax_code", filter.taxCodes().stream().map(TaxCode::value).toList());
            SubscriberIds chosen = filter.subscribers();
            if (chosen != null) {
                sql.append(" AND c.subscriber_id = ANY(?)");
                types.add("bigint");
                values.add(LongStream.of(chosen.toArray()).boxed().toArray());
            }
        }

        private void add(String column, Collection<String> wanted) {
            if (!wanted.isEmpty()) {
                sql.append(" AND ").append(column).append(" = ANY(?)");
                types.add("varchar");
                values.add(wanted.toArray());
            }
        }

        void bind(Connection connection, PreparedStatement statement, int first)
                throws SQLException {
            int place = first;
            for (int i = 0; i < values.size(); i++) {
                statement.setArray(place++, connection.createArrayOf(types.get(i), values.get(i)));
            }
        }
    }
}
