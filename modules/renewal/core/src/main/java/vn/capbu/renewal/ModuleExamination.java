package vn.capbu.renewal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.ModuleScan.ModuleProblem;

/**
 * What a PKCS#11 module said of itself when it was loaded for a test.
 *
 * @param problem why it can't be used at all, null when it can; what is below is then as far as it came
 * @param library what it says of itself, null when it came to nothing
 * @param slots every slot that it shows
 * @param functions what became of the functions that are asked for one by one
 */
public record ModuleExamination(
        @Nullable ModuleProblem problem,
        @Nullable Library library,
        List<Slot> slots,
        List<FunctionState> functions) {

    public ModuleExamination {
        slots = List.copyOf(slots);
        functions = List.copyOf(functions);
    }

    /**
     * CK_INFO, and how C_Initialize went.
     *
     * @param standard version of PKCS#11 that it says it follows, for example "2.40"
     * @param version of the library
     * @param lockingAnswer what C_Initialize answered to CKF_OS_LOCKING_OK when it refused that; empty when it took it
     */
    public record Library(
            String manufacturer,
            String description,
            String version,
            String standard,
            String lockingAnswer) {}

    /**
     * A slot.
     *
     * @param description as the module describes it, usually the reader's name
     * @param answer CKR name of the call that failed, empty when none did
     * @param token the token in it, null when there is none or it can't be read
     */
    public record Slot(String description, String answer, @Nullable Token token) {}

    /**
     * A token.
     *
     * @param serial as it says
     * @param label without padding
     * @param model manufacturer and model
     * @param initialised whether it is; a spare slot of a software token isn't
     * @param flags what it says of itself and its PIN
     * @param certificates how many; -1 when they can't be read
     * @param readWriteAnswer CKR name with which a read-write session was refused; empty when it was opened
     * @param freeMemory bytes for public objects, -1 when it doesn't say
     * @param mechanisms those of {@link Mechanism} that it offers
     * @param longestRsaKey in bits, 0 when it doesn't say
     */
    public record Token(
            String serial,
            String label,
            String model,
            boolean initialised,
            Set<TokenFlag> flags,
            int certificates,
            String readWriteAnswer,
            long freeMemory,
            Set<Mechanism> mechanisms,
            long longestRsaKey) {

        public Token {
            flags = Set.copyOf(flags);
            mechanisms = Set.copyOf(mechanisms);
        }
    }

    /** Mechanisms that a renewal may need. */
    public enum Mechanism {
        /** CKM_RSA_PKCS_KEY_PAIR_GEN. */
        RSA_KEY_PAIR_GENERATION,
        /** CKM_RSA_PKCS. */
        RSA_PKCS,
        /** CKM_SHA256_RSA_PKCS. */
        SHA256_RSA_PKCS,
        /** CKM_EC_KEY_PAIR_GEN. */
        EC_KEY_PAIR_GENERATION,
        /** CKM_ECDSA. */
        ECDSA
    }

    /** Functions that some modules leave out. */
    public enum NeededFunction {
        /** Makes the new key pair. */
        C_GenerateKeyPair,
        /** Writes the new certificate. */
        C_CreateObject,
        /** Removes what isn't needed any more. */
        C_DestroyObject,
        /** Proof of possession and test signature. */
        C_SignInit,
        /** Proof of possession and test signature. */
        C_Sign,
        /** Reads certificates. */
        C_FindObjectsInit,
        /** Changes the PIN. */
        C_SetPIN,
        /** Unlocks the PIN. */
        C_InitPIN,
        /** Tells of pulled and plugged tokens. */
        C_WaitForSlotEvent
    }

    /** What a function is. */
    public enum Presence {
        /** It is there. */
        PRESENT,
        /** The function list has no address for it. */
        ABSENT,
        /** It answers CKR_FUNCTION_NOT_SUPPORTED. */
        NOT_SUPPORTED,
        /** The process ended when it was called with a session that doesn't exist. */
        CRASHES,
        /** It didn't come back. */
        HANGS
    }

    /**
     * A function and what became of it.
     *
     * @param answer CKR name, empty when there is none
     */
    public record FunctionState(NeededFunction function, Presence presence, String answer) {}
}
