package vn.capbu.kernel;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Immutable bytes with value equality: a DER encoding, a CKA_ID, a transaction id. Never holds a secret, those are wiped.
 */
public final class Bytes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] value;

    private Bytes(byte[] own) {
        this.value = own;
    }

    /** Holds a copy. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /**
     * Reads hex digits of any case.
     *
     * @throws IllegalArgumentException when the text is no hex
     */
    public static Bytes ofHex(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }

    /** A copy. */
    public byte[] toArray() {
        return value.clone();
    }

    /** How many bytes. */
    public int length() {
        return value.length;
    }

    /** Upper-case hex digits. */
    public String hex() {
        return HEX.formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** Hex digits, cut after 16 bytes. */
    @Override
    public String toString() {
        return value.length <= 16
                ? hex()
                : HEX.formatHex(value, 0, 16) + "… (" + value.length + " bytes)";
    }
}
