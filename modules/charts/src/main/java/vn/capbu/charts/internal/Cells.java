package vn.capbu.charts.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.Attainment.Progress;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Cells and columns that tables of figures share. */
record Cells(Texts texts) {

    Column column(String key, int width) {
        return new Column(texts.get(key), width);
    }

    /** Columns of a standing. */
    List<Column> standing() {
        return List.of(
                column("column.reachable", 10),
                column("column.renewed", 10),
                column("column.renewed.percent", 8),
                column("column.registered", 10),
                column("column.registered.percent", 8));
    }

    List<Cell> of(Attainment standing) {
        if (standing instanceof Progress progress) {
            return List.of(
                    Cell.number(progress.reachable()),
                    Cell.number(progress.renewed()),
                    percent(progress.share()),
                    Cell.number(progress.registered()),
                    percent(progress.registeredShare()));
        }
        Cell why = missing(((Missing) standing).reason());
        return List.of(why, why, why, why, why);
    }

    Cell missing(String reason) {
        return Cell.text(texts.missing(reason));
    }

    /** A share, 0 to 1, as a number of percent. */
    Cell percent(double share) {
        return Double.isNaN(share)
                ? Cell.text(texts.get("nobody"))
                : new Cell.Amount(
                        BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP));
    }

    /** A number, rounded to a whole one. */
    Cell number(double value) {
        return new Cell.Amount(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }
}
