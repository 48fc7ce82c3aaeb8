package vn.capbu.tokenworker.cryptoki;

/**
 * The functions of CK_FUNCTION_LIST that are called, with their place in it (PKCS#11 2.40, pkcs11f.h; the order is part of
 * the standard).
 */
enum CkFunction {
    C_Initialize(0),
    C_GetInfo(2),
    C_GetSlotList(4),
    C_GetSlotInfo(5),
    C_GetTokenInfo(6),
    C_GetMechanismList(7),
    C_GetMechanismInfo(8),
    C_InitPIN(10),
    C_SetPIN(11),
    C_OpenSession(12),
    C_Login(18),
    C_Logout(19),
    C_CreateObject(20),
    C_DestroyObject(22),
    C_GetAttributeValue(24),
    C_FindObjectsInit(26),
    C_FindObjects(27),
    C_FindObjectsFinal(28),
    C_SignInit(42),
    C_Sign(43),
    C_GenerateKeyPair(59),
    C_WaitForSlotEvent(67),
    C_CloseSession(13);

    private final int index;

    CkFunction(int index) {
        this.index = index;
    }

    /** Offset of its pointer in CK_FUNCTION_LIST, which begins with a CK_VERSION of two bytes. */
    int offset() {
        return Layout.align(2, Layout.POINTER) + index * Layout.POINTER;
    }
}
