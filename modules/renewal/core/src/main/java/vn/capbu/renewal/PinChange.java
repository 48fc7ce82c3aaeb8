package vn.capbu.renewal;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalResult.PinTry;

/**
 * What became of a token's PIN that was to be changed.
 *
 * @param token its serial number
 * @param outcome how it ended
 * @param pinTry what was done with the PIN that should open the token; null unless PIN_REFUSED
 * @param cause what happened; null unless FAILED
 * @param lengths what the token takes; null while it isn't known
 * @param technical English, for the log and the details; without secrets
 */
public record PinChange(
        TokenSerial token,
        PinOutcome outcome,
        @Nullable PinTry pinTry,
        @Nullable FailureCause cause,
        @Nullable PinLengths lengths,
        String technical) {

    /** How the change of a PIN ended. */
    public enum PinOutcome {
        /** The token has the new PIN. */
        NEW_PIN_SET,
        /** The PIN or SO-PIN that should open it was refused or not tried; nothing changed. */
        PRESENT_PIN_REFUSED,
        /** The new PIN is too short or too long; nothing was tried. */
        NEW_PIN_LENGTH,
        /** The token doesn't take the new PIN; the old one holds. */
        NEW_PIN_REFUSED,
        /** The token or its process was lost during the call: either PIN may hold. */
        PIN_UNKNOWN,
        /** Something else went wrong before the call; the old PIN holds. */
        PIN_NOT_CHANGED
    }

    /** Whether the token has the new PIN. */
    public boolean isDone() {
        return outcome == PinOutcome.NEW_PIN_SET;
    }
}
