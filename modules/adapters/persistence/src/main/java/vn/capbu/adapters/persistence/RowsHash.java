package vn.capbu.adapters.persistence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.database.TableRows;

/**
 * The hash of a table: SHA-256 of the canonical form of each row, added up modulo 2^256. Databases sort texts in orders of their own; a sum
 * is the same in any order, and changes when a row is changed, missing, or there twice.
 */
final class RowsHash {

    private static final int WORDS = 4;

    private final TableLayout table;
    private final MessageDigest digest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final long[] sum = new long[WORDS];
    private long rows;

    RowsHash(TableLayout table) {
        this.table = table;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a row. */
    void add(@Nullable Object[] values) {
        List<TableLayout.Column> columns = table.columns();
        bytes.reset();
        try {
            for (int i = 0; i < values.length; i++) {
                columns.get(i).type().canonical(out, values[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes.toByteArray()));
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = hash.getLong(i * Long.BYTES);
            long added = sum[i] + word;
            long next = Long.compareUnsigned(added, word) < 0 ? 1 : 0;
            long whole = added + carry;
            if (carry == 1 && whole == 0) {
                next = 1;
            }
            sum[i] = whole;
            carry = next;
        }
        rows++;
    }

    /** What was added so far. */
    TableRows result() {
        ByteBuffer whole = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (long word : sum) {
            whole.putLong(word);
        }
        return new TableRows(table.name(), rows, HexFormat.of().formatHex(whole.array()));
    }
}
