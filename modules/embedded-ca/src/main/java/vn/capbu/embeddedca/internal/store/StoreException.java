package vn.capbu.embeddedca.internal.store;

/**
 * What the authority decides by can't be read or written: disk full, file damaged, trusted authorities out of reach. What was
 * being done has been undone.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with its cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
