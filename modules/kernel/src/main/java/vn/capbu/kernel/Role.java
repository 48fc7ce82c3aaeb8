package vn.capbu.kernel;

/** What an operator may do. */
public enum Role {
    /** Renews tokens at a service desk. */
    DESK_OPERATOR,
    /** Decides cases, unlocks the PIN ledger, audits. */
    SUPERVISOR,
    /** Changes modules, campaigns, authorities and every seeded number. */
    ADMINISTRATOR
}
