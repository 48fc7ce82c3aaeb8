package vn.capbu.renewal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;

/**
 * What is known of the PIN tries of a token. A try is counted before it is made, so that a crash counts against us and not
 * against the token.
 *
 * @param token which token
 * @param kind which of its PINs
 * @param failedTries tries since the last accepted PIN that weren't answered CKR_OK
 * @param lastTryAt when the last one was made; null before the first
 * @param lastAnswer CKR name of its answer; null while it isn't known
 * @param furtherTries tries that a supervisor has given and that weren't made yet
 */
public record PinLedgerEntry(
        TokenSerial token,
        PinKind kind,
        int failedTries,
        @Nullable Instant lastTryAt,
        @Nullable String lastAnswer,
        int furtherTries) {

    /** What a module answers to a login when the token is pulled meanwhile: it says nothing about the PIN. */
    private static final Set<String> LEFT_DURING_THE_CALL =
            Set.of(
                    "CKR_DEVICE_REMOVED",
                    "CKR_TOKEN_NOT_PRESENT",
                    "CKR_TOKEN_NOT_RECOGNIZED",
                    "CKR_SLOT_ID_INVALID",
                    "CKR_SESSION_CLOSED",
                    "CKR_SESSION_HANDLE_INVALID");

    /** A token whose customer's PIN was never tried. */
    public static PinLedgerEntry untried(TokenSerial token) {
        return untried(token, PinKind.USER);
    }

    /** A token that no PIN of a kind was tried on. */
    public static PinLedgerEntry untried(TokenSerial token, PinKind kind) {
        return new PinLedgerEntry(token, kind, 0, null, null, 0);
    }

    /** Whether a PIN was refused since the last accepted one. */
    public boolean isRefused() {
        return failedTries > 1 || (failedTries == 1 && !isInDoubt());
    }

    /** Whether nobody knows what the last try came to: the process was lost, or the token left during the call. */
    public boolean isInDoubt() {
        return failedTries > 0 && (lastAnswer == null || LEFT_DURING_THE_CALL.contains(lastAnswer));
    }

    /** One try more, whose answer isn't known yet; uses up a try that was given. */
    public PinLedgerEntry beforeTry(Instant now) {
        return new PinLedgerEntry(
                token, kind, failedTries + 1, now, null, Math.max(0, furtherTries - 1));
    }

    /** The last try was answered other than CKR_OK. */
    public PinLedgerEntry refused(Instant now, String answer) {
        return new PinLedgerEntry(token, kind, failedTries, now, answer, furtherTries);
    }

    /** The PIN was accepted, or set anew: nothing is counted any more. */
    public PinLedgerEntry accepted(Instant now, String answer) {
        return new PinLedgerEntry(token, kind, 0, now, answer, 0);
    }

    /** A supervisor gives further tries. */
    public PinLedgerEntry unlocked(int tries) {
        return new PinLedgerEntry(token, kind, failedTries, lastTryAt, lastAnswer, tries);
    }
}
