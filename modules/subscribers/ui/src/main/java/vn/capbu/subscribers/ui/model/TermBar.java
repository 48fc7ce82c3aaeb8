package vn.capbu.subscribers.ui.model;

import java.time.LocalDate;

/**
 * One term on the time line.
 *
 * @param kind what it is the term of
 * @param name short, before the bar: the end of a serial number, the name of an issuer
 * @param from first day, in Viet Nam
 * @param to last day, in Viet Nam; not before {@code from}
 * @param note what else there is to say, such as "revoked"; empty for nothing
 */
public record TermBar(Kind kind, String name, LocalDate from, LocalDate to, String note) {

    /** What has a term. */
    public enum Kind {
        /** A certificate of the authority itself. */
        ISSUER,
        /** A contract. */
        CONTRACT,
        /** A certificate that is in force. */
        CURRENT,
        /** A certificate that a renewal has replaced. */
        REPLACED,
        /** A certificate that is over: expired, suspended or revoked. */
        OVER
    }

    public TermBar {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a term ends after it begins");
        }
    }
}
