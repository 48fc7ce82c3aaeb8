package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.ModuleExamination.Mechanism;
import vn.capbu.renewal.ModuleExamination.NeededFunction;
import vn.capbu.renewal.ModuleExamination.Presence;
import vn.capbu.renewal.ModuleExamination.Token;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.TokenModule;

/** What is found out of a module: of a good one, and of ones that lack something, crash or hang. */
class ModuleExaminerTest {

    private static final CallLimits IMPATIENT =
            new CallLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(4));

    @TempDir Path directory;
    private SoftHsm real;
    private FaultModule faults;

    @BeforeEach
    void makeATokenWithACertificate() {
        real = SoftHsm.create(directory, "v4");
        var token = real.newToken("Token 0100109106", "12345678");
        var publicKey =
                token.generateKeyPair("EC:prime256v1", vn.capbu.kernel.Bytes.ofHex("01"), "k");
        token.writeCertificate(
                new TestCertificates().issue(publicKey), vn.capbu.kernel.Bytes.ofHex("01"), "c");
        faults = FaultModule.create(directory);
    }

    @Test
    void aGoodModuleTellsAllOfItself() {
        ModuleExamination seen = examine(real.module());

        assertThat(seen.problem()).isNull();
        assertThat(seen.library().manufacturer()).isEqualTo("SoftHSM");
        assertThat(seen.library().standard()).isEqualTo("2.40");
        assertThat(seen.library().lockingAnswer()).isEmpty();
        Token token = initialised(seen);
        assertThat(token.label()).isEqualTo("Token 0100109106");
        assertThat(token.certificates()).isEqualTo(1);
        assertThat(token.readWriteAnswer()).isEmpty();
        assertThat(token.flags()).contains(TokenFlag.USER_PIN_INITIALIZED);
        assertThat(token.mechanisms()).containsExactlyInAnyOrder(Mechanism.values());
        assertThat(token.longestRsaKey()).isGreaterThanOrEqualTo(4096);
        assertThat(seen.slots()).hasSize(2);
        assertThat(seen.functions())
                .filteredOn(it -> it.function() != NeededFunction.C_WaitForSlotEvent)
                .hasSize(NeededFunction.values().length - 1)
                .allMatch(it -> it.presence() == Presence.PRESENT);
        assertThat(TestSupport.workers()).isEmpty();
    }

    @Test
    void whatAModuleLacksIsNamed() {
        TokenModule module =
                faults.module(
                        real,
                        "on C_InitPIN fail CKR_FUNCTION_NOT_SUPPORTED",
                        "on C_WaitForSlotEvent fail CKR_FUNCTION_NOT_SUPPORTED",
                        "on C_OpenSession nth 2 fail CKR_SESSION_READ_ONLY",
                        "hide-mechanism 0x40",
                        "no-locks");
        ModuleExamination seen = examine(module);

        assertThat(presence(seen, NeededFunction.C_InitPIN)).isEqualTo(Presence.NOT_SUPPORTED);
        assertThat(presence(seen, NeededFunction.C_WaitForSlotEvent))
                .isEqualTo(Presence.NOT_SUPPORTED);
        assertThat(presence(seen, NeededFunction.C_SetPIN)).isEqualTo(Presence.PRESENT);
        assertThat(seen.library().lockingAnswer()).isEqualTo("CKR_CANT_LOCK");
        assertThat(initialised(seen).mechanisms()).doesNotContain(Mechanism.SHA256_RSA_PKCS);
        assertThat(initialised(seen).readWriteAnswer()).isEqualTo("CKR_SESSION_READ_ONLY");
    }

    @Test
    void aFunctionThatKillsOrHangsTheProcessIsAResult() {
        TokenModule module = faults.module(real, "on C_SetPIN crash", "on C_InitPIN hang");
        ModuleExamination seen = examine(module);

        assertThat(seen.problem()).isNull();
        assertThat(presence(seen, NeededFunction.C_SetPIN)).isEqualTo(Presence.CRASHES);
        assertThat(presence(seen, NeededFunction.C_InitPIN)).isEqualTo(Presence.HANGS);
        assertThat(presence(seen, NeededFunction.C_CreateObject)).isEqualTo(Presence.PRESENT);
        assertThat(TestSupport.workers()).isEmpty();
    }

    @Test
    void aModuleThatCrashesOrHangsAtOnceIsAResult() {
        assertThat(problem(faults.module(real, "on C_GetTokenInfo crash")))
                .isEqualTo(ModuleProblem.Kind.PROCESS_DIED);
        assertThat(problem(faults.module(real, "on C_GetTokenInfo hang")))
                .isEqualTo(ModuleProblem.Kind.PROCESS_HUNG);
        assertThat(problem(faults.module(real, "on C_Initialize fail CKR_GENERAL_ERROR")))
                .isEqualTo(ModuleProblem.Kind.MODULE_ERROR);
    }

    @Test
    void aMissingLibraryIsAResult() {
        TokenModule missing =
                new TokenModule(
                        "m",
                        directory.resolve("none.so").toString(),
                        "",
                        Map.of(),
                        5,
                        null,
                        TokenModule.Isolation.PROCESS_PER_TOKEN);
        assertThat(problem(missing)).isEqualTo(ModuleProblem.Kind.LIBRARY_MISSING);
    }

    @Test
    void itNeverLogsInAndWritesNothing() {
        examine(faults.module(real));
        assertThat(faults.calls("C_Login")).isEmpty();
        assertThat(faults.calls("C_GenerateKeyPair"))
                .allMatch(call -> !call.answer().equals("CKR_OK"));
        assertThat(faults.calls("C_CreateObject"))
                .allMatch(call -> !call.answer().equals("CKR_OK"));
        assertThat(faults.calls("C_DestroyObject"))
                .allMatch(call -> !call.answer().equals("CKR_OK"));
        assertThat(faults.calls("C_SetPIN")).allMatch(call -> !call.answer().equals("CKR_OK"));
    }

    private static ModuleExamination examine(TokenModule module) {
        return new WorkerModuleExaminer(IMPATIENT).examine(module, new Cancellation());
    }

    private static ModuleProblem.Kind problem(TokenModule module) {
        ModuleProblem problem = examine(module).problem();
        assertThat(problem).isNotNull();
        return problem.kind();
    }

    private static Presence presence(ModuleExamination seen, NeededFunction function) {
        return seen.functions().stream()
                .filter(it -> it.function() == function)
                .findFirst()
                .orElseThrow()
                .presence();
    }

    private static Token initialised(ModuleExamination seen) {
        return seen.slots().stream()
                .map(ModuleExamination.Slot::token)
                .filter(token -> token != null && token.initialised())
                .findFirst()
                .orElseThrow();
    }
}
