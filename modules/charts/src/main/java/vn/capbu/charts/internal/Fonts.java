package vn.capbu.charts.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.capbu.charts.ChartFont;

/** A family in two weights. */
public record Fonts(Font regular, Font bold) {

    /** Read when first asked for. */
    private static final class Embedded {
        static final Fonts FONTS = new Fonts(read(ChartFont.REGULAR), read(ChartFont.BOLD));
    }

    /** The family for exports. */
    public static Fonts embedded() {
        return Embedded.FONTS;
    }

    /** The family of a font of the screen. */
    public static Fonts of(Font font) {
        return new Fonts(font.deriveFont(Font.PLAIN), font.deriveFont(Font.BOLD));
    }

    private static Font read(ChartFont weight) {
        try (InputStream file = weight.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    Font of(double size, boolean strong) {
        return (strong ? bold : regular).deriveFont((float) size);
    }
}
