package vn.capbu.tokenworker.cryptoki;

import java.util.Arrays;
import java.util.HexFormat;

/** DER SubjectPublicKeyInfo (RFC 5280, 4.1.2.7; RFC 3279, 2.3.1 and RFC 5480) from the attributes of key objects. */
public final class PublicKeys {

    private static final byte[] RSA_ALGORITHM =
            HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_ALGORITHM = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int UNCOMPRESSED_POINT = 0x04;

    private PublicKeys() {}

    /** From CKA_MODULUS and CKA_PUBLIC_EXPONENT, big-endian magnitudes. */
    public static byte[] rsa(byte[] modulus, byte[] publicExponent) {
        byte[] key = Der.encode(Der.SEQUENCE, Der.unsigned(modulus), Der.unsigned(publicExponent));
        return Der.encode(Der.SEQUENCE, RSA_ALGORITHM, Der.bits(key));
    }

    /**
     * From CKA_EC_PARAMS and CKA_EC_POINT. The point is a DER OCTET STRING by the standard, a raw point with some modules.
     *
     * @throws IllegalArgumentException when the point is neither
     */
    public static byte[] ec(byte[] parameters, byte[] point) {
        byte[] algorithm = Der.encode(Der.SEQUENCE, EC_ALGORITHM, parameters);
        return Der.encode(Der.SEQUENCE, algorithm, Der.bits(rawPoint(point)));
    }

    /** The bits of the subjectPublicKey, without the algorithm before it. */
    public static byte[] keyBits(byte[] subjectPublicKeyInfo) {
        DerReader info = new DerReader(subjectPublicKeyInfo).enter(Der.SEQUENCE);
        info.element(); // algorithm
        DerReader bits = info.enter(Der.BIT_STRING);
        byte[] withUnusedCount = bits.rest();
        return Arrays.copyOfRange(withUnusedCount, 1, withUnusedCount.length);
    }

    private static byte[] rawPoint(byte[] point) {
        try {
            DerReader reader = new DerReader(point);
            byte[] inner = reader.enter(Der.OCTET_STRING).rest();
            if (reader.tag() < 0 && isUncompressed(inner)) {
                return inner;
            }
        } catch (IllegalArgumentException ignored) {
            // no OCTET STRING, so it has to be the point itself
        }
        if (isUncompressed(point)) {
            return point;
        }
        throw new IllegalArgumentException("not an uncompressed EC point");
    }

    private static boolean isUncompressed(byte[] point) {
        return point.length % 2 == 1 && point[0] == UNCOMPRESSED_POINT;
    }
}
