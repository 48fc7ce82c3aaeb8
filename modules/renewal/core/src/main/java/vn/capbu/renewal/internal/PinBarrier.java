package vn.capbu.renewal.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenFlag;

/**
 * What keeps every PIN of a kind from being tried, whichever it is: what the token says, then what the ledger knows
 * (architecture: the PIN ledger).
 */
public final class PinBarrier {

    private PinBarrier() {}

    /**
     * The barrier before one of the two PINs of a token.
     *
     * @param entry what the ledger knows of that PIN
     * @param flags what the token said last; empty when it isn't plugged in
     * @param tryLimit wrong PINs after which tokens of its module lock
     * @return NOT_TRIED_LOCKED, NOT_TRIED_FINAL or NOT_TRIED_LEDGER; null when a PIN may be tried
     */
    public static @Nullable PinTry of(PinLedgerEntry entry, Set<TokenFlag> flags, int tryLimit) {
        if (flags.contains(lockedFlag(entry.kind()))) {
            return PinTry.NOT_TRIED_LOCKED;
        }
        if (entry.furtherTries() > 0) {
            return null;
        }
        if (flags.contains(finalFlag(entry.kind()))) {
            return PinTry.NOT_TRIED_FINAL;
        }
        return entry.failedTries() >= tryLimit - 1 ? PinTry.NOT_TRIED_LEDGER : null;
    }

    /** By which a token says that a PIN is locked. */
    static TokenFlag lockedFlag(PinKind kind) {
        return kind == PinKind.USER ? TokenFlag.PIN_LOCKED : TokenFlag.SO_PIN_LOCKED;
    }

    private static TokenFlag finalFlag(PinKind kind) {
        return kind == PinKind.USER ? TokenFlag.PIN_FINAL_TRY : TokenFlag.SO_PIN_FINAL_TRY;
    }
}
