package vn.capbu.renewal;

/** What a campaign says of a token. */
public enum Eligibility {
    /** Every rule holds. */
    ELIGIBLE,
    /** The certificate that is owed is on the token, or was issued by this installation. */
    ALREADY_RENEWED,
    /** At least one rule fails. */
    NOT_ELIGIBLE,
    /** No rule fails, but one is borderline, or registry and certificate contradict each other: a person decides. */
    NEEDS_DECISION,
    /** The registry doesn't know the token's certificate. */
    UNKNOWN_SUBSCRIBER
}
