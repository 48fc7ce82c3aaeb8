package vn.capbu.complaints;

import java.util.List;

/**
 * How many cases were closed in time, by what was asked for.
 *
 * @param rows one for each key, in the order of the keys
 * @param total of all
 */
public record AttainmentTable(List<Row> rows, Row total) {

    public AttainmentTable {
        rows = List.copyOf(rows);
    }

    /** What cases are told apart by. */
    public enum By {
        /** Policy and group. */
        GROUP,
        /** Policy and level. */
        LEVEL,
        /** Unit that had the case at the end. */
        UNIT,
        /** Unit that is charged with the breach. */
        CHARGED,
        /** Province of the 63 of 2020. */
        PROVINCE_63,
        /** Province of the 34 since 01/07/2025. */
        PROVINCE_34,
        /** Channel. */
        CHANNEL,
        /** Who had the case at the end. */
        AGENT,
        /** Week of the closing: ISO 8601, in Viet Nam. */
        WEEK,
        /** Breach reason. */
        BREACH_REASON,
        /** Root cause. */
        ROOT_CAUSE
    }

    /**
     * Figures of a key.
     *
     * @param key code; empty where cases say nothing
     * @param closed how many
     * @param kept in time
     * @param breached late
     * @param unlimited without a limit
     * @param secondRound answered more than once
     * @param seconds that all of them used together
     */
    public record Row(
            String key,
            long closed,
            long kept,
            long breached,
            long unlimited,
            long secondRound,
            long seconds) {

        /** Share in time of those with a limit, in percent; -1 where there is none. */
        public double percent() {
            return kept + breached == 0 ? -1 : 100.0 * kept / (kept + breached);
        }
    }
}
