package vn.capbu.adapters.tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.ModuleExamination;
import vn.capbu.renewal.ModuleExamination.FunctionState;
import vn.capbu.renewal.ModuleExamination.Library;
import vn.capbu.renewal.ModuleExamination.Mechanism;
import vn.capbu.renewal.ModuleExamination.NeededFunction;
import vn.capbu.renewal.ModuleExamination.Presence;
import vn.capbu.renewal.ModuleExamination.Slot;
import vn.capbu.renewal.ModuleExamination.Token;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.ModuleExaminer;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.protocol.LibraryReport;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;
import vn.capbu.tokenworker.protocol.SlotDetails;
import vn.capbu.tokenworker.protocol.SlotDetails.TokenDetails;

/**
 * Examines modules in worker processes: one for what the module says of itself, and one for the calls that a frail module may
 * not survive, started anew after each that it didn't.
 */
public final class WorkerModuleExaminer implements ModuleExaminer {

    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final String NOT_SUPPORTED = "CKR_FUNCTION_NOT_SUPPORTED";

    private static final Map<Long, Mechanism> MECHANISMS =
            Map.of(
                    Ck.CKM_RSA_PKCS_KEY_PAIR_GEN, Mechanism.RSA_KEY_PAIR_GENERATION,
                    Ck.CKM_RSA_PKCS, Mechanism.RSA_PKCS,
                    Ck.CKM_SHA256_RSA_PKCS, Mechanism.SHA256_RSA_PKCS,
                    Ck.CKM_EC_KEY_PAIR_GEN, Mechanism.EC_KEY_PAIR_GENERATION,
                    Ck.CKM_ECDSA, Mechanism.ECDSA);

    private final CallLimits limits;

    /** With the usual limits. */
    public WorkerModuleExaminer() {
        this(CallLimits.DEFAULT);
    }

    WorkerModuleExaminer(CallLimits limits) {
        this.limits = limits;
    }

    @Override
    public ModuleExamination examine(TokenModule module, Cancellation cancellation) {
        cancellation.check();
        try (Workers workers = new Workers(limits)) {
            Response.Examined examined = look(module, workers);
            List<FunctionState> functions =
                    new Probing(module, workers, cancellation).run(examined.library());
            return new ModuleExamination(
                    null, library(examined.library()), slots(examined.slots()), functions);
        } catch (RefusedException e) {
            return unusable(Translation.problem(e));
        } catch (WorkerLostException e) {
            return unusable(Translation.problem(e));
        }
    }

    private static ModuleExamination unusable(ModuleProblem problem) {
        return new ModuleExamination(problem, null, List.of(), List.of());
    }

    private Response.Examined look(TokenModule module, Workers workers)
            throws RefusedException, WorkerLostException {
        WorkerProcess process = workers.start(module, WorkerCommand.Role.EXAMINER).process();
        try {
            return process.call(new Request.Examine(), Response.Examined.class, limits.look());
        } finally {
            workers.end(process);
        }
    }

    /** Calls the functions one by one, in as many processes as it takes. */
    private final class Probing {

        private final TokenModule module;
        private final Workers workers;
        private final Cancellation cancellation;
        private @Nullable WorkerProcess process;

        Probing(TokenModule module, Workers workers, Cancellation cancellation) {
            this.module = module;
            this.workers = workers;
            this.cancellation = cancellation;
        }

        List<FunctionState> run(LibraryReport library)
                throws RefusedException, WorkerLostException {
            List<FunctionState> states = new ArrayList<>();
            for (NeededFunction function : NeededFunction.values()) {
                cancellation.check();
                states.add(
                        library.absentFunctions().contains(function.name())
                                ? new FunctionState(function, Presence.ABSENT, "")
                                : probe(function));
            }
            return states;
        }

        private FunctionState probe(NeededFunction function)
                throws RefusedException, WorkerLostException {
            WorkerProcess current = process;
            if (current == null) {
                current = workers.start(module, WorkerCommand.Role.EXAMINER).process();
                process = current;
            }
            try {
                String answer =
                        current.call(
                                        new Request.ProbeFunction(function.name()),
                                        Response.Probed.class,
                                        PROBE.compareTo(limits.look()) < 0 ? PROBE : limits.look())
                                .answer();
                return new FunctionState(
                        function,
                        answer.equals(NOT_SUPPORTED) ? Presence.NOT_SUPPORTED : Presence.PRESENT,
                        answer);
            } catch (RefusedException unknown) {
                return new FunctionState(function, Presence.PRESENT, unknown.answer());
            } catch (WorkerLostException lost) {
                workers.end(current);
                process = null;
                return new FunctionState(
                        function,
                        lost.loss() == WorkerLostException.Loss.HUNG
                                ? Presence.HANGS
                                : Presence.CRASHES,
                        lost.exitCode());
            }
        }
    }

    private static Library library(LibraryReport report) {
        return new Library(
                report.manufacturer(),
                report.description(),
                report.version(),
                report.standard(),
                report.lockingAnswer());
    }

    private static List<Slot> slots(List<SlotDetails> details) {
        return details.stream()
                .map(
                        slot ->
                                new Slot(
                                        slot.description(),
                                        slot.answer(),
                                        slot.token() == null ? null : token(slot.token())))
                .toList();
    }

    private static Token token(TokenDetails details) {
        var report = details.report();
        Set<Mechanism> mechanisms = EnumSet.noneOf(Mechanism.class);
        details.mechanisms().stream()
                .map(MECHANISMS::get)
                .filter(java.util.Objects::nonNull)
                .forEach(mechanisms::add);
        return new Token(
                report.serial(),
                report.label(),
                (report.manufacturer() + " " + report.model()).strip(),
                (report.flags() & Ck.CKF_TOKEN_INITIALIZED) != 0,
                Translation.flags(report.flags()),
                details.certificates(),
                details.readWriteAnswer(),
                report.freePublicMemory(),
                mechanisms,
                details.longestRsaKey());
    }
}
