package vn.capbu.renewal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;

/**
 * What is known of the PIN tries of a token. A try is counted before it is made, so that a crash counts against us and not
 * against the token.
 *
 * @param token which token
 * @param failedTries tries since the last accepted PIN that weren't answered CKR_OK
 * @param lastTryAt when the last one was made; null before the first
 * @param lastAnswer CKR name of its answer; null while it isn't known
 */
public record PinLedgerEntry(
        TokenSerial token,
        int failedTries,
        @Nullable Instant lastTryAt,
        @Nullable String lastAnswer) {

    /** A token that no PIN was tried on. */
    public static PinLedgerEntry untried(TokenSerial token) {
        return new PinLedgerEntry(token, 0, null, null);
    }
}
