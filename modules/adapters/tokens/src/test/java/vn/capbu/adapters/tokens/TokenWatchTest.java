package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ModuleScan.ModuleProblem.Kind;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession;

/** What the watch tells as tokens come, change and go, and as scanners fail. */
class TokenWatchTest {

    private static final Bytes ID = Bytes.ofHex("01");

    @TempDir Path directory;
    private final BlockingQueue<ModuleScan> seen = new LinkedBlockingQueue<>();
    private SoftHsm module;
    private SoftHsmToken token;
    private Bytes publicKey;

    @BeforeEach
    void makeToken() {
        module = SoftHsm.create(directory, "v4");
        token = module.newToken("USB-1", "12345678");
        publicKey = token.generateKeyPair("EC:prime256v1", ID, "k");
    }

    @Test
    void aNewTokenAndANewCertificateAreTold() throws Exception {
        try (TokenAccess access = TestSupport.access(module.module());
                TokenAccess.Watch watch = access.watch(seen::add)) {
            assertThat(serials(next())).containsExactly(token.serial());
            SoftHsmToken second = module.newToken("USB-2", "12345678");
            await(scan -> serials(scan).containsAll(Set.of(token.serial(), second.serial())));
            write(access, new TestCertificates().issue(publicKey));
            await(
                    scan ->
                            scan.tokens().stream()
                                    .filter(it -> it.serial().equals(token.serial()))
                                    .anyMatch(it -> it.certificates().size() == 1));
            assertThat(seen.poll(3, TimeUnit.SECONDS)).as("nothing changes any more").isNull();
        }
    }

    @Test
    void aTokenAtWorkKeepsItsLastState() throws Exception {
        FaultModule faults = FaultModule.create(directory);
        try (TokenAccess access = TestSupport.access(faults.module(module));
                TokenAccess.Watch watch = access.watch(seen::add)) {
            assertThat(serials(next())).containsExactly(token.serial());
            try (TokenSession session = access.open("v4", token.serial())) {
                faults.pull(token.serial());
                assertThat(seen.poll(3, TimeUnit.SECONDS))
                        .as("the scanner would see an empty slot, if it asked")
                        .isNull();
            }
            assertThat(next().tokens()).isEmpty();
        }
    }

    @Test
    void theSlotOfATokenAtWorkIsNotAskedWhileOthersAre() throws Exception {
        module.newToken("USB-2", "12345678");
        FaultModule faults = FaultModule.create(directory);
        try (TokenAccess access = TestSupport.access(faults.module(module));
                TokenAccess.Watch watch = access.watch(seen::add)) {
            assertThat(next().tokens()).hasSize(2);
            try (TokenSession session = access.open("v4", token.serial())) {
                int before = looks(faults).size();
                assertThat(looks(faults)).contains("USB-1", "USB-2");
                TestSupport.await(() -> looks(faults).size() >= before + 3);
                assertThat(looks(faults).subList(before, before + 3)).containsOnly("USB-2");
            }
        }
    }

    @Test
    void aScannerThatIsKilledIsToldAndStartedAnew() throws Exception {
        Set<Long> before = TestSupport.workers();
        try (TokenAccess access = TestSupport.access(module.module());
                TokenAccess.Watch watch = access.watch(seen::add)) {
            assertThat(next().problem()).isNull();
            Set<Long> mine = TestSupport.workers();
            mine.removeAll(before);
            for (long pid : mine) {
                TestSupport.signal("KILL", pid);
            }
            ModuleScan failed = next();
            assertThat(failed.problem()).isNotNull();
            assertThat(failed.problem().kind()).isEqualTo(Kind.PROCESS_DIED);
            assertThat(serials(failed)).as("as last known").containsExactly(token.serial());
            ModuleScan again = next();
            assertThat(again.problem()).isNull();
            assertThat(serials(again)).containsExactly(token.serial());
        }
    }

    @Test
    void theScannerEndsWithTheLastWatch() throws Exception {
        Set<Long> before = TestSupport.workers();
        try (TokenAccess access = TestSupport.access(module.module())) {
            TokenAccess.Watch watch = access.watch(seen::add);
            next();
            watch.close();
            TestSupport.await(() -> TestSupport.workers().equals(before));
        }
    }

    private void write(TokenAccess access, Bytes certificate) throws TokenException {
        try (TokenSession session = access.open("v4", token.serial());
                var pin = TestSupport.pin(token.pin())) {
            assertThat(session.login(pin).accepted()).isTrue();
            session.writeCertificate(ID, "k", certificate);
        }
    }

    private static List<String> looks(FaultModule faults) {
        return faults.calls("C_GetSlotInfo").stream()
                .filter(call -> call.role().equals("scanner"))
                .map(FaultModule.Call::token)
                .filter(name -> !name.equals("-"))
                .toList();
    }

    /** A token that is being made may be told in parts. */
    private void await(Predicate<ModuleScan> wanted) throws InterruptedException {
        ModuleScan scan = next();
        while (!wanted.test(scan)) {
            scan = next();
        }
    }

    private ModuleScan next() throws InterruptedException {
        ModuleScan scan = seen.poll(30, TimeUnit.SECONDS);
        assertThat(scan).isNotNull();
        return scan;
    }

    private static List<TokenSerial> serials(ModuleScan scan) {
        return scan.tokens().stream().map(TokenSnapshot::serial).toList();
    }
}
