package vn.capbu.complaints.ui.model;

import vn.capbu.complaints.CaseSlice;
import vn.capbu.complaints.PeriodFigures;

/** What stands behind a part of a figure, or a row of its table. */
public sealed interface Behind {

    /**
     * Cases.
     *
     * @param figures what they were counted in
     * @param slice which of them
     * @param words what they have in common
     */
    record Cases(PeriodFigures figures, CaseSlice slice, String words) implements Behind {}

    /** A single case. */
    record One(long id) implements Behind {}
}
