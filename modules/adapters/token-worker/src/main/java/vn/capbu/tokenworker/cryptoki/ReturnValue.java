package vn.capbu.tokenworker.cryptoki;

import java.util.Map;

/** Names of CK_RV values (PKCS#11 2.40, 5.1). */
public final class ReturnValue {

    private static final long VENDOR_DEFINED = 0x8000_0000L;

    private static final Map<Long, String> NAMES =
            Map.ofEntries(
                    Map.entry(0x000L, "CKR_OK"),
                    Map.entry(0x001L, "CKR_CANCEL"),
                    Map.entry(0x002L, "CKR_HOST_MEMORY"),
                    Map.entry(0x003L, "CKR_SLOT_ID_INVALID"),
                    Map.entry(0x005L, "CKR_GENERAL_ERROR"),
                    Map.entry(0x006L, "CKR_FUNCTION_FAILED"),
                    Map.entry(0x007L, "CKR_ARGUMENTS_BAD"),
                    Map.entry(0x008L, "CKR_NO_EVENT"),
                    Map.entry(0x009L, "CKR_NEED_TO_CREATE_THREADS"),
                    Map.entry(0x00AL, "CKR_CANT_LOCK"),
                    Map.entry(0x010L, "CKR_ATTRIBUTE_READ_ONLY"),
                    Map.entry(0x011L, "CKR_ATTRIBUTE_SENSITIVE"),
                    Map.entry(0x012L, "CKR_ATTRIBUTE_TYPE_INVALID"),
                    Map.entry(0x013L, "CKR_ATTRIBUTE_VALUE_INVALID"),
                    Map.entry(0x01BL, "CKR_ACTION_PROHIBITED"),
                    Map.entry(0x020L, "CKR_DATA_INVALID"),
                    Map.entry(0x021L, "CKR_DATA_LEN_RANGE"),
                    Map.entry(0x030L, "CKR_DEVICE_ERROR"),
                    Map.entry(0x031L, "CKR_DEVICE_MEMORY"),
                    Map.entry(0x032L, "CKR_DEVICE_REMOVED"),
                    Map.entry(0x040L, "CKR_ENCRYPTED_DATA_INVALID"),
                    Map.entry(0x041L, "CKR_ENCRYPTED_DATA_LEN_RANGE"),
                    Map.entry(0x050L, "CKR_FUNCTION_CANCELED"),
                    Map.entry(0x051L, "CKR_FUNCTION_NOT_PARALLEL"),
                    Map.entry(0x054L, "CKR_FUNCTION_NOT_SUPPORTED"),
                    Map.entry(0x060L, "CKR_KEY_HANDLE_INVALID"),
                    Map.entry(0x062L, "CKR_KEY_SIZE_RANGE"),
                    Map.entry(0x063L, "CKR_KEY_TYPE_INCONSISTENT"),
                    Map.entry(0x064L, "CKR_KEY_NOT_NEEDED"),
                    Map.entry(0x065L, "CKR_KEY_CHANGED"),
                    Map.entry(0x066L, "CKR_KEY_NEEDED"),
                    Map.entry(0x067L, "CKR_KEY_INDIGESTIBLE"),
                    Map.entry(0x068L, "CKR_KEY_FUNCTION_NOT_PERMITTED"),
                    Map.entry(0x069L, "CKR_KEY_NOT_WRAPPABLE"),
                    Map.entry(0x06AL, "CKR_KEY_UNEXTRACTABLE"),
                    Map.entry(0x070L, "CKR_MECHANISM_INVALID"),
                    Map.entry(0x071L, "CKR_MECHANISM_PARAM_INVALID"),
                    Map.entry(0x082L, "CKR_OBJECT_HANDLE_INVALID"),
                    Map.entry(0x090L, "CKR_OPERATION_ACTIVE"),
                    Map.entry(0x091L, "CKR_OPERATION_NOT_INITIALIZED"),
                    Map.entry(0x0A0L, "CKR_PIN_INCORRECT"),
                    Map.entry(0x0A1L, "CKR_PIN_INVALID"),
                    Map.entry(0x0A2L, "CKR_PIN_LEN_RANGE"),
                    Map.entry(0x0A3L, "CKR_PIN_EXPIRED"),
                    Map.entry(0x0A4L, "CKR_PIN_LOCKED"),
                    Map.entry(0x0B0L, "CKR_SESSION_CLOSED"),
                    Map.entry(0x0B1L, "CKR_SESSION_COUNT"),
                    Map.entry(0x0B3L, "CKR_SESSION_HANDLE_INVALID"),
                    Map.entry(0x0B4L, "CKR_SESSION_PARALLEL_NOT_SUPPORTED"),
                    Map.entry(0x0B5L, "CKR_SESSION_READ_ONLY"),
                    Map.entry(0x0B6L, "CKR_SESSION_EXISTS"),
                    Map.entry(0x0B7L, "CKR_SESSION_READ_ONLY_EXISTS"),
                    Map.entry(0x0B8L, "CKR_SESSION_READ_WRITE_SO_EXISTS"),
                    Map.entry(0x0C0L, "CKR_SIGNATURE_INVALID"),
                    Map.entry(0x0C1L, "CKR_SIGNATURE_LEN_RANGE"),
                    Map.entry(0x0D0L, "CKR_TEMPLATE_INCOMPLETE"),
                    Map.entry(0x0D1L, "CKR_TEMPLATE_INCONSISTENT"),
                    Map.entry(0x0E0L, "CKR_TOKEN_NOT_PRESENT"),
                    Map.entry(0x0E1L, "CKR_TOKEN_NOT_RECOGNIZED"),
                    Map.entry(0x0E2L, "CKR_TOKEN_WRITE_PROTECTED"),
                    Map.entry(0x100L, "CKR_USER_ALREADY_LOGGED_IN"),
                    Map.entry(0x101L, "CKR_USER_NOT_LOGGED_IN"),
                    Map.entry(0x102L, "CKR_USER_PIN_NOT_INITIALIZED"),
                    Map.entry(0x103L, "CKR_USER_TYPE_INVALID"),
                    Map.entry(0x104L, "CKR_USER_ANOTHER_ALREADY_LOGGED_IN"),
                    Map.entry(0x105L, "CKR_USER_TOO_MANY_TYPES"),
                    Map.entry(0x120L, "CKR_RANDOM_SEED_NOT_SUPPORTED"),
                    Map.entry(0x121L, "CKR_RANDOM_NO_RNG"),
                    Map.entry(0x130L, "CKR_DOMAIN_PARAMS_INVALID"),
                    Map.entry(0x140L, "CKR_CURVE_NOT_SUPPORTED"),
                    Map.entry(0x150L, "CKR_BUFFER_TOO_SMALL"),
                    Map.entry(0x160L, "CKR_SAVED_STATE_INVALID"),
                    Map.entry(0x170L, "CKR_INFORMATION_SENSITIVE"),
                    Map.entry(0x180L, "CKR_STATE_UNSAVEABLE"),
                    Map.entry(0x190L, "CKR_CRYPTOKI_NOT_INITIALIZED"),
                    Map.entry(0x191L, "CKR_CRYPTOKI_ALREADY_INITIALIZED"),
                    Map.entry(0x1A0L, "CKR_MUTEX_BAD"),
                    Map.entry(0x1A1L, "CKR_MUTEX_NOT_LOCKED"),
                    Map.entry(0x1B0L, "CKR_NEW_PIN_MODE"),
                    Map.entry(0x1B1L, "CKR_NEXT_OTP"),
                    Map.entry(0x200L, "CKR_FUNCTION_REJECTED"));

    private ReturnValue() {}

    /** The standard's name, or the number where it has none. */
    public static String name(long value) {
        String name = NAMES.get(value);
        if (name != null) {
            return name;
        }
        return value >= VENDOR_DEFINED
                ? "CKR_VENDOR_DEFINED+0x" + Long.toHexString(value - VENDOR_DEFINED)
                : "0x" + Long.toHexString(value);
    }
}
