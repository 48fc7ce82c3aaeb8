package vn.capbu.complaints.sla;

/** What a line of a log may say further. Instants are written as ISO-8601 in UTC, numbers in digits. */
public enum Fact {
    /** {@link Channel}. */
    CHANNEL,
    /** Which branch of the hotline, which mailbox. */
    CHANNEL_DETAIL,
    /** When it reached the company; a letter's date of receipt. */
    RECEIVED_AT,
    /** Code of a policy. */
    POLICY,
    /** Version of a policy. */
    POLICY_VERSION,
    /** Code of a calendar. */
    CALENDAR,
    /** Version of a calendar. */
    CALENDAR_VERSION,
    /** Code of a class. */
    CLASS,
    /** Code of a unit. */
    UNIT,
    /** Somebody's account. */
    AGENT,
    /** Code of a reason. */
    REASON,
    /** Until when, as expected. */
    EXPECTED_END,
    /** What proves it: a document, a recording, a ticket. */
    EVIDENCE,
    /** By when. */
    DUE,
    /** Words. */
    TEXT,
    /** Number of an earlier line of the log. */
    REF,
    /** Number of another case. */
    CASE,
    /** What was before. */
    OLD,
    /** What is now. */
    NEW,
    /** The subscriber's number in the registry. */
    SUBSCRIBER,
    /** Tax code. */
    TAX_CODE,
    /** Whose complaint it is. */
    CUSTOMER,
    /** Telephone or e-mail. */
    CONTACT,
    /** Code of the province of 2020. */
    PROVINCE,
    /** Code of a root cause. */
    ROOT_CAUSE,
    /** Name of a file. */
    FILE,
    /** SHA-256 of a file, in hexadecimal digits. */
    SHA256,
    /** Bytes of a file. */
    SIZE,
    /** Kind of a link: certificate, token, renewal, case. */
    LINK,
    /** {@link Outcome} of a verdict. */
    OUTCOME,
    /** Deadline of a verdict. */
    DEADLINE,
    /** When the work ended, by a verdict. */
    ENDED_AT,
    /** Seconds used, by a verdict. */
    ELAPSED,
    /** Who is charged with the delay, by a verdict. */
    CHARGED,
    /** Number of rounds, by a verdict. */
    ROUNDS
}
