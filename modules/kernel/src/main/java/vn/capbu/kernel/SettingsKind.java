package vn.capbu.kernel;

/** What administrators keep versions of. The names are stored. */
public enum SettingsKind {
    /** A campaign: CA files, dates, key policy; the subject is its id. */
    CAMPAIGN("campaign.change", false),
    /** The certification authority in use; the subject is empty. */
    AUTHORITY("authority.choose", false),
    /** A business calendar; the subject is its code. */
    CALENDAR("calendar.add", true),
    /** A policy of complaints; the subject is its code. */
    POLICY("complaint.policy-add", true),
    /** The PIN try limit of a PKCS#11 module; the subject is the module's name. */
    TRY_LIMIT("module.try-limit", false);

    private final String action;
    private final boolean fourEyes;

    SettingsKind(String action, boolean fourEyes) {
        this.action = action;
        this.fourEyes = fourEyes;
    }

    /** What the audit trail calls a new version. */
    public String action() {
        return action;
    }

    /** Whether a second person has to stand by it: it moves terms that customers were promised. */
    public boolean needsSecondPerson() {
        return fourEyes;
    }
}
