package vn.capbu.rollout;

/** What an alert is about. The names are kept in the database. */
public enum AlertKind {
    /** At today's pace a target will be missed; the subject is its code. */
    STAGE_MISSED,
    /** Nobody in a province is renewed any more; the subject is its code of 2020. */
    PROVINCE_STALLS,
    /** A channel renews much less than before; the subject is its name. */
    CHANNEL_DROPS,
    /** Much more tokens of a device version fail than before; the subject is its name. */
    VERSION_FAILS,
    /** The rules would change who is in and who is out: a new version of the population is due; the subject is the one in force. */
    POPULATION_DUE
}
