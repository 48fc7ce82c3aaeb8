package vn.capbu.tokenworker.protocol;

/** Why a request was not done, as far as the console acts on it. */
public enum Failure {
    /** There is no such library file. */
    LIBRARY_MISSING,
    /** The file can't be loaded: no library, or of another architecture. */
    LIBRARY_UNLOADABLE,
    /** A library without C_GetFunctionList. */
    NOT_PKCS11,
    /** C_Initialize, C_GetSlotList or the like answered with an error. */
    MODULE_ERROR,
    /** The token isn't in its slot any more, or another one is. */
    TOKEN_GONE,
    /** The token has no room for the object. */
    TOKEN_FULL,
    /** The token gave back another certificate than it was given; it is removed again, or the detail says that it isn't. */
    CERTIFICATE_ALTERED,
    /** Mechanism, key size or attribute that the token can't do. */
    UNSUPPORTED,
    /** Not exactly one key where one is needed. */
    KEY_NOT_FOUND,
    /** Refused, because a key or certificate that is needed could be lost. */
    REFUSED_TO_PROTECT,
    /** SunPKCS11 can't use the certificate with its key. */
    RELYING_APPLICATION_FAILED,
    /** Nobody is logged in any more. */
    LOGIN_LOST,
    /** Any other answer of the module. */
    DEVICE_ERROR,
    /** The request makes no sense at this point. */
    BAD_REQUEST
}
