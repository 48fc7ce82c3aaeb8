package vn.capbu.adapters.persistence;

import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.subscribers.CrlReport.Counts;
import vn.capbu.subscribers.CrlReport.Crl;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.spi.RevocationRegistry;

/** The CRLs that were taken over, and where the next ones come from. */
final class RevocationStore implements RevocationRegistry {

    private static final int MAX_ISSUER = 500;
    private static final int MAX_SOURCE = 4_000;
    private static final int MAX_DETAIL = 1_000;

    private final HibernateStorage storage;

    RevocationStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<Taken> newest(String scope) {
        return taken(scope, "");
    }

    @Override
    public Optional<Taken> newestComplete(String scope) {
        return taken(scope, " AND delta = FALSE");
    }

    private Optional<Taken> taken(String scope, String condition) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT crl_number, this_update, sha256 FROM registry_crl WHERE scope = ?"
                                            + condition
                                            + " ORDER BY this_update DESC, id DESC FETCH FIRST 1 ROWS ONLY")) {
                        select.setString(1, scope);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next() ? Optional.of(taken(found)) : Optional.empty();
                        }
                    }
                });
    }

    private static Taken taken(ResultSet found) throws SQLException {
        String number = found.getString("crl_number");
        return new Taken(
                number == null ? null : new BigInteger(number),
                Columns.requiredInstant(found, "this_update"),
                found.getString("sha256"));
    }

    @Override
    public long begin(Crl crl, String scope, String sha256, String source, Provenance by) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO registry_crl (scope, issuer, crl_number, this_update, next_update, delta,"
                                            + " sha256, source, entries, changed, operator, imported_at)"
                                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
                                    new String[] {"id"})) {
                        insert.setString(1, scope);
                        insert.setString(2, Columns.text(crl.issuer(), MAX_ISSUER));
                        insert.setString(3, crl.number());
                        insert.setObject(4, Columns.utc(crl.thisUpdate()));
                        insert.setObject(5, Columns.utcOrNull(crl.nextUpdate()));
                        insert.setBoolean(6, crl.delta());
                        insert.setString(7, sha256);
                        insert.setString(8, Columns.text(source, MAX_SOURCE));
                        insert.setLong(9, crl.entries());
                        insert.setString(10, by.operator());
                        insert.setObject(11, Columns.utc(by.at()));
                        insert.addBatch();
                        return RegistryWriter.insertAll(insert, 1).get(0);
                    }
                });
    }

    @Override
    public Counts apply(
            long crl, String crlName, Issuer issuer, List<Entry> entries, Provenance by) {
        return entries.isEmpty()
                ? Counts.NONE
                : storage.jdbc(
                        connection ->
                                new RevocationBatch(
                                                connection,
                                                crl,
                                                crlName,
                                                by,
                                                storage.searchChange())
                                        .apply(issuer, entries));
    }

    @Override
    public long release(
            long crl,
            String crlName,
            String scope,
            Set<CertificateSerial> listed,
            Instant since,
            Provenance by) {
        return storage.jdbc(
                connection ->
                        new RevocationBatch(connection, crl, crlName, by, storage.searchChange())
                                .release(scope, listed, since));
    }

    @Override
    public void finish(long crl, long changed) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE registry_crl SET changed = ? WHERE id = ?")) {
                        update.setLong(1, changed);
                        update.setLong(2, crl);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public List<CrlSource> sources() {
        return storage.jdbc(
                connection -> {
                    List<CrlSource> sources = new ArrayList<>();
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT location, checked_at, outcome, detail FROM registry_crl_source"
                                                    + " ORDER BY id");
                            ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            String outcome = found.getString("outcome");
                            String detail = found.getString("detail");
                            sources.add(
                                    new CrlSource(
                                            found.getString("location"),
                                            Columns.instant(found, "checked_at"),
                                            outcome == null
                                                    ? null
                                                    : CrlSource.Outcome.valueOf(outcome),
                                            detail == null ? "" : detail));
                        }
                    }
                    return sources;
                });
    }

    @Override
    public boolean addSource(String location) {
        return sources().stream().noneMatch(source -> source.location().equals(location))
                && update("INSERT INTO registry_crl_source (location) VALUES (?)", location);
    }

    @Override
    public boolean removeSource(String location) {
        return update("DELETE FROM registry_crl_source WHERE location = ?", location);
    }

    private boolean update(String sql, String location) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setString(1, location);
                        return statement.executeUpdate() == 1;
                    }
                });
    }

    @Override
    public void checked(String location, Instant at, CrlSource.Outcome outcome, String detail) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE registry_crl_source SET checked_at = ?, outcome = ?, detail = ?"
                                            + " WHERE location = ?")) {
                        update.setObject(1, Columns.utc(at));
                        update.setString(2, outcome.name());
                        update.setString(3, Columns.text(detail, MAX_DETAIL));
                        update.setString(4, location);
                        return update.executeUpdate();
                    }
                });
    }
}
