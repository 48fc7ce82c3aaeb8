package vn.capbu.kernel.spi;

import java.time.Instant;
import java.util.Map;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** Which imports were taken back, by whom; a port of {@link Storage}. */
public interface ImportWithdrawals {

    /** Writes down that an import is taken back, in the transaction that does it and before anything goes. */
    void begin(ImportKind kind, long id, String operator, WithdrawalRequest request, Instant at);

    /** Writes down what became of its records. */
    void finish(ImportKind kind, long id, WithdrawalReport report);

    /** All of a kind, by the import's number. */
    Map<Long, ImportWithdrawal> all(ImportKind kind);
}
