package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.ManageOperators;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.OperatorException.Reason;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageProvider;

/**
 * A server that asks a directory (LDAP) for the passwords of operators, and takes its time with wrong ones; both are real. Of its roles
 * "own" alone has a password at the server.
 */
class DirectorySignInTest {

    private static final String IN_DIRECTORY = "Của Bình, 2 lần";
    private static final String AT_SERVER = "Giữ kín chuyện này 1";
    private static final Duration DELAY = Duration.ofMillis(300);
    private static final Person AGENT =
            new Person("Trần Văn Bình", Set.of(Role.CARE_AGENT), "CSKH 1", "79");

    @TempDir private static Path shared;
    private static LdapServer directory;
    private static PostgresServer server;

    @TempDir private Path folder;
    private String database;

    private final Services services =
            new Services() {
                @Override
                public <T> List<T> all(Class<T> spi) {
                    assertThat(spi).isEqualTo(StorageProvider.class);
                    return List.of(spi.cast(new DatabaseStorageProvider(Clock.systemUTC())));
                }
            };

    @BeforeAll
    static void start() throws Exception {
        directory = LdapServer.start(shared, List.of("binh", "lan", "cuc", "dao"), IN_DIRECTORY);
        server =
                PostgresServer.with(
                        """
                        host all capbu,postgres,own 127.0.0.1/32 scram-sha-256
                        host all +capbu_operator 127.0.0.1/32 ldap ldapserver=127.0.0.1 ldapport=%d ldapprefix="uid=" ldapsuffix="%s"
                        """
                                .formatted(directory.port(), LdapServer.SUFFIX),
                        "shared_preload_libraries=auth_delay",
                        "auth_delay.milliseconds=" + DELAY.toMillis());
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @BeforeEach
    void useNewDatabase() throws Exception {
        database = server.newDatabase();
        TestDatabase.settings(server, database).write(DataDirectory.open(folder));
    }

    private static void refused(Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        OperatorException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static ManageOperators operators(Workspace workspace) {
        return new ManageOperators(workspace.services(), workspace.storage(), workspace.clock());
    }

    private Workspace open() throws Exception {
        return Workspace.open(services, folder, Clock.systemUTC());
    }

    private Operator signIn(String name, String password) throws Exception {
        try (Password typed = Password.of(password.toCharArray());
                Workspace workspace =
                        Workspace.open(services, folder, Clock.systemUTC(), name, typed)) {
            return workspace.operator();
        }
    }

    private boolean hasPasswordAtServer(String name) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(database),
                                "postgres",
                                Files.readString(server.passwordFile()).strip());
                var select =
                        connection.prepareStatement(
                                "SELECT rolpassword IS NOT NULL FROM pg_authid WHERE rolname = ?")) {
            select.setString(1, name);
            try (var found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    @Test
    void anOperatorOfTheDirectorySignsInByItsPasswordAndHasNoSecondOne() throws Exception {
        try (Workspace workspace = open()) {
            operators(workspace).add(workspace.operator(), "binh", AGENT, new char[0]);
            assertThat(
                            workspace
                                    .signIn()
                                    .secondPerson(
                                            workspace.operator(),
                                            "binh",
                                            IN_DIRECTORY.toCharArray())
                                    .roles())
                    .containsExactly(Role.CARE_AGENT);
            refused(
                    Reason.WRONG,
                    () ->
                            workspace
                                    .signIn()
                                    .secondPerson(
                                            workspace.operator(), "binh", AT_SERVER.toCharArray()));
        }
        assertThat(signIn("binh", IN_DIRECTORY))
                .isEqualTo(
                        new Operator(
                                "binh", Set.of(Role.CARE_AGENT), "Trần Văn Bình", "CSKH 1", "79"));
        assertThat(hasPasswordAtServer("binh")).isFalse();
    }

    @Test
    void theServerLetsInAndItIsTakenDownForTheNextTime() throws Exception {
        try (Workspace workspace = open()) {
            assertThat(workspace.letInByServer()).as("the owner").isEmpty();
            operators(workspace).add(workspace.operator(), "dao", AGENT, new char[0]);
        }
        try (Workspace first = openAs("dao")) {
            assertThat(first.letInByServer().orElseThrow().lastSignInAt()).isNull();
        }
        try (Workspace second = openAs("dao")) {
            Instant last = second.letInByServer().orElseThrow().lastSignInAt();
            assertThat(last).isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(second.storage().port(AuditTrail.class).latest(2))
                    .allSatisfy(
                            event -> {
                                assertThat(event.action()).isEqualTo("operator.sign-in");
                                assertThat(event.operator()).isEqualTo("dao");
                            });
        }
    }

    private Workspace openAs(String name) throws Exception {
        return Workspace.open(
                services, folder, Clock.systemUTC(), name, Password.of(IN_DIRECTORY.toCharArray()));
    }

    @Test
    void aPasswordThatTheServerNeverAsksForIsDroppedAndTold() throws Exception {
        try (Workspace workspace = open()) {
            Operator owner = workspace.operator();
            ManageOperators operators = operators(workspace);
            refused(
                    Reason.DIRECTORY_KEEPS,
                    () -> operators.add(owner, "lan", AGENT, AT_SERVER.toCharArray()));
            assertThat(hasPasswordAtServer("lan")).isFalse();
            assertThat(operators.list(owner))
                    .filteredOn(one -> one.name().equals("lan"))
                    .as("the account is there")
                    .hasSize(1);
            refused(
                    Reason.DIRECTORY_KEEPS,
                    () -> operators.resetPassword(owner, "lan", AT_SERVER.toCharArray()));
            assertThat(hasPasswordAtServer("lan")).isFalse();
            refused(
                    Reason.DIRECTORY_KEEPS,
                    () ->
                            workspace
                                    .signIn()
                                    .changePassword(
                                            "lan",
                                            IN_DIRECTORY.toCharArray(),
                                            AT_SERVER.toCharArray()));
            assertThat(hasPasswordAtServer("lan")).isFalse();
        }
        assertThat(signIn("lan", IN_DIRECTORY).name()).isEqualTo("lan");
    }

    @Test
    void besideThemOperatorsWithAPasswordAtTheServerKeepIt() throws Exception {
        try (Workspace workspace = open()) {
            operators(workspace)
                    .add(workspace.operator(), "own", AGENT, IN_DIRECTORY.toCharArray());
            workspace
                    .signIn()
                    .changePassword("own", IN_DIRECTORY.toCharArray(), AT_SERVER.toCharArray());
        }
        assertThat(hasPasswordAtServer("own")).isTrue();
        assertThat(signIn("own", AT_SERVER).name()).isEqualTo("own");
    }

    @Test
    void theServerTakesItsTimeWithAWrongPasswordAndTheCheckSeesIt() throws Exception {
        try (Workspace workspace = open()) {
            operators(workspace).add(workspace.operator(), "cuc", AGENT, new char[0]);
        }
        long begun = System.nanoTime();
        assertThatThrownBy(() -> signIn("cuc", AT_SERVER))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(StorageException.Reason.ACCESS_REFUSED));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(DELAY);
        assertThat(delay(server, database)).isEqualTo(DELAY);
        PostgresServer hasty = PostgresServer.running();
        assertThat(delay(hasty, hasty.newDatabase())).isZero();
    }

    private Duration delay(PostgresServer of, String name) throws Exception {
        DatabaseSettings settings = TestDatabase.settings(of, name);
        return new DatabaseCare()
                .check(DataDirectory.open(folder), settings, Progress.NONE, new Cancellation())
                .signInDelay();
    }
}
