package vn.capbu.complaints;

import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;

/** A step of the audit of cases in a transaction: when it is refused, nothing of it is stored, and the refusal is told. */
final class AuditStep {

    private AuditStep() {}

    /** The step. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws CaseAuditException;
    }

    /** A refusal on its way out of the transaction. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final CaseAuditException why;

        Refused(CaseAuditException why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }
    }

    static <T> T run(Storage storage, Work<T> work) throws CaseAuditException {
        try {
            return storage.transact(
                    Durability.NORMAL,
                    () -> {
                        try {
                            return work.run();
                        } catch (CaseAuditException e) {
                            throw new Refused(e);
                        }
                    });
        } catch (Refused e) {
            throw e.why;
        }
    }
}
