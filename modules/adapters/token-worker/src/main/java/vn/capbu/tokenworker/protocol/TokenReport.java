package vn.capbu.tokenworker.protocol;

/**
 * CK_TOKEN_INFO as read now (PKCS#11 2.40, 3.2), texts without padding.
 *
 * @param flags CKF_ bits
 * @param freePublicMemory ulFreePublicMemory in bytes, {@link #UNKNOWN} where the token doesn't say
 * @param freePrivateMemory ulFreePrivateMemory in bytes, {@link #UNKNOWN} where the token doesn't say
 */
public record TokenReport(
        String label,
        String manufacturer,
        String model,
        String serial,
        long flags,
        long freePublicMemory,
        long freePrivateMemory) {

    /** A number that the token doesn't tell. */
    public static final long UNKNOWN = -1;

    void write(FieldWriter out) {
        out.text(label).text(manufacturer).text(model).text(serial);
        out.i64(flags).i64(freePublicMemory).i64(freePrivateMemory);
    }

    static TokenReport read(FieldReader in) throws ProtocolException {
        return new TokenReport(
                in.text(), in.text(), in.text(), in.text(), in.i64(), in.i64(), in.i64());
    }
}
