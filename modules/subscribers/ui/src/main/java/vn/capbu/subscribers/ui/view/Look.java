package vn.capbu.subscribers.ui.view;

import java.awt.Color;
import vn.capbu.desktop.SectionLine.Tone;

/**
 * Colours of the subscribers' windows, those of the bench. Red is not among them: it stands for "don't unplug" and for nothing
 * else. Contrast of text is at least 4.5:1 (WCAG 2.1, 1.4.3).
 */
final class Look {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1B1D21);
    static final Color MUTED = new Color(0x555B66);
    static final Color EDGE = new Color(0xC6CBD3);
    static final Color LINE = new Color(0xE6E8EC);
    static final Color SELECTED = new Color(0xE6F0FB);
    static final Color ACCENT = new Color(0x0B6BCB);
    static final Color HEADING = new Color(0x0B5CAD);

    /** Behind what of a text was looked for. */
    static final Color MATCH = new Color(0xFFE08A);

    static final int ARC = 10;

    private Look() {}

    /** Behind the word of a badge. */
    static Color fill(Tone tone) {
        return switch (tone) {
            case PLAIN -> new Color(0xDCE8F7);
            case GOOD -> new Color(0xD9F0DF);
            case ATTENTION -> new Color(0xF7D08A);
            case BAD -> new Color(0x8A3B12);
            case QUIET -> new Color(0xEFEFF1);
        };
    }

    /** The word of a badge. */
    static Color ink(Tone tone) {
        return switch (tone) {
            case PLAIN -> new Color(0x123C69);
            case GOOD -> new Color(0x0F4F24);
            case ATTENTION -> new Color(0x4A2A00);
            case BAD -> Color.WHITE;
            case QUIET -> new Color(0x5A5E65);
        };
    }
}
