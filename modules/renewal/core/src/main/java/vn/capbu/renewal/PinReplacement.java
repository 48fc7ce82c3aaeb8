package vn.capbu.renewal;

import vn.capbu.kernel.Pin;

/**
 * The PIN that opens a token and the one that it is to have from now on, typed twice. Owns both and wipes them. Not thread-safe.
 */
public final class PinReplacement implements AutoCloseable {

    private final Pin present;
    private final Pin next;

    private PinReplacement(Pin present, Pin next) {
        this.present = present;
        this.next = next;
    }

    /**
     * Takes three PINs over and wipes the third.
     *
     * @param present the customer's PIN, or the SO-PIN
     * @param next the new PIN
     * @param again the new PIN once more
     * @throws PinListException NOT_THE_SAME when the new one was typed differently, NOT_NEW when it is the present one; all
     *     are wiped
     */
    public static PinReplacement of(Pin present, Pin next, Pin again) throws PinListException {
        try (again) {
            boolean same = next.isSameAs(again);
            if (!same || next.isSameAs(present)) {
                present.close();
                next.close();
                throw new PinListException(
                        same
                                ? PinListException.Reason.NOT_NEW
                                : PinListException.Reason.NOT_THE_SAME,
                        0);
            }
        }
        return new PinReplacement(present, next);
    }

    /** What opens the token; left to this object. */
    public Pin present() {
        return present;
    }

    /** The new PIN; left to this object. */
    public Pin next() {
        return next;
    }

    /** Wipes both. */
    @Override
    public void close() {
        present.close();
        next.close();
    }
}
