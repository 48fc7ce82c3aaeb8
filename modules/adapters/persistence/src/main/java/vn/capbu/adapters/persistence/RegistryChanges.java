package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RegistryDifference.Value;
import vn.capbu.subscribers.Provenance;

/** Writes what became different, in batches; {@link #flush} sends what is left. */
final class RegistryChanges implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_VALUE = 2_000;

    private final PreparedStatement insert;
    private final Provenance by;
    private final @Nullable Long crl;
    private final Connection connection;
    private final long searchChange;
    private final Set<Long> touched = new HashSet<>();
    private int waiting;

    private RegistryChanges(
            PreparedStatement insert,
            Provenance by,
            @Nullable Long crl,
            Connection connection,
            long searchChange) {
        this.insert = insert;
        this.by = by;
        this.crl = crl;
        this.connection = connection;
        this.searchChange = searchChange;
    }

    /**
     * @param crl the CRL that makes the changes, null for none
     * @param searchChange number of the transaction, see {@link HibernateStorage#searchChange}
     */
    static RegistryChanges open(
            Connection connection, Provenance by, @Nullable Long crl, long searchChange)
            throws SQLException {
        return new RegistryChanges(
                connection.prepareStatement(
                        "INSERT INTO registry_change (subscriber_id, entity, entity_id, entity_name, field, old_value,"
                                + " new_value, changed_at, operator, import_id, import_row, crl_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                by,
                crl,
                connection,
                searchChange);
    }

    /**
     * @param row of the imported file, null for none
     */
    void add(long subscriber, long entityId, String entityName, Value value, @Nullable Long row)
            throws SQLException {
        touch(subscriber);
        insert.setLong(1, subscriber);
        insert.setString(2, value.entity().name());
        insert.setLong(3, entityId);
        insert.setString(4, Columns.text(entityName, MAX_NAME));
        insert.setString(5, value.field().name());
        insert.setString(6, Columns.text(value.before(), MAX_VALUE));
        insert.setString(7, Columns.text(value.after(), MAX_VALUE));
        insert.setObject(8, Columns.utc(by.at()));
        insert.setString(9, by.operator());
        insert.setObject(10, by.importId(), Types.BIGINT);
        insert.setObject(11, row, Types.BIGINT);
        insert.setObject(12, crl, Types.BIGINT);
        insert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** The number of the transaction, as a record has it that is made in it. */
    long searchChange() {
        return searchChange;
    }

    /** The search has to look at a subscriber again. */
    void touch(long subscriber) {
        touched.add(subscriber);
    }

    void flush() throws SQLException {
        if (!touched.isEmpty()) {
            SearchChanges.touch(connection, searchChange, touched);
            touched.clear();
        }
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
