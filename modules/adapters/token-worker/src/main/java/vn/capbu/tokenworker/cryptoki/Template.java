package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Attributes of an object to create or to find, in the order given. Not for secrets. */
public final class Template {

    private static final int VALUE = Layout.align(Layout.ULONG, Layout.POINTER);
    private static final int LENGTH = Layout.align(VALUE + Layout.POINTER, Layout.ULONG);

    /** Size of a CK_ATTRIBUTE: type, value pointer, length. */
    static final int ATTRIBUTE_SIZE = LENGTH + Layout.ULONG;

    private final List<Long> types = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    /** Adds an attribute of bytes. */
    public Template with(long type, byte[] value) {
        types.add(type);
        values.add(value.clone());
        return this;
    }

    /** Adds a CK_BBOOL. */
    public Template with(long type, boolean value) {
        return with(type, new byte[] {(byte) (value ? 1 : 0)});
    }

    /** Adds a CK_ULONG. */
    public Template with(long type, long value) {
        try (Memory number = new Memory(Layout.ULONG)) {
            Layout.ulong(number, 0, value);
            return with(type, number.getByteArray(0, Layout.ULONG));
        }
    }

    /** Adds a text in UTF-8. */
    public Template with(long type, String value) {
        return with(type, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Number of attributes, as the functions want it. */
    long count() {
        return types.size();
    }

    /** The CK_ATTRIBUTE array and the values behind it, in one block. */
    Memory toMemory() {
        long place = (long) types.size() * ATTRIBUTE_SIZE;
        long size = place + values.stream().mapToLong(value -> value.length).sum();
        Memory block = new Memory(Math.max(size, 1));
        for (int i = 0; i < types.size(); i++) {
            byte[] value = values.get(i);
            Pointer target = value.length == 0 ? Pointer.NULL : block.share(place);
            attribute(block, (long) i * ATTRIBUTE_SIZE, types.get(i), target, value.length);
            block.write(place, value, 0, value.length);
            place += value.length;
        }
        return block;
    }

    static void attribute(Memory block, long at, long type, Pointer value, long length) {
        Layout.ulong(block, at, type);
        block.setPointer(at + VALUE, value);
        Layout.ulong(block, at + LENGTH, length);
    }

    static long length(Memory attribute) {
        return Layout.ulong(attribute, LENGTH);
    }
}
