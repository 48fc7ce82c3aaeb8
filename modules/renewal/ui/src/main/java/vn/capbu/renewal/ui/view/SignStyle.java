package vn.capbu.renewal.ui.view;

import java.awt.Color;
import vn.capbu.renewal.ui.model.Sign;

/**
 * Colours of a sign. Red stands for "don't unplug" and for nothing else; contrast of the text is at least 4.5:1 (WCAG 2.1, 1.4.3).
 *
 * @param fill of the sign's block
 * @param ink of its word and icon
 * @param accent of the status line of the card, readable on white
 */
record SignStyle(Color fill, Color ink, Color accent) {

    private static final SignStyle READY = style(0xD9F0DF, 0x0F4F24, 0x17693A);
    private static final SignStyle IDLE = style(0xE7EDE8, 0x3A4A3F, 0x55615A);
    private static final SignStyle BLOCKED = style(0x4B4A57, 0xFFFFFF, 0x4B4A57);
    private static final SignStyle QUEUED = style(0xFFF0C2, 0x5B4300, 0x7A5A00);
    private static final SignStyle WORKING = style(0xB3261E, 0xFFFFFF, 0xB3261E);
    private static final SignStyle DONE = style(0x1A7F3C, 0xFFFFFF, 0x1A7F3C);
    private static final SignStyle OPEN = style(0x5A4BA8, 0xFFFFFF, 0x5A4BA8);
    private static final SignStyle FAILED = style(0xF2A516, 0x1F1600, 0x8A4D00);
    private static final SignStyle GONE = style(0xF7F7F8, 0x6B6F76, 0x6B6F76);

    private static SignStyle style(int fill, int ink, int accent) {
        return new SignStyle(new Color(fill), new Color(ink), new Color(accent));
    }

    static SignStyle of(Sign sign) {
        return switch (sign) {
            case READY -> READY;
            case IDLE -> IDLE;
            case PIN_BLOCKED -> BLOCKED;
            case QUEUED -> QUEUED;
            case WORKING -> WORKING;
            case DONE -> DONE;
            case OPEN -> OPEN;
            case FAILED -> FAILED;
            case GONE -> GONE;
        };
    }
}
