package vn.capbu.tokenworker.cryptoki;

import java.util.Arrays;

/** CKM_ECDSA gives r and s side by side, of equal length; X.509 wants Ecdsa-Sig-Value (RFC 3279, 2.2.3). */
public final class EcdsaSignature {

    private EcdsaSignature() {}

    /**
     * Converts.
     *
     * @throws IllegalArgumentException when the length is odd or zero
     */
    public static byte[] toDer(byte[] raw) {
        if (raw.length == 0 || raw.length % 2 != 0) {
            throw new IllegalArgumentException("an ECDSA signature of " + raw.length + " bytes");
        }
        int half = raw.length / 2;
        return Der.encode(
                Der.SEQUENCE,
                Der.unsigned(Arrays.copyOf(raw, half)),
                Der.unsigned(Arrays.copyOfRange(raw, half, raw.length)));
    }
}
