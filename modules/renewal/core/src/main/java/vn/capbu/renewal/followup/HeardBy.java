package vn.capbu.renewal.followup;

/** How somebody heard what became of a follow-up. */
public enum HeardBy {
    /** The customer said so on the telephone, hotline included. */
    PHONE,
    /** The customer wrote an e-mail or a message. */
    EMAIL,
    /** The customer said so at the desk. */
    IN_PERSON,
    /** An account manager, an agent or a collaborator passed it on. */
    PARTNER,
    /** Somebody looked it up in the system itself. */
    SEEN
}
