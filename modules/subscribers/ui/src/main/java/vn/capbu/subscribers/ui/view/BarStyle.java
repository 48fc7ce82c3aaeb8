package vn.capbu.subscribers.ui.view;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.ui.model.TermBar;

/**
 * Colours of a bar; kinds differ by lightness and by an edge too, for those who can't tell the hues apart.
 *
 * @param fill of the bar
 * @param ink of its dates, at least 4.5:1 on the fill
 * @param edge around it; null for none
 */
record BarStyle(Color fill, Color ink, @Nullable Color edge) {

    static BarStyle of(TermBar.Kind kind) {
        return switch (kind) {
            case ISSUER ->
                    new BarStyle(new Color(0xF1F2F5), new Color(0x555B66), new Color(0x9AA1AD));
            case CONTRACT ->
                    new BarStyle(new Color(0xEDE9FB), new Color(0x3B2F80), new Color(0x8C80CC));
            case CURRENT -> new BarStyle(new Color(0x1A7F3C), Color.WHITE, null);
            case REPLACED ->
                    new BarStyle(new Color(0xDCE8F7), new Color(0x123C69), new Color(0x7FA3CF));
            case OVER ->
                    new BarStyle(new Color(0xE4E1DC), new Color(0x4F4A41), new Color(0xA8A196));
        };
    }
}
