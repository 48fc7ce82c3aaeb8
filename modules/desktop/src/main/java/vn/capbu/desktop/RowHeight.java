package vn.capbu.desktop;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;
import javax.swing.JTable;

/**
 * Row heights that leave room for stacked Vietnamese marks. The line height that a font declares is made for Latin capitals;
 * a capital with circumflex and tone (Ế, Ỗ, Ặ) rises above it in some fonts, and tables clip it.
 */
public final class RowHeight {

    private static final String TALLEST = "\u1ebe\u1ed6\u1eb6\u1ea8gjq\u1ee4";
    private static final int PADDING = 12;

    private RowHeight() {}

    /** The height of one line of text in a font, in pixels, with the padding of a table row. */
    public static int of(Font font) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        Rectangle2D ink = new TextLayout(TALLEST, font, context).getBounds();
        double declared = font.getLineMetrics(TALLEST, context).getHeight();
        return (int) Math.ceil(Math.max(ink.getHeight(), declared)) + PADDING;
    }

    /** The row height for a component in its own font. */
    public static int of(JComponent component) {
        return of(component.getFont());
    }

    /** Sets a table's row height from its font. Event dispatch thread. */
    public static void apply(JTable table) {
        table.setRowHeight(of(table));
    }
}
