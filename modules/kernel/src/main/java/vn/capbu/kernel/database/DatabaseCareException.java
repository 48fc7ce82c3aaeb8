package vn.capbu.kernel.database;

import org.jspecify.annotations.Nullable;

/** A step of the care of a database was refused or broke off; the database that was to be changed is as it was. */
public final class DatabaseCareException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The database that is to be made is there already. */
        EXISTS,
        /** The database doesn't store text as UTF-8. */
        ENCODING,
        /** Other consoles are connected to a database whose tables are to be changed. */
        OTHERS_CONNECTED,
        /** The database that is to be filled holds something already. */
        NOT_EMPTY,
        /** Both databases are the same one. */
        SAME_DATABASE,
        /** Tables of the two databases aren't the same. */
        TABLES_DIFFER,
        /** A value that the other database can't hold. */
        NOT_STORABLE,
        /** What was written isn't what was read. */
        NOT_EQUAL,
        /** The server's programs pg_dump and pg_restore aren't on this machine, or too old for the server. */
        NO_TOOLS,
        /** One of these programs failed. */
        TOOL_FAILED,
        /** The file is no backup, or damaged. */
        DAMAGED,
        /** A newer version of this program made the backup. */
        NEWER,
        /** The backup is one of the other database. */
        OTHER_DATABASE,
        /** The data directory uses a server: only a file of its own can be encrypted. */
        NOT_EMBEDDED
    }

    private final Reason reason;
    private final String subject;

    public DatabaseCareException(Reason reason, String subject) {
        this(reason, subject, null);
    }

    public DatabaseCareException(Reason reason, String subject, @Nullable Throwable cause) {
        super(reason + ": " + subject, cause);
        this.reason = reason;
        this.subject = subject;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Of what: a table, a file, an address. Never a value of a row. */
    public String subject() {
        return subject;
    }
}
