package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Memory;

/**
 * CK_TOKEN_INFO, texts without padding.
 *
 * @param shortestPin ulMinPinLen
 * @param longestPin ulMaxPinLen
 * @param freePublicMemory bytes, -1 when unknown
 * @param freePrivateMemory bytes, -1 when unknown
 */
public record TokenInfo(
        String label,
        String manufacturer,
        String model,
        String serial,
        long flags,
        long shortestPin,
        long longestPin,
        long freePublicMemory,
        long freePrivateMemory) {

    private static final int FLAGS = 32 + 32 + 16 + 16;
    private static final int NUMBERS_BEFORE_LONGEST_PIN = 5;
    private static final int NUMBERS_BEFORE_FREE_PUBLIC = 8;

    /** Ten CK_ULONG after the flags, two CK_VERSION, 16 characters of time. */
    static final int SIZE = FLAGS + 11 * Layout.ULONG + 2 + 2 + 16;

    static TokenInfo read(Memory memory) {
        long longestPin = FLAGS + (long) NUMBERS_BEFORE_LONGEST_PIN * Layout.ULONG;
        long freePublic = FLAGS + (long) NUMBERS_BEFORE_FREE_PUBLIC * Layout.ULONG;
        return new TokenInfo(
                Texts.padded(memory, 0, 32),
                Texts.padded(memory, 32, 32),
                Texts.padded(memory, 64, 16),
                Texts.padded(memory, 80, 16),
                Layout.ulong(memory, FLAGS),
                Layout.ulong(memory, longestPin + Layout.ULONG),
                Layout.ulong(memory, longestPin),
                known(Layout.ulong(memory, freePublic)),
                known(Layout.ulong(memory, freePublic + 2L * Layout.ULONG)));
    }

    /** Whether all bits of a CKF_ flag are set. */
    public boolean has(long flag) {
        return (flags & flag) == flag;
    }

    private static long known(long value) {
        return value == Layout.UNAVAILABLE ? -1 : value;
    }
}
