package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.SignInRules;

/** What both databases keep of operators. */
final class OperatorRows {

    private OperatorRows() {}

    /** The rules that are in force: the newest. */
    static SignInRules rules(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT version, min_length, max_length, free_tries,"
                                        + " first_delay_s, max_delay_s FROM sign_in_rule"
                                        + " WHERE in_force_from <= CURRENT_DATE"
                                        + " ORDER BY version DESC FETCH FIRST 1 ROWS ONLY");
                ResultSet found = select.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("no rule of signing in is in force");
            }
            return new SignInRules(
                    found.getInt("version"),
                    found.getInt("min_length"),
                    found.getInt("max_length"),
                    found.getInt("free_tries"),
                    Duration.ofSeconds(found.getInt("first_delay_s")),
                    Duration.ofSeconds(found.getInt("max_delay_s")));
        }
    }

    /** Adds the row of an account. */
    static void insert(
            Connection connection, OperatorAccount account, @Nullable String hash, long version)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO operator_account (name, display_name, unit, province, active,"
                                + " password_hash, must_change, failed_tries, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)")) {
            insert.setString(1, account.name());
            insert.setString(2, account.person().displayName());
            insert.setString(3, account.person().unit());
            insert.setString(4, account.person().province());
            insert.setBoolean(5, account.active());
            insert.setString(6, hash);
            insert.setBoolean(7, account.mustChange());
            insert.setLong(8, version);
            insert.executeUpdate();
        }
    }

    /** Changes the row of an account where it is of the version that was read. */
    static boolean update(Connection connection, OperatorAccount account) throws SQLException {
        Person person = account.person();
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE operator_account SET display_name = ?, unit = ?, province = ?,"
                                + " active = ?, version = version + 1"
                                + " WHERE name = ? AND version = ?")) {
            update.setString(1, person.displayName());
            update.setString(2, person.unit());
            update.setString(3, person.province());
            update.setBoolean(4, account.active());
            update.setString(5, account.name());
            update.setLong(6, account.version());
            return update.executeUpdate() == 1;
        }
    }

    /** Keeps when a person signed in, where there is a row. */
    static int setLastSignIn(Connection connection, String name, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE operator_account SET last_sign_in_at = ? WHERE name = ?")) {
            update.setObject(1, Columns.utc(at));
            update.setString(2, name);
            return update.executeUpdate();
        }
    }
}
