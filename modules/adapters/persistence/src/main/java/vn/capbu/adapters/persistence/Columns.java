package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/** Domain values as columns hold them, and back. */
final class Columns {

    /** Length of the columns for technical texts. */
    private static final int MAX_TEXT = 4000;

    private Columns() {}

    /**
     * The end of a statement that reads one page. The number stands in the statement: as a parameter it is unknown to a server's plan, which
     * then provides for a tenth of all rows, and joins whole tables for each page.
     */
    static String first(int rows) {
        return " FETCH FIRST " + rows + " ROWS ONLY";
    }

    /** The parameters of a list: as many question marks. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** A name as it stands in a statement: no character of it ends it. */
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }

    static @Nullable Bytes bytes(byte @Nullable [] array) {
        return array == null ? null : Bytes.of(array);
    }

    /** As exact as the databases keep it, so that what is written is what is read. */
    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** X.509 times have whole seconds. */
    static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** As JDBC takes an instant: both databases know OffsetDateTime only. */
    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(micros(instant), ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static @Nullable LocalDate date(ResultSet found, String column) throws SQLException {
        return found.getObject(column, LocalDate.class);
    }

    static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
        OffsetDateTime at = found.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant requiredInstant(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Long number(ResultSet found, String column) throws SQLException {
        long number = found.getLong(column);
        return found.wasNull() ? null : number;
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Cut to the column; without U+0000, which PostgreSQL refuses. */
    static @Nullable String text(@Nullable String text) {
        return text == null ? null : text(text, MAX_TEXT);
    }

    /** Cut to a column of so many characters; without U+0000, which PostgreSQL refuses. */
    static String text(String text, int length) {
        String clean = text.replace("\0", "");
        return clean.length() <= length ? clean : clean.substring(0, length);
    }

    /** Codes in one column: none of them has a blank. */
    static String words(Collection<String> codes) {
        return String.join(" ", codes);
    }

    static Set<String> words(String column) {
        return column.isEmpty() ? Set.of() : Set.of(column.split(" ", -1));
    }

    /** The version after the last one of a table of rules; of two at once the key refuses one. */
    static int nextVersion(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT MAX(version) AS newest FROM " + table);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getInt("newest") + 1 : 1;
        }
    }
}
