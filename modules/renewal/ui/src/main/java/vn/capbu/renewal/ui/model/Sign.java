package vn.capbu.renewal.ui.model;

/** What a token's card says from two metres: may it be unplugged, and why is it here. */
public enum Sign {
    /** Can be renewed; nothing has begun. */
    READY(true),
    /** Nothing is to be done with it. */
    IDLE(true),
    /** Can't be renewed because its PIN is locked, or the next wrong one would lock it. */
    PIN_BLOCKED(true),
    /** Waits for its turn; nothing has begun. */
    QUEUED(true),
    /** Is at work. */
    WORKING(false),
    /** Renewed just now. */
    DONE(true),
    /** Its renewal stopped halfway and goes on from there. */
    OPEN(true),
    /** Its renewal ended without a new certificate; the old one works. */
    FAILED(true),
    /** Was unplugged. */
    GONE(true);

    private final boolean safeToUnplug;

    Sign(boolean safeToUnplug) {
        this.safeToUnplug = safeToUnplug;
    }

    /** Whether the token may be unplugged. */
    public boolean isSafeToUnplug() {
        return safeToUnplug;
    }
}
