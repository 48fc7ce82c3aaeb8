package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Commands in virtual machines of their own, on a real token, with the real authority and a real server that goes down in the middle: what
 * was sent ends and comes back to the database, nothing else begins. Two desks want one token.
 */
class ServerStoppedTest {

    private static final String DATABASE = "capbu";
    private static final String AWAY = "renewals-away.journal";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Long enough for a server to go down meanwhile, shorter than a call may take. */
    private static final int DELAY_MILLIS = 10_000;

    /** Where a renewal stands when the server goes down. */
    enum Standing {
        /** The authority has issued, its answer is on the way. */
        SENT,
        /** The certificate is being written to the token. */
        ISSUED,
        /** The authority has the confirmation, its answer is on the way. */
        WRITTEN,
        /** The directory is being asked whether the certificate is in force. */
        CONFIRMED
    }

    @TempDir private Path folder;
    private PostgreSql server;
    private Bench bench;
    private Commands desk;
    private Path home;
    private CommandProcess authority;
    private HoldingProxy proxy;

    @BeforeEach
    void begin() throws Exception {
        server = PostgreSql.start();
        bench = Bench.make(folder.resolve("bench"), "--eligible", 1, "--only-eligible");
        home = desk("desk-1", "Bàn 1");
        desk = new Commands(home);
        server.use(desk, DATABASE, true);
        bench.configure(home, "rekey");
        Path ca = folder.resolve("ca");
        new Commands(ca)
                .must(
                        "authority",
                        "embedded",
                        "--ca-certificate",
                        bench.file("new-ca.crt"),
                        "--ca-key",
                        bench.file("new-ca.key"),
                        "--trust",
                        bench.file("old-ca.crt"));
        authority = CommandProcess.start(ca, "ca", "serve");
        @SuppressWarnings("unchecked")
        Map<String, String> urls = (Map<String, String>) authority.awaitDocument().get("ca");
        proxy = new HoldingProxy(URI.create(urls.get("cmp")));
        desk.must(
                "authority",
                "cmp",
                "--url",
                proxied(urls.get("cmp")),
                "--ca",
                bench.file("new-ca.crt"),
                "--lookup",
                proxied(urls.get("lookup")),
                "--crl",
                proxied(urls.get("crl")));
    }

    @AfterEach
    void end() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        if (authority != null) {
            authority.close();
        }
        server.close();
    }

    private String proxied(String url) {
        return proxy.address() + URI.create(url).getPath();
    }

    private Path desk(String name, String words) throws Exception {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("desk.properties"), "name = " + words + "\n");
        return place;
    }

    private CommandProcess renew(Path where) throws Exception {
        return CommandProcess.start(
                where, "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"));
    }

    /** Waits until the renewal stands where it should, with what comes next on its way. */
    private interface Held {
        void await() throws Exception;
    }

    private Held hold(Standing standing) throws Exception {
        switch (standing) {
            case SENT -> proxy.hold("POST", 0);
            case WRITTEN -> proxy.hold("POST", 1);
            case CONFIRMED -> proxy.hold("GET", 2);
            case ISSUED -> {
                String token = bench.expected().keySet().iterator().next();
                FaultyToken faulty = FaultyToken.of(bench, desk, token, folder);
                Path reached = folder.resolve("reached");
                faulty.direct(
                        "on C_CreateObject nth 1 role worker touch " + reached,
                        "on C_CreateObject nth 1 role worker delay " + DELAY_MILLIS);
                return () -> awaitFile(reached);
            }
        }
        return proxy::awaitHeld;
    }

    private static void awaitFile(Path file) throws Exception {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!Files.exists(file)) {
            assertThat(System.nanoTime()).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSentEndsWithoutTheServerAndComesBack(Standing standing) throws Exception {
        Held held = hold(standing);
        try (CommandProcess renewing = renew(home)) {
            held.await();
            assertThat(state()).isEqualTo(standing.name());
            server.crash();
            proxy.release();

            Commands.Run run = renewing.awaitEnd();
            assertThat(run.list("results"))
                    .withFailMessage(run::err)
                    .singleElement()
                    .satisfies(result -> assertThat(result).containsEntry("outcome", "RENEWED"));
        }
        assertThat(home.resolve(AWAY)).isNotEmptyFile();
        long asked = proxy.posts();
        try (CommandProcess another = renew(home)) {
            Commands.Run refused = another.awaitEnd();
            assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_STARTED);
            assertThat(refused.err()).contains("máy chủ");
        }
        assertThat(proxy.posts()).isEqualTo(asked);

        server.again();
        try (CommandProcess listing = CommandProcess.start(home, "renewals", "--history")) {
            Map<String, Object> renewal = listing.awaitEnd().list("renewals").get(0);
            assertThat(renewal).containsEntry("state", "DONE");
            assertThat((List<?>) renewal.get("history")).hasSize(7);
        }
        assertThat(home.resolve(AWAY)).doesNotExist();
        assertThat(desk.must("audit", "verify", "--json").list("findings")).isEmpty();
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
    }

    /** As the database has it, before it goes down. */
    private Object state() throws Exception {
        Path looking = desk("looking", "Bàn xem");
        Commands commands = new Commands(looking);
        server.use(commands, DATABASE, false);
        return commands.must("renewals", "--open", "--offline", "--json")
                .list("renewals")
                .get(0)
                .get("state");
    }

    @Test
    void ofTwoDesksOneHasTheTokenAndTheOtherIsToldWho() throws Exception {
        Path second = desk("desk-2", "Bàn 2");
        server.use(new Commands(second), DATABASE, false);
        proxy.hold("POST", 0);
        try (CommandProcess has = renew(home)) {
            proxy.awaitHeld();
            try (CommandProcess wants = renew(second)) {
                Commands.Run told = wants.awaitEnd();
                assertThat(told.exitCode()).isEqualTo(ExitCode.FAILURES);
                Map<String, Object> result = told.list("results").get(0);
                assertThat(result).containsEntry("outcome", "HELD_ELSEWHERE");
                assertThat(told.out()).contains("Bàn 1", System.getProperty("user.name"));
            }
            proxy.release();
            assertThat(has.awaitEnd().list("results").get(0)).containsEntry("outcome", "RENEWED");
        }
        // the request and its confirmation
        assertThat(proxy.posts()).isEqualTo(2);
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
    }

    /** Without anything held back: whoever is first. */
    @Test
    void twoDesksAtOnceRenewOnce() throws Exception {
        Path second = desk("desk-2", "Bàn 2");
        server.use(new Commands(second), DATABASE, false);
        try (CommandProcess one = renew(home);
                CommandProcess other = renew(second)) {
            List<Object> outcomes =
                    List.of(
                            one.awaitEnd().list("results").get(0).get("outcome"),
                            other.awaitEnd().list("results").get(0).get("outcome"));
            assertThat(outcomes)
                    .containsOnlyOnce("RENEWED")
                    .allSatisfy(
                            outcome ->
                                    assertThat(outcome)
                                            .isIn(
                                                    "RENEWED",
                                                    "HELD_ELSEWHERE",
                                                    "ALREADY_RENEWED",
                                                    "NOT_ELIGIBLE"));
        }
        assertThat(proxy.posts()).isEqualTo(2);
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
    }

    @Test
    void aDeskThatMovesToAServerFindsWhatItHad() throws Exception {
        Path place = desk("own", "Bàn riêng");
        Commands own = new Commands(place);
        own.must("subscribers", "import", bench.file("registry.csv"));
        String taxCode = bench.lines("registry.csv").get(1).split(";", -1)[0];
        assertThat(place.resolve("search")).doesNotExist();

        own.must(server.options("moved", "database", "create"));
        Commands.Run copied = own.must(server.options("moved", "database", "copy"));

        assertThat(copied.err()).contains("Chỉ mục tìm kiếm đã theo");
        assertThat(place.resolve("search")).isNotEmptyDirectory();
        assertThat(own.must("find", taxCode, "--json").out()).contains(taxCode);
    }
}
