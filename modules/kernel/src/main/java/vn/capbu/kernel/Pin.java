package vn.capbu.kernel;

import java.util.Arrays;

/**
 * A token's PIN in memory. ASCII only (a module gets other characters mangled and a try is lost); never becomes a String;
 * {@link #close()} wipes it. Not thread-safe: one owner at a time.
 */
public final class Pin implements AutoCloseable {

    /** What PKCS#11 modules accept at the most, with room to spare. */
    public static final int MAX_LENGTH = 64;

    private final byte[] ascii;
    private boolean wiped;

    private Pin(byte[] ascii) {
        this.ascii = ascii;
    }

    /**
     * Takes the characters of a PIN field. The argument is left to its owner, who wipes it.
     *
     * @throws IllegalArgumentException when empty, longer than {@link #MAX_LENGTH} or not printable ASCII; the message
     *     doesn't hold the PIN
     */
    public static Pin of(char[] characters) {
        byte[] bytes = new byte[characters.length];
        for (int i = 0; i < characters.length; i++) {
            bytes[i] = characters[i] < 0x7F ? (byte) characters[i] : 0;
        }
        return checked(bytes);
    }

    /** Takes a copy of ASCII bytes; otherwise like {@link #of(char[])}. */
    public static Pin ofAscii(byte[] ascii) {
        return checked(ascii.clone());
    }

    private static Pin checked(byte[] own) {
        boolean fits = own.length > 0 && own.length <= MAX_LENGTH;
        for (byte b : own) {
            fits &= b > 0x20 && b < 0x7F;
        }
        if (!fits) {
            Arrays.fill(own, (byte) 0);
            throw new IllegalArgumentException(
                    "a PIN is 1 to " + MAX_LENGTH + " printable ASCII characters");
        }
        return new Pin(own);
    }

    /**
     * A copy of the bytes, for the one call that needs them; the caller wipes it.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public byte[] copyBytes() {
        if (wiped) {
            throw new IllegalStateException("the PIN is wiped");
        }
        return ascii.clone();
    }

    /** A second holder of the same PIN, wiped on its own. */
    public Pin copy() {
        byte[] bytes = copyBytes();
        return new Pin(bytes);
    }

    /** Whether {@link #close()} was called. */
    public boolean isWiped() {
        return wiped;
    }

    /** Overwrites the bytes. */
    @Override
    public void close() {
        Arrays.fill(ascii, (byte) 0);
        wiped = true;
    }

    /** Says nothing of the PIN, not even its length. */
    @Override
    public String toString() {
        return wiped ? "Pin[wiped]" : "Pin[***]";
    }
}
