package vn.capbu.kernel;

/** What administrators keep versions of. The names are stored. */
public enum SettingsKind {
    /** A campaign: CA files, dates, key policy; the subject is its id. */
    CAMPAIGN(false),
    /** The certification authority in use; the subject is empty. */
    AUTHORITY(false),
    /** A business calendar; the subject is its code. */
    CALENDAR(true),
    /** A policy of complaints; the subject is its code. */
    POLICY(true),
    /** The PIN try limit of a PKCS#11 module; the subject is the module's name. */
    TRY_LIMIT(false);

    private final boolean fourEyes;

    SettingsKind(boolean fourEyes) {
        this.fourEyes = fourEyes;
    }

    /** What the audit trail calls a new version. */
    public String action() {
        return switch (this) {
            case CAMPAIGN -> "campaign.change";
            case AUTHORITY -> "authority.choose";
            case CALENDAR -> "calendar.add";
            case POLICY -> "complaint.policy-add";
            case TRY_LIMIT -> "module.try-limit";
        };
    }

    /** Whether a second person has to stand by it: it moves terms that customers were promised. */
    public boolean needsSecondPerson() {
        return fourEyes;
    }
}
