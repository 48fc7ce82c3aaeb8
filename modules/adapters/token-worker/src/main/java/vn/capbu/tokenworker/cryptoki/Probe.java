package vn.capbu.tokenworker.cryptoki;

/**
 * The functions that some modules leave out. Each is called with a session that doesn't exist and nothing of weight, so that
 * a function which is implemented refuses, and one which isn't says CKR_FUNCTION_NOT_SUPPORTED.
 */
public enum Probe {
    C_GenerateKeyPair(CkFunction.C_GenerateKeyPair),
    C_CreateObject(CkFunction.C_CreateObject),
    C_DestroyObject(CkFunction.C_DestroyObject),
    C_SignInit(CkFunction.C_SignInit),
    C_Sign(CkFunction.C_Sign),
    C_FindObjectsInit(CkFunction.C_FindObjectsInit),
    C_SetPIN(CkFunction.C_SetPIN),
    C_InitPIN(CkFunction.C_InitPIN),
    C_WaitForSlotEvent(CkFunction.C_WaitForSlotEvent);

    private final CkFunction function;

    Probe(CkFunction function) {
        this.function = function;
    }

    CkFunction function() {
        return function;
    }
}
