package vn.capbu.embeddedca.internal.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The CRL numbers (RFC 5280, 5.2.3): each is given once, and they only grow. */
public final class CrlNumbers {

    private CrlNumbers() {}

    /** The next number. */
    public static BigInteger next(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT NEXT VALUE FOR crl_number");
                ResultSet row = query.executeQuery()) {
            row.next();
            return BigInteger.valueOf(row.getLong(1));
        }
    }
}
