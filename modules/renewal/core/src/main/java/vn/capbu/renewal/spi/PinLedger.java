package vn.capbu.renewal.spi;

import java.util.List;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinUnlock;

/** The ledger of PIN tries; a port of {@link vn.capbu.kernel.spi.Storage}. Written with durability FORCED. */
public interface PinLedger {

    /** What is known of a PIN of a token; {@link PinLedgerEntry#untried} for a new one. */
    PinLedgerEntry entry(TokenSerial token, PinKind kind);

    /** What is known of the customer's PIN of a token. */
    default PinLedgerEntry entry(TokenSerial token) {
        return entry(token, PinKind.USER);
    }

    /** Every entry with a failed or a further try, by token and kind. */
    List<PinLedgerEntry> list();

    /** Stores what is known. */
    void save(PinLedgerEntry entry);

    /** Adds an unlocking to the history; one is never changed. */
    void record(PinUnlock unlock);

    /** Every unlocking of a token, the newest first. */
    List<PinUnlock> unlocks(TokenSerial token);
}
