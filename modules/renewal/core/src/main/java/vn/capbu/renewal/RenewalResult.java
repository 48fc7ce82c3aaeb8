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
                || outcome == RenewalOutcome.PIN_MISSING
                || outcome == RenewalOutcome.CONSENT_MISSING
                || outcome == RenewalOutcome.HELD_ELSEWHERE;
    }

    /**
     * What went wrong.
     *
     * @param cause what happened; null for a refused PIN
     * @param pinTry what was done with the PIN; null when the PIN isn't the matter
     * @param continues whether the renewal is open and goes on by {@code resume}
     * @param technical English, for the log and the details pane; without secrets
     * @param withdrawn serial of a certificate that the authority issued and that was taken back: rejected, and revoked where
     *     that had no effect; null when none was
     * @param heldBy which desk has the token, since when; null unless HELD_ELSEWHERE
     */
    public record Problem(
            @Nullable FailureCause cause,
            @Nullable PinTry pinTry,
            boolean continues,
            String technical,
            @Nullable CertificateSerial withdrawn,
            @Nullable TokenLease heldBy) {

        /** A problem of a renewal for which no certificate was taken back. */
        public Problem(
                @Nullable FailureCause cause,
                @Nullable PinTry pinTry,
                boolean continues,
                String technical) {
            this(cause, pinTry, continues, technical, null, null);
        }
    }

    /** What was done with a PIN that didn't open the token. */
    public enum PinTry {
        /** One try was spent; the PIN was wrong. */
        WRONG,
        /** One try was counted; the token's answer doesn't say whether the PIN was right. */
        UNCLEAR,
        /** One try was spent; the token is locked now, or was locked. */
        LOCKED,
        /** No try was spent: the token says that it is locked. */
        NOT_TRIED_LOCKED,
        /** No try was spent: one more wrong PIN would lock the token. */
        NOT_TRIED_FINAL,
        /** No try was spent: by the ledger, one more wrong PIN would lock the token. */
        NOT_TRIED_LEDGER,
        /** No try was spent: this very PIN was refused before, or one that can't be told from it. */
        NOT_TRIED_SAME,
        /** No try was spent: a PIN was refused before, and nobody asked for another try. */
        NOT_TRIED_AGAIN
    }
}
