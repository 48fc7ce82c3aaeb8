package vn.capbu.renewal.affected;

/** What else an {@link AffectedSheet} names. */
public enum AffectedLabel {
    /** The campaign. */
    CAMPAIGN,
    /** Version of the campaign's rules. */
    RULES_VERSION,
    /** The instant of evaluation. */
    AS_OF,
    /** How many rows the file has, of how many. */
    ROWS,
    /** All certificates. */
    ALL,
    /** Eligible ones whose E1 is confirmed at the token. */
    TO_CONFIRM,
    /** Those whose values at the instant aren't known. */
    HISTORY_UNKNOWN,
    /** Refused by a supervisor. */
    REFUSED,
    /** A version or province that nobody knows. */
    UNNAMED,
    /** The sum of the rows above. */
    SUM,
    /** In a row: E1 is confirmed at the token. */
    E1_AT_TOKEN,
    /** In a row: the values are those of today. */
    VALUES_OF_TODAY,
    /** A sentence about E1. */
    NOTE_E1,
    /** A sentence about the values of a past day. */
    NOTE_HISTORY,
    /** A sentence: a certificate may fail several rules. */
    NOTE_REASONS
}
