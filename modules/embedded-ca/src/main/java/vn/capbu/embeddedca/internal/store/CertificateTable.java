package vn.capbu.embeddedca.internal.store;

import java.io.IOException;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.embeddedca.internal.pki.CertificateIds;

/** Every certificate that the authority issued, also under an earlier CA key. The serial number is unique among all. */
public final class CertificateTable {

    private static final String COLUMNS =
            "SELECT der, state, revoked_at, revocation_reason FROM certificate ";

    private CertificateTable() {}

    /** The form in which serial numbers are kept. */
    public static String key(BigInteger serial) {
        return serial.toString(16);
    }

    /** The form in which an authority's key identifier is kept. */
    public static String authorityKey(X509CertificateHolder authority) {
        return HexFormat.of().formatHex(CertificateIds.keyIdentifier(authority));
    }

    /** Adds a certificate; fails when its serial number is taken. */
    public static void insert(
            Connection connection,
            X509CertificateHolder authority,
            X509CertificateHolder certificate,
            CertificateState state)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO certificate (serial, authority, der, key_hash, cert_hash,
                          key_identifier_hash, issuer_and_serial_hash, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, key(certificate.getSerialNumber()));
            insert.setString(2, authorityKey(authority));
            insert.setBytes(3, CertificateIds.der(certificate));
            insert.setString(4, CertificateIds.keyHash(certificate.getSubjectPublicKeyInfo()));
            insert.setString(5, CertificateIds.certHash(certificate));
            insert.setString(6, CertificateIds.keyIdentifierHash(certificate));
            insert.setString(7, CertificateIds.issuerAndSerialHash(certificate));
            insert.setString(8, state.name());
            insert.executeUpdate();
        }
    }

    /** The certificate of a serial number. */
    public static Optional<CertificateRecord> find(Connection connection, BigInteger serial)
            throws SQLException {
        return select(connection, "WHERE serial = ?", key(serial)).stream().findFirst();
    }

    /** Certificates by one of the hashes of RFC 4387, 2.2, the newest state of each. */
    public static List<CertificateRecord> find(Connection connection, Lookup lookup, String hash)
            throws SQLException {
        return select(connection, "WHERE " + lookup.column + " = ? ORDER BY serial", hash);
    }

    /** Whether a certificate for a key waits for its confirmation. */
    public static boolean hasUnconfirmed(Connection connection, String keyHash)
            throws SQLException {
        return select(connection, "WHERE key_hash = ?", keyHash).stream()
                .anyMatch(found -> found.state() == CertificateState.UNCONFIRMED);
    }

    /** The revoked certificates of one authority. */
    public static List<CertificateRecord> revoked(
            Connection connection, X509CertificateHolder authority) throws SQLException {
        return select(
                connection,
                "WHERE state = 'REVOKED' AND authority = ? ORDER BY revoked_at, serial",
                authorityKey(authority));
    }

    /** Puts a certificate in force. */
    public static void activate(Connection connection, BigInteger serial) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE certificate SET state = 'ACTIVE' WHERE serial = ?")) {
            update.setString(1, key(serial));
            update.executeUpdate();
        }
    }

    /** Revokes a certificate, for good. */
    public static void revoke(Connection connection, BigInteger serial, Instant at, int reason)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE certificate SET state = 'REVOKED', revoked_at = ?,"
                                + " revocation_reason = ? WHERE serial = ? AND state <> 'REVOKED'")) {
            update.setObject(1, at);
            update.setInt(2, reason);
            update.setString(3, key(serial));
            update.executeUpdate();
        }
    }

    private static List<CertificateRecord> select(
            Connection connection, String condition, String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + condition)) {
            query.setString(1, value);
            List<CertificateRecord> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        }
    }

    private static CertificateRecord read(ResultSet row) throws SQLException {
        try {
            return new CertificateRecord(
                    new X509CertificateHolder(row.getBytes("der")),
                    CertificateState.valueOf(row.getString("state")),
                    row.getObject("revoked_at", Instant.class),
                    row.getInt("revocation_reason"));
        } catch (IOException e) {
            throw new SQLException("damaged certificate in the database", e);
        }
    }

    /** The look-ups of RFC 4387 that are served. */
    public enum Lookup {
        /** By the certificate itself. */
        CERT_HASH("certHash", "cert_hash"),
        /** By issuer and serial number. */
        ISSUER_AND_SERIAL("iAndSHash", "issuer_and_serial_hash"),
        /** By subject key identifier. */
        KEY_IDENTIFIER("sKIDHash", "key_identifier_hash");

        private final String attribute;
        private final String column;

        Lookup(String attribute, String column) {
            this.attribute = attribute;
            this.column = column;
        }

        /** The look-up of an HTTP query attribute. */
        public static Optional<Lookup> of(String attribute) {
            for (Lookup lookup : values()) {
                if (lookup.attribute.equals(attribute)) {
                    return Optional.of(lookup);
                }
            }
            return Optional.empty();
        }
    }
}
