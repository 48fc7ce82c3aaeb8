package vn.capbu.subscribers.ui.view;

import java.awt.Component;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Text in lines, and components whose height follows from their width. */
interface Wrapping {

    /** How high it is at a width, in pixels. */
    int heightFor(int width);

    /** The height of any component at a width. */
    static int heightOf(Component component, int width) {
        return component instanceof Wrapping wrapping
                ? wrapping.heightFor(width)
                : component.getPreferredSize().height;
    }

    /** Breaks a text at blanks so that each line fits a width; words that don't fit are broken anywhere. */
    static List<String> wrap(FontMetrics metrics, String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(metrics, paragraph, Math.max(width, 20), lines);
        }
        return lines;
    }

    private static void wrapParagraph(
            FontMetrics metrics, String text, int width, List<String> lines) {
        String rest = text;
        while (metrics.stringWidth(rest) > width) {
            int fits = fitting(metrics, rest, width);
            int blank = rest.lastIndexOf(' ', fits);
            int cut = blank > 0 ? blank : Math.max(1, fits);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    private static int fitting(FontMetrics metrics, String text, int width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (metrics.stringWidth(text.substring(0, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
