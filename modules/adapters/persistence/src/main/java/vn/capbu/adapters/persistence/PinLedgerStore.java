package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.util.List;
import org.hibernate.LockMode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.spi.PinLedger;

/** The ledger of PIN tries. A try that was counted must outlive a loss of power, so it is forced to the disk. */
final class PinLedgerStore implements PinLedger {

    /** The token's answer, in the words of PKCS#11. */
    private static final String LOCKED = "CKR_PIN_LOCKED";

    /** Tries are counted without a name. */
    private static final String BENCH = "capbu";

    private final HibernateStorage storage;

    PinLedgerStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** Locked until the end of the transaction: who counts a try from what was read must not undo a supervisor's step. */
    @Override
    public PinLedgerEntry entry(TokenSerial token, PinKind kind) {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    PinLedgerEntity row =
                            unit.session()
                                    .get(
                                            PinLedgerEntity.class,
                                            new PinLedgerEntity.Key(token, kind),
                                            LockMode.PESSIMISTIC_WRITE);
                    return row == null ? PinLedgerEntry.untried(token, kind) : row.toEntry();
                });
    }

    @Override
    public List<PinLedgerEntry> list() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from PinLedgerEntity where failedTries > 0 or furtherTries > 0"
                                                + " order by tokenSerial, pinKind",
                                        PinLedgerEntity.class)
                                .getResultList()
                                .stream()
                                .map(PinLedgerEntity::toEntry)
                                .toList());
    }

    @Override
    public void save(PinLedgerEntry entry) {
        storage.call(
                Durability.FORCED,
                unit -> {
                    unit.session().upsert(PinLedgerEntity.of(entry));
                    Instant at = entry.lastTryAt();
                    boolean locked = LOCKED.equals(entry.lastAnswer());
                    boolean accepted = entry.lastAnswer() != null && entry.failedTries() == 0;
                    if (entry.kind() == PinKind.USER && at != null && (locked || accepted)) {
                        unit.<Boolean>jdbc(
                                connection -> {
                                    RolloutHook.answered(
                                            connection, entry.token(), locked, at, BENCH);
                                    return Boolean.TRUE;
                                });
                    }
                    return entry;
                });
    }

    @Override
    public void record(PinUnlock unlock) {
        storage.call(Durability.FORCED, unit -> unit.session().insert(PinUnlockEntity.of(unlock)));
    }

    @Override
    public List<PinUnlock> unlocks(TokenSerial token) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from PinUnlockEntity where tokenSerial = :token order by id desc",
                                        PinUnlockEntity.class)
                                .setParameter("token", token.value())
                                .getResultList()
                                .stream()
                                .map(PinUnlockEntity::toUnlock)
                                .toList());
    }
}
