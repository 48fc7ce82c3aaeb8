package vn.capbu.subscribers.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/**
 * The issuing distribution point of a CRL (RFC 5280, 5.2.5): of which certificates it speaks.
 *
 * @param distributionPoint DER of its name, empty when it speaks of all of them
 * @param isSuitable whether it is about subscribers' certificates, for every reason, of the CRL's own issuer
 */
record CrlScope(Bytes distributionPoint, boolean isSuitable) {

    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int NAME = 0xA0;
    private static final int ONLY_USERS = 0x81;

    private static final CrlScope ALL = new CrlScope(Bytes.of(new byte[0]), true);
    private static final CrlScope UNSUITABLE = new CrlScope(Bytes.of(new byte[0]), false);

    /**
     * @param extension the extension's value, null when the CRL has none
     */
    static CrlScope of(byte @Nullable [] extension) {
        if (extension == null) {
            return ALL;
        }
        try {
            return read(extension);
        } catch (IndexOutOfBoundsException e) {
            return UNSUITABLE;
        }
    }

    /** Only the name and "only users" may be there; every other field narrows the CRL down or widens it. */
    private static CrlScope read(byte[] extension) {
        Der outer = Der.at(extension, 0);
        Der sequence = Der.at(extension, outer.content());
        if (outer.tag() != OCTET_STRING || sequence.tag() != SEQUENCE) {
            return UNSUITABLE;
        }
        byte[] name = new byte[0];
        for (int place = sequence.content(); place < sequence.end(); ) {
            Der field = Der.at(extension, place);
            if (field.tag() == NAME) {
                name = Arrays.copyOfRange(extension, field.content(), field.end());
            } else if (field.tag() != ONLY_USERS && !isFalse(extension, field)) {
                return UNSUITABLE;
            }
            place = field.end();
        }
        return new CrlScope(Bytes.of(name), true);
    }

    /** A field that says only what holds without it. */
    private static boolean isFalse(byte[] bytes, Der field) {
        return field.end() - field.content() == 1 && bytes[field.content()] == 0;
    }

    /** A tag with its content's place. */
    private record Der(int tag, int content, int end) {

        static Der at(byte[] bytes, int place) {
            int tag = bytes[place] & 0xFF;
            int length = bytes[place + 1] & 0xFF;
            int content = place + 2;
            if (length > 0x7F) {
                int octets = length & 0x7F;
                length = 0;
                for (int i = 0; i < octets && i < 3; i++) {
                    length = (length << 8) | (bytes[content + i] & 0xFF);
                }
                content += octets;
            }
            if (content + length > bytes.length) {
                throw new IndexOutOfBoundsException(content + length);
            }
            return new Der(tag, content, content + length);
        }
    }

    @Override
    public String toString() {
        return "issuingDistributionPoint";
    }
}
