package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** Who else uses a database of a server. */
final class SharedUse {

    /** Every operator of a server is a member of it. */
    private static final String OPERATORS = "capbu_operator";

    private SharedUse() {}

    /** Connections of other consoles and commands to this database. */
    static int connections(Connection connection) throws SQLException {
        return count(
                connection,
                "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                        + " application_name = '"
                        + PostgreSqlSource.APPLICATION
                        + "' AND pid <> pg_backend_pid()");
    }

    private static boolean hasOtherOperators(Connection connection) throws SQLException {
        return count(
                        connection,
                        "SELECT COUNT(*) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
                                + " JOIN pg_roles o ON o.oid = m.member WHERE g.rolname = '"
                                + OPERATORS
                                + "' AND o.rolcanlogin AND o.rolname <> current_user")
                > 0;
    }

    /**
     * Tables of an older version aren't changed by whichever console of the new version is the first while others use them.
     *
     * @throws StorageException OUTDATED
     */
    static void requireConsent(Connection connection) throws SQLException {
        List<String> scripts = Migrations.scripts(DatabaseKind.POSTGRESQL);
        List<String> done = Migrations.done(connection);
        boolean isOlder = !done.isEmpty() && !done.equals(scripts) && scripts.containsAll(done);
        if (isOlder && (connections(connection) > 0 || hasOtherOperators(connection))) {
            throw new StorageException(
                    Reason.OUTDATED,
                    "tables of version "
                            + Migrations.versionOf(done)
                            + ", this program needs "
                            + Migrations.versionOf(scripts),
                    new IllegalStateException("others use them"));
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
