package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * Sizes and offsets of PKCS#11 structures here. CK_ULONG is C's unsigned long: 8 bytes on 64-bit Unix, 4 on Windows, where
 * structures are packed to 1 as well (PKCS#11 2.40, 2.1 and pkcs11.h).
 */
final class Layout {

    static final int ULONG = Native.LONG_SIZE;
    static final int POINTER = Native.POINTER_SIZE;

    /** CK_UNAVAILABLE_INFORMATION: all bits of a CK_ULONG. */
    static final long UNAVAILABLE = ULONG == 8 ? -1L : 0xFFFF_FFFFL;

    private static final boolean PACKED = Platform.isWindows();

    private Layout() {}

    /** Where a CK_ULONG or pointer goes that follows a field ending at this offset. */
    static int align(int offset, int size) {
        return PACKED ? offset : (offset + size - 1) / size * size;
    }

    static long ulong(Pointer memory, long offset) {
        return ULONG == 8 ? memory.getLong(offset) : memory.getInt(offset) & 0xFFFF_FFFFL;
    }

    static void ulong(Pointer memory, long offset, long value) {
        if (ULONG == 8) {
            memory.setLong(offset, value);
        } else {
            memory.setInt(offset, (int) value);
        }
    }
}
