package vn.capbu.kernel.spi;

import org.jspecify.annotations.Nullable;

/** There is no time-stamp, or one is no proof. */
public final class TimeStampException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No connection. */
        UNREACHABLE,
        /** No answer in time, or one that isn't the server's. */
        NO_ANSWER,
        /** The server doesn't stamp: its answer says so. */
        REFUSED,
        /** The answer is no time-stamp, or not the one that was asked for. */
        BAD_ANSWER,
        /** The stamp is of something else. */
        OTHER_DATA,
        /** Nobody who is trusted for time-stamps signed it. */
        UNTRUSTED
    }

    private final Reason reason;

    /**
     * @param detail technical, for the log
     */
    public TimeStampException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
