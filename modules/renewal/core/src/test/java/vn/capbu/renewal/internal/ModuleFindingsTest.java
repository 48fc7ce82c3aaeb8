package vn.capbu.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.capbu.renewal.Architecture;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.LibraryHeader.Format;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.ModuleExamination.FunctionState;
import vn.capbu.renewal.ModuleExamination.Library;
import vn.capbu.renewal.ModuleExamination.Mechanism;
import vn.capbu.renewal.ModuleExamination.NeededFunction;
import vn.capbu.renewal.ModuleExamination.Presence;
import vn.capbu.renewal.ModuleExamination.Slot;
import vn.capbu.renewal.ModuleExamination.Token;
import vn.capbu.renewal.ModuleFinding;
import vn.capbu.renewal.ModuleFinding.Kind;
import vn.capbu.renewal.ModuleFinding.Severity;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.fixture.RenewalBench;

class ModuleFindingsTest {

    private static final TokenModule MODULE = RenewalBench.module("v4");
    private static final Library LIBRARY = new Library("M", "D", "1.0", "2.40", "");
    private static final Set<TokenFlag> FLAGS = Set.of(TokenFlag.USER_PIN_INITIALIZED);

    @Test
    void aGoodTokenGivesNothing() {
        assertThat(of(token(FLAGS, "", 4096, EnumSet.allOf(Mechanism.class), 4096))).isEmpty();
    }

    @Test
    void saysWhatATokenLacks() {
        Token poor =
                token(
                        Set.of(TokenFlag.USER_PIN_INITIALIZED, TokenFlag.PIN_LOCKED),
                        "CKR_SESSION_READ_ONLY",
                        -1,
                        Set.of(Mechanism.RSA_KEY_PAIR_GENERATION),
                        1024);
        assertThat(of(poor))
                .extracting(ModuleFinding::kind)
                .containsExactly(
                        Kind.NO_WRITE_SESSION,
                        Kind.NO_RSA_SIGNATURE,
                        Kind.PIN_LOCKED,
                        Kind.RSA_TOO_SHORT,
                        Kind.NO_EC,
                        Kind.FREE_MEMORY_UNKNOWN);
    }

    @Test
    void oneOfTheRsaSignaturesIsEnough() {
        Set<Mechanism> offered =
                Set.of(Mechanism.RSA_KEY_PAIR_GENERATION, Mechanism.SHA256_RSA_PKCS);
        assertThat(of(token(FLAGS, "", 1, offered, 0)))
                .extracting(ModuleFinding::kind)
                .containsExactly(Kind.NO_EC);
    }

    @Test
    void missingFunctionsWeighByWhatTheyAreFor() {
        ModuleExamination examination =
                new ModuleExamination(
                        null,
                        new Library("M", "D", "1.0", "2.40", "CKR_CANT_LOCK"),
                        List.of(),
                        List.of(
                                new FunctionState(
                                        NeededFunction.C_InitPIN,
                                        Presence.NOT_SUPPORTED,
                                        "CKR_FUNCTION_NOT_SUPPORTED"),
                                new FunctionState(
                                        NeededFunction.C_GenerateKeyPair, Presence.ABSENT, ""),
                                new FunctionState(
                                        NeededFunction.C_CreateObject, Presence.ABSENT, ""),
                                new FunctionState(
                                        NeededFunction.C_SetPIN, Presence.CRASHES, "139")));
        assertThat(ModuleFindings.of(MODULE, null, null, examination))
                .extracting(ModuleFinding::kind, ModuleFinding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.NO_WRITING, Severity.BLOCKS),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.NO_KEY_GENERATION, Severity.LIMITS),
                        org.assertj.core.groups.Tuple.tuple(Kind.LOCKING_REFUSED, Severity.NOTE),
                        org.assertj.core.groups.Tuple.tuple(Kind.NO_PIN_UNLOCK, Severity.NOTE),
                        org.assertj.core.groups.Tuple.tuple(Kind.FRAIL_FUNCTION, Severity.NOTE),
                        org.assertj.core.groups.Tuple.tuple(Kind.NO_TOKEN, Severity.NOTE));
    }

    @Test
    void a32BitLibraryThatCanNotBeLoadedNamesItsJavaOnly() {
        LibraryHeader narrow = new LibraryHeader(Format.ofThisSystem(), Set.of(Architecture.X86));
        ModuleExamination unloadable =
                new ModuleExamination(
                        new ModuleProblem(ModuleProblem.Kind.LIBRARY_UNLOADABLE, "wrong ELF class"),
                        null,
                        List.of(),
                        List.of());
        assertThat(ModuleFindings.of(MODULE, narrow, Path.of("/opt/java32/bin/java"), unloadable))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.kind()).isEqualTo(Kind.NEEDS_32_BIT_JAVA);
                            assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
                            assertThat(finding.subject()).isEqualTo("/opt/java32/bin/java");
                        });
    }

    private static List<ModuleFinding> of(Token token) {
        ModuleExamination examination =
                new ModuleExamination(
                        null, LIBRARY, List.of(new Slot("Reader 1", "", token)), List.of());
        return ModuleFindings.of(MODULE, null, null, examination);
    }

    private static Token token(
            Set<TokenFlag> flags,
            String readWrite,
            long free,
            Set<Mechanism> mechanisms,
            long longest) {
        return new Token(
                "S1", "USB 1", "V m", true, flags, 1, readWrite, free, mechanisms, longest);
    }
}
