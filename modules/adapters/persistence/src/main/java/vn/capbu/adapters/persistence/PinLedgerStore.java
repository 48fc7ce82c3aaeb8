package vn.capbu.adapters.persistence;

import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.spi.PinLedger;

/** The ledger of PIN tries. A try that was counted must outlive a loss of power, so it is forced to the disk. */
final class PinLedgerStore implements PinLedger {

    private final HibernateStorage storage;

    PinLedgerStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public PinLedgerEntry entry(TokenSerial token) {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    PinLedgerEntity row = unit.session().get(PinLedgerEntity.class, token.value());
                    return row == null ? PinLedgerEntry.untried(token) : row.toEntry();
                });
    }

    @Override
    public void save(PinLedgerEntry entry) {
        storage.call(
                Durability.FORCED,
                unit -> {
                    unit.session().upsert(PinLedgerEntity.of(entry));
                    return entry;
                });
    }
}
