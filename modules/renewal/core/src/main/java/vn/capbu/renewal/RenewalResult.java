package vn.capbu.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * What became of a token.
 *
 * @param token its serial number
 * @param taxCode of its subscriber, null when unknown
 * @param outcome how it ended
 * @param failedRules in their order; empty unless NOT_ELIGIBLE, or a decision is needed because of E2 alone
 * @param oldSerial of the certificate that was to be replaced, null when unknown
 * @param newSerial of the new certificate, null when there is none
 * @param newNotAfter its end, null when there is none
 * @param took how long the work on the token took
 * @param problem what went wrong, null when nothing did
 */
public record RenewalResult(
        TokenSerial token,
        @Nullable TaxCode taxCode,
        RenewalOutcome outcome,
        List<EligibilityRule> failedRules,
        @Nullable CertificateSerial oldSerial,
        @Nullable CertificateSerial newSerial,
        @Nullable Instant newNotAfter,
        Duration took,
        @Nullable Problem problem) {

    public RenewalResult {
        failedRules = List.copyOf(failedRules);
    }

    /** Whether somebody has to look after this token. */
    public boolean isFailure() {
        return outcome == RenewalOutcome.FAILED
                || outcome == RenewalOutcome.PIN_REFUSED
                || outcome == RenewalOutcome.PIN_MISSING;
    }

    /**
     * What went wrong.
     *
     * @param cause what happened; null for a refused PIN
     * @param pinTry what was done with the PIN; null when the PIN isn't the matter
     * @param continues whether the renewal is open and goes on by {@code resume}
     * @param technical English, for the log and the details pane; without secrets
     */
    public record Problem(
            @Nullable FailureCause cause,
            @Nullable PinTry pinTry,
            boolean continues,
            String technical) {}

    /** What was done with a PIN that didn't open the token. */
    public enum PinTry {
        /** One try was spent; the PIN was wrong. */
        WRONG,
        /** One try was spent; the token is locked now, or was locked. */
        LOCKED,
        /** No try was spent: the token says that it is locked. */
        NOT_TRIED_LOCKED,
        /** No try was spent: one more wrong PIN would lock the token. */
        NOT_TRIED_FINAL,
        /** No try was spent: by the ledger, one more wrong PIN would lock the token. */
        NOT_TRIED_LEDGER
    }
}
