package vn.capbu.tokenworker.cryptoki;

/** A PKCS#11 function answered something other than CKR_OK. */
public final class CryptokiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long value;

    /**
     * @param function for example C_Sign
     * @param value its CK_RV
     */
    public CryptokiException(String function, long value) {
        super(function + " answered " + ReturnValue.name(value));
        this.value = value;
    }

    /** The CK_RV. */
    public long value() {
        return value;
    }

    /** Its name. */
    public String answer() {
        return ReturnValue.name(value);
    }
}
