package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SignInRules;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * Operators of a server: its login roles. What they may do are its memberships of the group roles {@code capbu_...}; who makes and changes
 * them is the owner of the tables, as far as the server lets him. Passwords go there as verifiers and never come back.
 */
final class ServerOperatorStore implements OperatorAccounts {

    private static final String PREFIX = "capbu_";
    private static final String EVERYBODY = PREFIX + "operator";

    /** Login roles that are members of a group, and how the group's owner isn't one of them though PostgreSQL 16 makes him a member. */
    private static final String SELECT =
            "SELECT r.rolname, r.rolcanlogin, a.display_name, a.unit, a.province, a.last_sign_in_at,"
                    + " COALESCE(a.version, 0) AS version"
                    + " FROM pg_catalog.pg_roles r"
                    + " LEFT JOIN operator_account a ON a.name = r.rolname"
                    + " WHERE r.rolname NOT LIKE 'capbu\\_%' AND NOT r.rolsuper"
                    + " AND r.oid <> (SELECT relowner FROM pg_catalog.pg_class"
                    + " WHERE oid = to_regclass('operator_account'))"
                    + " AND EXISTS (SELECT 1 FROM pg_catalog.pg_auth_members m"
                    + " JOIN pg_catalog.pg_roles g ON g.oid = m.roleid"
                    + " WHERE m.member = r.oid AND g.rolname LIKE 'capbu\\_%')";

    private final HibernateStorage storage;
    private final PostgreSqlSource source;

    ServerOperatorStore(HibernateStorage storage, PostgreSqlSource source) {
        this.storage = storage;
        this.source = source;
    }

    /** The group role of a role. */
    static String group(Role role) {
        return PREFIX + role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isKeptByServer() {
        return true;
    }

    @Override
    public Optional<Operator> ofConnection() {
        return storage.jdbc(ServerOperatorStore::connected);
    }

    private static Optional<Operator> connected(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT current_user, pg_has_role(current_user, relowner, 'USAGE')"
                                        + " FROM pg_catalog.pg_class"
                                        + " WHERE oid = to_regclass('operator_account')");
                ResultSet found = select.executeQuery()) {
            if (!found.next() || found.getBoolean(2)) {
                return Optional.empty();
            }
            return Optional.of(operator(connection, found.getString(1)));
        }
    }

    private static Operator operator(Connection connection, String name) throws SQLException {
        Set<Role> roles = roles(connection, name);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT display_name, unit, province FROM operator_account WHERE name ="
                                + " ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? new Operator(
                                name,
                                roles,
                                found.getString("display_name"),
                                found.getString("unit"),
                                found.getString("province"))
                        : new Operator(name, roles);
            }
        }
    }

    private static Set<Role> roles(Connection connection, String name) throws SQLException {
        Map<String, Role> groups = new TreeMap<>();
        EnumSet.allOf(Role.class).forEach(role -> groups.put(group(role), role));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT g.rolname FROM pg_catalog.pg_roles r, pg_catalog.pg_roles g"
                                + " WHERE r.rolname = ? AND g.rolname LIKE 'capbu\\_%'"
                                + " AND pg_has_role(r.oid, g.oid, 'USAGE')")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Role role = groups.get(found.getString(1));
                    if (role != null) {
                        roles.add(role);
                    }
                }
            }
        }
        return roles;
    }

    @Override
    public Optional<Operator> ofServer(String name, char[] password) {
        try (Password own = Password.of(password);
                PostgreSqlSource other = source.as(name, own);
                Connection connection = other.getConnection()) {
            return connected(connection);
        } catch (SQLException e) {
            StorageException told = Failures.translate(e);
            if (told.reason() == Reason.ACCESS_REFUSED) {
                return Optional.empty();
            }
            throw told;
        }
    }

    @Override
    public boolean areThere() {
        return !list().isEmpty();
    }

    @Override
    public List<OperatorAccount> list() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(SELECT + " ORDER BY r.rolname")) {
                        return accounts(connection, select);
                    }
                });
    }

    @Override
    public Optional<OperatorAccount> find(String name) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(SELECT + " AND r.rolname = ?")) {
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
                String name = found.getString("rolname");
                String displayName = found.getString("display_name");
                accounts.add(
                        new OperatorAccount(
                                name,
                                new Person(
                                        displayName == null ? name : displayName,
                                        roles(connection, name),
                                        found.getString("unit"),
                                        found.getString("province")),
                                found.getBoolean("rolcanlogin"),
                                false,
                                0,
                                null,
                                Columns.instant(found, "last_sign_in_at"),
                                found.getLong("version")));
            }
        }
        return accounts;
    }

    @Override
    public SignInRules rules() {
        return storage.jdbc(OperatorRows::rules);
    }

    @Override
    public void add(OperatorAccount account, @Nullable String hash) {
        storage.jdbc(
                connection -> {
                    String role = Columns.identifier(account.name());
                    execute(connection, "CREATE ROLE " + role + " LOGIN");
                    execute(connection, "GRANT " + EVERYBODY + " TO " + role);
                    for (Role one : account.person().roles()) {
                        execute(connection, "GRANT " + group(one) + " TO " + role);
                    }
                    OperatorRows.insert(connection, account, null, 0);
                    return true;
                });
    }

    @Override
    public boolean change(OperatorAccount account) {
        return storage.jdbc(
                connection -> {
                    if (!OperatorRows.update(connection, account)) {
                        if (account.version() != 0 || isOnRecord(connection, account.name())) {
                            return false;
                        }
                        OperatorRows.insert(connection, account, null, 1);
                    }
                    String role = Columns.identifier(account.name());
                    Set<Role> before = roles(connection, account.name());
                    for (Role one : Role.values()) {
                        boolean held = before.contains(one);
                        boolean wanted = account.person().roles().contains(one);
                        if (wanted && !held) {
                            execute(connection, "GRANT " + group(one) + " TO " + role);
                        } else if (held && !wanted) {
                            execute(connection, "REVOKE " + group(one) + " FROM " + role);
                        }
                    }
                    execute(
                            connection,
                            "ALTER ROLE " + role + (account.active() ? " LOGIN" : " NOLOGIN"));
                    return true;
                });
    }

    /** Whether there is a row: a login role may have been made without one. */
    private static boolean isOnRecord(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM operator_account WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    @Override
    public Optional<String> hash(String name) {
        return Optional.empty();
    }

    @Override
    public void setHash(String name, String hash, boolean mustChange) {
        throw new IllegalStateException("the server keeps passwords");
    }

    @Override
    public void tellServer(String name, char[] password) {
        storage.jdbc(
                connection -> {
                    char[] own = password.clone();
                    try {
                        connection
                                .unwrap(PGConnection.class)
                                .alterUserPassword(name, own, "scram-sha-256");
                        return true;
                    } finally {
                        Arrays.fill(own, '\0');
                    }
                });
    }

    @Override
    public void dropPassword(String name) {
        storage.jdbc(
                connection -> {
                    execute(
                            connection,
                            "ALTER ROLE " + Columns.identifier(name) + " PASSWORD NULL");
                    return true;
                });
    }

    @Override
    public boolean setTries(String name, int seen, int failedTries, @Nullable Instant lockedUntil) {
        return true;
    }

    @Override
    public void setLastSignIn(String name, Instant at) {
        storage.jdbc(connection -> OperatorRows.setLastSignIn(connection, name, at));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
