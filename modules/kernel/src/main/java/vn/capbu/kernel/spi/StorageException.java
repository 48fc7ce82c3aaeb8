package vn.capbu.kernel.spi;

/** The database failed; what was asked for is not stored. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as far as the operator can do something about it. */
    public enum Reason {
        /** No space left where the data directory is. */
        DISK_FULL,
        /** The database can't be opened: damaged, or no permission. */
        UNAVAILABLE,
        /** A newer version of this program made the tables; this one can't use them. */
        NEWER,
        /** An older version of this program made the tables, and others use them: somebody has to migrate them on purpose. */
        OUTDATED,
        /** The connection to the database server wouldn't be protected. */
        INSECURE,
        /** The database server's certificate isn't from the authority that the settings name. */
        NOT_TRUSTED,
        /** The database server's certificate is for another host. */
        OTHER_HOST,
        /** The database server can't be reached, or broke off. */
        UNREACHABLE,
        /** The database server refuses user or password, or the password's file can't be read. */
        ACCESS_REFUSED,
        /** The database file of one desk is encrypted, and its password is missing or wrong. */
        FILE_PASSWORD,
        /** The database server lets the user connect, but not make or use the tables. */
        NO_PERMISSION,
        /** The database server is of a version that isn't supported. */
        TOO_OLD,
        /** Somebody else changed the same row in between. */
        CONFLICT,
        /** Anything else; the cause tells. */
        OTHER
    }

    private final Reason reason;

    public StorageException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
