package vn.capbu.kernel.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.ImportWithdrawals;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * Takes an import back, by two persons: in one transaction with its line and the audit event. What it brought goes, what it changed is as
 * before; what something rests on stays and is told. The newest of a kind goes first. The file can be imported again afterwards. On
 * background threads only.
 */
public final class WithdrawImports {

    /** How many imports are listed. */
    public static final int MOST_LISTED = 1_000;

    private final Storage storage;
    private final Clock clock;
    private final ImportKeeper keeper;

    /**
     * @param keeper the imports of a feature
     */
    public WithdrawImports(Storage storage, Clock clock, ImportKeeper keeper) {
        this.storage = storage;
        this.clock = clock;
        this.keeper = keeper;
    }

    /** The newest imports, newest first; at most {@value #MOST_LISTED}. */
    public List<StoredImport> list() {
        return keeper.newest(MOST_LISTED);
    }

    /**
     * Tells what taking an import back would do; nothing is stored.
     *
     * @throws WithdrawalException UNKNOWN_IMPORT, WITHDRAWN_BEFORE or NOT_THE_NEWEST
     * @throws java.util.concurrent.CancellationException when it stopped on request
     */
    public WithdrawalReport look(
            Operator operator,
            ImportKind kind,
            long id,
            Progress progress,
            Cancellation cancellation)
            throws WithdrawalException {
        operator.require(Right.WITHDRAW_IMPORT);
        return keeper.look(required(kind, id), progress, cancellation);
    }

    /**
     * Takes it back. Nothing is stored when the wish to stop comes or the database fails.
     *
     * @throws WithdrawalException UNKNOWN_IMPORT, WITHDRAWN_BEFORE, NOT_THE_NEWEST, BUSY, NO_REASON, REASON_TOO_LONG, SECOND_PERSON_MISSING
     *     or SAME_PERSON
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public WithdrawalReport run(
            Operator operator,
            ImportKind kind,
            long id,
            WithdrawalRequest request,
            Progress progress,
            Cancellation cancellation)
            throws WithdrawalException {
        operator.require(Right.WITHDRAW_IMPORT);
        request.require(operator);
        Supplier<WithdrawalReport> work =
                () -> {
                    try {
                        return inTransaction(operator, kind, id, request, progress, cancellation);
                    } catch (WithdrawalException e) {
                        throw new Refused(e);
                    }
                };
        try {
            return storage.transact(Durability.FORCED, work);
        } catch (Refused e) {
            throw e.why;
        }
    }

    private WithdrawalReport inTransaction(
            Operator operator,
            ImportKind kind,
            long id,
            WithdrawalRequest request,
            Progress progress,
            Cancellation cancellation)
            throws WithdrawalException {
        if (!keeper.lock()) {
            throw new WithdrawalException(Reason.BUSY, "");
        }
        StoredImport one = required(kind, id);
        Instant now = clock.instant();
        ImportWithdrawals withdrawals = storage.port(ImportWithdrawals.class);
        withdrawals.begin(kind, id, operator.name(), request, now);
        WithdrawalReport report =
                keeper.withdraw(one, operator.name(), now, progress, cancellation);
        withdrawals.finish(kind, id, report);
        storage.port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                now,
                                operator.name(),
                                kind == ImportKind.REGISTRY
                                        ? "subscribers.import.withdraw"
                                        : "rollout.import.withdraw",
                                one.fileName(),
                                details(one, request, report)));
        return report;
    }

    private StoredImport required(ImportKind kind, long id) throws WithdrawalException {
        List<StoredImport> all =
                keeper.newest(MOST_LISTED).stream().filter(one -> one.kind() == kind).toList();
        StoredImport wanted =
                all.stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new WithdrawalException(
                                                Reason.UNKNOWN_IMPORT, Long.toString(id)));
        if (wanted.isWithdrawn()) {
            throw new WithdrawalException(Reason.WITHDRAWN_BEFORE, wanted.fileName());
        }
        StoredImport newest = newest(all, kind);
        if (!wanted.equals(newest)) {
            throw new WithdrawalException(
                    Reason.NOT_THE_NEWEST, newest.id() + " " + newest.fileName());
        }
        return wanted;
    }

    /**
     * Of a list, the one of a kind that can be taken back.
     *
     * @param imports the newest first
     * @throws java.util.NoSuchElementException when there is none
     */
    public static StoredImport newest(List<StoredImport> imports, ImportKind kind) {
        return imports.stream()
                .filter(one -> one.kind() == kind && !one.isWithdrawn())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> details(
            StoredImport one, WithdrawalRequest request, WithdrawalReport report) {
        Map<String, String> details = new TreeMap<>();
        details.put("kind", one.kind().name());
        details.put("import", Long.toString(one.id()));
        details.put("sha256", one.sha256());
        details.put("removed", Long.toString(report.removed()));
        details.put("restored", Long.toString(report.restored()));
        details.put("kept", Long.toString(report.keptInAll()));
        details.put("reason", request.reason());
        details.put("secondPerson", request.secondPerson());
        return details;
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final WithdrawalException why;

        Refused(WithdrawalException why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }
    }
}
