package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseFinding;
import vn.capbu.kernel.database.DatabaseState;
import vn.capbu.kernel.database.TableRows;
import vn.capbu.kernel.database.TableVersions;

/** What the commands about databases print. */
final class DatabaseReport {

    private final Session session;
    private final Output output;
    private final Texts texts;

    DatabaseReport(Session session) {
        this.session = session;
        this.output = session.output();
        this.texts = session.texts();
    }

    void settings(DatabaseSettings settings) {
        output.line(line(settings));
        output.document(document(settings));
    }

    private String line(DatabaseSettings settings) {
        if (settings instanceof PostgreSql server) {
            Path file = server.passwordFile();
            String line =
                    texts.get(
                            file == null ? "database.postgresql-asking" : "database.postgresql",
                            server.url(),
                            server.user(),
                            String.valueOf(file));
            return server.rootCertificate() == null
                    ? line
                    : line + texts.get("database.protected", server.rootCertificate());
        }
        return texts.get("database.h2", session.homePath());
    }

    private static Map<String, Object> document(DatabaseSettings settings) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (settings instanceof PostgreSql server) {
            document.put("database", "postgresql");
            document.put("url", server.url());
            document.put("user", server.user());
            Path file = server.passwordFile();
            document.put("passwordFile", file == null ? null : file.toString());
            document.put(
                    "rootCertificate",
                    server.rootCertificate() == null ? null : server.rootCertificate().toString());
        } else {
            document.put("database", "h2");
        }
        return document;
    }

    void versions(TableVersions versions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("before", versions.before());
        document.put("now", versions.now());
        document.put("done", versions.done());
        output.document(document);
        versions.done().forEach(output::line);
        if (versions.done().isEmpty()) {
            output.message("database.up-to-date", versions.now());
        } else if (versions.before().isEmpty()) {
            output.message("database.made", versions.now());
        } else {
            output.message("database.migrated", versions.before(), versions.now());
        }
    }

    /** Whether all is well. */
    boolean state(DatabaseState state) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("product", state.product());
        document.put("place", state.place());
        document.put("version", state.version());
        document.put("newest", state.newest());
        document.put("rights", state.rights().name());
        document.put("otherConnections", state.desks());
        document.put("tables", rows(state.tables()));
        document.put(
                "findings",
                state.findings().stream()
                        .map(one -> Map.of("kind", one.kind().name(), "where", one.where()))
                        .toList());
        output.document(document);
        output.line(texts.get("database.state", state.product(), state.place()));
        output.line(texts.get("database.version", state.version(), state.newest()));
        output.line(texts.get("database.rights." + state.rights()));
        output.line(texts.get("database.connections", state.desks()));
        List<List<String>> lines = new ArrayList<>();
        state.tables().forEach(one -> lines.add(List.of(one.table(), Long.toString(one.rows()))));
        output.table(
                List.of(texts.get("database.column.table"), texts.get("database.column.rows")),
                lines);
        state.findings().forEach(one -> output.line(finding(one)));
        output.message("database.findings", state.findings().size());
        return state.findings().isEmpty();
    }

    private String finding(DatabaseFinding one) {
        return texts.get("database.finding." + one.kind(), one.where());
    }

    void backup(BackupSummary summary, String message, Object where) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", where.toString());
        document.put("database", summary.database());
        document.put("version", summary.version());
        document.put("madeAt", summary.madeAt().toString());
        document.put("rows", summary.rows());
        document.put("tables", rows(summary.tables()));
        output.document(document);
        output.message(message, where, summary.tables().size(), summary.rows());
    }

    void copied(List<TableRows> tables, DatabaseSettings to, boolean used) {
        long rows = tables.stream().mapToLong(TableRows::rows).sum();
        Map<String, Object> document = new LinkedHashMap<>(document(to));
        document.put("used", used);
        document.put("rows", rows);
        document.put("tables", rows(tables));
        output.document(document);
        output.message("database.copied", tables.size(), rows);
        output.message(used ? "database.used" : "database.not-used");
        output.line(line(to));
    }

    void encrypted(List<TableRows> tables, boolean encrypted) {
        long rows = tables.stream().mapToLong(TableRows::rows).sum();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("encrypted", encrypted);
        document.put("rows", rows);
        document.put("tables", rows(tables));
        output.document(document);
        output.message(
                encrypted ? "database.encrypted" : "database.decrypted", tables.size(), rows);
    }

    private static List<Map<String, Object>> rows(List<TableRows> tables) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TableRows table : tables) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("table", table.table());
            row.put("rows", table.rows());
            if (!table.hash().isEmpty()) {
                row.put("hash", table.hash());
            }
            rows.add(row);
        }
        return rows;
    }
}
