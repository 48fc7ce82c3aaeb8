package vn.capbu.charts.internal;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.CountBars;
import vn.capbu.charts.CountBars.Amount;
import vn.capbu.charts.CountBars.Look;
import vn.capbu.charts.CountBars.Part;
import vn.capbu.charts.CountBars.Row;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Groups as bars of parts, one behind the other. */
record CountDrawing(CountBars figure, Texts texts) implements Drawing {

    private static Ink ink(Look look) {
        return switch (look) {
            case GOOD -> Palette.REGISTERED;
            case BAD -> Palette.BLOCKED;
            case PLAIN -> Palette.PENDING;
        };
    }

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public String denominator() {
        return figure.of();
    }

    @Override
    public List<LegendItem> legend() {
        return figure.parts().stream()
                .map(part -> LegendItem.box(ink(part.look()), part.label().text()))
                .toList();
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        new Bars(
                        figure.parts().stream().map(part -> ink(part.look())).toList(),
                        figure.rows().stream().map(this::lane).toList(),
                        true,
                        max(),
                        false,
                        null)
                .paint(brush, body);
    }

    private double max() {
        double most = figure.rows().stream().mapToDouble(Row::total).max().orElse(0);
        return Math.max(1, most * 1.02);
    }

    private Bars.Lane lane(Row row) {
        if (row.total() == 0) {
            return new Bars.Lane(row.group().text(), List.of(), "", texts.get("none"), null);
        }
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < figure.parts().size(); i++) {
            Part part = figure.parts().get(i);
            Amount amount = row.amounts().get(i);
            bars.add(
                    new Bars.Bar(
                            amount.value(),
                            amount.text(),
                            new ChartKey.State(row.group().key(), part.label().key()),
                            texts.get(
                                    "tip.group",
                                    row.group().text(),
                                    part.label().text(),
                                    amount.text())));
        }
        return new Bars.Lane(row.group().text(), bars, row.note(), "", null);
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(figure.group(), 34));
        figure.parts().forEach(part -> columns.add(new Column(part.label().text(), 14)));
        return columns;
    }

    @Override
    public List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : figure.rows()) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.text(row.group().text()));
            row.amounts().forEach(amount -> line.add(number(amount.value())));
            rows.add(line);
        }
        return rows;
    }

    /** With two digits at most, and without any where there is nothing behind the point. */
    private static Cell number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return new Cell.Amount(
                rounded.stripTrailingZeros().scale() <= 0 ? rounded.setScale(0) : rounded);
    }
}
