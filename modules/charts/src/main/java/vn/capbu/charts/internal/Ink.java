package vn.capbu.charts.internal;

import java.awt.Color;

/** How a surface is filled: a colour and a pattern, so that it can be told apart in grey too. */
record Ink(Color colour, Pattern pattern) {

    /** Lines over the colour. */
    enum Pattern {
        NONE,
        /** From lower left to upper right. */
        RISING,
        /** From upper left to lower right. */
        FALLING,
        CROSSED,
        UPRIGHT,
        LYING,
        DOTS
    }

    static Ink plain(Color colour) {
        return new Ink(colour, Pattern.NONE);
    }

    /** The colour of its pattern: seen on the fill. */
    Color line() {
        return Palette.lightness(colour) > 60 ? colour.darker().darker() : Color.WHITE;
    }
}
