package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;

/** What the fault module of nbproject-config does to a token, as the product sees it. */
class FaultModuleTest {

    private static final Bytes ID = Bytes.ofHex("0A0B");

    @TempDir Path directory;
    private SoftHsm real;
    private SoftHsmToken token;
    private Bytes publicKey;
    private FaultModule faults;

    @BeforeEach
    void makeToken() {
        real = SoftHsm.create(directory, "v4");
        token = real.newToken("USB 1", "12345678");
        publicKey = token.generateKeyPair("EC:prime256v1", ID, "old");
        faults = FaultModule.create(directory);
    }

    @Test
    void wrongPinsWalkToTheLockAndSurviveProcesses() throws Exception {
        try (TokenAccess access = access("pin-limit 3")) {
            assertThat(login(access, "wrong").flags()).contains(TokenFlag.PIN_COUNT_LOW);
            assertThat(login(access, "wrong").flags()).contains(TokenFlag.PIN_FINAL_TRY);
            LoginAnswer last = login(access, "wrong");
            assertThat(last.answer()).isEqualTo("CKR_PIN_INCORRECT");
            assertThat(last.flags()).contains(TokenFlag.PIN_LOCKED);
            assertThat(login(access, token.pin()).answer()).isEqualTo("CKR_PIN_LOCKED");
            assertThat(faults.pins(token.serial()))
                    .isEqualTo(new FaultModule.PinCounts(3, 0, 4, 0));
        }
    }

    @Test
    void aSecretiveModuleTellsNothingOfTheLock() throws Exception {
        String[] secretive = {
            "pin-limit 1",
            "pin-wrong CKR_GENERAL_ERROR",
            "pin-locked CKR_GENERAL_ERROR",
            "no-pin-flags"
        };
        try (TokenAccess access = access(secretive)) {
            for (String pin : List.of("wrong", token.pin())) {
                LoginAnswer answer = login(access, pin);
                assertThat(answer.answer()).isEqualTo("CKR_GENERAL_ERROR");
                assertThat(answer.flags()).doesNotContain(TokenFlag.PIN_LOCKED);
            }
        }
    }

    @Test
    void triesMayBePresetAndTheRightPinResetsThem() throws Exception {
        try (TokenAccess access = access("pin-limit 3", "token USB_1 tries 2")) {
            try (TokenSession session = access.open("v4", token.serial())) {
                assertThat(session.identify().flags()).contains(TokenFlag.PIN_FINAL_TRY);
            }
            assertThat(login(access, token.pin()).accepted()).isTrue();
            assertThat(faults.pins(token.serial()).userTries()).isZero();
        }
    }

    @Test
    void theTokenIsFullAfterSoManyObjects() throws Exception {
        try (TokenAccess access = access("memory-objects 3");
                TokenSession session = loggedIn(access)) {
            session.writeCertificate(ID, "one", new TestCertificates().issue(publicKey));
            assertThat(
                            fault(
                                    () ->
                                            session.generateKeyPair(
                                                    KeySpec.EC_P256, Bytes.ofHex("FF"), "n")))
                    .isEqualTo(Fault.TOKEN_FULL);
            assertThat(token.objects()).hasSize(3);
        }
    }

    @Test
    void longCertificatesAreRefusedOrCut() throws Exception {
        Bytes certificate = new TestCertificates().issue(publicKey);
        try (TokenAccess access = access("certificate-limit 300 refuse");
                TokenSession session = loggedIn(access)) {
            assertThat(fault(() -> session.writeCertificate(ID, "one", certificate)))
                    .isEqualTo(Fault.TOKEN_FULL);
            faults.direct("certificate-limit 300 cut");
            assertThat(fault(() -> session.writeCertificate(ID, "one", certificate)))
                    .isEqualTo(Fault.CERTIFICATE_ALTERED);
            assertThat(token.objects()).hasSize(2);
        }
    }

    @Test
    void aPulledTokenComesBackInAnotherSlotWhileItsOldSessionStaysDead() throws Exception {
        try (TokenAccess access = access("renumber");
                TokenSession session = loggedIn(access)) {
            faults.pull(token.serial());
            assertThat(fault(session::keys)).isEqualTo(Fault.TOKEN_GONE);
            faults.plug(token.serial());
            assertThat(fault(session::keys)).isEqualTo(Fault.TOKEN_GONE);
            session.close();
            try (TokenSession again = loggedIn(access)) {
                assertThat(again.keys()).hasSize(1);
            }
        }
    }

    @Test
    void aRulePullsAtACallThatTookEffect() throws Exception {
        Bytes certificate = new TestCertificates().issue(publicKey);
        try (TokenAccess access = access("on C_CreateObject nth 1 pull back 50 after");
                TokenSession session = loggedIn(access)) {
            assertThat(
                            catchThrowableOfType(
                                    TokenException.class,
                                    () -> session.writeCertificate(ID, "one", certificate)))
                    .hasMessageContaining("CKR_DEVICE_REMOVED");
        }
        assertThat(token.objects()).hasSize(3);
    }

    @Test
    void aKeyGenerationWithAModuleWideLockStopsEveryProcess() throws Exception {
        SoftHsmToken other = real.newToken("USB 2", "12345678");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (TokenAccess access = access("keygen 3 lock module");
                TokenSession session = loggedIn(access);
                TokenSession neighbour = access.open("v4", other.serial())) {
            Future<Bytes> made =
                    threads.submit(
                            () ->
                                    session.generateKeyPair(
                                            KeySpec.EC_P256, Bytes.ofHex("FF"), "new"));
            TestSupport.await(() -> !faults.calls("C_GenerateKeyPair").isEmpty());
            neighbour.identify();
            assertThat(faults.calls("C_GenerateKeyPair")).hasSize(2);
            assertThat(made.get().length()).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void callsOfWorkersAndScannersAreCountedApart() throws Exception {
        LinkedBlockingQueue<ModuleScan> scans = new LinkedBlockingQueue<>();
        try (TokenAccess access = access("on * nth 5 role worker kill");
                TokenAccess.Watch watch = access.watch(scans::add)) {
            assertThat(scans.take().problem()).isNull();
            assertThat(catchThrowableOfType(TokenException.class, () -> loggedIn(access)).fault())
                    .isEqualTo(Fault.WORKER_DIED);
            assertThat(faults.calls().stream().filter(call -> call.note().equals("kill")))
                    .singleElement()
                    .satisfies(call -> assertThat(call.number()).isEqualTo(5))
                    .satisfies(call -> assertThat(call.role()).isEqualTo("worker"));
        }
    }

    @Test
    void aRuleKillsTheParentProcess() throws Exception {
        faults.direct("on C_GetTokenInfo nth 1 kill-parent");
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "pkcs11-tool --module \"$0\" -L; echo alive"));
        command.add(faults.library().toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(real.environment());
        builder.environment().putAll(faults.environment(real));
        Path printed = directory.resolve("printed");
        builder.redirectOutput(printed.toFile()).redirectErrorStream(true);
        assertThat(builder.start().waitFor()).isEqualTo(128 + 9);
        TestSupport.await(() -> text(printed).contains("USB 1"));
        assertThat(text(printed)).doesNotContain("alive");
    }

    @Test
    void anUnknownDirectiveEndsTheProcess() throws Exception {
        try (TokenAccess access = access("on C_Nothing fail CKR_OK")) {
            ModuleScan scan = access.scan(new Cancellation()).get(0);
            assertThat(scan.problem()).isNotNull();
            assertThat(scan.problem().technical()).contains("unknown function");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TokenAccess access(String... directives) {
        CallLimits limits =
                new CallLimits(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60));
        return TestSupport.access(limits, faults.module(real, directives));
    }

    private LoginAnswer login(TokenAccess access, String text) throws TokenException {
        try (TokenSession session = access.open("v4", token.serial());
                Pin pin = TestSupport.pin(text)) {
            return session.login(pin);
        }
    }

    private TokenSession loggedIn(TokenAccess access) throws TokenException {
        TokenSession session = access.open("v4", token.serial());
        try (Pin pin = TestSupport.pin(token.pin())) {
            assertThat(session.login(pin).answer()).isEqualTo("CKR_OK");
        }
        return session;
    }

    private static Fault fault(ThrowingCallable call) {
        TokenException e = catchThrowableOfType(TokenException.class, call);
        assertThat(e).isNotNull();
        return e.fault();
    }
}
