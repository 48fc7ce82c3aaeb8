package vn.capbu.renewal.affected;

/** The sheets of an affected list in a spreadsheet, in their order. */
public enum AffectedSheet {
    /** How many have each verdict. */
    SUMMARY,
    /** How many for each reason. */
    BY_REASON,
    /** Verdicts by version of the token. */
    BY_VERSION,
    /** Verdicts by province, of the 63 of 2020. */
    BY_PROVINCE,
    /** Verdicts by province, of the 34 since 01/07/2025. */
    BY_PROVINCE_OF_34,
    /** All that are eligible, with what is owed. */
    ELIGIBLE,
    /** All that a person decides about. */
    NEEDS_DECISION,
    /** All that aren't eligible, with every reason. */
    NOT_ELIGIBLE,
    /** All that were renewed here. */
    ALREADY_RENEWED
}
