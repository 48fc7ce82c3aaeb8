package vn.capbu.renewal.ui.model;

import java.util.List;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinReplacement;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.SupervisionException;

/** The use cases behind a supervisor's steps about PINs; called only from a task. */
public interface PinDesk {

    /**
     * What is known of the tries of a token.
     *
     * @param entries one for each of its PINs
     * @param unlocks the newest first
     */
    record Tries(List<PinLedgerEntry> entries, List<PinUnlock> unlocks) {

        public Tries {
            entries = List.copyOf(entries);
            unlocks = List.copyOf(unlocks);
        }
    }

    /** Reads the ledger. */
    Tries tries(TokenSerial token);

    /** See {@link vn.capbu.renewal.UnlockPinLedger#run}. */
    PinLedgerEntry unlock(
            TokenSerial token, PinKind kind, int tries, String reason, String secondPerson)
            throws SupervisionException;

    /** See {@link vn.capbu.renewal.ChangePin#run}. */
    PinChange change(TokenSerial token, PinReplacement pins, String secondPerson)
            throws SupervisionException;

    /** See {@link vn.capbu.renewal.UnblockPin#run}. */
    PinChange unblock(TokenSerial token, PinReplacement pins, String secondPerson)
            throws SupervisionException;
}
