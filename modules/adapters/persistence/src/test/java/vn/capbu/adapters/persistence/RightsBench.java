package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RightsTable.Group;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SubscriberCards;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** A database of a real server whose owner made the rights, operators with a login role each, and something of everything in it. */
final class RightsBench implements AutoCloseable {

    /** Operators, each with one role. */
    enum Who {
        DESK("tester", Group.DESK, null, null),
        PRODUCT("ttsp", Group.PRODUCT, null, null),
        CARE("chi.lan", Group.CARE, "cskh", null),
        REGION("anh.ba", Group.CARE, "ctkv", null),
        SUPERVISOR("co.hoa", Group.SUPER, null, null),
        HANOI("tinh.01", Group.PROVINCE, null, "01"),
        AUDITOR("kiem.toan", Group.AUDITOR, null, null),
        ADMIN("quan.tri", Group.ADMIN, null, null);

        private final String login;
        private final Group group;
        private final String unit;
        private final String province;

        Who(String login, Group group, String unit, String province) {
            this.login = login;
            this.group = group;
            this.unit = unit;
            this.province = province;
        }

        String login() {
            return login;
        }

        Group group() {
            return group;
        }

        /** The role as the kernel names it. */
        Role role() {
            return Role.valueOf(group.role().substring("capbu_".length()).toUpperCase(Locale.ROOT));
        }

        Operator operator() {
            return new Operator(login, Set.of(role()), login, unit, province);
        }
    }

    static final TokenSerial TOKEN = new TokenSerial("T1");

    /** Made once: it takes longer than everything else here. */
    private static @Nullable SessionFactory sessions;

    private final Map<String, Storage> storages = new HashMap<>();
    final PostgresServer server;
    final String database;
    private final Path folder;
    private final TestDatabase kind;

    RightsBench(Path folder) {
        this(folder, TestDatabase.POSTGRESQL);
    }

    /** On H2 one file stands for all desks: whoever does something acts. */
    RightsBench(Path folder, TestDatabase kind) {
        this.folder = folder;
        this.kind = kind;
        this.server = kind == TestDatabase.H2 ? null : PostgresServer.running();
        this.database = kind == TestDatabase.H2 ? "" : server.newDatabase();
        owner();
        if (kind == TestDatabase.POSTGRESQL) {
            logins();
        }
    }

    private void logins() {
        for (Who who : Who.values()) {
            login(who.login);
            server.administer(database, "GRANT " + who.group.role() + " TO \"" + who.login + "\"");
            server.administer(
                    database,
                    "INSERT INTO operator_account (name, display_name, unit, province, active, must_change,"
                            + " failed_tries, version) VALUES ('"
                            + who.login
                            + "', '"
                            + who.login
                            + "', "
                            + literal(who.unit)
                            + ", "
                            + literal(who.province)
                            + ", TRUE, FALSE, 0, 0)");
        }
        login("ngoai");
    }

    private static String literal(String text) {
        return text == null ? "NULL" : "'" + text + "'";
    }

    /** A login role with the password of the tests, without any right. */
    void login(String name) {
        server.administer(
                database,
                "DO $$ BEGIN CREATE ROLE \""
                        + name
                        + "\" LOGIN PASSWORD '"
                        + PostgresServer.PASSWORD
                        + "'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    }

    /** The storage of the owner of the tables; closed with the bench. */
    Storage owner() {
        return storage(PostgresServer.USER, Clock.systemUTC());
    }

    /** The storage of an operator; closed with the bench. */
    Storage storage(Who who) {
        return storage(who.login, Clock.systemUTC());
    }

    private synchronized Storage storage(String login, Clock clock) {
        if (kind == TestDatabase.H2) {
            Storage file =
                    storages.computeIfAbsent(
                            "", any -> new Shared(TestDatabase.H2.open(folder.resolve("h2"))));
            Operator operator =
                    Stream.of(Who.values())
                            .filter(who -> who.login.equals(login))
                            .findFirst()
                            .map(Who::operator)
                            .orElse(Operator.ofOperatingSystem());
            return new Acting(file, operator);
        }
        return storages.computeIfAbsent(
                login,
                any ->
                        new Shared(
                                new HibernateStorage(
                                        PostgreSqlDatabase.open(settings(login), null),
                                        CompletableFuture.completedFuture(sessions()),
                                        clock)));
    }

    private static synchronized SessionFactory sessions() {
        SessionFactory made = sessions;
        if (made == null) {
            made = Mapping.buildSessionFactory(DatabaseKind.POSTGRESQL);
            sessions = made;
        }
        return made;
    }

    /** A storage that whoever uses it doesn't close. */
    private record Shared(Storage storage) implements Storage {

        @Override
        public <P> P port(Class<P> port) {
            return storage.port(port);
        }

        @Override
        public void actsFor(Operator operator) {
            storage.actsFor(operator);
        }

        @Override
        public <T> T transact(Durability durability, Supplier<T> work) {
            return storage.transact(durability, work);
        }

        @Override
        public void close() {
            // the bench does
        }
    }

    /** What an operator does on a storage that others use too: each call says again who acts. */
    private record Acting(Storage storage, Operator operator) implements Storage {

        @Override
        public <P> P port(Class<P> port) {
            P own = storage.port(port);
            return port.isInterface()
                    ? port.cast(
                            Proxy.newProxyInstance(
                                    port.getClassLoader(),
                                    new Class<?>[] {port},
                                    (proxy, method, arguments) -> {
                                        storage.actsFor(operator);
                                        if (method.getName().equals("ofConnection")) {
                                            return Optional.of(operator); // as after a sign-in
                                        }
                                        try {
                                            return method.invoke(own, arguments);
                                        } catch (InvocationTargetException e) {
                                            throw e.getTargetException();
                                        }
                                    }))
                    : own;
        }

        @Override
        public <T> T transact(Durability durability, Supplier<T> work) {
            storage.actsFor(operator);
            return storage.transact(durability, work);
        }

        @Override
        public void close() {
            // the bench does
        }
    }

    PostgreSql settings(String login) {
        return new PostgreSql(server.url(database), login, server.passwordFile());
    }

    /** Plain JDBC as a login role. */
    Connection connect(String login) throws SQLException {
        return DriverManager.getConnection(server.url(database), login, PostgresServer.PASSWORD);
    }

    Connection connect(Who who) throws SQLException {
        return connect(who.login);
    }

    /** What an operator's program finds, with the storage of this bench. */
    Services services(Who who, Clock clock) {
        return new Services() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> List<T> all(Class<T> spi) {
                StorageProvider provider = (directory, settings) -> storage(who.login, clock);
                return spi == StorageProvider.class
                        ? List.of((T) provider)
                        : ServiceLoader.load(spi).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList();
            }
        };
    }

    /** What an operator's console has open. */
    Workspace workspace(Who who, Clock clock) {
        try {
            Path home = Files.createDirectories(folder.resolve(who.name() + UUID.randomUUID()));
            if (kind == TestDatabase.POSTGRESQL) {
                settings(who.login).write(vn.capbu.kernel.DataDirectory.open(home));
            }
            return Workspace.open(services(who, clock), home, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subscribers of three provinces, a renewal, tries of a PIN, tokens at the desk, cases of two units: each by who does that. */
    RightsBench seed() throws ComplaintException, IOException {
        try (Storage storage = owner()) {
            storage.transact(
                    Durability.NORMAL,
                    () -> {
                        for (int i = 0; i < 8; i++) {
                            storage.port(SubscriberRegistry.class)
                                    .store(
                                            Fixtures.BY_HAND,
                                            Fixtures.numbered(
                                                    List.of(
                                                            RolloutBench.row(
                                                                    i, RegistryState.VALID))));
                        }
                    });
        }
        try (Storage storage = storage(Who.DESK)) {
            Renewal renewal = Fixtures.renewal(TOKEN.value());
            storage.port(RenewalJournal.class).add(renewal, Who.DESK.operator());
            PinLedger ledger = storage.port(PinLedger.class);
            PinLedgerEntry entry = ledger.entry(TOKEN, PinKind.USER).beforeTry(Fixtures.NOW);
            ledger.save(entry);
            ledger.save(entry.refused(Fixtures.NOW, "CKR_PIN_INCORRECT"));
            CustodyRepository custody = storage.port(CustodyRepository.class);
            var dropOff = CustodyFixtures.dropOff("TN-2020-000001", "T8", "T9");
            custody.nextNumber(CustodyRepository.Series.DROP_OFF, "", 2020);
            custody.add(dropOff, CustodyFixtures.firstMoves(dropOff));
        }
        try (Storage storage = storage(Who.SUPERVISOR)) {
            PinLedger ledger = storage.port(PinLedger.class);
            ledger.save(ledger.entry(TOKEN, PinKind.USER).unlocked(1));
            ledger.record(
                    new PinUnlock(
                            TOKEN,
                            PinKind.USER,
                            1,
                            1,
                            "khách chắc chắn",
                            Who.SUPERVISOR.login,
                            "anh Tư",
                            Fixtures.NOW));
        }
        try (Storage storage = storage(Who.CARE)) {
            SubscriberCards cards = storage.port(SubscriberCards.class);
            Provenance by = Provenance.byHand(Who.CARE.operator(), Fixtures.NOW);
            cards.addContact(new SubscriberId(1), Contact.Kind.PHONE, "0911222333", "", by);
            cards.addNote(new SubscriberId(1), "gọi buổi sáng", by);
        }
        open(Who.CARE, ComplaintDesk.COMPLAINTS, "cskh");
        open(Who.REGION, ComplaintDesk.REQUESTS, "ctkv");
        long held = open(Who.REGION, ComplaintDesk.REQUESTS, "ctkv").id();
        try (Workspace workspace = workspace(Who.SUPERVISOR, Clock.systemUTC())) {
            new ComplaintDesk(workspace)
                    .superviseCase()
                    .takeOver(Who.SUPERVISOR.operator(), held, "khách gọi nhiều lần");
        }
        return this;
    }

    private ComplaintCase open(Who who, String policy, String unit)
            throws ComplaintException, IOException {
        try (Workspace workspace = workspace(who, Clock.systemUTC())) {
            return new ComplaintDesk(workspace)
                    .openCase()
                    .run(
                            who.operator(),
                            new Intake(
                                    Channel.HOTLINE,
                                    "",
                                    null,
                                    policy,
                                    null,
                                    unit,
                                    new Intake.Customer(
                                            null, "0100000001", "Công ty", "0912345678", "79"),
                                    "không ký được"));
        }
    }

    /** Writes a report of the test run. */
    static void report(String name, List<String> lines) {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            Files.write(target.resolve(name), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        storages.values().forEach(RightsBench::close);
    }

    /** Its connections: its sessions are everybody's. */
    private static void close(Storage storage) {
        ((HibernateStorage) ((Shared) storage).storage).database().close();
    }
}
