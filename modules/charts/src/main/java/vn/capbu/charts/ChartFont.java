package vn.capbu.charts;

import java.io.InputStream;
import java.util.Objects;

/**
 * The family of exported figures: Liberation Sans 2 (SIL OFL 1.1), which has every Vietnamese letter and the widths of Arial. Who writes
 * a format that embeds fonts takes these files.
 */
public enum ChartFont {
    /** For running text. */
    REGULAR("LiberationSans-Regular.ttf"),
    /** For headings and numbers that count. */
    BOLD("LiberationSans-Bold.ttf");

    /** The family's name. */
    public static final String FAMILY = "Liberation Sans";

    private final String file;

    ChartFont(String file) {
        this.file = file;
    }

    /** Its file; the caller closes it. */
    public InputStream open() {
        return Objects.requireNonNull(
                ChartFont.class.getResourceAsStream("internal/" + file), file);
    }
}
