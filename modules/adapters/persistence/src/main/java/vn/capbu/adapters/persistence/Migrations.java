package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** Brings the tables up to date. A migration that was released is never edited; a change is a new one. */
final class Migrations {

    /** By name, so that nothing searches the class path: a module's class loader needn't list folders. */
    static final List<String> SCRIPTS =
            List.of(
                    "V1__settings_and_audit_trail.sql",
                    "V2__registry.sql",
                    "V3__renewals.sql",
                    "V4__campaign_of_2020.sql",
                    "V5__pin_safety.sql",
                    "V6__token_custody.sql",
                    "V7__more_authorities.sql",
                    "V8__who_took_each_step.sql",
                    "V9__module_quirks.sql",
                    "V10__registry_of_subscribers.sql",
                    "V11__search.sql",
                    "V12__business_time_and_follow_ups.sql",
                    "V14__imports.sql",
                    "V15__evidence_of_a_revocation.sql",
                    "V18__facts_of_subscribers.sql",
                    "V20__rollout_population_and_facts.sql",
                    "V21__rollout_targets_and_forecasts.sql",
                    "V23__rollout_alerts.sql",
                    "V24__complaints.sql",
                    "V25__audit_chain.sql",
                    "V27__alerts_once.sql",
                    "V28__complaint_articles.sql",
                    "V29__time_stamp_servers.sql",
                    "V30__audit_of_cases.sql",
                    "V31__operators.sql",
                    "V35__many_desks.sql",
                    "V38__versions_of_settings.sql",
                    "V39__try_limits_by_day.sql",
                    "V40__dues_and_closings_of_cases.sql",
                    "V42__keywords_and_root_causes.sql",
                    "V45__imports_taken_back.sql");

    /** What H2 needs beside. Versions lie between the others. */
    static final List<String> H2_SCRIPTS =
            List.of(
                    "V16__h2_blocks_of_identities.sql",
                    "V19__h2_blocks_of_identities_of_the_journal.sql",
                    "V20_1__h2_blocks_of_identities_of_the_rollout.sql");

    /** What PostgreSQL needs beside: indexes that H2 makes by itself for foreign keys. Versions lie between the others. */
    static final List<String> POSTGRESQL_SCRIPTS =
            List.of("V10_1__postgresql_indexes.sql", "V32__postgresql_index_of_provinces.sql");

    /** Without the line by which Flyway notes that it made this table itself. */
    private static final String HISTORY =
            "SELECT \"script\", \"success\" FROM \"flyway_schema_history\" WHERE \"type\" = 'SQL' ORDER"
                    + " BY \"installed_rank\"";

    private Migrations() {}

    /** All for one database, in the order of their versions. */
    static List<String> scripts(DatabaseKind kind) {
        List<String> own = kind == DatabaseKind.H2 ? H2_SCRIPTS : POSTGRESQL_SCRIPTS;
        return Stream.concat(SCRIPTS.stream(), own.stream())
                .sorted(Comparator.comparing(Migrations::version))
                .toList();
    }

    private static MigrationVersion version(String script) {
        return MigrationVersion.fromVersion(script.substring(1, script.indexOf("__")));
    }

    /** What ran here, in that order; none when there are no tables. A migration that failed is named as such. */
    static List<String> done(Connection connection) throws SQLException {
        try (PreparedStatement known =
                        connection.prepareStatement(
                                "SELECT 1 FROM information_schema.tables WHERE table_name ="
                                        + " 'flyway_schema_history' AND LOWER(table_schema) = 'public'");
                ResultSet found = known.executeQuery()) {
            if (!found.next()) {
                return List.of();
            }
        }
        List<String> done = new ArrayList<>();
        try (PreparedStatement history = connection.prepareStatement(HISTORY);
                ResultSet rows = history.executeQuery()) {
            while (rows.next()) {
                done.add(rows.getBoolean("success") ? rows.getString("script") : "failed");
            }
        }
        return done;
    }

    /** Whether tables of a version are newer than those that this program makes. */
    static boolean isNewer(DatabaseKind kind, String version) {
        return !version.isEmpty()
                && MigrationVersion.fromVersion(version)
                                .compareTo(MigrationVersion.fromVersion(versionOf(scripts(kind))))
                        > 0;
    }

    /** The version that a list of migrations leads to; empty when there are none. */
    static String versionOf(List<String> scripts) {
        return scripts.stream()
                .filter(script -> script.startsWith("V"))
                .map(Migrations::version)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("");
    }

    /**
     * Runs what is missing. Flyway is asked only when its history isn't exactly the list above: that makes a third of a
     * command's start.
     *
     * @throws StorageException NEWER when a newer version of the product made the tables
     */
    static void run(DatabaseKind kind, DataSource source, Connection guard) {
        if (areDone(guard, scripts(kind))) {
            return;
        }
        ClassLoader loader = Migrations.class.getClassLoader();
        Flyway flyway =
                Flyway.configure(loader)
                        .dataSource(source)
                        .resourceProvider(new MigrationScripts(loader, scripts(kind)))
                        .javaMigrationClassProvider(List::of)
                        .ignoreMigrationPatterns(new String[0])
                        .load();
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                throw new StorageException(
                        Reason.NEWER,
                        "a newer version made this database: table version "
                                + migration.getVersion(),
                        new IllegalStateException(migration.getDescription()));
            }
        }
        flyway.migrate();
    }

    /**
     * Changes nothing, and looks whether everything ran: for whoever doesn't own the tables.
     *
     * @throws StorageException NEWER when a newer version of the product made the tables; OUTDATED when an older one did, so that their owner
     *     has to bring them up to date; NO_PERMISSION when there are none that may be seen
     */
    static void require(DatabaseKind kind, Connection guard) throws SQLException {
        List<String> known = scripts(kind);
        List<String> done = done(guard);
        if (done.equals(known)) {
            return;
        }
        if (done.isEmpty()) {
            throw new StorageException(
                    Reason.NO_PERMISSION,
                    "permission denied: no table of capbu may be seen",
                    new IllegalStateException("no tables"));
        }
        boolean isNewer = !known.containsAll(done);
        String last = done.get(done.size() - 1);
        throw new StorageException(
                isNewer ? Reason.NEWER : Reason.OUTDATED,
                (isNewer
                                ? "a newer version made this database: table version "
                                : "the owner of the tables has to bring them up to date first: table version ")
                        + last,
                new IllegalStateException(last));
    }

    static boolean areDone(Connection connection, List<String> scripts) {
        try {
            return done(connection).equals(scripts);
        } catch (SQLException e) {
            // there is no history yet, or Flyway will tell what is wrong with it
            return false;
        }
    }
}
