package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;

/** Tokens that come and go at any moment, seen by real scanners and worked on by real workers. */
class HotPlugTest {

    private static final int ROUNDS = 6;

    /** What is promised of a token that comes or goes. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    /** The look that was going on when it came or went, and the next one. */
    private static final int PROMPT_LOOKS = 2;

    @TempDir Path directory;
    private SoftHsm real;
    private SoftHsmToken token;
    private FaultModule faults;
    private volatile ModuleScan last;
    private volatile long looksUntilLast;

    @BeforeEach
    void makeTokens() {
        real = SoftHsm.create(directory, "v4");
        token = real.newToken("USB-1", "12345678");
        real.newToken("USB-2", "12345678");
        faults = FaultModule.create(directory);
    }

    /**
     * Other tests may have the processors for a second, so the two seconds are asked of the middle one of all changes, and of
     * each single one that the second look knows it: that is what a busy machine can't delay, and what the two seconds rest on.
     */
    @Test
    void aTokenComesAndGoesAgainAndAgainInAnySlotWithoutARestart() throws Exception {
        List<Duration> waits = new ArrayList<>();
        try (WorkerTokenAccess access = TestSupport.access(faults.module(real, "renumber"));
                TokenAccess.Watch watch = access.watch(this::told)) {
            await(scan -> shows(scan) && scan.tokens().size() == 2);
            for (int round = 0; round < ROUNDS; round++) {
                waits.add(promptly(() -> faults.pull(token.serial()), scan -> !shows(scan)));
                assertThat(last.tokens()).as("the other one stays").hasSize(1);
                waits.add(promptly(() -> faults.plug(token.serial()), this::shows));
                try (TokenSession session = access.open("v4", token.serial())) {
                    assertThat(login(session)).isEqualTo("CKR_OK");
                }
            }
            assertThat(faults.pins(token.serial()).userTries()).isZero();
        }
        assertThat(waits.stream().sorted().toList().get(waits.size() / 2)).isLessThan(PROMPT);
    }

    /** Called between two looks. */
    private void told(ModuleScan scan) {
        looksUntilLast = looks(faults, "USB-2");
        last = scan;
    }

    @Test
    void aTokenThatIsPulledAtWorkAndPutBackBeforeAnybodyLooksIsReadAfresh() throws Exception {
        TokenModule module = faults.module(real, "keygen 2", "renumber");
        try (WorkerTokenAccess access = TestSupport.access(module);
                TokenAccess.Watch watch = access.watch(scan -> last = scan)) {
            await(this::shows);
            TokenSnapshot before = snapshot(last);
            assertThat(faultOfAPullDuring(access).fault()).isIn(Fault.TOKEN_GONE, Fault.LOGIN_LOST);
            await(scan -> shows(scan) && snapshot(scan).seenAt().isAfter(before.seenAt()));

            try (TokenSession session = access.open("v4", token.serial())) {
                assertThat(login(session)).isEqualTo("CKR_OK");
                assertThat(session.generateKeyPair(KeySpec.EC_P256, Bytes.ofHex("02"), "k"))
                        .isNotNull();
            }
        }
    }

    /** Pulled and put back while the token makes a key pair. */
    private TokenException faultOfAPullDuring(WorkerTokenAccess access) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (TokenSession session = access.open("v4", token.serial())) {
            assertThat(login(session)).isEqualTo("CKR_OK");
            faults.direct("keygen 2", "renumber", "on C_GenerateKeyPair touch " + sign());
            Future<?> work =
                    thread.submit(
                            () -> session.generateKeyPair(KeySpec.EC_P256, Bytes.ofHex("01"), "k"));
            TestSupport.await(() -> Files.exists(sign()));
            faults.pull(token.serial());
            faults.plug(token.serial());
            assertThat(catchThrowableOfType(Exception.class, work::get)).isNotNull();
            return catchThrowableOfType(TokenException.class, session::keys);
        } finally {
            thread.shutdownNow();
        }
    }

    private Path sign() {
        return directory.resolve("generating");
    }

    @Test
    void aPullIsToldAsSuchWhateverTheModuleAnswers() throws Exception {
        TokenModule module = faults.module(real, "removed-session CKR_GENERAL_ERROR");
        try (WorkerTokenAccess access = TestSupport.access(module);
                TokenSession session = access.open("v4", token.serial())) {
            assertThat(login(session)).isEqualTo("CKR_OK");
            faults.direct(
                    "removed-session CKR_GENERAL_ERROR", "on C_FindObjectsInit nth 1 pull before");
            TokenException e = catchThrowableOfType(TokenException.class, session::keys);
            assertThat(e.fault()).isEqualTo(Fault.TOKEN_GONE);
            assertThat(e.answer()).isEqualTo("CKR_GENERAL_ERROR");
        }
    }

    @Test
    void aTokenAtWorkInOneModuleIsNotAskedThroughAnother() throws Exception {
        FaultModule second = FaultModule.create(directory, "second");
        TokenModule one = faults.module(real);
        TokenModule other =
                new TokenModule(
                        "other",
                        second.library().toString(),
                        "v5",
                        merged(second),
                        TokenModule.DEFAULT_PIN_TRY_LIMIT,
                        null,
                        TokenModule.Isolation.PROCESS_PER_TOKEN);
        try (WorkerTokenAccess access = TestSupport.access(one, other);
                TokenAccess.Watch watch =
                        access.watch(scan -> last = scan.module().equals("other") ? scan : last)) {
            await(this::shows);
            try (TokenSession session = access.open("v4", token.serial())) {
                long before = looks(second, "USB-1");
                long others = looks(second, "USB-2");
                TestSupport.await(() -> looks(second, "USB-2") > others + 2);
                assertThat(looks(second, "USB-1")).isLessThanOrEqualTo(before + 1);
                assertThat(shows(last)).as("as last known").isTrue();
            }
            long after = looks(second, "USB-1");
            TestSupport.await(() -> looks(second, "USB-1") > after);
        }
    }

    private Map<String, String> merged(FaultModule module) {
        Map<String, String> environment = new HashMap<>(real.environment());
        environment.putAll(module.environment(real));
        return environment;
    }

    private static long looks(FaultModule module, String label) {
        return module.calls("C_GetTokenInfo").stream()
                .filter(call -> call.role().equals("scanner") && call.token().equals(label))
                .count();
    }

    @Test
    void theSlotsOfAModuleAreCounted() {
        try (WorkerTokenAccess access = TestSupport.access(faults.module(real))) {
            List<ModuleScan> scans = access.scan(new Cancellation());
            assertThat(scans.get(0).slots()).as("two tokens and SoftHSM's spare slot").isEqualTo(3);
        }
    }

    private boolean shows(ModuleScan scan) {
        return scan.tokens().stream().anyMatch(it -> it.serial().equals(token.serial()));
    }

    private TokenSnapshot snapshot(ModuleScan scan) {
        return scan.tokens().stream()
                .filter(it -> it.serial().equals(token.serial()))
                .findFirst()
                .orElseThrow();
    }

    private String login(TokenSession session) throws TokenException {
        try (var pin = TestSupport.pin(token.pin())) {
            return session.login(pin).answer();
        }
    }

    /** How long it took from the change until the watch told. */
    private Duration promptly(Runnable change, Predicate<ModuleScan> wanted)
            throws InterruptedException {
        change.run();
        long begin = System.nanoTime();
        long looks = looks(faults, "USB-2");
        await(wanted);
        Duration wait = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(looksUntilLast - looks).isLessThanOrEqualTo(PROMPT_LOOKS);
        return wait;
    }

    private void await(Predicate<ModuleScan> wanted) throws InterruptedException {
        TestSupport.await(
                () -> {
                    ModuleScan now = last;
                    return now != null && now.problem() == null && wanted.test(now);
                });
    }
}
