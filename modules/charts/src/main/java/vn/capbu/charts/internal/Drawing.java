package vn.capbu.charts.internal;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartKey;
import vn.capbu.kernel.TableReport;

/** How one figure is drawn and tabulated; immutable. */
public interface Drawing {

    /** Its title, without what it is narrowed to. */
    String title();

    /** What its signs mean, in the order of reading. */
    List<LegendItem> legend();

    /** Paints what is below title and legend. */
    void paint(Brush brush, Rectangle2D body);

    /** Columns of its table. */
    List<TableReport.Column> columns();

    /** Rows of its table. */
    List<List<TableReport.Cell>> rows();

    /** Which people a cell of the table stands for; null for none. */
    default @Nullable Behind behind(int row, int column) {
        return null;
    }

    /**
     * People behind a cell of the table.
     *
     * @param key for whom, as the painted part has it
     * @param column where in that row their number stands
     */
    record Behind(ChartKey key, int column) {}

    /** Of how many, in words; null where it is the people of a campaign. */
    default @Nullable String denominator() {
        return null;
    }

    /** What has to be known about the numbers, beside the denominator; a line each. */
    default List<String> notes() {
        return List.of();
    }
}
