package vn.capbu.kernel;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A password in memory, for as long as connections are opened by it. Never becomes a String; {@link #close()} wipes it. Kept under a random
 * pad of its own, as {@link Pin} is. Thread-safe.
 */
public final class Password implements AutoCloseable {

    /** SecureRandom is thread-safe. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final char[] padded;
    private final char[] pad;
    private boolean wiped;

    private Password(char[] characters) {
        padded = characters.clone();
        pad = new char[characters.length];
        for (int i = 0; i < pad.length; i++) {
            pad[i] = (char) RANDOM.nextInt(Character.MAX_VALUE + 1);
            padded[i] ^= pad[i];
        }
    }

    /** Takes a copy of the characters of a field or a file; the argument is left to its owner, who wipes it. */
    public static Password of(char[] characters) {
        return new Password(characters);
    }

    /**
     * A copy of the characters, for the one call that needs them; the caller wipes it.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public synchronized char[] copyCharacters() {
        if (wiped) {
            throw new IllegalStateException("the password is wiped");
        }
        char[] characters = padded.clone();
        for (int i = 0; i < pad.length; i++) {
            characters[i] ^= pad[i];
        }
        return characters;
    }

    /** Overwrites the characters. */
    @Override
    public synchronized void close() {
        Arrays.fill(padded, '\0');
        Arrays.fill(pad, '\0');
        wiped = true;
    }

    /** Says nothing of the password, not even its length. */
    @Override
    public String toString() {
        return "Password[***]";
    }
}
