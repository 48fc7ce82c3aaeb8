package vn.capbu.rollout;

/** The words of a call list, in the reader's language. */
public interface CallListWords {

    /** Title of the list, for a campaign. */
    String title(RolloutCampaign campaign);

    /** Name of the fact that tells the day of the figures. */
    String asOf();

    /** Name of the fact that tells when the list was made. */
    String takenAt();

    /** Heading of a column. */
    String of(CallListColumn column);

    /** How a member stands. */
    String of(Standing standing);

    /** What came of a call. */
    String of(CallOutcome outcome);
}
