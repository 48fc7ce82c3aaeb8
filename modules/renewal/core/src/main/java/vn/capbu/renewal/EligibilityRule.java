package vn.capbu.renewal;

/** The conditions of a term-compensation re-issue (điều kiện cấp bù, domain.md 2); all must hold. */
public enum EligibilityRule {
    /** Issued by the old CA certificate: by its key, not by its name. */
    E1,
    /** Valid at the instant of evaluation: not revoked, not suspended, not expired. */
    E2,
    /** Expires exactly on the campaign's date, in Viet Nam. */
    E3,
    /** The contract ends strictly after that date. */
    E4,
    /** Issued strictly before the campaign's date, in Viet Nam. Issued on the day itself is borderline. */
    E5
}
