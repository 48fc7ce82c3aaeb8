package vn.capbu.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.subscribers.spi.WordForms;

/**
 * The alternative that decision 0025 weighs: a table of words and codes beside the registry, filled by the application, driven by
 * the rarest beginning, stopped at fifty. Neither best first nor marked; words of legal forms are left out.
 */
final class TokenTable {

    private static final int BATCH = 5_000;
    private static final int FOUND = 50;
    private static final int COUNTED = 2_000;
    private static final char LAST = '\uFFFF';

    private final Connection connection;

    private record Part(String begun, int rows) {}

    TokenTable(Connection connection) {
        this.connection = connection;
    }

    /** Fills the table; how many entries. */
    long fill(RegistryMaker maker, int rows) throws SQLException {
        connection.setAutoCommit(false);
        execute("DROP TABLE IF EXISTS search_token");
        execute(
                "CREATE TABLE search_token (token VARCHAR(80) NOT NULL, subscriber BIGINT NOT NULL)");
        long entries = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO search_token VALUES (?, ?)")) {
            for (int i = 0; i < rows; i++) {
                for (String token : tokens(maker.row(i))) {
                    insert.setString(1, token);
                    insert.setLong(2, i);
                    insert.addBatch();
                    if (++entries % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        execute("CREATE INDEX search_token_first ON search_token (token, subscriber)");
        execute("CREATE INDEX search_token_of ON search_token (subscriber, token)");
        connection.commit();
        return entries;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Tax code, serials (also back to front), telephone, e-mail, and the words of the name. */
    private static Set<String> tokens(List<String> row) {
        Set<String> tokens = new HashSet<>();
        tokens.add(row.get(0));
        for (int code : new int[] {4, 5}) {
            tokens.add(row.get(code));
            tokens.add("<" + new StringBuilder(row.get(code)).reverse());
        }
        tokens.add(row.get(10));
        tokens.add(row.get(11));
        WordForms.withoutLegalForms(VietnameseWord.split(row.get(1)))
                .forEach(word -> tokens.add(word.plain()));
        tokens.remove("");
        return tokens;
    }

    /** The first fifty; an answer to a digit is looked for among codes, also from their ends. */
    int find(String text) throws SQLException {
        List<Part> parts = new ArrayList<>();
        for (VietnameseWord word : VietnameseWord.split(text)) {
            parts.add(part(word.plain()));
        }
        if (parts.size() == 1 && text.chars().anyMatch(Character::isDigit)) {
            int codes = first(List.of(part(text)));
            int ends = first(List.of(part("<" + new StringBuilder(text).reverse())));
            return codes + ends;
        }
        parts.sort(Comparator.comparingInt(Part::rows));
        return parts.isEmpty() ? 0 : first(parts);
    }

    /** How rare a beginning is, counted so far as it matters. */
    private Part part(String begun) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM search_token WHERE token >= ? AND"
                                + " token < ? FETCH FIRST "
                                + COUNTED
                                + " ROWS ONLY) few")) {
            select.setString(1, begun);
            select.setString(2, begun + LAST);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return new Part(begun, found.getInt(1));
            }
        }
    }

    private int first(List<Part> parts) throws SQLException {
        StringBuilder sql =
                new StringBuilder(
                        "SELECT DISTINCT t.subscriber FROM search_token t WHERE t.token >= ? AND t.token < ?");
        for (int i = 1; i < parts.size(); i++) {
            sql.append(
                    " AND EXISTS (SELECT 1 FROM search_token o WHERE o.subscriber = t.subscriber"
                            + " AND o.token >= ? AND o.token < ?)");
        }
        sql.append(" FETCH FIRST ").append(FOUND).append(" ROWS ONLY");
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            int next = 1;
            for (Part part : parts) {
                select.setString(next++, part.begun());
                select.setString(next++, part.begun() + LAST);
            }
            int rows = 0;
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }
}
