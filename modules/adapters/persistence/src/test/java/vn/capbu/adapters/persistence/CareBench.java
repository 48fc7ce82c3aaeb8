package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.database.KeepDatabase;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.rollout.LogKind;
import vn.capbu.subscribers.RegistryState;

/** A data directory with something of every feature, and the care of its database. */
final class CareBench {

    static final Operator OPERATOR = Fixtures.OPERATOR;

    private static final Map<TestDatabase, Path> MODELS = new EnumMap<>(TestDatabase.class);

    final Path home;
    final KeepDatabase care;

    /** The data directory of a folder, whatever is there. */
    CareBench(Path folder) {
        this.home = folder.resolve("home");
        this.care = new KeepDatabase(services(), home, clock());
    }

    /** One that is filled: registry, campaign, renewals, complaints, audit trail. Filled once, and copied for each test. */
    static synchronized CareBench filled(TestDatabase database, Path folder) throws Exception {
        Path model = MODELS.get(database);
        if (model == null) {
            model = Files.createTempDirectory("capbu-filled");
            fill(database, model);
            MODELS.put(database, model);
        }
        DataDirectory home = DataDirectory.open(folder.resolve("home"));
        if (database == TestDatabase.H2) {
            Files.copy(
                    model.resolve("home/db/capbu.mv.db"), home.folder("db").resolve("capbu.mv.db"));
        } else {
            PostgresServer server = PostgresServer.running();
            PostgreSql settings =
                    (PostgreSql) DatabaseSettings.read(DataDirectory.open(model.resolve("home")));
            TestDatabase.settings(server, server.copyOf(settings.url().replaceFirst(".*/", "")))
                    .write(home);
        }
        return new CareBench(folder);
    }

    private static void fill(TestDatabase database, Path folder) throws Exception {
        try (RolloutBench rollout = new RolloutBench(database, folder)) {
            rollout.register(40);
            rollout.register(5, RegistryState.REVOKED);
            rollout.fix();
            rollout.today(RolloutBench.FIRST.plusDays(20));
            rollout.importLog(
                    rollout.log(
                            LogKind.RENEWALS,
                            false,
                            RolloutCase.HEADER,
                            RolloutCase.line(3, "", 12, "AM", "BB01")));
            RenewalJournal journal = rollout.workspace.storage().port(RenewalJournal.class);
            rollout.workspace
                    .storage()
                    .transact(
                            Durability.NORMAL,
                            () -> {
                                journal.add(Fixtures.renewal("T1"), OPERATOR);
                                journal.add(Fixtures.renewal("T2"), OPERATOR);
                            });
        }
        try (ComplaintBench complaints = new ComplaintBench(database, folder)) {
            long id = complaints.open(null, "technical").id();
            complaints.desk.handleCase().take(ComplaintBench.AGENT, id);
            complaints.desk.answerCase().answer(ComplaintBench.AGENT, id, "xong\tđủ — \"rồi\"");
            complaints.tamper(
                    "UPDATE subscriber_certificate SET replaced_by = (SELECT MAX(id) FROM"
                            + " subscriber_certificate) WHERE id = (SELECT MIN(id) FROM"
                            + " subscriber_certificate)",
                    "UPDATE campaign_version SET old_ca = "
                            + (database == TestDatabase.H2
                                    ? "X'00FF41'"
                                    : "decode('00FF41', 'hex')"));
        }
    }

    static Clock clock() {
        return Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);
    }

    static Services services() {
        return new Services() {
            @Override
            public <T> List<T> all(Class<T> spi) {
                return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
            }
        };
    }

    /** What the data directory says about its database. */
    DatabaseSettings settings() throws IOException {
        return DatabaseSettings.read(DataDirectory.open(home));
    }

    /** What {@code audit verify} finds. */
    List<Finding> auditFindings() throws Exception {
        try (Workspace workspace = Workspace.open(services(), home, clock())) {
            return new ProveAudit(workspace).verify(OPERATOR).findings();
        }
    }

    /** Rows of each table, counted by plain SQL. */
    Map<String, Long> counts() throws Exception {
        DataDirectory directory = DataDirectory.open(home);
        try (Connection connection = DatabaseCare.Site.of(directory, settings()).connect()) {
            return counts(connection);
        }
    }

    static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement names = connection.createStatement();
                ResultSet found =
                        names.executeQuery(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema IN"
                                        + " ('public', 'PUBLIC')")) {
            while (found.next()) {
                counts.put(found.getString(1).toLowerCase(java.util.Locale.ROOT), 0L);
            }
        }
        counts.remove("flyway_schema_history");
        for (Map.Entry<String, Long> one : counts.entrySet()) {
            try (Statement select = connection.createStatement();
                    ResultSet found = select.executeQuery("SELECT COUNT(*) FROM " + one.getKey())) {
                found.next();
                one.setValue(found.getLong(1));
            }
        }
        return counts;
    }

    /** Adds what everybody adds: the identities have to go on where they were. */
    void workOn() throws Exception {
        try (Workspace workspace = Workspace.open(services(), home, clock())) {
            new vn.capbu.complaints.ComplaintDesk(workspace)
                    .openCase()
                    .run(
                            ComplaintBench.AGENT,
                            ComplaintBench.intake(
                                    vn.capbu.complaints.sla.Channel.HOTLINE,
                                    null,
                                    "technical",
                                    "0100109106"));
        }
    }
}
