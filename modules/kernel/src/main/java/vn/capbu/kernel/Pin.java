package vn.capbu.kernel;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A token's PIN in memory. ASCII only (a module gets other characters mangled and a try is lost); never becomes a String;
 * {@link #close()} wipes it. Kept under a random pad of its own, so that a dump of the memory shows no PIN in clear; that is no
 * encryption, since the pad lies beside it. Not thread-safe: one owner at a time.
 */
public final class Pin implements AutoCloseable {

    /** What PKCS#11 modules accept at the most, with room to spare. */
    public static final int MAX_LENGTH = 64;

    /** SecureRandom is thread-safe. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] padded;
    private final byte[] pad;
    private boolean wiped;

    private Pin(byte[] padded, byte[] pad) {
        this.padded = padded;
        this.pad = pad;
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
            bytes[i] = isAllowed(characters[i]) ? (byte) characters[i] : 0;
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
            fits &= isAllowed((char) b);
        }
        if (!fits) {
            Arrays.fill(own, (byte) 0);
            throw new IllegalArgumentException(
                    "a PIN is 1 to " + MAX_LENGTH + " printable ASCII characters");
        }
        byte[] pad = new byte[own.length];
        RANDOM.nextBytes(pad);
        mask(own, pad);
        return new Pin(own, pad);
    }

    /** Whether a character may stand in a PIN: printable ASCII, no blank. */
    public static boolean isAllowed(char character) {
        return character > 0x20 && character < 0x7F;
    }

    private static void mask(byte[] bytes, byte[] pad) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= pad[i];
        }
    }

    /** How many characters it has; 0 once wiped. */
    public int length() {
        return wiped ? 0 : padded.length;
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
        byte[] bytes = padded.clone();
        mask(bytes, pad);
        return bytes;
    }

    /** A second holder of the same PIN, wiped on its own. */
    public Pin copy() {
        return checked(copyBytes());
    }

    /** Whether both are the same PIN; takes the same time wherever they differ. */
    public boolean isSameAs(Pin other) {
        byte[] mine = copyBytes();
        byte[] others = other.copyBytes();
        try {
            return MessageDigest.isEqual(mine, others);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(others, (byte) 0);
        }
    }

    /** Whether {@link #close()} was called. */
    public boolean isWiped() {
        return wiped;
    }

    /** Overwrites the bytes. */
    @Override
    public void close() {
        Arrays.fill(padded, (byte) 0);
        Arrays.fill(pad, (byte) 0);
        wiped = true;
    }

    /** Says nothing of the PIN, not even its length. */
    @Override
    public String toString() {
        return wiped ? "Pin[wiped]" : "Pin[***]";
    }
}
