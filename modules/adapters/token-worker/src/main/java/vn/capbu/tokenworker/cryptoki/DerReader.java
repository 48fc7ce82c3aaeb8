package vn.capbu.tokenworker.cryptoki;

import java.util.Arrays;

/** Walks over DER elements; definite lengths only, as DER wants it. */
final class DerReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    DerReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private DerReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    /** The tag of the next element, -1 at the end. */
    int tag() {
        return position < end ? bytes[position] & 0xFF : -1;
    }

    /** The next element whole: tag, length and contents. */
    byte[] element() {
        int start = position;
        enter(tag());
        return Arrays.copyOfRange(bytes, start, position);
    }

    /** The contents of the next element, to be read on their own; this reader goes past it. */
    DerReader enter(int expectedTag) {
        if (tag() != expectedTag || expectedTag < 0) {
            throw new IllegalArgumentException("not the DER element expected");
        }
        position++;
        int length = length();
        if (length > end - position) {
            throw new IllegalArgumentException("a DER element that is cut off");
        }
        DerReader contents = new DerReader(bytes, position, position + length);
        position += length;
        return contents;
    }

    /** What is left, as it is. */
    byte[] rest() {
        return Arrays.copyOfRange(bytes, position, end);
    }

    private int length() {
        int first = next();
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count == 0 || count > 3) {
            throw new IllegalArgumentException("a DER length of " + count + " bytes");
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | next();
        }
        return length;
    }

    private int next() {
        if (position >= end) {
            throw new IllegalArgumentException("a DER element that is cut off");
        }
        return bytes[position++] & 0xFF;
    }
}
