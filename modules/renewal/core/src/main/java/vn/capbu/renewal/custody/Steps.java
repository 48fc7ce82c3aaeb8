package vn.capbu.renewal.custody;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;

/** Writes steps of tokens with their lines of the audit trail, inside the transaction that is open. */
final class Steps {

    private final CustodyDesk desk;
    private final Operator operator;

    Steps(CustodyDesk desk, Operator operator) {
        this.desk = desk;
        this.operator = operator;
    }

    /**
     * Runs work in one transaction; a {@link CustodyException} undoes all of it.
     *
     * @throws CustodyException as the work
     */
    static <T> T transact(CustodyDesk desk, Work<T> work) throws CustodyException {
        Supplier<T> wrapped =
                () -> {
                    try {
                        return work.run();
                    } catch (CustodyException e) {
                        throw new Refused(e);
                    }
                };
        try {
            return desk.workspace().storage().transact(Durability.FORCED, wrapped);
        } catch (Refused e) {
            throw e.refusal;
        }
    }

    /**
     * Runs a transaction, and once more when it lost against another one: somebody took the same token, or the first number of the
     * year, a moment earlier. The second time says so.
     */
    static <T> T twice(Work<T> transaction) throws CustodyException {
        try {
            return transaction.run();
        } catch (StorageException e) {
            if (e.reason() != StorageException.Reason.CONFLICT) {
                throw e;
            }
            return transaction.run();
        }
    }

    /** Work that can be refused. */
    interface Work<T> {
        T run() throws CustodyException;
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final CustodyException refusal;

        Refused(CustodyException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    /** Moves a token, and says so in the audit trail. */
    CustodyItem move(
            CustodyItem item,
            CustodyState to,
            CustodyMove.Origin origin,
            String reason,
            @Nullable String secondPerson,
            int rulesVersion) {
        var now = desk.clock().instant();
        CustodyItem moved =
                desk.repository()
                        .move(
                                item.moved(to, now),
                                new CustodyMove(
                                        item.token(),
                                        item.slip(),
                                        item.state(),
                                        to,
                                        now,
                                        operator.name(),
                                        origin,
                                        reason,
                                        secondPerson,
                                        rulesVersion));
        Map<String, String> details = new TreeMap<>();
        details.put("slip", item.slip());
        details.put("from", item.state().name());
        details.put("to", to.name());
        details.put("origin", origin.name());
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        if (secondPerson != null) {
            details.put("secondPerson", secondPerson);
        }
        audit("custody.move", item.token().value(), details);
        return moved;
    }

    void audit(String action, String subject, Map<String, String> details) {
        desk.workspace()
                .storage()
                .port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                desk.clock().instant(), operator.name(), action, subject, details));
    }
}
