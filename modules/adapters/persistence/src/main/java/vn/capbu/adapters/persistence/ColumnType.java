package vn.capbu.adapters.persistence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds, the same on both databases: how a value is read, written, and put into a canonical form that has the same bytes for
 * the same value on either.
 */
enum ColumnType {
    /** Any integer. */
    WHOLE(Types.BIGINT, 'i'),
    /** True or false. */
    TRUTH(Types.BOOLEAN, 'b'),
    /** Characters. */
    TEXT(Types.VARCHAR, 't'),
    /** Bytes. */
    BYTES(Types.VARBINARY, 'x'),
    /** A day. */
    DATE(Types.DATE, 'd'),
    /** A time of day. */
    TIME(Types.TIME, 'h'),
    /** A point in time; which offset it was told with means nothing. */
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE, 'z'),
    /** A binary fraction. */
    REAL(Types.DOUBLE, 'r'),
    /** A decimal fraction. */
    DECIMAL(Types.NUMERIC, 'n'),
    /** A UUID, which JDBC has no type of its own for. */
    UUID(Types.OTHER, 'u');

    /** As INFORMATION_SCHEMA tells the types of the migrations. */
    private static final Map<String, ColumnType> BY_NAME =
            Map.ofEntries(
                    Map.entry("bigint", WHOLE),
                    Map.entry("integer", WHOLE),
                    Map.entry("smallint", WHOLE),
                    Map.entry("boolean", TRUTH),
                    Map.entry("character varying", TEXT),
                    Map.entry("text", TEXT),
                    Map.entry("character large object", TEXT),
                    Map.entry("binary varying", BYTES),
                    Map.entry("bytea", BYTES),
                    Map.entry("date", DATE),
                    Map.entry("time", TIME),
                    Map.entry("time without time zone", TIME),
                    Map.entry("timestamp with time zone", INSTANT),
                    Map.entry("double precision", REAL),
                    Map.entry("numeric", DECIMAL),
                    Map.entry("uuid", UUID));

    private final int sqlType;
    private final char mark;

    /**
     * @param mark tells the kind in the canonical form; never changed
     */
    ColumnType(int sqlType, char mark) {
        this.sqlType = sqlType;
        this.mark = mark;
    }

    /**
     * The type of a column.
     *
     * @throws SQLException when it is one that nobody taught this class
     */
    static ColumnType of(String name) throws SQLException {
        ColumnType type = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new SQLException("a column of the type " + name + " can't be copied");
        }
        return type;
    }

    /** A value; null when the column has none. */
    @Nullable Object read(ResultSet row, int index) throws SQLException {
        Object value =
                switch (this) {
                    case WHOLE -> row.getLong(index);
                    case TRUTH -> row.getBoolean(index);
                    case TEXT -> row.getString(index);
                    case BYTES -> row.getBytes(index);
                    case DATE -> row.getObject(index, LocalDate.class);
                    case TIME -> row.getObject(index, LocalTime.class);
                    case INSTANT -> instant(row.getObject(index, OffsetDateTime.class));
                    case REAL -> row.getDouble(index);
                    case DECIMAL -> row.getBigDecimal(index);
                    case UUID -> row.getObject(index, java.util.UUID.class);
                };
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** Puts a value of {@link #read} into a statement. */
    void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType);
        } else if (value instanceof Instant at) {
            statement.setObject(index, Columns.utc(at));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else {
            statement.setObject(index, value);
        }
    }

    /** Writes the canonical form of a value: its kind, and for what has no fixed length that length before it. */
    void canonical(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(0);
            return;
        }
        out.writeByte(mark);
        if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Double fraction) {
            // 0.0 and -0.0 are equal to both databases
            out.writeLong(Double.doubleToLongBits(fraction + 0.0));
        } else if (value instanceof Instant at) {
            Instant kept = Columns.micros(at);
            out.writeLong(kept.getEpochSecond());
            out.writeInt(kept.getNano());
        } else if (value instanceof byte[] bytes) {
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            String text =
                    value instanceof BigDecimal exact
                            ? exact.stripTrailingZeros().toPlainString()
                            : value.toString();
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }
}
