package vn.capbu.renewal.ui.lists.model;

/** What an operator can do in the follow-up window. */
public enum FollowUpCommand {
    /** Notes what was heard of the selected follow-ups. */
    TICK,
    /** Undoes the ticks of the selected follow-ups. */
    UNTICK,
    /** Opens the notice to the customer as PDF. */
    NOTICE,
    /** Shows the notice as the text of an e-mail. */
    EMAIL,
    /** Opens the subscriber's card. */
    SUBSCRIBER,
    /** Saves the list that is shown. */
    SAVE,
    /** Makes what renewals lack, and reads anew. */
    REFRESH
}
