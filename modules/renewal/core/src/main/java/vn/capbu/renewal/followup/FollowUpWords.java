package vn.capbu.renewal.followup;

/** The words of {@link FollowUpTables} in the reader's language. Thread-safe. */
public interface FollowUpWords {

    /** What a table is. */
    enum Title {
        FOLLOW_UPS,
        CONTRACT_ENDS
    }

    /** What a table is, at most 31 characters. */
    String of(Title title);

    /** The heading of a column. */
    String of(FollowUpColumn column);

    /** How far a follow-up is. */
    String of(FollowUpState state);

    /** How somebody heard. */
    String of(HeardBy heardBy);

    /** Why a follow-up is thought to be needed. */
    String of(FollowUp.Basis basis);

    /** Open past its latest date. */
    String overdue();

    /** The time of the list. */
    String asOf();

    /** A system by its code, under the name of today. */
    String system(String code);
}
