package vn.capbu.tokenworker.protocol;

import java.util.Arrays;

/** Bytes of a PIN on their way. Never becomes a String; whoever receives it wipes it. Not thread-safe. */
public final class Secret implements AutoCloseable {

    private final byte[] bytes;

    private Secret(byte[] own) {
        this.bytes = own;
    }

    /** Becomes the owner of the array: {@link #close()} wipes it. */
    public static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    /** No PIN: the token has a protected authentication path, the PIN is entered on the device. */
    public static Secret none() {
        return new Secret(new byte[0]);
    }

    /** Whether no PIN is given. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** A copy, wiped by its own holder. */
    public Secret copy() {
        return new Secret(bytes.clone());
    }

    /** The bytes themselves, not a copy; not to be kept. */
    public byte[] expose() {
        return bytes;
    }

    /** Overwrites the bytes. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Says nothing of the PIN. */
    @Override
    public String toString() {
        return "Secret[***]";
    }
}
