package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import vn.capbu.adapters.persistence.RightsBench.Who;

/**
 * Something that an operator's own credentials aren't good for.
 *
 * @param who tries it
 * @param what in words
 * @param sql the statements, in one transaction, the last of which is the deed
 */
record Attack(Who who, String what, List<String> sql) {

    /** What came of it. */
    record Result(boolean refused, String how) {}

    static Attack of(Who who, String what, String... sql) {
        return new Attack(who, what, List.of(sql));
    }

    /** Tries it, and leaves nothing behind: a transaction is checked as at its commit, and rolled back. */
    Result on(Connection connection) throws SQLException {
        connection.setAutoCommit(isAlone());
        try (Statement statement = connection.createStatement()) {
            boolean done = false;
            for (String one : sql) {
                done = did(statement, one);
            }
            if (!isAlone()) {
                done = done && settle(connection);
            }
            SQLWarning warning = statement.getWarnings();
            if (warning != null && sql.get(sql.size() - 1).startsWith("GRANT")) {
                return new Result(true, warning.getSQLState() + " " + warning.getMessage());
            }
            return new Result(!done, done ? "DONE" : "no row");
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Result(true, e.getSQLState() + " " + message);
        } finally {
            if (!isAlone()) {
                connection.rollback();
            }
        }
    }

    /** What runs in no transaction. */
    private boolean isAlone() {
        return sql.get(0).startsWith("ALTER SYSTEM");
    }

    private static boolean settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            return true;
        }
    }

    private static boolean did(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            boolean counts =
                    sql.startsWith("UPDATE")
                            || sql.startsWith("DELETE")
                            || sql.startsWith("INSERT");
            return !counts || statement.getUpdateCount() > 0;
        }
        try (var rows = statement.getResultSet()) {
            return rows.next() && rows.getObject(1) != null;
        }
    }
}
