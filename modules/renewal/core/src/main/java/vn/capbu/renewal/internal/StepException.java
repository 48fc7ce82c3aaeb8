package vn.capbu.renewal.internal;

import java.util.Set;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

/** A step of a renewal can't be finished now. */
final class StepException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What becomes of the renewal. */
    enum Effect {
        /** It stays open in the state that it is in; {@code resume} continues it. */
        STAYS_OPEN,
        /** Nothing left for the authority: it goes back to before the request and stays open. */
        BACK_TO_KEY,
        /** It ends; what it made is taken back first. */
        ENDS,
        /** A certificate was issued that can't stay: it is rejected, taken off, and the renewal ends. */
        REJECTS
    }

    /** What some modules answer when a token was pulled and is back in its slot before anybody looked. */
    private static final Set<String> SESSION_GONE =
            Set.of("CKR_SESSION_HANDLE_INVALID", "CKR_SESSION_CLOSED");

    private final FailureCause failureCause;
    private final Effect effect;

    StepException(FailureCause failureCause, Effect effect, String technical) {
        super(technical);
        this.failureCause = failureCause;
        this.effect = effect;
    }

    FailureCause failureCause() {
        return failureCause;
    }

    Effect effect() {
        return effect;
    }

    String technical() {
        return String.valueOf(getMessage());
    }

    /** A token's fault, for a step that can be repeated on the same state. */
    static StepException staysOpen(TokenException e) {
        return new StepException(causeOf(e), Effect.STAYS_OPEN, describe(e));
    }

    /**
     * A token's fault in a step before the authority was asked or after it issued: what will fail again ends the renewal,
     * what a new worker may mend leaves it open.
     */
    static StepException of(TokenException e, Effect lasting) {
        boolean lastingFault =
                switch (e.fault()) {
                    case TOKEN_FULL,
                            UNSUPPORTED,
                            CERTIFICATE_ALTERED,
                            KEY_NOT_FOUND,
                            RELYING_APPLICATION_FAILED,
                            REFUSED_TO_PROTECT ->
                            true;
                    default -> false;
                };
        return new StepException(
                causeOf(e), lastingFault ? lasting : Effect.STAYS_OPEN, describe(e));
    }

    /** Nobody knows what became of a request; a supervisor has to find out. */
    static StepException unknown(String technical) {
        return new StepException(FailureCause.ANSWER_UNKNOWN, Effect.STAYS_OPEN, technical);
    }

    static StepException staysOpen(AuthorityException e) {
        return new StepException(causeOf(e), Effect.STAYS_OPEN, describe(e));
    }

    static FailureCause causeOf(TokenException e) {
        return switch (e.fault()) {
            case TOKEN_GONE -> FailureCause.TOKEN_GONE;
            case MODULE_UNUSABLE -> FailureCause.MODULE_UNUSABLE;
            case TOKEN_FULL -> FailureCause.TOKEN_FULL;
            case CERTIFICATE_ALTERED -> FailureCause.CERTIFICATE_ALTERED;
            case UNSUPPORTED -> FailureCause.TOKEN_UNSUPPORTED;
            case KEY_NOT_FOUND, RELYING_APPLICATION_FAILED -> FailureCause.NEW_PAIR_UNUSABLE;
            case LOGIN_LOST ->
                    SESSION_GONE.contains(e.answer())
                            ? FailureCause.TOKEN_GONE
                            : FailureCause.TOKEN_ERROR;
            case DEVICE_ERROR, REFUSED_TO_PROTECT -> FailureCause.TOKEN_ERROR;
            case WORKER_DIED, WORKER_HUNG, WORKER_GARBLED -> FailureCause.WORKER_LOST;
        };
    }

    static FailureCause causeOf(AuthorityException e) {
        return switch (e.fault()) {
            case MISCONFIGURED -> FailureCause.AUTHORITY_MISCONFIGURED;
            case UNREACHABLE -> FailureCause.AUTHORITY_UNREACHABLE;
            case NO_ANSWER, BAD_ANSWER -> FailureCause.AUTHORITY_SILENT;
            case STILL_WAITING -> FailureCause.AUTHORITY_WAITING;
            case RA_UNAVAILABLE -> FailureCause.RA_UNAVAILABLE;
            case NOT_OFFERED -> FailureCause.REVOCATION_NEEDED;
            case REFUSED -> FailureCause.AUTHORITY_REFUSED;
            case TRANSACTION_IN_USE, ALREADY_CONFIRMED, NO_DIRECTORY -> FailureCause.ANSWER_UNKNOWN;
        };
    }

    static String describe(TokenException e) {
        return e.fault() + (e.answer().isEmpty() ? "" : " " + e.answer()) + ": " + e.getMessage();
    }

    static String describe(AuthorityException e) {
        return e.fault()
                + (e.failInfo().isEmpty() ? "" : " " + String.join(",", e.failInfo()))
                + ": "
                + e.getMessage();
    }
}
