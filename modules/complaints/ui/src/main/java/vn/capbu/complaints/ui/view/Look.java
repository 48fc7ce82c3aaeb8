package vn.capbu.complaints.ui.view;

import java.awt.Color;

/** Colours of the windows of complaints, those of the console's other windows. Contrast of text is at least 4.5:1. */
final class Look {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1B1D21);
    static final Color MUTED = new Color(0x555B66);
    static final Color LINE = new Color(0xD9DCE2);
    static final Color ACCENT = new Color(0x0B5CAD);

    private Look() {}
}
