package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.DatabaseFinding;
import vn.capbu.kernel.database.DatabaseFinding.Kind;
import vn.capbu.kernel.database.DatabaseState;
import vn.capbu.kernel.database.TableRows;

/** Looks at a database: versions, rows, and what must hold and is cheap to see. The audit trail itself is proved elsewhere. */
final class DatabaseChecks {

    private final DatabaseKind kind;
    private final Connection connection;
    private final List<DatabaseFinding> findings = new ArrayList<>();

    DatabaseChecks(DatabaseKind kind, Connection connection) {
        this.kind = kind;
        this.connection = connection;
    }

    DatabaseState run(String place, Progress progress, Cancellation cancellation)
            throws SQLException {
        List<String> wanted = Migrations.scripts(kind);
        List<String> done = Migrations.done(connection);
        wanted.stream()
                .filter(script -> !done.contains(script))
                .forEach(script -> find(Kind.MIGRATION_MISSING, script));
        done.stream()
                .filter(script -> !wanted.contains(script))
                .forEach(script -> find(Kind.MIGRATION_UNKNOWN, script));
        List<TableLayout> tables = TableLayout.all(connection);
        List<TableRows> rows = new ArrayList<>();
        progress.total(tables.size());
        for (TableLayout table : tables) {
            cancellation.check();
            rows.add(new TableRows(table.name(), table.count(connection), ""));
            progress.done(rows.size());
        }
        rows.sort(Comparator.comparing(TableRows::table));
        if (done.equals(wanted)) {
            missing(tables);
            identities(tables);
            chain();
        }
        DatabaseMetaData data = connection.getMetaData();
        return new DatabaseState(
                data.getDatabaseProductName() + " " + data.getDatabaseProductVersion(),
                place,
                Migrations.versionOf(done),
                Migrations.versionOf(wanted),
                rows,
                findings,
                RightsLook.at(kind, connection),
                kind == DatabaseKind.POSTGRESQL ? signInDelay() : null,
                kind == DatabaseKind.POSTGRESQL ? SharedUse.connections(connection) : 0);
    }

    /** By PostgreSQL's module auth_delay, which a server loads when its administrator says so. */
    private Duration signInDelay() throws SQLException {
        return Duration.ofMillis(
                number(
                        "SELECT setting FROM pg_catalog.pg_settings WHERE name ="
                                + " 'auth_delay.milliseconds'"));
    }

    private void find(Kind what, String where) {
        findings.add(new DatabaseFinding(what, where));
    }

    private void missing(List<TableLayout> tables) throws SQLException {
        Set<String> lacking = new HashSet<>(FreshTables.names());
        tables.forEach(table -> lacking.remove(table.name()));
        lacking.stream().sorted().forEach(name -> find(Kind.TABLE_MISSING, name));
    }

    /** H2 sees to its own when it is opened. */
    private void identities(List<TableLayout> tables) throws SQLException {
        if (kind == DatabaseKind.POSTGRESQL) {
            Identities.behind(connection, tables)
                    .forEach(table -> find(Kind.IDENTITY_BEHIND, table));
        }
    }

    private void chain() throws SQLException {
        if (number(
                        "SELECT COUNT(*) FROM audit_head h WHERE h.sequence > 0 AND NOT EXISTS (SELECT 1"
                                + " FROM audit_chain c WHERE c.sequence = h.sequence AND c.hash ="
                                + " h.hash)")
                > 0) {
            find(Kind.CHAIN_END, "audit_head");
        }
        long sequence = number("SELECT sequence FROM audit_head");
        if (sequence > 0) {
            if (number("SELECT COUNT(*) FROM audit_chain") != sequence) {
                find(Kind.CHAIN_GAP, "audit_chain");
            }
            if (number("SELECT COUNT(*) FROM audit_event") != sequence) {
                find(Kind.CHAIN_GAP, "audit_event");
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
