package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Who is connected to a server.
 *
 * @param owns whether it is the owner of the tables, whom no rights bind; also before there are any
 * @param isLinked whether the server links this user's lines of the audit trail to the chain
 */
record ServerUser(boolean owns, boolean isLinked) {

    private static final String WHO =
            "SELECT pg_has_role(session_user, c.relowner, 'USAGE'), EXISTS (SELECT 1 FROM"
                    + " pg_catalog.pg_trigger t WHERE t.tgrelid = to_regclass('audit_event') AND t.tgname ="
                    + " 'capbu_link' AND t.tgenabled IN ('O', 'A')) FROM pg_catalog.pg_class c WHERE c.oid ="
                    + " to_regclass('flyway_schema_history')";

    private static final String WHOLE_TRAIL =
            "SELECT NOT row_security_active('audit_event') OR EXISTS (SELECT 1 FROM pg_catalog.pg_roles g"
                    + " WHERE g.rolname IN ('capbu_supervisor', 'capbu_auditor', 'capbu_administrator')"
                    + " AND pg_has_role(session_user, g.oid, 'USAGE'))";

    /** Whether this user sees every line of the audit trail; the rights say who does. */
    static boolean seesWholeTrail(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHOLE_TRAIL);
                ResultSet found = select.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }

    static ServerUser of(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHO);
                ResultSet found = select.executeQuery()) {
            if (!found.next() || found.getBoolean(1)) {
                return new ServerUser(true, false);
            }
            return new ServerUser(false, found.getBoolean(2));
        }
    }
}
