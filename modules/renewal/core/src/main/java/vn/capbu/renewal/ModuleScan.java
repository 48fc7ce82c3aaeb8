package vn.capbu.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at all slots of a module.
 *
 * @param module its name
 * @param tokens the tokens present, those at work in their last known state; as last known when the scan failed
 * @param problem why the module can't be read, null when it can
 * @param slots how many slots it shows, with a token or without; 0 when nobody knows
 * @param ambiguous tokens that can't be told from others; none of them is among the tokens
 */
public record ModuleScan(
        String module,
        List<TokenSnapshot> tokens,
        @Nullable ModuleProblem problem,
        int slots,
        List<AmbiguousToken> ambiguous) {

    public ModuleScan {
        tokens = List.copyOf(tokens);
        ambiguous = List.copyOf(ambiguous);
    }

    /** A scan in which every token has a serial number of its own. */
    public ModuleScan(
            String module, List<TokenSnapshot> tokens, @Nullable ModuleProblem problem, int slots) {
        this(module, tokens, problem, slots, List.of());
    }

    /** A scan of a module whose slots nobody counted. */
    public ModuleScan(String module, List<TokenSnapshot> tokens, @Nullable ModuleProblem problem) {
        this(module, tokens, problem, 0);
    }

    /**
     * Why a module can't be read.
     *
     * @param kind what happened
     * @param technical for the log and the details pane, English
     */
    public record ModuleProblem(Kind kind, String technical) {

        /** What can happen to a module. */
        public enum Kind {
            /** There is no such file. */
            LIBRARY_MISSING,
            /** The file can't be loaded: no library, or of another architecture. */
            LIBRARY_UNLOADABLE,
            /** A library, but it has no C_GetFunctionList. */
            NOT_PKCS11,
            /** C_Initialize or a look at the slots answered with an error. */
            MODULE_ERROR,
            /** Its process ended. */
            PROCESS_DIED,
            /** Its process didn't answer in time. */
            PROCESS_HUNG,
            /** Its process wrote what is no answer. */
            PROCESS_GARBLED
        }
    }
}
