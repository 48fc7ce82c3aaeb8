package vn.capbu.renewal.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authority couldn't be asked, or its answer can't be used. */
public final class AuthorityException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the next step depends on it. */
    public enum Fault {
        /** URL, credential or trust anchors are unusable. Nothing was sent. */
        MISCONFIGURED,
        /** No connection. The request did not leave. */
        UNREACHABLE,
        /** The request left and no whole answer came: nobody knows what the authority did. */
        NO_ANSWER,
        /** An answer came that can't be trusted: protection, nonce, transaction id, encoding. As good as none. */
        BAD_ANSWER,
        /** The authority answered with an error. */
        REFUSED,
        /** The authority says that this transaction id was used before: it has an earlier request (transactionIdInUse). */
        TRANSACTION_IN_USE,
        /** The authority says that this certificate is confirmed already (certConfirmed). */
        ALREADY_CONFIRMED,
        /** No directory is configured to look a certificate up. */
        NO_DIRECTORY,
        /** The authority still says "waiting" when the operator stopped waiting. */
        STILL_WAITING,
        /** The RA's key is on a token that can't sign now: pulled, locked, or its PIN is missing. Nothing was sent. */
        RA_UNAVAILABLE,
        /** The authority's protocol has no such request. Nothing was sent. */
        NOT_OFFERED
    }

    private final Fault fault;
    private final transient List<String> failInfo;

    /**
     * @param failInfo names of the PKIFailureInfo bits, possibly none
     * @param message technical, English, without secrets
     */
    public AuthorityException(
            Fault fault, List<String> failInfo, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.failInfo = List.copyOf(failInfo);
    }

    public AuthorityException(Fault fault, String message) {
        super(message);
        this.fault = fault;
        this.failInfo = List.of();
    }

    /** What went wrong. */
    public Fault fault() {
        return fault;
    }

    /** Names of the PKIFailureInfo bits, possibly none. */
    public List<String> failInfo() {
        return failInfo;
    }

    /** Whether the authority may have acted on a request although there is no usable answer. */
    public boolean mayHaveActed() {
        return fault == Fault.NO_ANSWER
                || fault == Fault.BAD_ANSWER
                || fault == Fault.STILL_WAITING;
    }
}
