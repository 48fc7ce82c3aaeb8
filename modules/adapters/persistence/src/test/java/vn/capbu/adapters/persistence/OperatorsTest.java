package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.security.Argon2Hasher;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.ManageOperators;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.OperatorException.Reason;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.SignedIn;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.PasswordHasher;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageProvider;

class OperatorsTest {

    private static final String LAN = "Giữ kín chuyện này 1";
    private static final String BINH = "Của Bình, 2 lần";
    private static final Person ADMINISTRATOR =
            new Person("Nguyễn Thị Lan", Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR), null, null);
    private static final Person AGENT =
            new Person("Trần Văn Bình", Set.of(Role.CARE_AGENT), "CSKH 1", "79");

    @TempDir Path folder;

    private final Time clock = new Time();

    /** A clock that goes on when the test says so. */
    private static final class Time extends Clock {

        private Instant now = Fixtures.NOW;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final Services services =
            new Services() {
                @Override
                public <T> List<T> all(Class<T> spi) {
                    Object found =
                            spi == PasswordHasher.class
                                    ? new Argon2Hasher()
                                    : new DatabaseStorageProvider(clock);
                    assertThat(spi).isIn(PasswordHasher.class, StorageProvider.class);
                    return List.of(spi.cast(found));
                }
            };

    private Workspace open() throws IOException {
        return Workspace.open(services, folder, clock);
    }

    private static ManageOperators operators(Workspace workspace) {
        return new ManageOperators(workspace.services(), workspace.storage(), workspace.clock());
    }

    private static void refused(Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        OperatorException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    /** Lan, who administers, is signed in; Bình has a password that he chose. */
    private Workspace openForLan() throws Exception {
        Workspace workspace = open();
        if (!workspace.needsSignIn()) {
            operators(workspace).add(workspace.operator(), "Lan", ADMINISTRATOR, LAN.toCharArray());
        }
        workspace.signIn("lan", LAN.toCharArray());
        return workspace;
    }

    private static void addBinh(Workspace workspace) throws OperatorException {
        operators(workspace)
                .add(workspace.operator(), "binh", AGENT, "chỉ dùng một lần".toCharArray());
        workspace
                .signIn()
                .changePassword("binh", "chỉ dùng một lần".toCharArray(), BINH.toCharArray());
    }

    @Test
    void everybodySignsInOnceThereIsAnAdministrator() throws Exception {
        try (Workspace workspace = open()) {
            assertThat(workspace.needsSignIn()).isFalse();
            assertThat(workspace.hasAccount()).isFalse();
            assertThat(workspace.operator().roles()).containsExactlyInAnyOrder(Role.values());
            refused(
                    Reason.FIRST_NOT_ADMINISTRATOR,
                    () ->
                            operators(workspace)
                                    .add(workspace.operator(), "x", AGENT, BINH.toCharArray()));
            refused(
                    Reason.PASSWORD_NEEDED,
                    () ->
                            operators(workspace)
                                    .add(workspace.operator(), "lan", ADMINISTRATOR, new char[0]));
            operators(workspace)
                    .add(workspace.operator(), " LAN ", ADMINISTRATOR, LAN.toCharArray());
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.needsSignIn()).isTrue();
            assertThatThrownBy(workspace::operator).isInstanceOf(IllegalStateException.class);
            refused(Reason.WRONG, () -> workspace.signIn("lan", BINH.toCharArray()));
            refused(Reason.WRONG, () -> workspace.signIn("ai đó", LAN.toCharArray()));
            refused(Reason.WRONG, () -> workspace.signIn("lan", new char[1_000_000]));

            SignedIn first = workspace.signIn("Lan", LAN.toCharArray());
            assertThat(first.lastSignInAt()).isNull();
            assertThat(first.failedTries()).isEqualTo(2);
            assertThat(workspace.operator())
                    .isEqualTo(
                            new Operator(
                                    "lan", ADMINISTRATOR.roles(), "Nguyễn Thị Lan", null, null));
            clock.pass(Duration.ofHours(1));
            SignedIn second = workspace.signIn("lan", LAN.toCharArray());
            assertThat(second.lastSignInAt()).isEqualTo(Fixtures.NOW);
            assertThat(second.failedTries()).isZero();
        }
    }

    @Test
    void waitsDoubleAndOutliveARestart() throws Exception {
        openForLan().close();
        try (Workspace workspace = open()) {
            for (int i = 0; i < 3; i++) {
                refused(Reason.WRONG, () -> workspace.signIn("lan", BINH.toCharArray()));
            }
            refused(Reason.LOCKED, () -> workspace.signIn("lan", BINH.toCharArray()));
        }
        try (Workspace workspace = open()) {
            clock.pass(Duration.ofSeconds(29));
            refused(Reason.LOCKED, () -> workspace.signIn("lan", LAN.toCharArray()));
            clock.pass(Duration.ofSeconds(1));
            refused(Reason.LOCKED, () -> workspace.signIn("lan", BINH.toCharArray()));
            clock.pass(Duration.ofSeconds(59));
            assertThatThrownBy(() -> workspace.signIn("lan", LAN.toCharArray()))
                    .isInstanceOfSatisfying(
                            OperatorException.class,
                            e -> assertThat(e.until()).isEqualTo(clock.instant().plusSeconds(1)));
            clock.pass(Duration.ofSeconds(1));
            assertThat(workspace.signIn("lan", LAN.toCharArray()).failedTries()).isEqualTo(5);
            refused(Reason.WRONG, () -> workspace.signIn("lan", BINH.toCharArray()));
        }
    }

    @Test
    void anAdministratorTakesAWaitAway() throws Exception {
        try (Workspace workspace = openForLan()) {
            addBinh(workspace);
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(
                        () ->
                                workspace
                                        .signIn()
                                        .secondPerson(
                                                workspace.operator(), "binh", LAN.toCharArray()));
            }
            refused(
                    Reason.LOCKED,
                    () ->
                            workspace
                                    .signIn()
                                    .secondPerson(
                                            workspace.operator(), "binh", BINH.toCharArray()));
            refused(
                    Reason.OWN_ACCOUNT,
                    () -> operators(workspace).unlock(workspace.operator(), "lan"));

            operators(workspace).unlock(workspace.operator(), "binh");

            Operator second =
                    workspace
                            .signIn()
                            .secondPerson(workspace.operator(), "binh", BINH.toCharArray());
            assertThat(second.name()).isEqualTo("binh");
            assertThat(second.unit()).isEqualTo("CSKH 1");
            assertThat(second.province()).isEqualTo("79");
        }
    }

    @Test
    void whoGotAPasswordFromSomebodyElseChangesItFirst() throws Exception {
        try (Workspace workspace = openForLan()) {
            char[] given = "chỉ dùng một lần".toCharArray();
            operators(workspace).add(workspace.operator(), "binh", AGENT, given);
            for (int i = 0; i < 5; i++) {
                refused(Reason.MUST_CHANGE, () -> workspace.signIn("binh", given));
            }
            refused(
                    Reason.PASSWORD_SAME,
                    () -> workspace.signIn().changePassword("binh", given, given));
            refused(
                    Reason.PASSWORD_SHORT,
                    () -> workspace.signIn().changePassword("binh", given, new char[9]));
            refused(
                    Reason.PASSWORD_GUESSED,
                    () ->
                            workspace
                                    .signIn()
                                    .changePassword(
                                            "binh", given, "xin chào BINH 1".toCharArray()));
            workspace.signIn().changePassword("binh", given, BINH.toCharArray());
            refused(Reason.WRONG, () -> workspace.signIn("binh", given));
            assertThat(workspace.signIn("binh", BINH.toCharArray()).operator().roles())
                    .containsExactly(Role.CARE_AGENT);
            refused(
                    Reason.NOT_AN_ADMINISTRATOR,
                    () ->
                            operators(workspace)
                                    .resetPassword(
                                            workspace.operator(), "lan", BINH.toCharArray()));
            refused(
                    Reason.NOT_AN_ADMINISTRATOR,
                    () -> operators(workspace).list(workspace.operator()));
        }
    }

    @Test
    void nobodyRaisesHimselfAndTheLastAdministratorStays() throws Exception {
        try (Workspace workspace = openForLan()) {
            ManageOperators operators = operators(workspace);
            Operator lan = workspace.operator();
            OperatorAccount own = operators.list(lan).get(0);
            refused(
                    Reason.OWN_ACCOUNT,
                    () ->
                            operators.change(
                                    lan,
                                    own.with(
                                            ADMINISTRATOR.withRoles(
                                                    Set.of(Role.ADMINISTRATOR, Role.AUDITOR)),
                                            true)));
            refused(
                    Reason.OWN_ACCOUNT,
                    () -> operators.change(lan, own.with(ADMINISTRATOR, false)));
            refused(
                    Reason.LAST_ADMINISTRATOR,
                    () ->
                            operators.change(
                                    lan,
                                    own.with(
                                            ADMINISTRATOR.withRoles(Set.of(Role.SUPERVISOR)),
                                            true)));
            addBinh(workspace);
            OperatorAccount binh = operators.list(lan).get(0);
            OperatorAccount raised =
                    operators.change(
                            lan, binh.with(AGENT.withRoles(Set.of(Role.ADMINISTRATOR)), true));
            assertThat(raised.person().roles()).containsExactly(Role.ADMINISTRATOR);
            refused(Reason.CHANGED, () -> operators.change(lan, binh.with(AGENT, false)));
            operators.change(lan, own.with(ADMINISTRATOR.withRoles(Set.of(Role.SUPERVISOR)), true));
            refused(Reason.EXISTS, () -> operators.add(lan, "binh", AGENT, LAN.toCharArray()));
            refused(Reason.BAD_NAME, () -> operators.add(lan, "bình", AGENT, LAN.toCharArray()));
            refused(
                    Reason.UNKNOWN_PROVINCE,
                    () ->
                            operators.add(
                                    lan,
                                    "chi",
                                    new Person("Chi", Set.of(Role.PROVINCE), null, "99"),
                                    LAN.toCharArray()));
        }
    }

    @Test
    void aClosedAccountSignsInNoMore() throws Exception {
        try (Workspace workspace = openForLan()) {
            addBinh(workspace);
            Operator lan = workspace.operator();
            OperatorAccount binh = operators(workspace).list(lan).get(0);
            operators(workspace).change(lan, binh.with(AGENT, false));
            refused(Reason.INACTIVE, () -> workspace.signIn("binh", BINH.toCharArray()));
            workspace.signInAgain(LAN.toCharArray());
            refused(Reason.WRONG, () -> workspace.signInAgain(BINH.toCharArray()));
        }
    }

    @Test
    void theAuditTrailTellsNamesAndNeverAPassword() throws Exception {
        try (Workspace workspace = openForLan()) {
            addBinh(workspace);
            refused(Reason.WRONG, () -> workspace.signIn(LAN, LAN.toCharArray()));
            List<AuditEvent> events = workspace.storage().port(AuditTrail.class).latest(100);
            assertThat(events)
                    .extracting(AuditEvent::action)
                    .contains(
                            "operator.add",
                            "operator.sign-in",
                            "operator.password",
                            "operator.refuse");
            assertThat(events.toString())
                    .doesNotContainIgnoringCase(LAN)
                    .doesNotContain(BINH, "$argon2id");
        }
        DataDirectory directory = DataDirectory.open(folder);
        try (var files = Files.walk(directory.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(LAN, BINH);
            }
        }
    }

    @Test
    void operatorsOfAServerAreItsRoles() throws Exception {
        PostgresServer server = PostgresServer.running();
        String database = server.newDatabase();
        for (Role role : Role.values()) {
            makeGroup(server, database, ServerOperatorStore.group(role));
        }
        makeGroup(server, database, "capbu_operator");
        server.administer(database, "ALTER ROLE capbu CREATEROLE");
        server.administer(
                database, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO capbu_operator");
        TestDatabase.settings(server, database).write(DataDirectory.open(folder));
        String name = "binh." + database;
        try (Workspace workspace = open()) {
            Operator owner = workspace.operator();
            assertThat(owner).isEqualTo(Operator.ofOperatingSystem());
            assertThat(workspace.hasAccount()).isFalse();
            ManageOperators operators = operators(workspace);
            operators.add(owner, name, AGENT, BINH.toCharArray());
            refused(Reason.EXISTS, () -> operators.add(owner, name, AGENT, BINH.toCharArray()));
            OperatorAccount added = account(operators, owner, name);
            assertThat(added.person()).isEqualTo(AGENT);
            assertThat(workspace.signIn().secondPerson(owner, name, BINH.toCharArray()).roles())
                    .containsExactly(Role.CARE_AGENT);
            refused(
                    Reason.WRONG,
                    () -> workspace.signIn().secondPerson(owner, name, LAN.toCharArray()));
            refused(Reason.SERVER_KEEPS, () -> workspace.signIn(name, BINH.toCharArray()));

            operators.change(
                    owner,
                    added.with(AGENT.withRoles(Set.of(Role.SUPERVISOR, Role.DESK_OPERATOR)), true));
            refused(Reason.CHANGED, () -> operators.change(owner, added.with(AGENT, true)));
        }
        try (Workspace workspace =
                Workspace.open(services, folder, clock, name, Password.of(BINH.toCharArray()))) {
            assertThat(workspace.operator())
                    .isEqualTo(
                            new Operator(
                                    name,
                                    Set.of(Role.SUPERVISOR, Role.DESK_OPERATOR),
                                    "Trần Văn Bình",
                                    "CSKH 1",
                                    "79"));
            assertThat(workspace.hasAccount()).isTrue();
        }
        try (Password wrong = Password.of(LAN.toCharArray())) {
            assertThatThrownBy(() -> Workspace.open(services, folder, clock, name, wrong))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(StorageException.Reason.ACCESS_REFUSED));
            assertThat(wrong.copyCharacters())
                    .as("stays the caller's")
                    .isEqualTo(LAN.toCharArray());
        }
        try (Workspace workspace = open()) {
            ManageOperators operators = operators(workspace);
            Operator owner = workspace.operator();
            operators.resetPassword(owner, name, LAN.toCharArray());
            assertThat(workspace.signIn().secondPerson(owner, name, LAN.toCharArray()).name())
                    .isEqualTo(name);
            OperatorAccount now = account(operators, owner, name);
            operators.change(owner, now.with(now.person(), false));
            refused(
                    Reason.WRONG,
                    () -> workspace.signIn().secondPerson(owner, name, LAN.toCharArray()));
        }
    }

    private static void makeGroup(PostgresServer server, String database, String group) {
        server.administer(
                database,
                "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '"
                        + group
                        + "') THEN CREATE ROLE "
                        + group
                        + "; END IF; END $$");
        server.administer(database, "GRANT " + group + " TO capbu WITH ADMIN OPTION");
    }

    private static OperatorAccount account(
            ManageOperators operators, Operator operator, String name) throws OperatorException {
        return operators.list(operator).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
