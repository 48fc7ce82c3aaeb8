package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RegistryBatch.Pending;

/**
 * What the registry may hold, so that a large import doesn't look up what can't be there. It belongs to one transaction and is read
 * once that has added many rows; until then everything may be there. A record that another desk adds meanwhile isn't known here:
 * the constraints of the tables refuse it then, and with it the whole import.
 */
final class KnownKeys {

    /** Rows for which looking up is cheaper than reading the registry's keys. */
    private static final long WORTH_IT = 10_000;

    /** The largest file that is imported, and some more for what stands beside. */
    private static final long ROOM = 1_100_000;

    private static final int PAGE = 10_000;

    private @Nullable KeyFilter serials;
    private @Nullable KeyFilter tokens;
    private @Nullable KeyFilter taxCodes;
    private long added;

    /** Those certificate serials that have to be looked up. */
    List<String> serials(Collection<String> wanted) {
        return maybe(serials, wanted);
    }

    /** Those token serials that have to be looked up; tokens that this transaction added aren't among them. */
    List<String> tokens(Collection<String> wanted) {
        return maybe(tokens, wanted);
    }

    /** Those tax codes that have to be looked up. */
    List<String> taxCodes(Collection<String> wanted) {
        return maybe(taxCodes, wanted);
    }

    private static List<String> maybe(@Nullable KeyFilter filter, Collection<String> wanted) {
        return filter == null
                ? List.copyOf(wanted)
                : wanted.stream().filter(filter::mayHold).toList();
    }

    /** Takes in what was written. */
    void wrote(Connection connection, Collection<Pending> rows) throws SQLException {
        long before = added;
        for (Pending row : rows) {
            if (row.id() == null) {
                added++;
                add(row);
            }
        }
        if (before < WORTH_IT && added >= WORTH_IT) {
            read(connection);
        }
    }

    /** Whether this transaction has added so many certificates that the registry isn't what it was. */
    boolean hasAddedMany() {
        return added >= WORTH_IT;
    }

    private void add(Pending row) {
        if (serials != null && taxCodes != null) {
            serials.add(row.after().serial().toString());
            taxCodes.add(row.after().taxCode().value());
        }
    }

    private void read(Connection connection) throws SQLException {
        long certificates = count(connection, "subscriber_certificate") + ROOM;
        KeyFilter ofCertificates = new KeyFilter(certificates);
        KeyFilter ofTokens = new KeyFilter(certificates);
        KeyFilter ofSubscribers = new KeyFilter(count(connection, "subscriber") + ROOM);
        pages(
                connection,
                "SELECT id, serial, token_serial FROM subscriber_certificate",
                found -> {
                    ofCertificates.add(found.getString("serial"));
                    String token = found.getString("token_serial");
                    if (token != null) {
                        ofTokens.add(token);
                    }
                });
        pages(
                connection,
                "SELECT id, tax_code FROM subscriber",
                found -> ofSubscribers.add(found.getString("tax_code")));
        serials = ofCertificates;
        tokens = ofTokens;
        taxCodes = ofSubscribers;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT COUNT(*) FROM " + table);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface Row {
        void take(ResultSet found) throws SQLException;
    }

    private static void pages(Connection connection, String select, Row row) throws SQLException {
        try (PreparedStatement page =
                connection.prepareStatement(
                        select + " WHERE id > ? ORDER BY id FETCH FIRST " + PAGE + " ROWS ONLY")) {
            long last = 0;
            int rows = PAGE;
            while (rows == PAGE) {
                rows = 0;
                page.setLong(1, last);
                try (ResultSet found = page.executeQuery()) {
                    while (found.next()) {
                        row.take(found);
                        last = found.getLong("id");
                        rows++;
                    }
                }
            }
        }
    }
}
