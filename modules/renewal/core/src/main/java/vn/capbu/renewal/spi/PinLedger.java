package vn.capbu.renewal.spi;

import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinLedgerEntry;

/** The ledger of PIN tries; a port of {@link vn.capbu.kernel.spi.Storage}. Written with durability FORCED. */
public interface PinLedger {

    /** What is known of a token; {@link PinLedgerEntry#untried} for a new one. */
    PinLedgerEntry entry(TokenSerial token);

    /** Stores what is known. */
    void save(PinLedgerEntry entry);
}
