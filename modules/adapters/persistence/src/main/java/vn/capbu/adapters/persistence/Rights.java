package vn.capbu.adapters.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.kernel.spi.DatabaseRights;
import vn.capbu.kernel.spi.DatabaseRights.Finding;
import vn.capbu.kernel.spi.DatabaseRights.Problem;
import vn.capbu.kernel.table.FileHash;

/**
 * The rights of operators as a PostgreSQL server holds them: group roles, grants, row-level security and triggers, made by scripts that the
 * owner of the tables runs after the migrations whenever they, or what they made, changed.
 */
final class Rights {

    private static final Logger LOG = Logger.getLogger(Rights.class.getName());

    /** Any number that nobody else takes. */
    private static final long LOCK = 0x6361706275L;

    private static final String SEARCH_PATH = "SET LOCAL search_path = public, capbu_rights";

    /** Locks of tables are waited for so long; then the rights stay as they were, until the next start. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '20s'";

    private Rights() {}

    /**
     * Makes the rights where they aren't as they should be. Where the owner may not, everything goes on without.
     *
     * @param connection the owner's, without an open transaction
     */
    static void make(Connection connection) {
        try {
            connection.setAutoCommit(false);
            try {
                run(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the database doesn't hold the rights of operators", e);
        }
    }

    private static void run(Connection connection) throws SQLException {
        execute(connection, SEARCH_PATH);
        List<String> script = script(connection);
        String hash = hash(script);
        if (isMade(connection, hash) && openPlaces(connection).isEmpty()) {
            return;
        }
        if (!mayMakeRoles(connection)) {
            LOG.fine(
                    "the owner of the tables may not make roles, so that the server holds no rights");
            return;
        }
        execute(connection, PATIENCE);
        execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
        if (!isMade(connection, hash)) {
            for (String statement : script) {
                execute(connection, statement);
            }
            store(connection, hash, fingerprint(connection));
        }
        if (!openPlaces(connection).isEmpty()) {
            execute(connection, RightsScript.places());
            store(connection, hash, fingerprint(connection));
        }
    }

    private static void store(Connection connection, String script, String made)
            throws SQLException {
        try (PreparedStatement store =
                connection.prepareStatement(
                        "INSERT INTO capbu_rights.rights_state (id, script, made, made_at) VALUES (1, ?, ?,"
                                + " CURRENT_TIMESTAMP) ON CONFLICT (id) DO UPDATE SET script ="
                                + " EXCLUDED.script, made = EXCLUDED.made, made_at = EXCLUDED.made_at")) {
            store.setString(1, script);
            store.setString(2, made);
            store.executeUpdate();
        }
    }

    private static List<String> openPlaces(Connection connection) throws SQLException {
        return list(connection, RightsTable.resource("rights/open.sql"));
    }

    private static List<String> script(Connection connection) throws SQLException {
        return RightsScript.of(RightsTable.read(), owner(connection));
    }

    private static String hash(List<String> script) {
        return FileHash.sha256(String.join("\n", script).getBytes(StandardCharsets.UTF_8));
    }

    private static String owner(Connection connection) throws SQLException {
        return text(
                connection,
                "SELECT pg_get_userbyid(relowner) FROM pg_catalog.pg_class WHERE oid = 'public.audit_event'::regclass");
    }

    private static boolean isMade(Connection connection, String hash) throws SQLException {
        String stored = stored(connection);
        return stored.startsWith(hash) && stored.equals(hash + " " + fingerprint(connection));
    }

    /** What was made last, and what the server said of it; empty before. */
    private static String stored(Connection connection) throws SQLException {
        boolean isThere =
                text(connection, "SELECT to_regclass('capbu_rights.rights_state')::text")
                        .endsWith("rights_state");
        return isThere
                ? text(
                        connection,
                        "SELECT script || ' ' || made FROM capbu_rights.rights_state WHERE id = 1")
                : "";
    }

    private static boolean mayMakeRoles(Connection connection) throws SQLException {
        return text(
                        connection,
                        "SELECT CASE WHEN r.rolsuper OR r.rolcreaterole OR (SELECT COUNT(*) FROM"
                                + " pg_catalog.pg_roles g WHERE g.rolname IN ("
                                + names()
                                + ")) = "
                                + (RightsTable.Group.values().length + 1)
                                + " THEN 'yes' ELSE 'no' END FROM pg_catalog.pg_roles r WHERE r.rolname ="
                                + " session_user")
                .equals("yes");
    }

    private static String names() {
        List<String> names = new ArrayList<>(List.of("'" + RightsTable.EVERYBODY + "'"));
        for (RightsTable.Group group : RightsTable.Group.values()) {
            names.add("'" + group.role() + "'");
        }
        return String.join(", ", names);
    }

    /** What the server says of everything that the scripts make, as one hash. */
    private static String fingerprint(Connection connection) throws SQLException {
        return text(
                connection, RightsTable.resource("rights/made.sql").replace("${roles}", names()));
    }

    /**
     * Whether the server holds the rights; asked by anybody.
     *
     * @param connection without an open transaction, or in one
     */
    static DatabaseRights.State state(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return look(connection);
        }
        connection.setAutoCommit(false);
        try {
            return look(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static DatabaseRights.State look(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        execute(connection, SEARCH_PATH);
        String stored = stored(connection);
        if (stored.isEmpty()) {
            findings.add(new Finding(Problem.NEVER_MADE, ""));
            return new DatabaseRights.State(true, findings);
        }
        List<String> parts = List.of(stored.split(" ", -1));
        if (!parts.get(0).equals(hash(script(connection)))) {
            findings.add(new Finding(Problem.OTHER_VERSION, ""));
        }
        if (!parts.get(1).equals(fingerprint(connection))) {
            findings.add(new Finding(Problem.CHANGED, ""));
        }
        TreeSet<String> unlisted = new TreeSet<>(list(connection, TABLES));
        RightsTable.read().lines().forEach(line -> unlisted.remove(line.table()));
        unlisted.forEach(table -> findings.add(new Finding(Problem.TABLE_WITHOUT_LINE, table)));
        find(connection, Problem.OTHER_GRANT, "rights/other-grants.sql", findings);
        find(connection, Problem.POWERFUL_OPERATOR, "rights/powerful-operators.sql", findings);
        openPlaces(connection)
                .forEach(what -> findings.add(new Finding(Problem.OPEN_TO_ALL, what)));
        return new DatabaseRights.State(true, findings);
    }

    private static final String TABLES =
            "SELECT relname::text FROM pg_catalog.pg_class WHERE relnamespace = 'public'::regnamespace AND"
                    + " relkind IN ('r', 'p')";

    private static void find(
            Connection connection, Problem problem, String file, List<Finding> findings)
            throws SQLException {
        list(connection, RightsTable.resource(file).replace("${roles}", names()))
                .forEach(what -> findings.add(new Finding(problem, what)));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        List<String> found = list(connection, sql);
        return found.isEmpty() ? "" : found.get(0);
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(Objects.requireNonNullElse(found.getString(1), ""));
            }
        }
        return all;
    }
}
