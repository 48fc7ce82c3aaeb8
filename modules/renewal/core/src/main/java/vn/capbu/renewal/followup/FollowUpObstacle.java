package vn.capbu.renewal.followup;

/** Why the follow-ups of a renewal can't be made now. The renewal isn't touched by it, and they are made once it is mended. */
public enum FollowUpObstacle {
    /** There are no rules of follow-ups, or they can't be read. */
    RULES,
    /** There is no business calendar as the rules name it, or no dates can be reckoned on it. */
    CALENDAR,
    /** There are no systems to update, or they can't be read. */
    SYSTEMS,
    /** The renewal's own record can't be read. */
    RENEWAL,
    /** The database didn't take them. */
    STORAGE
}
