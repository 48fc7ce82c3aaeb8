package vn.capbu.subscribers.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Remembers texts by 96 bits of their SHA-256, so that a million takes 40 MB: two different ones that are taken for the same
 * can't be expected in any number of imports. With each text goes a number.
 */
final class KeySet {

    private static final int FIRST_SIZE = 1 << 12;

    private final MessageDigest digest;
    private long[] keys = new long[FIRST_SIZE];
    private int[] moreOfKeys = new int[FIRST_SIZE];
    private long[] numbers = new long[FIRST_SIZE];
    private int size;

    KeySet() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds a text unless it is there.
     *
     * @param number not 0
     * @return 0 when it is new, else the number that it was added with
     */
    long add(String text, long number) {
        if (4L * size >= 3L * numbers.length) {
            grow();
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        long key = hash.getLong();
        int more = hash.getInt();
        int slot = slot(key, more);
        if (numbers[slot] != 0) {
            return numbers[slot];
        }
        put(slot, key, more, number);
        size++;
        return 0;
    }

    private int slot(long key, int more) {
        int mask = numbers.length - 1;
        int slot = (int) key & mask;
        while (numbers[slot] != 0 && (keys[slot] != key || moreOfKeys[slot] != more)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void put(int slot, long key, int more, long number) {
        keys[slot] = key;
        moreOfKeys[slot] = more;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldMore = moreOfKeys;
        long[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        moreOfKeys = new int[2 * oldMore.length];
        numbers = new long[2 * oldNumbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                put(slot(oldKeys[i], oldMore[i]), oldKeys[i], oldMore[i], oldNumbers[i]);
            }
        }
    }
}
