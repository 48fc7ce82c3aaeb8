package vn.capbu.renewal.ui.custody.view;

import java.awt.Color;
import vn.capbu.renewal.custody.CustodyState;

/**
 * Colours of a state, always beside its word; contrast of the text is at least 4.5:1 (WCAG 2.1, 1.4.3). None is red, which the
 * bench keeps for "don't unplug".
 *
 * @param fill behind the word
 * @param ink of the word
 */
record StateStyle(Color fill, Color ink) {

    /** What has been waiting too long. */
    static final StateStyle OVERDUE = style(0xF2A516, 0x1F1600);

    private static final StateStyle RECEIVED = style(0xDCE8F7, 0x123C69);
    private static final StateStyle ON_BENCH = style(0x5A4BA8, 0xFFFFFF);
    private static final StateStyle RENEWED = style(0x1A7F3C, 0xFFFFFF);
    private static final StateStyle NOT_ELIGIBLE = style(0x4B4A57, 0xFFFFFF);
    private static final StateStyle PROBLEM = style(0xF7D08A, 0x4A2A00);
    private static final StateStyle READY = style(0xD9F0DF, 0x0F4F24);
    private static final StateStyle RETURNED = style(0xEFEFF1, 0x5A5E65);

    private static StateStyle style(int fill, int ink) {
        return new StateStyle(new Color(fill), new Color(ink));
    }

    static StateStyle of(CustodyState state) {
        return switch (state) {
            case RECEIVED -> RECEIVED;
            case ON_BENCH -> ON_BENCH;
            case RENEWED -> RENEWED;
            case NOT_ELIGIBLE -> NOT_ELIGIBLE;
            case PROBLEM -> PROBLEM;
            case READY -> READY;
            case RETURNED -> RETURNED;
        };
    }
}
