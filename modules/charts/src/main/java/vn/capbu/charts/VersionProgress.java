package vn.capbu.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renewed and registered by device version, each with its own denominator. */
public record VersionProgress(Caption caption, List<Row> rows) implements Figure {

    public VersionProgress {
        rows = List.copyOf(rows);
    }

    /**
     * A version.
     *
     * @param target what share should have been renewed by now, 0 to 1; null when there is no target
     */
    public record Row(Label version, Attainment standing, @Nullable Double target) {}
}
