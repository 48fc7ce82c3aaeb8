package vn.capbu.renewal.ui.custody.model;

/** The papers of the custody. */
public enum Paper {
    /** Phiếu tiếp nhận, by the number of the slip. */
    RECEIPT,
    /** Labels, by the number of the slip. */
    LABELS,
    /** Biên bản bàn giao, by the number of the minutes. */
    MINUTES
}
