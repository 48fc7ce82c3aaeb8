package vn.capbu.complaints.sla;

/** How a case came in. */
public enum Channel {
    /** 18008000, with its branch. */
    HOTLINE,
    /** E-mail. */
    EMAIL,
    /** Letter or official dispatch: its date of receipt counts. */
    LETTER,
    /** In person, at a desk. */
    IN_PERSON,
    /** Through an account manager. */
    ACCOUNT_MANAGER,
    /** The application or the portal. */
    PORTAL,
    /** Fax. */
    FAX
}
