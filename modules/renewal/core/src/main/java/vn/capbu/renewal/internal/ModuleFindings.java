package vn.capbu.renewal.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.LibraryHeader.Fit;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.ModuleExamination.FunctionState;
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

/** Draws from what a module said what it lacks, and what that means for renewals. */
public final class ModuleFindings {

    private static final int SHORTEST_RSA = 2048;

    private final List<ModuleFinding> findings = new ArrayList<>();

    private ModuleFindings() {}

    /**
     * The findings, the worst first.
     *
     * @param java a Java on this machine that could load the library where the console's can't, null when there is none
     */
    public static List<ModuleFinding> of(
            TokenModule module,
            @Nullable LibraryHeader header,
            @Nullable Path java,
            ModuleExamination examination) {
        ModuleFindings all = new ModuleFindings();
        all.lookAtHeader(module, header, java, examination.problem() != null);
        all.lookAtProblem(examination.problem(), !all.findings.isEmpty());
        all.lookAtLibrary(examination.library());
        examination.functions().forEach(all::lookAtFunction);
        if (examination.problem() == null) {
            all.lookAtSlots(module, examination.slots());
        }
        all.findings.sort(Comparator.comparing(ModuleFinding::severity));
        return all.findings;
    }

    private void add(Kind kind, Severity severity, String subject, String technical) {
        findings.add(new ModuleFinding(kind, severity, subject, technical));
    }

    private void lookAtHeader(
            TokenModule module,
            @Nullable LibraryHeader header,
            @Nullable Path java,
            boolean fails) {
        if (header == null || header.fit() == Fit.FITS || header.fit() == Fit.NO_LIBRARY) {
            return;
        }
        String made =
                header.architectures().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (header.fit() == Fit.OTHER_SYSTEM) {
            add(Kind.OTHER_SYSTEM, Severity.BLOCKS, header.format().name(), made);
        } else if (module.javaExecutable() != null) {
            if (fails) {
                add(Kind.JAVA_DOES_NOT_FIT, Severity.BLOCKS, module.javaExecutable(), made);
            }
        } else if (header.fit() == Fit.NEEDS_32_BIT_JAVA) {
            add(Kind.NEEDS_32_BIT_JAVA, Severity.BLOCKS, java == null ? "" : java.toString(), made);
        } else {
            add(Kind.OTHER_PROCESSOR, Severity.BLOCKS, made, "");
        }
    }

    private void lookAtProblem(@Nullable ModuleProblem problem, boolean explained) {
        if (problem == null) {
            return;
        }
        Kind kind =
                switch (problem.kind()) {
                    case LIBRARY_MISSING -> Kind.LIBRARY_MISSING;
                    case LIBRARY_UNLOADABLE -> Kind.LIBRARY_UNLOADABLE;
                    case NOT_PKCS11 -> Kind.NOT_PKCS11;
                    case MODULE_ERROR -> Kind.MODULE_ERROR;
                    case PROCESS_DIED -> Kind.MODULE_CRASHED;
                    case PROCESS_HUNG -> Kind.MODULE_HUNG;
                    case PROCESS_GARBLED -> Kind.MODULE_GARBLED;
                };
        if (kind != Kind.LIBRARY_UNLOADABLE || !explained) {
            add(kind, Severity.BLOCKS, "", problem.technical());
        }
    }

    private void lookAtLibrary(ModuleExamination.@Nullable Library library) {
        if (library != null && !library.lockingAnswer().isEmpty()) {
            add(Kind.LOCKING_REFUSED, Severity.NOTE, "", library.lockingAnswer());
        }
    }

    private void lookAtFunction(FunctionState state) {
        String name = state.function().name();
        switch (state.presence()) {
            case PRESENT -> {}
            case ABSENT, NOT_SUPPORTED ->
                    add(
                            missing(state.function()),
                            severity(state.function()),
                            name,
                            state.presence() == Presence.ABSENT ? "" : state.answer());
            case CRASHES, HANGS ->
                    add(Kind.FRAIL_FUNCTION, Severity.NOTE, name, state.presence().name());
        }
    }

    private static Kind missing(NeededFunction function) {
        return switch (function) {
            case C_GenerateKeyPair -> Kind.NO_KEY_GENERATION;
            case C_CreateObject -> Kind.NO_WRITING;
            case C_DestroyObject -> Kind.NO_REMOVING;
            case C_SignInit, C_Sign -> Kind.NO_SIGNING;
            case C_FindObjectsInit -> Kind.NO_READING;
            case C_SetPIN -> Kind.NO_PIN_CHANGE;
            case C_InitPIN -> Kind.NO_PIN_UNLOCK;
            case C_WaitForSlotEvent -> Kind.NO_SLOT_EVENTS;
        };
    }

    private static Severity severity(NeededFunction function) {
        return switch (function) {
            case C_CreateObject, C_SignInit, C_Sign, C_FindObjectsInit -> Severity.BLOCKS;
            case C_GenerateKeyPair, C_DestroyObject -> Severity.LIMITS;
            case C_SetPIN, C_InitPIN, C_WaitForSlotEvent -> Severity.NOTE;
        };
    }

    private void lookAtSlots(TokenModule module, List<Slot> slots) {
        int tokens = 0;
        for (Slot slot : slots) {
            Token token = slot.token();
            if (!slot.answer().isEmpty()) {
                add(Kind.SLOT_UNREADABLE, Severity.LIMITS, slot.description(), slot.answer());
            }
            if (token != null && token.initialised()) {
                tokens++;
                lookAtToken(token);
            }
        }
        if (tokens == 0) {
            add(Kind.NO_TOKEN, Severity.NOTE, "", "");
        }
        int limit = module.quirks().maxTokens();
        if (limit > 0 && tokens >= limit) {
            add(Kind.TOKENS_AT_LIMIT, Severity.NOTE, String.valueOf(limit), "");
        }
    }

    private void lookAtToken(Token token) {
        String name = token.label().isBlank() ? token.serial() : token.label();
        if (token.flags().contains(TokenFlag.WRITE_PROTECTED)) {
            add(Kind.WRITE_PROTECTED, Severity.BLOCKS, name, "CKF_WRITE_PROTECTED");
        } else if (!token.readWriteAnswer().isEmpty()) {
            add(Kind.NO_WRITE_SESSION, Severity.BLOCKS, name, token.readWriteAnswer());
        }
        if (token.certificates() < 0) {
            add(Kind.CERTIFICATES_UNREADABLE, Severity.BLOCKS, name, "");
        }
        if (!token.flags().contains(TokenFlag.USER_PIN_INITIALIZED)) {
            add(Kind.PIN_NOT_SET, Severity.LIMITS, name, "");
        } else if (token.flags().contains(TokenFlag.PIN_LOCKED)) {
            add(Kind.PIN_LOCKED, Severity.LIMITS, name, "CKF_USER_PIN_LOCKED");
        }
        lookAtMechanisms(token, name);
        if (token.freeMemory() <= 0) {
            add(Kind.FREE_MEMORY_UNKNOWN, Severity.NOTE, name, String.valueOf(token.freeMemory()));
        }
    }

    private void lookAtMechanisms(Token token, String name) {
        Set<Mechanism> offered = token.mechanisms();
        boolean ec =
                offered.contains(Mechanism.EC_KEY_PAIR_GENERATION)
                        && offered.contains(Mechanism.ECDSA);
        if (!offered.contains(Mechanism.RSA_PKCS) && !offered.contains(Mechanism.SHA256_RSA_PKCS)) {
            add(Kind.NO_RSA_SIGNATURE, ec ? Severity.LIMITS : Severity.BLOCKS, name, "");
        }
        if (!offered.contains(Mechanism.RSA_KEY_PAIR_GENERATION)) {
            add(Kind.NO_RSA_KEY_GENERATION, Severity.LIMITS, name, "");
        } else if (token.longestRsaKey() > 0 && token.longestRsaKey() < SHORTEST_RSA) {
            add(Kind.RSA_TOO_SHORT, Severity.LIMITS, name, String.valueOf(token.longestRsaKey()));
        }
        if (!ec) {
            add(Kind.NO_EC, Severity.NOTE, name, "");
        }
    }
}
