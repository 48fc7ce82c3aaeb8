package vn.capbu.tokenworker.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of one message, big-endian, each with its length where it has one. The buffer may hold a PIN, so it is
 * wiped by {@link #close()} and whenever it grows. Not thread-safe.
 */
final class FieldWriter implements AutoCloseable {

    private byte[] buffer = new byte[256];
    private int length;

    FieldWriter u8(int value) {
        room(1);
        buffer[length++] = (byte) value;
        return this;
    }

    FieldWriter flag(boolean value) {
        return u8(value ? 1 : 0);
    }

    FieldWriter i32(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(buffer).putInt(length, value);
        length += Integer.BYTES;
        return this;
    }

    FieldWriter i64(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(buffer).putLong(length, value);
        length += Long.BYTES;
        return this;
    }

    FieldWriter bytes(byte[] value) {
        return sized(value, Limits.BYTES);
    }

    FieldWriter octets(Octets value) {
        value.writeTo(this);
        return this;
    }

    FieldWriter secret(Secret value) {
        return bytes(value.expose());
    }

    FieldWriter text(String value) {
        return sized(value.getBytes(StandardCharsets.UTF_8), Limits.TEXT);
    }

    /** Zeros after a PIN, so that the frame outgrows the pipe's buffer; see {@link Frame}. */
    FieldWriter padding() {
        return bytes(new byte[Frame.paddingFor(length)]);
    }

    FieldWriter constant(Enum<?> value) {
        return text(value.name());
    }

    <T> FieldWriter list(Collection<T> values, BiConsumer<T, FieldWriter> element) {
        checkLimit(values.size(), Limits.LIST);
        i32(values.size());
        values.forEach(value -> element.accept(value, this));
        return this;
    }

    <T> FieldWriter optional(@Nullable T value, BiConsumer<T, FieldWriter> element) {
        flag(value != null);
        if (value != null) {
            element.accept(value, this);
        }
        return this;
    }

    /** The bytes written so far, in a new array that the caller wipes. */
    byte[] toArray() {
        return Arrays.copyOf(buffer, length);
    }

    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
        length = 0;
    }

    private FieldWriter sized(byte[] value, int limit) {
        checkLimit(value.length, limit);
        i32(value.length);
        room(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    private static void checkLimit(int size, int limit) {
        if (size > limit) {
            throw new IllegalArgumentException("a field of " + size + ", the limit is " + limit);
        }
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            byte[] old = buffer;
            buffer = Arrays.copyOf(old, Math.max(old.length * 2, length + more));
            Arrays.fill(old, (byte) 0);
        }
    }
}
