package vn.capbu.faultmatrix;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.h2.jdbcx.JdbcDataSource;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.kernel.Bytes;

/** The embedded authority's database, beside the authority that has it open in this process. */
final class CaView implements AutoCloseable {

    /** A certificate of the authority, and UNCONFIRMED, ACTIVE or REVOKED. */
    record Issued(Bytes der, String state) {}

    private final Connection connection;
    private final Set<Bytes> before = new HashSet<>();

    CaView(Path folder) {
        try {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(
                    "jdbc:h2:file:"
                            + folder.toAbsolutePath().resolve("authority")
                            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
            source.setUser("sa");
            source.setPassword("");
            connection = source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        select().forEach(it -> before.add(it.der()));
    }

    /** What was issued since this was opened. */
    List<Issued> issued() {
        return select().stream().filter(it -> !before.contains(it.der())).toList();
    }

    List<Issued> notRevoked() {
        return issued().stream().filter(it -> !it.state().equals("REVOKED")).toList();
    }

    /** The authority issued another certificate under the same serial number, as a faulty one does. */
    void replace(X509CertificateHolder certificate) {
        update(
                "UPDATE certificate SET der = ?, key_hash = ?, cert_hash = ?, key_identifier_hash = ?"
                        + " WHERE serial = ?",
                CertificateIds.der(certificate),
                CertificateIds.keyHash(certificate.getSubjectPublicKeyInfo()),
                CertificateIds.certHash(certificate),
                CertificateIds.keyIdentifierHash(certificate),
                CertificateTable.key(certificate.getSerialNumber()));
    }

    /** The authority takes a certificate for confirmed, whatever it was told. */
    void activate() {
        update("UPDATE certificate SET state = 'ACTIVE' WHERE state = 'UNCONFIRMED'");
        update("UPDATE cmp_transaction SET state = 'CONFIRMED'");
    }

    /** The authority revokes what it has put in force. */
    void revoke() {
        update("UPDATE certificate SET state = 'REVOKED' WHERE state = 'ACTIVE'");
    }

    private void update(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Issued> select() {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT der, state FROM certificate");
                ResultSet rows = query.executeQuery()) {
            List<Issued> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Issued(Bytes.of(rows.getBytes(1)), rows.getString(2)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
