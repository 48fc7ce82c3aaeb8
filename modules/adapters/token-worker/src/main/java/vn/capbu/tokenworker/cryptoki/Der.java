package vn.capbu.tokenworker.cryptoki;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/** The few encodings of DER (X.690) that the worker writes. */
final class Der {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;

    private Der() {}

    /** Tag, length and contents. */
    static byte[] encode(int tag, byte[]... contents) {
        byte[] joined = join(contents);
        ByteArrayOutputStream out = new ByteArrayOutputStream(joined.length + 5);
        out.write(tag);
        if (joined.length < 0x80) {
            out.write(joined.length);
        } else {
            byte[] length = BigInteger.valueOf(joined.length).toByteArray();
            int skip = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - skip));
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(joined);
        return out.toByteArray();
    }

    /** An INTEGER that is not negative, given as its magnitude. */
    static byte[] unsigned(byte[] magnitude) {
        return encode(INTEGER, new BigInteger(1, magnitude).toByteArray());
    }

    /** A BIT STRING of whole bytes. */
    static byte[] bits(byte[] contents) {
        return encode(BIT_STRING, new byte[1], contents);
    }

    private static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
