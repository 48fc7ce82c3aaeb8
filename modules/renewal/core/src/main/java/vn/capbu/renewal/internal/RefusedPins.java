package vn.capbu.renewal.internal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinKind;

/**
 * Knows a PIN again that a token refused since this process began, so that no second try is spent on it. Of each it keeps one
 * byte, by a hash whose key dies with the process: whoever reads that byte and the key can rule out PINs, but still has one
 * in 256 of all PINs to try. So one right PIN in 256 is taken for a refused one; a supervisor's unlocking lets it through.
 * Thread-safe.
 */
public final class RefusedPins implements AutoCloseable {

    /** The Mersenne prime below 2^61, over which the hash is a polynomial: equal tags by chance only. */
    private static final long PRIME = (1L << 61) - 1;

    private static final int TAG_BITS = 8;

    private record Key(TokenSerial token, PinKind kind) {}

    private final long[] secret;
    private final Map<Key, Set<Byte>> tags = new HashMap<>();

    /** Takes the key of the hash from a source of randomness. */
    public RefusedPins(SecureRandom random) {
        secret = new long[] {2 + (random.nextLong() >>> 4), random.nextLong() >>> 4};
    }

    /** Notes a PIN that was refused just now. */
    public synchronized void add(TokenSerial token, PinKind kind, Pin pin) {
        tags.computeIfAbsent(new Key(token, kind), key -> new HashSet<>()).add(tag(pin));
    }

    /** Whether it is, but for a chance of 1 in 256, a PIN that was refused. */
    public synchronized boolean contains(TokenSerial token, PinKind kind, Pin pin) {
        Set<Byte> known = tags.get(new Key(token, kind));
        return known != null && known.contains(tag(pin));
    }

    /** Forgets what was refused: the token accepted a PIN, has a new one, or a supervisor wants it tried again. */
    public synchronized void forget(TokenSerial token, PinKind kind) {
        tags.remove(new Key(token, kind));
    }

    /** Forgets everything, the key too. */
    @Override
    public synchronized void close() {
        tags.clear();
        Arrays.fill(secret, 1);
    }

    private byte tag(Pin pin) {
        byte[] bytes = pin.copyBytes();
        try {
            long hash = bytes.length;
            for (byte b : bytes) {
                hash = times(hash, secret[0]) + b;
            }
            return (byte) (times(hash % PRIME, secret[1]) >>> (61 - TAG_BITS));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long folded = (low & PRIME) + ((low >>> 61) | (high << 3));
        return folded % PRIME;
    }
}
