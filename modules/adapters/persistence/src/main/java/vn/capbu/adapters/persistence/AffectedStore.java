package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.spi.AffectedCertificates;

/** The registry as a campaign looks at it: plain JDBC, a page of ids after the other, for a million rows. */
final class AffectedStore implements AffectedCertificates {

    private final HibernateStorage storage;

    AffectedStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public long count() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(
                                        "select count(*) from CertificateEntity", Long.class)
                                .getSingleResult());
    }

    @Override
    public Page read(long campaignId, Instant asOf, long after, int limit) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection -> {
                                    AffectedRecords records =
                                            AffectedRecords.after(
                                                    connection, campaignId, asOf, after, limit);
                                    return new Page(
                                            records.facts(),
                                            records.read() < limit ? -1 : records.last());
                                }));
    }

    @Override
    public List<CertificateFacts> find(long campaignId, Instant asOf, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection ->
                                        AffectedRecords.of(connection, campaignId, asOf, ids)
                                                .facts()));
    }

    @Override
    public List<CertificateFacts> withSerial(
            long campaignId, Instant now, CertificateSerial serial) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.jdbc(
                                connection ->
                                        AffectedRecords.of(connection, campaignId, now, serial)
                                                .facts()));
    }

    @Override
    public List<CertificateFacts> ofSubscribers(
            long campaignId, Instant now, Collection<Long> subscribers) {
        return storage.jdbc(
                connection ->
                        AffectedRecords.ofSubscribers(connection, campaignId, now, subscribers)
                                .facts());
    }

    @Override
    public Matches matching(String words, long after, int limit) {
        return storage.call(
                Durability.NORMAL,
                unit -> unit.jdbc(connection -> matching(connection, words, after, limit)));
    }

    private static Matches matching(Connection connection, String words, long after, int limit)
            throws SQLException {
        List<String> wanted = List.of(words.split(" ", -1));
        List<Long> ids = new ArrayList<>();
        long last = after;
        int read = 0;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT c.id, s.tax_code, c.holder_name, c.serial, c.token_serial"
                                + RegistryColumns.FROM
                                + " WHERE c.id > ? ORDER BY c.id"
                                + Columns.first(limit))) {
            select.setLong(1, after);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    read++;
                    last = found.getLong("id");
                    String text =
                            VietnameseText.fold(
                                    found.getString("tax_code")
                                            + ' '
                                            + found.getString("holder_name")
                                            + ' '
                                            + found.getString("serial")
                                            + ' '
                                            + found.getString("token_serial"));
                    if (wanted.stream().allMatch(text::contains)) {
                        ids.add(last);
                    }
                }
            }
        }
        return new Matches(ids, read < limit ? -1 : last);
    }
}
