package vn.capbu.kernel.database;

/**
 * Something that is wrong in a database.
 *
 * @param kind what
 * @param where a table, a migration or a place of the chain
 */
public record DatabaseFinding(Kind kind, String where) {

    /** What is wrong. */
    public enum Kind {
        /** A migration of this version didn't run. */
        MIGRATION_MISSING,
        /** A migration ran that this version doesn't know: a newer version made the tables. */
        MIGRATION_UNKNOWN,
        /** A table that the migrations make isn't there. */
        TABLE_MISSING,
        /** The next identity of a table was given already. */
        IDENTITY_BEHIND,
        /** The end of the audit trail's chain isn't its last link. */
        CHAIN_END,
        /** A line of the audit trail has no link, or a link has no line. */
        CHAIN_GAP
    }
}
