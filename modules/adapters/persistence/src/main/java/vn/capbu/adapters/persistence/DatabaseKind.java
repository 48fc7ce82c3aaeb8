package vn.capbu.adapters.persistence;

import org.h2.engine.Constants;

/** The databases, and what has to be known of one before it is open. */
enum DatabaseKind {
    /** A file of the data directory. */
    H2("H2", Constants.VERSION_MAJOR, Constants.VERSION_MINOR),
    /** A server. */
    POSTGRESQL("PostgreSQL", 15, 0);

    private final String product;
    private final int major;
    private final int minor;

    DatabaseKind(String product, int major, int minor) {
        this.product = product;
        this.major = major;
        this.minor = minor;
    }

    /** The name by which Hibernate finds the dialect. */
    String product() {
        return product;
    }

    /** Version that statements are made for: the one that is built in, or the oldest that is supported. */
    int major() {
        return major;
    }

    int minor() {
        return minor;
    }
}
