package vn.capbu.renewal.ui.text;

import java.util.List;
import java.util.stream.Collectors;

/** Tool tips of several lines. */
public final class TipText {

    private static final int WIDTH = 420;

    private TipText() {}

    /** The lines that aren't empty, wrapped where they are long. */
    public static String of(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(Html::escape)
                .collect(
                        Collectors.joining(
                                "<br>", "<html><div width='" + WIDTH + "'>", "</div></html>"));
    }
}
