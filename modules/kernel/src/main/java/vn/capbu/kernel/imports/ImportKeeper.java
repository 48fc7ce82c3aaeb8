package vn.capbu.kernel.imports;

import java.time.Instant;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;

/** The imports of one feature: what {@link WithdrawImports} takes back. On background threads only. */
public interface ImportKeeper {

    /** The newest imports, newest first; of all kinds that the feature has. */
    List<StoredImport> newest(int limit);

    /**
     * Makes the transaction that is open on this thread the only one that imports or takes back, until it ends.
     *
     * @return false when another one runs; this one must not go on then
     */
    boolean lock();

    /**
     * Tells what taking an import back would do.
     *
     * @param progress told the records that were looked at
     * @param cancellation looked at every some hundred records
     */
    WithdrawalReport look(StoredImport one, Progress progress, Cancellation cancellation);

    /**
     * Takes an import back, in the transaction that is open on this thread. What something rests on stays as it is.
     *
     * @param operator who does it
     * @param at when
     */
    WithdrawalReport withdraw(
            StoredImport one,
            String operator,
            Instant at,
            Progress progress,
            Cancellation cancellation);
}
