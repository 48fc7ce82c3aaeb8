package vn.capbu.tokenworker.protocol;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields that {@link FieldWriter} wrote. Whatever is not exactly as written is a {@link ProtocolException}: too
 * long, too short, no UTF-8, a flag that is neither 0 nor 1. Not thread-safe.
 */
final class FieldReader {

    /** Reads one element of a list, or an optional field. */
    @FunctionalInterface
    interface Element<T> {
        T read(FieldReader in) throws ProtocolException;
    }

    private final ByteBuffer in;

    FieldReader(byte[] payload) {
        in = ByteBuffer.wrap(payload);
    }

    int u8() throws ProtocolException {
        try {
            return in.get() & 0xFF;
        } catch (BufferUnderflowException e) {
            throw cut();
        }
    }

    boolean flag() throws ProtocolException {
        int value = u8();
        if (value > 1) {
            throw new ProtocolException("a flag of " + value);
        }
        return value == 1;
    }

    int i32() throws ProtocolException {
        try {
            return in.getInt();
        } catch (BufferUnderflowException e) {
            throw cut();
        }
    }

    long i64() throws ProtocolException {
        try {
            return in.getLong();
        } catch (BufferUnderflowException e) {
            throw cut();
        }
    }

    Octets octets() throws ProtocolException {
        return Octets.of(sized(Limits.BYTES));
    }

    Secret secret() throws ProtocolException {
        return Secret.owning(sized(Limits.BYTES));
    }

    String text() throws ProtocolException {
        byte[] utf8 = sized(Limits.TEXT);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("a text that is no UTF-8");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) throws ProtocolException {
        try {
            return Enum.valueOf(type, text());
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("an unknown " + type.getSimpleName());
        }
    }

    <T> List<T> list(Element<T> element) throws ProtocolException {
        int size = checked(i32(), Limits.LIST);
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(element.read(this));
        }
        return values;
    }

    <T> @Nullable T optional(Element<T> element) throws ProtocolException {
        return flag() ? element.read(this) : null;
    }

    /** Nothing may follow the last field. */
    void end() throws ProtocolException {
        if (in.hasRemaining()) {
            throw new ProtocolException(in.remaining() + " bytes after the last field");
        }
    }

    private byte[] sized(int limit) throws ProtocolException {
        byte[] value = new byte[checked(i32(), Math.min(limit, in.remaining()))];
        in.get(value);
        return value;
    }

    private static int checked(int size, int limit) throws ProtocolException {
        if (size < 0 || size > limit) {
            throw new ProtocolException("a length of " + size + ", the limit is " + limit);
        }
        return size;
    }

    private static ProtocolException cut() {
        return new ProtocolException("a message that is cut off");
    }
}
