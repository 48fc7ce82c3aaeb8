package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
import vn.capbu.renewal.ModuleScan.ModuleProblem.Kind;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;

/** Modules that misbehave: one token or module fails, with a reason, and the others go on. */
class WorkerFaultTest {

    private static final Bytes ID = Bytes.ofHex("0A0B");
    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
    private static final CallLimits SHORT =
            new CallLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60));

    @TempDir Path directory;
    private SoftHsm real;
    private SoftHsmToken token;
    private Bytes publicKey;
    private FaultModule faults;

    @BeforeEach
    void makeToken() {
        real = SoftHsm.create(directory, "v4");
        token = real.newToken("USB-1", "12345678");
        publicKey = token.generateKeyPair("rsa:2048", ID, "old");
        faults = FaultModule.create(directory);
    }

    @Test
    void whatAModulePrintsBreaksNoMessage() throws Exception {
        try (WorkerTokenAccess access = access("print");
                TokenSession session = openAndLogin(access)) {
            byte[] signature = session.sign(ID, SignatureScheme.SHA256_WITH_RSA, DATA);
            assertThat(TestSupport.verifies(publicKey, DATA, signature)).isTrue();
        }
    }

    @Test
    void aModuleThatRefusesLocksWorksWithoutThem() throws Exception {
        try (WorkerTokenAccess access = access("no-locks");
                TokenSession session = openAndLogin(access)) {
            assertThat(session.keys()).hasSize(1);
        }
    }

    @Test
    void aTokenWithoutTheHashMechanismIsGivenADigestInfo() throws Exception {
        try (WorkerTokenAccess access = access("hide-mechanism 0x40");
                TokenSession session = openAndLogin(access)) {
            byte[] signature = session.sign(ID, SignatureScheme.SHA256_WITH_RSA, DATA);
            assertThat(TestSupport.verifies(publicKey, DATA, signature)).isTrue();
        }
    }

    @Test
    void aModuleThatHangsAtItsStartIsKilled() {
        try (WorkerTokenAccess access = access("on C_Initialize hang")) {
            ModuleScan scan = access.scan(new Cancellation()).get(0);
            assertThat(scan.problem()).isNotNull();
            assertThat(scan.problem().kind()).isEqualTo(Kind.PROCESS_HUNG);
            assertThat(access.processes()).isEmpty();
        }
    }

    @Test
    void aScannerThatEndsSaysItsExitCode() {
        try (WorkerTokenAccess access = access("on C_GetTokenInfo exit 7")) {
            ModuleScan scan = access.scan(new Cancellation()).get(0);
            assertThat(scan.problem()).isNotNull();
            assertThat(scan.problem().kind()).isEqualTo(Kind.PROCESS_DIED);
            assertThat(scan.problem().technical()).contains("exit code 7");
        }
    }

    @Test
    void aCallThatHangsIsKilledAndFailsItsOwnTokenOnly() throws Exception {
        SoftHsmToken other = real.newToken("USB-2", "87654321");
        try (WorkerTokenAccess access = access("on C_Sign hang");
                TokenSession session = openAndLogin(access);
                TokenSession neighbour = access.open("v4", other.serial())) {
            TokenException e = fault(() -> session.sign(ID, SignatureScheme.SHA256_WITH_RSA, DATA));
            assertThat(e.fault()).isEqualTo(Fault.WORKER_HUNG);
            assertThat(fault(session::keys).fault()).isEqualTo(Fault.WORKER_HUNG);
            assertThat(neighbour.identify().serial()).isEqualTo(other.serial());
        }
    }

    @Test
    void aCrashLeavesNoDumpAndNamesTheExitCode() throws Exception {
        try (WorkerTokenAccess access = access("on C_Sign crash");
                TokenSession session = openAndLogin(access)) {
            TokenException e = fault(() -> session.sign(ID, SignatureScheme.SHA256_WITH_RSA, DATA));
            assertThat(e.fault()).isEqualTo(Fault.WORKER_DIED);
            assertThat(e.answer()).isEqualTo("1");
            assertThat(e.getMessage()).contains("SIGSEGV").doesNotContain(token.pin());
        }
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertThat(files.map(Path::toString))
                    .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
        }
    }

    @Test
    void aWorkerKilledInAKeyGenerationFailsItsOwnTokenOnly() throws Exception {
        SoftHsmToken other = real.newToken("USB-2", "87654321");
        Set<Long> before = TestSupport.workers();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (WorkerTokenAccess access = access("keygen 60");
                TokenSession session = openAndLogin(access)) {
            long mine = only(before);
            TokenSession neighbour = access.open("v4", other.serial());
            Future<TokenException> failure =
                    threads.submit(
                            () ->
                                    fault(
                                            () ->
                                                    session.generateKeyPair(
                                                            KeySpec.RSA_2048,
                                                            Bytes.ofHex("FF"),
                                                            "new")));
            TestSupport.await(
                    () ->
                            faults.calls("C_GenerateKeyPair").stream()
                                    .anyMatch(call -> call.note().equals("generating")));
            TestSupport.signal("KILL", mine);
            assertThat(failure.get().fault()).isEqualTo(Fault.WORKER_DIED);
            assertThat(failure.get().answer()).isEqualTo("137");
            assertThat(neighbour.identify().serial()).isEqualTo(other.serial());
            neighbour.close();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCallThatWaitsForAnothersKeyGenerationDoesNotHang() throws Exception {
        SoftHsmToken other = real.newToken("USB-2", "87654321");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (WorkerTokenAccess access = access("keygen 8 lock module");
                TokenSession session = openAndLogin(access);
                TokenSession neighbour = access.open("v4", other.serial());
                Pin pin = TestSupport.pin(other.pin())) {
            assertThat(neighbour.login(pin).accepted()).isTrue();
            Future<Bytes> generated =
                    threads.submit(
                            () ->
                                    neighbour.generateKeyPair(
                                            KeySpec.EC_P256, Bytes.ofHex("FF"), "new"));
            TestSupport.await(
                    () ->
                            faults.calls("C_GenerateKeyPair").stream()
                                    .anyMatch(call -> call.note().equals("generating")));
            assertThat(session.sign(ID, SignatureScheme.SHA256_WITH_RSA, DATA)).hasSize(256);
            assertThat(generated.get()).isNotNull();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFrozenWorkerIsKilled() throws Exception {
        Set<Long> before = TestSupport.workers();
        try (WorkerTokenAccess access = TestSupport.access(SHORT, real.module());
                TokenSession session = openAndLogin(access)) {
            long mine = only(before);
            TestSupport.signal("STOP", mine);
            assertThat(fault(session::keys).fault()).isEqualTo(Fault.WORKER_HUNG);
            TestSupport.await(() -> !TestSupport.workers().contains(mine));
        }
    }

    @Test
    void ctrlCAtTheTerminalIsNotForTheWorker() throws Exception {
        Set<Long> before = TestSupport.workers();
        try (WorkerTokenAccess access = TestSupport.access(SHORT, real.module());
                TokenSession session = openAndLogin(access)) {
            TestSupport.signal("INT", only(before));
            TestSupport.signal("HUP", only(before));
            assertThat(session.keys()).hasSize(1);
        }
    }

    @Test
    void aPulledTokenIsGone() throws Exception {
        try (WorkerTokenAccess access = access();
                TokenSession session = openAndLogin(access)) {
            faults.pull(token.serial());
            assertThat(fault(session::identify).fault()).isEqualTo(Fault.TOKEN_GONE);
            assertThat(fault(() -> session.removeCertificate(ID)).fault())
                    .isEqualTo(Fault.TOKEN_GONE);
        }
    }

    @Test
    void aTokenPulledWhileARelyingApplicationLooksIsGone() throws Exception {
        Bytes certificate = new TestCertificates().issue(publicKey);
        try (WorkerTokenAccess access = access("on C_Login nth 2 pull");
                TokenSession session = openAndLogin(access);
                Pin pin = TestSupport.pin(token.pin())) {
            session.writeCertificate(ID, "new", certificate);
            assertThat(
                            fault(() -> session.verifyAsRelyingApplication(pin, certificate, true))
                                    .fault())
                    .isEqualTo(Fault.TOKEN_GONE);
        }
    }

    @Test
    void anotherTokenInTheSlotIsNeverWrittenTo() throws Exception {
        SoftHsmToken other = real.newToken("USB-2", "87654321");
        try (WorkerTokenAccess access = access();
                TokenSession session = openAndLogin(access)) {
            faults.direct("swap USB-1 USB-2");
            TokenException e =
                    fault(() -> session.generateKeyPair(KeySpec.EC_P256, Bytes.ofHex("FF"), "new"));
            assertThat(e.fault()).isEqualTo(Fault.TOKEN_GONE);
        }
        assertThat(token.objects()).hasSize(2);
        assertThat(other.objects()).isEmpty();
    }

    @Test
    void anAlteredCertificateIsRemovedAgain() throws Exception {
        try (WorkerTokenAccess access = access("read-flip 300");
                TokenSession session = openAndLogin(access)) {
            Bytes certificate = new TestCertificates().issue(publicKey);
            TokenException e = fault(() -> session.writeCertificate(ID, "new", certificate));
            assertThat(e.fault()).isEqualTo(Fault.CERTIFICATE_ALTERED);
        }
        assertThat(token.objects()).noneMatch(object -> object.startsWith("Certificate"));
    }

    @Test
    void whatAWriteLeftThatWasKilledBeforeItsComparisonIsTakenOff() throws Exception {
        Bytes certificate = new TestCertificates().issue(publicKey);
        leaveACutCopy(certificate);
        try (WorkerTokenAccess access = access();
                TokenSession session = openAndLogin(access)) {
            session.takeOffCertificate(ID, certificate);
        }
        assertThat(token.objects()).noneMatch(object -> object.startsWith("Certificate"));
    }

    @Test
    void theNextWriteTakesItOffTooAndSparesOthersUnderTheSameCkaId() throws Exception {
        TestCertificates issuer = new TestCertificates();
        Bytes old = issuer.issue(publicKey);
        token.writeCertificate(old, ID, "old");
        Bytes certificate = issuer.issue(publicKey);
        leaveACutCopy(certificate);
        try (WorkerTokenAccess access = access();
                TokenSession session = openAndLogin(access)) {
            session.writeCertificate(ID, "new", certificate);
            assertThat(session.identify().certificates())
                    .extracting(TokenCertificate::der)
                    .containsExactlyInAnyOrder(old, certificate);
        }
        assertThat(token.objects().stream().filter(object -> object.startsWith("Certificate")))
                .hasSize(2);
    }

    /** The worker dies between C_CreateObject and the look at what the token made of it. */
    private void leaveACutCopy(Bytes certificate) throws Exception {
        try (WorkerTokenAccess access =
                        access("certificate-limit 300 cut", "on C_CreateObject kill after");
                TokenSession session = openAndLogin(access)) {
            assertThat(fault(() -> session.writeCertificate(ID, "new", certificate)).fault())
                    .isEqualTo(Fault.WORKER_DIED);
        }
        assertThat(token.objects()).anyMatch(object -> object.startsWith("Certificate"));
        faults.direct();
    }

    @Test
    void anErrorOfTheTokenThatPassesDoesNotFailTheRelyingApplication() throws Exception {
        Bytes certificate = new TestCertificates().issue(publicKey);
        try (WorkerTokenAccess access = access("on C_SignInit nth 1 fail CKR_DEVICE_ERROR");
                TokenSession session = openAndLogin(access);
                Pin pin = TestSupport.pin(token.pin())) {
            session.writeCertificate(ID, "new", certificate);
            session.verifyAsRelyingApplication(pin, certificate, true);
        }
        assertThat(faults.calls("C_SignInit")).hasSize(2);
    }

    @Test
    void aPinThatARelyingApplicationIsRefusedIsNotTriedAgain() throws Exception {
        Bytes certificate = new TestCertificates().issue(publicKey);
        try (WorkerTokenAccess access = access("on C_Login from 2 fail CKR_PIN_INCORRECT");
                TokenSession session = openAndLogin(access);
                Pin pin = TestSupport.pin(token.pin())) {
            session.writeCertificate(ID, "new", certificate);
            assertThat(
                            fault(() -> session.verifyAsRelyingApplication(pin, certificate, true))
                                    .fault())
                    .isEqualTo(Fault.RELYING_APPLICATION_FAILED);
        }
        assertThat(faults.calls("C_Login")).hasSize(2);
    }

    @Test
    void aFullTokenSaysSo() throws Exception {
        try (WorkerTokenAccess access = access("on C_CreateObject fail CKR_DEVICE_MEMORY");
                TokenSession session = openAndLogin(access)) {
            Bytes certificate = new TestCertificates().issue(publicKey);
            TokenException e = fault(() -> session.writeCertificate(ID, "new", certificate));
            assertThat(e.fault()).isEqualTo(Fault.TOKEN_FULL);
            assertThat(e.answer()).isEqualTo("CKR_DEVICE_MEMORY");
        }
    }

    @Test
    void aCertificateThatCannotFitIsNotTried() throws Exception {
        try (WorkerTokenAccess access = access("free-public 100");
                TokenSession session = openAndLogin(access)) {
            Bytes certificate = new TestCertificates().issue(publicKey);
            TokenException e = fault(() -> session.writeCertificate(ID, "new", certificate));
            assertThat(e.fault()).isEqualTo(Fault.TOKEN_FULL);
            assertThat(e).hasMessageContaining("100 left");
        }
    }

    @Test
    void aModuleThatAnswersAWrongPinWithAGeneralErrorShowsItsFlags() throws Exception {
        try (WorkerTokenAccess access = access("pin-limit 1", "pin-wrong CKR_GENERAL_ERROR");
                TokenSession session = access.open("v4", token.serial());
                Pin pin = TestSupport.pin("wrong")) {
            LoginAnswer answer = session.login(pin);
            assertThat(answer.accepted()).isFalse();
            assertThat(answer.answer()).isEqualTo("CKR_GENERAL_ERROR");
            assertThat(answer.flags()).contains(TokenFlag.PIN_LOCKED);
        }
    }

    @Test
    void aPinIsSentExactlyOnce() throws Exception {
        try (WorkerTokenAccess access = access();
                TokenSession session = access.open("v4", token.serial());
                Pin wrong = TestSupport.pin("wrong")) {
            assertThat(session.login(wrong).accepted()).isFalse();
            assertThat(faults.calls("C_Login")).hasSize(1);
            assertThat(faults.pins(token.serial()).userLogins()).isEqualTo(1);
        }
    }

    @Test
    void aModuleForOneProcessIsUsedByOneAtATime() throws Exception {
        TokenModule exclusive = faults.module(real, Isolation.ONE_AT_A_TIME, "exclusive");
        Bytes certificate = new TestCertificates().issue(publicKey);
        try (WorkerTokenAccess access = TestSupport.access(SHORT, exclusive);
                TokenAccess.Watch watch = access.watch(scan -> {});
                TokenSession session = openAndLogin(access);
                Pin pin = TestSupport.pin(token.pin())) {
            session.writeCertificate(ID, "new", certificate);
            session.verifyAsRelyingApplication(pin, certificate, true);
            assertThat(session.sign(ID, SignatureScheme.SHA256_WITH_RSA, DATA)).hasSize(256);
            assertThat(access.scan(new Cancellation()).get(0).problem()).isNull();
        }
    }

    @Test
    void closingLeavesNoProcessAndNoThread() throws Exception {
        Set<Long> before = TestSupport.workers();
        WorkerTokenAccess access = access("print");
        TokenSession session = openAndLogin(access);
        access.watch(scan -> {});
        TestSupport.await(() -> TestSupport.workers().size() >= before.size() + 2);
        access.close();
        assertThat(fault(session::keys).lostWorker()).isTrue();
        session.close();
        TestSupport.await(() -> TestSupport.workers().equals(before));
        TestSupport.await(
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(thread -> thread.getName().startsWith("token-")));
    }

    private WorkerTokenAccess access(String... directives) {
        return TestSupport.access(SHORT, faults.module(real, directives));
    }

    private TokenSession openAndLogin(WorkerTokenAccess access) throws TokenException {
        TokenSession session = access.open("v4", token.serial());
        try (Pin pin = TestSupport.pin(token.pin())) {
            assertThat(session.login(pin).answer()).isEqualTo("CKR_OK");
        }
        return session;
    }

    private static long only(Set<Long> before) {
        Set<Long> mine = TestSupport.workers();
        mine.removeAll(before);
        assertThat(mine).hasSize(1);
        return mine.iterator().next();
    }

    private static TokenException fault(ThrowingCallable call) {
        TokenException e = catchThrowableOfType(TokenException.class, call);
        assertThat(e).isNotNull();
        return e;
    }
}
