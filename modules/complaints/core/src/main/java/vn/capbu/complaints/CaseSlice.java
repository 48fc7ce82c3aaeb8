package vn.capbu.complaints;

import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AttainmentTable.By;

/** Which cases stand behind a figure of a {@link PeriodFigures}. */
public sealed interface CaseSlice {

    /** Which of them. */
    enum Part {
        /** All of them. */
        ALL,
        /** In time. */
        KEPT,
        /** Late. */
        BREACHED,
        /** Without a limit; none of the open ones. */
        UNLIMITED
    }

    /**
     * Closed cases.
     *
     * @param by what they are told apart by
     * @param key of their row; null for all rows
     * @param part which of them
     */
    record Closed(By by, @Nullable String key, Part part) implements CaseSlice {}

    /**
     * Open cases of an age.
     *
     * @param days as {@link PeriodFigures.Age#days()}; 0 for every age
     * @param part which of them: BREACHED for those past their deadline, KEPT for the others
     */
    record Open(int days, Part part) implements CaseSlice {}

    /**
     * Closed cases that were answered so many times.
     *
     * @param answers how many times; -1 for any number
     */
    record Answered(int answers) implements CaseSlice {}

    /**
     * Late cases that lost time with a unit.
     *
     * @param unit code
     */
    record Lost(String unit) implements CaseSlice {}
}
