package vn.capbu.adapters.persistence;

/** Tells of a text that it was surely never added, or that it may have been: a Bloom filter, two bytes a text, wrong once in 400 times. */
final class KeyFilter {

    private static final int BITS_PER_KEY = 16;
    private static final int HASHES = 4;
    private static final int WORD_SHIFT = 6;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIX = 0xff51afd7ed558ccdL;

    private final long[] words;

    /**
     * @param expected how many texts will be added; more make it wrong more often, never unsafe
     */
    KeyFilter(long expected) {
        long needed = ((expected * BITS_PER_KEY) >> WORD_SHIFT) + 1;
        words = new long[(int) Math.min(needed, 1 << 26)];
    }

    void add(String key) {
        long hash = hash(key);
        long step = step(hash);
        for (int i = 0; i < HASHES; i++) {
            long bit = bit(hash + i * step);
            words[(int) (bit >> WORD_SHIFT)] |= 1L << bit;
        }
    }

    /** False: it was never added. */
    boolean mayHold(String key) {
        long hash = hash(key);
        long step = step(hash);
        for (int i = 0; i < HASHES; i++) {
            long bit = bit(hash + i * step);
            if ((words[(int) (bit >> WORD_SHIFT)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long hash) {
        return Long.remainderUnsigned(hash, (long) words.length << WORD_SHIFT);
    }

    private static long step(long hash) {
        return mix(hash + FNV_BASIS) | 1;
    }

    private static long hash(String key) {
        long hash = FNV_BASIS;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * MIX;
        return mixed ^ mixed >>> 33;
    }
}
