package vn.capbu.rollout.internal;

import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.RolloutException;

/** Work in a transaction that may refuse: then nothing of it is stored, and the refusal is told. */
public final class Transacted {

    private Transacted() {}

    /** The work. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws RolloutException;
    }

    /** A refusal on its way out of the transaction. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RolloutException why;

        Refused(RolloutException why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }
    }

    /**
     * Runs it.
     *
     * @throws RolloutException as the work
     */
    public static <T> T run(Storage storage, Durability durability, Work<T> work)
            throws RolloutException {
        try {
            return storage.transact(
                    durability,
                    () -> {
                        try {
                            return work.run();
                        } catch (RolloutException e) {
                            throw new Refused(e);
                        }
                    });
        } catch (Refused e) {
            throw e.why;
        }
    }
}
