package vn.capbu.renewal.followup;

/** How far a follow-up is. */
public enum FollowUpState {
    /** Nobody has said that the customer did it. */
    OPEN,
    /** The new certificate is registered there. */
    UPDATED,
    /** The old certificate was never registered there: nothing is to be done. */
    NOT_REGISTERED
}
