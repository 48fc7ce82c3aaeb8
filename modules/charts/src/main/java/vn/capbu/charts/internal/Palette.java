package vn.capbu.charts.internal;

import java.awt.Color;
import java.util.List;
import vn.capbu.charts.internal.Ink.Pattern;

/**
 * Colours that people with a colour vision deficiency can tell apart: those of Okabe and Ito (2008) for kinds, one after ColorBrewer's YlGnBu
 * for order, whose lightness falls step by step, so that the order is seen in grey too.
 */
final class Palette {

    static final Color TEXT = new Color(0x1F2328);
    static final Color SOFT_TEXT = new Color(0x57606A);
    static final Color GRID = new Color(0xD8DEE4);
    static final Color EDGE = new Color(0x6E7781);
    static final Color DAY_OFF = new Color(0xF0F1F3);
    static final Color MISSING_LINE = new Color(0x8C959F);

    static final Color BLUE = new Color(0x0072B2);
    static final Color GREEN = new Color(0x009E73);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color SKY = new Color(0x56B4E9);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color YELLOW = new Color(0xF0E442);
    static final Color BAND = new Color(0xFBE7C0);
    static final Color FORECAST = new Color(0x9A5B00);
    static final Color SECOND_OPINION = new Color(0x8F3B70);

    static final Ink RENEWED = Ink.plain(BLUE);
    static final Ink REGISTERED = new Ink(GREEN, Pattern.RISING);
    static final Ink PENDING = Ink.plain(new Color(0xD0D7DE));
    static final Ink BLOCKED = new Ink(VERMILLION, Pattern.CROSSED);

    /** For reasons, in their order; more of them begin again. */
    static final List<Ink> REASONS =
            List.of(
                    Ink.plain(VERMILLION),
                    new Ink(SKY, Pattern.RISING),
                    new Ink(YELLOW, Pattern.DOTS),
                    new Ink(BLUE, Pattern.FALLING),
                    new Ink(ORANGE, Pattern.UPRIGHT),
                    new Ink(PURPLE, Pattern.CROSSED),
                    new Ink(GREEN, Pattern.LYING),
                    Ink.plain(new Color(0x333333)));

    /** From little to much: the upper end of each class, 0 to 1, and its colour. */
    static final List<Step> SHARES =
            List.of(
                    new Step(0.2, new Color(0xFFFFE0)),
                    new Step(0.4, new Color(0xBCE3AE)),
                    new Step(0.6, new Color(0x7FCDBB)),
                    new Step(0.8, new Color(0x41B6C4)),
                    new Step(0.95, new Color(0x2070A8)),
                    new Step(1, new Color(0x253494)));

    /** A class of shares: all below its end, which only the last one includes. */
    record Step(double end, Color colour) {}

    private Palette() {}

    /** The colour of a known share. */
    static Color share(double share) {
        for (Step step : SHARES) {
            if (share < step.end()) {
                return step.colour();
            }
        }
        return SHARES.get(SHARES.size() - 1).colour();
    }

    /** Black or white, what is read better on a colour. */
    static Color on(Color colour) {
        return lightness(colour) > 55 ? TEXT : Color.WHITE;
    }

    /** CIE L*, 0 to 100. */
    static double lightness(Color colour) {
        double y = luminance(colour);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    /** Relative luminance (WCAG 2), 0 to 1. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
