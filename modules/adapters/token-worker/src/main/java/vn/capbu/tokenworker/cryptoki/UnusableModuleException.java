package vn.capbu.tokenworker.cryptoki;

/** A file that can't be used as a PKCS#11 module. */
public final class UnusableModuleException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** The system's loader refuses it: no library, another architecture, a missing dependency. */
        UNLOADABLE,
        /** It has no C_GetFunctionList, or that gives nothing. */
        NOT_PKCS11
    }

    private final Reason reason;

    /** The message says what the system's loader said. */
    public UnusableModuleException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
