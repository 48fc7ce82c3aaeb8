package vn.capbu.renewal.custody;

/** Where a token is between drop-off and return. Which moves are allowed is data: {@link CustodyRules}. */
public enum CustodyState {
    /** On the shelf; nothing was done. */
    RECEIVED,
    /** A renewal is under way. */
    ON_BENCH,
    /** The new certificate is on it and in force. */
    RENEWED,
    /** Nothing is owed. */
    NOT_ELIGIBLE,
    /** A person has to look after it. */
    PROBLEM,
    /** Checked; the customer can fetch it. */
    READY,
    /** The customer has it. */
    RETURNED;

    /** Whether the desk has it. */
    public boolean isInCustody() {
        return this != RETURNED;
    }
}
