package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Memory;

/** Makes the calls of {@link Probe}. The process has no session open. */
final class ProbeCalls {

    private static final long NO_SESSION = 0;
    private static final int SCRATCH = 512;

    private final FunctionList functions;

    ProbeCalls(FunctionList functions) {
        this.functions = functions;
    }

    /** What the function answers. */
    long call(Probe probe) {
        try (Memory scratch = new Memory(SCRATCH);
                Memory length = new Memory(Layout.ULONG);
                Memory mechanism = new Memory(3L * Layout.POINTER);
                Memory attributes =
                        new Template().with(Ck.CKA_CLASS, Ck.CKO_CERTIFICATE).toMemory()) {
            scratch.clear();
            length.clear();
            mechanism.clear();
            CkFunction function = probe.function();
            return switch (probe) {
                case C_GenerateKeyPair ->
                        functions.call(
                                function,
                                NO_SESSION,
                                mechanism,
                                attributes,
                                1L,
                                attributes,
                                1L,
                                scratch,
                                length);
                case C_CreateObject ->
                        functions.call(function, NO_SESSION, attributes, 1L, scratch);
                case C_DestroyObject -> functions.call(function, NO_SESSION, 0L);
                case C_SignInit -> functions.call(function, NO_SESSION, mechanism, 0L);
                case C_Sign -> functions.call(function, NO_SESSION, scratch, 1L, scratch, length);
                case C_FindObjectsInit -> functions.call(function, NO_SESSION, attributes, 1L);
                case C_SetPIN -> functions.call(function, NO_SESSION, null, 0L, null, 0L);
                case C_InitPIN -> functions.call(function, NO_SESSION, null, 0L);
                case C_WaitForSlotEvent ->
                        functions.call(function, Ck.CKF_DONT_BLOCK, scratch, null);
            };
        }
    }
}
