package vn.capbu.renewal.ui.model;

import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinReplacement;

/** What a supervisor is asked and told about PINs; on the window's thread. */
public interface PinPrompts {

    /** What is done in the background. */
    enum PinWork {
        /** The ledger is read. */
        READ_LEDGER,
        /** Further tries are given. */
        UNLOCK,
        /** The PIN is changed. */
        CHANGE,
        /** The PIN is set by the SO-PIN. */
        UNBLOCK
    }

    /** Further tries as they were filled in. */
    record Unlocking(PinKind kind, int tries, String reason, String secondPerson) {}

    /** A new PIN as it was filled in; whoever gets it closes the PINs. */
    record Replacing(PinReplacement pins, String secondPerson) {}

    /** What the progress bar says. */
    String title(PinWork work);

    /** What the operator is told of a failure. */
    ErrorText explain(Exception cause);

    /** Lets a supervisor give further tries; empty when he changed his mind. */
    Optional<Unlocking> askUnlocking(TokenRow token, PinDesk.Tries tries);

    /**
     * Lets a supervisor type the PIN that opens a token and the new one; empty when he changed his mind.
     *
     * @param way CHANGE or UNBLOCK
     */
    Optional<Replacing> askReplacing(TokenRow token, PinWork way);

    /** Tells that further tries are given. */
    void unlocked(PinLedgerEntry entry);

    /** Tells what became of the PIN. */
    void changed(TokenRow token, PinChange change);

    /** Tells that the token is at work. */
    void busy();
}
