package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SignInRules;
import vn.capbu.kernel.spi.OperatorAccounts;

/** Operators of a desk of its own: everything is rows, the hashes of passwords as well. */
final class OperatorStore implements OperatorAccounts {

    private static final String SELECT =
            "SELECT name, display_name, unit, province, active, must_change, failed_tries,"
                    + " locked_until, last_sign_in_at, version FROM operator_account";

    private final HibernateStorage storage;

    OperatorStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public boolean isKeptByServer() {
        return false;
    }

    @Override
    public Optional<Operator> ofConnection() {
        return Optional.empty();
    }

    @Override
    public Optional<Operator> ofServer(String name, char[] password) {
        return Optional.empty();
    }

    @Override
    public boolean areThere() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT 1 FROM operator_account FETCH FIRST 1 ROWS"
                                                    + " ONLY");
                            ResultSet found = select.executeQuery()) {
                        return found.next();
                    }
                });
    }

    @Override
    public List<OperatorAccount> list() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(SELECT + " ORDER BY name")) {
                        return accounts(connection, select);
                    }
                });
    }

    @Override
    public Optional<OperatorAccount> find(String name) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(SELECT + " WHERE name = ?")) {
                        select.setString(1, name);
                        return accounts(connection, select).stream().findFirst();
                    }
                });
    }

    private static List<OperatorAccount> accounts(Connection connection, PreparedStatement select)
            throws SQLException {
        List<OperatorAccount> accounts = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                String name = found.getString("name");
                accounts.add(
                        new OperatorAccount(
                                name,
                                new Person(
                                        found.getString("display_name"),
                                        roles(connection, name),
                                        found.getString("unit"),
                                        found.getString("province")),
                                found.getBoolean("active"),
                                found.getBoolean("must_change"),
                                found.getInt("failed_tries"),
                                Columns.instant(found, "locked_until"),
                                Columns.instant(found, "last_sign_in_at"),
                                found.getLong("version")));
            }
        }
        return accounts;
    }

    private static Set<Role> roles(Connection connection, String name) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT role FROM operator_account_role WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    roles.add(Role.valueOf(found.getString("role")));
                }
            }
        }
        return roles;
    }

    @Override
    public SignInRules rules() {
        return storage.jdbc(OperatorRows::rules);
    }

    @Override
    public void add(OperatorAccount account, @Nullable String hash) {
        storage.jdbc(
                connection -> {
                    OperatorRows.insert(connection, account, hash, 0);
                    insertRoles(connection, account);
                    return true;
                });
    }

    private static void insertRoles(Connection connection, OperatorAccount account)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO operator_account_role (name, role) VALUES (?, ?)")) {
            for (Role role : account.person().roles()) {
                insert.setString(1, account.name());
                insert.setString(2, role.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public boolean change(OperatorAccount account) {
        return storage.jdbc(
                connection -> {
                    if (!OperatorRows.update(connection, account)) {
                        return false;
                    }
                    try (PreparedStatement delete =
                            connection.prepareStatement(
                                    "DELETE FROM operator_account_role WHERE name = ?")) {
                        delete.setString(1, account.name());
                        delete.executeUpdate();
                    }
                    insertRoles(connection, account);
                    return true;
                });
    }

    @Override
    public Optional<String> hash(String name) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT password_hash FROM operator_account WHERE name = ?")) {
                        select.setString(1, name);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next()
                                    ? Optional.ofNullable(found.getString(1))
                                    : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public void setHash(String name, String hash, boolean mustChange) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE operator_account SET password_hash = ?, must_change = ?"
                                            + " WHERE name = ?")) {
                        update.setString(1, hash);
                        update.setBoolean(2, mustChange);
                        update.setString(3, name);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public void tellServer(String name, char[] password) {
        throw new IllegalStateException("no server keeps passwords");
    }

    @Override
    public void dropPassword(String name) {
        throw new IllegalStateException("no server keeps passwords");
    }

    @Override
    public boolean setTries(String name, int seen, int failedTries, @Nullable Instant lockedUntil) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE operator_account SET failed_tries = ?, locked_until = ?"
                                            + " WHERE name = ? AND failed_tries = ?")) {
                        update.setInt(1, failedTries);
                        update.setObject(2, Columns.utcOrNull(lockedUntil));
                        update.setString(3, name);
                        update.setInt(4, seen);
                        return update.executeUpdate() == 1;
                    }
                });
    }

    @Override
    public void setLastSignIn(String name, Instant at) {
        storage.jdbc(connection -> OperatorRows.setLastSignIn(connection, name, at));
    }
}
