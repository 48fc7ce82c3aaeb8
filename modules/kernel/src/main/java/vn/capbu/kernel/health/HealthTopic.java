package vn.capbu.kernel.health;

/** What is looked at. Each constant says which facts a line about it has, in their order. */
public enum HealthTopic {
    /** Version of this program. */
    PROGRAM,
    /** Version and vendor of Java. */
    JAVA,
    /** Name, version and architecture of the operating system. */
    SYSTEM,
    /** Free space where the data directory is, in MiB. */
    DISK,
    /** The data directory is in use: id of the process. */
    HELD,
    /** The database can't be opened: the reason's name. */
    NO_DATABASE,
    /** Product and version of the database. */
    DATABASE,
    /** Version of the tables, the version that this program makes. */
    TABLES,
    /** The file of one desk: AES when it is encrypted, a hyphen when not. */
    FILE,
    /** Who holds the rights: the name of a {@link vn.capbu.kernel.database.RightsState}. */
    RIGHTS,
    /** The database server answers a sign-in that failed so many milliseconds later. */
    SIGN_IN_DELAY,
    /** The database server answers a sign-in that failed at once: passwords can be tried fast. */
    NO_SIGN_IN_DELAY,
    /** Something is wrong in the database: kind and place of a {@link vn.capbu.kernel.database.DatabaseFinding}. */
    DATABASE_FINDING,
    /** No module is configured. */
    NO_MODULE,
    /** A module can be read: its name, slots, tokens. */
    MODULE,
    /** A module can't be read: its name, the kind of the problem. */
    MODULE_PROBLEM,
    /** A module shows as many slots as its system can: its name, how many. */
    READERS_FULL,
    /** The embedded authority issues. */
    AUTHORITY_EMBEDDED,
    /** The authority's server answers: its host. */
    AUTHORITY,
    /** The authority's server doesn't answer, or its settings can't be used: its host, why. */
    AUTHORITY_PROBLEM,
    /** The authority's clock is ahead of this machine's by so many seconds; negative when behind. */
    CLOCK,
    /** A certificate of our own: the file or token, its last day (UTC), whole days until then. */
    CERTIFICATE,
    /** A certificate of our own can't be read: the file, why. */
    CERTIFICATE_PROBLEM,
    /** Log files: how many, MiB in all. */
    LOGS,
    /** A look broke off: of which part, why. */
    BROKE_OFF
}
