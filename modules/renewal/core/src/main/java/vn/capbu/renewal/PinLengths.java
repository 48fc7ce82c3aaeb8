package vn.capbu.renewal;

/**
 * How long a PIN of a token may be, by CK_TOKEN_INFO.ulMinPinLen and ulMaxPinLen.
 *
 * @param shortest in characters; at least 1
 * @param longest in characters; at most {@link vn.capbu.kernel.Pin#MAX_LENGTH}
 */
public record PinLengths(int shortest, int longest) {

    /** Whether a PIN of this many characters is taken. */
    public boolean allow(int length) {
        return length >= shortest && length <= longest;
    }
}
