package vn.capbu.renewal.affected;

/** Why the list leaves a certificate to a person. */
public enum Question {
    /** Issued on the very day of E5, which neither sentence of the letter covers. */
    BORDERLINE,
    /** Every rule held until it expired (E2): a supervisor may allow its renewal. */
    EXPIRED,
    /** Certificate and registry name different tax codes. */
    CONTRADICTION,
    /** The registry doesn't say from when to when it is valid: its record has to be completed, or the token looked at. */
    TERM_UNKNOWN;

    /** Whether a supervisor can answer it; else the registry has to. */
    public boolean isForSupervisor() {
        return this != TERM_UNKNOWN;
    }
}
