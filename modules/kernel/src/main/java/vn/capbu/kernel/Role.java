package vn.capbu.kernel;

/**
 * What an operator may do; one person may hold several. On a PostgreSQL server each is a group role without login, named
 * {@code capbu_} and the constant in lower case.
 */
public enum Role {
    /** Renews tokens at a service desk. */
    DESK_OPERATOR,
    /** Follows the campaigns at the product centre: progress, lists, reports. */
    PRODUCT_CENTRE,
    /** Handles cases of customers. */
    CARE_AGENT,
    /** Decides cases, unlocks the PIN ledger, audits. */
    SUPERVISOR,
    /** Works for one province and sees only what is of it. */
    PROVINCE,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Changes modules, campaigns, authorities, operators and every seeded number. */
    ADMINISTRATOR
}
