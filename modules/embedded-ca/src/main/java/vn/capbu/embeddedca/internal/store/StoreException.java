package vn.capbu.embeddedca.internal.store;

/** The database can't be read or written: disk full, file damaged. What was being done has been undone. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure of the database with its cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
