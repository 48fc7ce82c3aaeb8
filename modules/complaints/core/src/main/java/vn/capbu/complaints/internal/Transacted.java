package vn.capbu.complaints.internal;

import vn.capbu.complaints.ComplaintException;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;

/** Work in a transaction that may refuse: then nothing of it is stored, and the refusal is told. */
public final class Transacted {

    private Transacted() {}

    /** The work. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws ComplaintException;
    }

    /** A refusal on its way out of the transaction. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ComplaintException why;

        Refused(ComplaintException why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }
    }

    /**
     * Runs it.
     *
     * @throws ComplaintException as the work
     */
    public static <T> T run(Storage storage, Work<T> work) throws ComplaintException {
        try {
            return storage.transact(
                    Durability.NORMAL,
                    () -> {
                        try {
                            return work.run();
                        } catch (ComplaintException e) {
                            throw new Refused(e);
                        }
                    });
        } catch (Refused e) {
            throw e.why;
        }
    }
}
