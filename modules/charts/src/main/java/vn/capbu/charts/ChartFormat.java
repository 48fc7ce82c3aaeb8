package vn.capbu.charts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure is written as. */
public enum ChartFormat {
    /** Pixels. */
    PNG,
    /** Vectors, with text as text. */
    SVG,
    /** A page of vectors, with text that can be copied. */
    PDF,
    /** Its table. */
    XLSX;

    /** The format that a file's ending names. */
    public static Optional<ChartFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> name.endsWith(it.ending())).findFirst();
    }

    /** How names of such files end, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
