package vn.capbu.renewal;

/** What CK_TOKEN_INFO.flags says of a token (PKCS#11 3.0, section 3.2), as far as it matters here. */
public enum TokenFlag {
    /** CKF_WRITE_PROTECTED. */
    WRITE_PROTECTED,
    /** CKF_LOGIN_REQUIRED. */
    LOGIN_REQUIRED,
    /** CKF_USER_PIN_INITIALIZED. */
    USER_PIN_INITIALIZED,
    /** CKF_PROTECTED_AUTHENTICATION_PATH: the PIN is entered on the device. */
    PROTECTED_AUTHENTICATION_PATH,
    /** CKF_USER_PIN_COUNT_LOW: a wrong PIN was entered since the last right one. */
    PIN_COUNT_LOW,
    /** CKF_USER_PIN_FINAL_TRY: one more wrong PIN locks the token. */
    PIN_FINAL_TRY,
    /** CKF_USER_PIN_LOCKED. */
    PIN_LOCKED,
    /** CKF_USER_PIN_TO_BE_CHANGED. */
    PIN_TO_BE_CHANGED,
    /** CKF_SO_PIN_COUNT_LOW: a wrong SO-PIN was entered since the last right one. */
    SO_PIN_COUNT_LOW,
    /** CKF_SO_PIN_FINAL_TRY: one more wrong SO-PIN locks the token for good. */
    SO_PIN_FINAL_TRY,
    /** CKF_SO_PIN_LOCKED. */
    SO_PIN_LOCKED
}
