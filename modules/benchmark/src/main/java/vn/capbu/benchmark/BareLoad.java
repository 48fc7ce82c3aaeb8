package vn.capbu.benchmark;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The same rows into the same tables, with all their indexes and constraints, by batches of JDBC and nothing else. It reads no file,
 * checks nothing, compares nothing with what is there and doesn't say where rows came from.
 */
final class BareLoad {

    private static final int BATCH = 500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Connection connection;
    private final RegistryMaker maker;
    private final int rows;
    private String lastTaxCode = "";
    private long lastSubscriber;

    BareLoad(Connection connection, RegistryMaker maker, int rows) {
        this.connection = connection;
        this.maker = maker;
        this.rows = rows;
    }

    /** Loads all rows in one transaction; the tables are there and empty. */
    void run() throws SQLException {
        connection.setAutoCommit(false);
        String[] key = {"id"};
        try (PreparedStatement subscriber =
                        connection.prepareStatement(
                                "INSERT INTO subscriber (tax_code, name, province) VALUES (?, ?, ?)",
                                key);
                PreparedStatement contract =
                        connection.prepareStatement(
                                "INSERT INTO contract (subscriber_id, ends_on) VALUES (?, ?)",
                                key);
                PreparedStatement certificate =
                        connection.prepareStatement(
                                "INSERT INTO subscriber_certificate (subscriber_id, contract_id, serial,"
                                        + " token_serial, device_version, holder_name, province, phone, email,"
                                        + " valid_from, valid_to, state, renewed_here)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)")) {
            for (int from = 0; from < rows; from += BATCH) {
                List<List<String>> batch = new ArrayList<>(BATCH);
                for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                    batch.add(maker.row(i));
                }
                List<Long> subscribers = insertSubscribers(subscriber, batch);
                List<Long> contracts = insertContracts(contract, batch, subscribers);
                insertCertificates(certificate, batch, subscribers, contracts);
            }
        }
        connection.commit();
    }

    /** A subscriber's second certificate stands behind its first one. */
    private List<Long> insertSubscribers(PreparedStatement insert, List<List<String>> batch)
            throws SQLException {
        List<Boolean> isNew = new ArrayList<>(batch.size());
        for (List<String> row : batch) {
            boolean first = !row.get(0).equals(lastTaxCode);
            isNew.add(first);
            lastTaxCode = row.get(0);
            if (first) {
                insert.setString(1, row.get(0));
                insert.setString(2, row.get(1));
                insert.setString(3, row.get(2));
                insert.addBatch();
            }
        }
        Iterator<Long> keys = keys(insert).iterator();
        List<Long> subscribers = new ArrayList<>(batch.size());
        for (boolean first : isNew) {
            lastSubscriber = first ? keys.next() : lastSubscriber;
            subscribers.add(lastSubscriber);
        }
        return subscribers;
    }

    private static List<Long> insertContracts(
            PreparedStatement insert, List<List<String>> batch, List<Long> subscribers)
            throws SQLException {
        for (int i = 0; i < batch.size(); i++) {
            insert.setLong(1, subscribers.get(i));
            setDay(insert, 2, batch.get(i).get(8));
            insert.addBatch();
        }
        return keys(insert);
    }

    private static void insertCertificates(
            PreparedStatement insert,
            List<List<String>> batch,
            List<Long> subscribers,
            List<Long> contracts)
            throws SQLException {
        for (int i = 0; i < batch.size(); i++) {
            List<String> row = batch.get(i);
            insert.setLong(1, subscribers.get(i));
            insert.setLong(2, contracts.get(i));
            insert.setString(3, row.get(5));
            insert.setString(4, row.get(4));
            insert.setString(5, row.get(3));
            insert.setString(6, row.get(1));
            insert.setString(7, row.get(2));
            insert.setString(8, row.get(10));
            insert.setString(9, row.get(11));
            setDay(insert, 10, row.get(6));
            setDay(insert, 11, row.get(7));
            insert.setString(12, state(row.get(9)));
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static String state(String written) {
        return switch (written) {
            case "Tạm dừng" -> "SUSPENDED";
            case "Thu hồi" -> "REVOKED";
            default -> "VALID";
        };
    }

    private static void setDay(PreparedStatement insert, int place, String day)
            throws SQLException {
        if (day.isEmpty()) {
            insert.setNull(place, Types.DATE);
        } else {
            insert.setDate(place, Date.valueOf(LocalDate.parse(day, DAY)));
        }
    }

    private static List<Long> keys(PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        List<Long> keys = new ArrayList<>();
        try (ResultSet generated = insert.getGeneratedKeys()) {
            while (generated.next()) {
                keys.add(generated.getLong(1));
            }
        }
        return keys;
    }
}
