package vn.capbu.renewal.spi;

/** Something went wrong with one token; the other tokens go on. */
public final class TokenException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the next step depends on it. */
    public enum Fault {
        /** The token was pulled, or another one is in its slot. */
        TOKEN_GONE,
        /** The module of the token can't be loaded or initialised. */
        MODULE_UNUSABLE,
        /** CKR_DEVICE_MEMORY, or the module says that the token is full. */
        TOKEN_FULL,
        /** The token took the certificate but gave back another one; what was written is removed. */
        CERTIFICATE_ALTERED,
        /** The token can't do what is asked: mechanism, key size. */
        UNSUPPORTED,
        /** There is no key, or more than one, where one is needed. */
        KEY_NOT_FOUND,
        /** A request was refused to keep a key or certificate that is needed. */
        REFUSED_TO_PROTECT,
        /** An application that reads the token through SunPKCS11 can't use the new certificate. */
        RELYING_APPLICATION_FAILED,
        /** The login ended: another program logged out, or the token was reset. */
        LOGIN_LOST,
        /** Any other CKR answer. */
        DEVICE_ERROR,
        /** The worker process ended. */
        WORKER_DIED,
        /** The worker process didn't answer in time and was killed. */
        WORKER_HUNG,
        /** The worker process wrote what is no answer and was killed. */
        WORKER_GARBLED
    }

    private final Fault fault;
    private final String answer;

    /**
     * @param answer the CKR name or exit code, empty when there is none
     * @param message technical, English, without secrets
     */
    public TokenException(Fault fault, String answer, String message) {
        super(message);
        this.fault = fault;
        this.answer = answer;
    }

    /** What went wrong. */
    public Fault fault() {
        return fault;
    }

    /** The CKR name or exit code, empty when there is none. */
    public String answer() {
        return answer;
    }

    /** Whether the worker is lost, so that nothing is known of what the token did with the call. */
    public boolean lostWorker() {
        return fault == Fault.WORKER_DIED
                || fault == Fault.WORKER_HUNG
                || fault == Fault.WORKER_GARBLED;
    }
}
