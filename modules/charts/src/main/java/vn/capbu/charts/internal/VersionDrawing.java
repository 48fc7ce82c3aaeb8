package vn.capbu.charts.internal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.Attainment.Progress;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ChartKey.Part;
import vn.capbu.charts.VersionProgress;
import vn.capbu.charts.VersionProgress.Row;
import vn.capbu.charts.internal.LegendItem.Sign;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Renewed and registered by version. */
record VersionDrawing(VersionProgress figure, Texts texts) implements Drawing {

    @Override
    public String title() {
        return texts.get("VersionProgress.title");
    }

    @Override
    public List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        items.add(LegendItem.box(Palette.RENEWED, texts.get("renewed.of.reachable")));
        items.add(LegendItem.box(Palette.REGISTERED, texts.get("registered.of.reachable")));
        if (figure.rows().stream().anyMatch(row -> row.target() != null)) {
            items.add(
                    new LegendItem(Sign.LINE, Ink.plain(Palette.TEXT), texts.get("target.by.now")));
        }
        if (figure.rows().stream().anyMatch(row -> row.standing() instanceof Missing)) {
            items.add(new LegendItem(Sign.MISSING, Ink.plain(Palette.TEXT), texts.get("missing")));
        }
        return items;
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        new Bars(
                        List.of(Palette.RENEWED, Palette.REGISTERED),
                        figure.rows().stream().map(this::lane).toList(),
                        false,
                        1,
                        true,
                        null)
                .paint(brush, body);
    }

    private Bars.Lane lane(Row row) {
        String name = row.version().text();
        if (!(row.standing() instanceof Progress progress)) {
            String why = texts.missing(((Missing) row.standing()).reason());
            return new Bars.Lane(name, List.of(), "", why, null);
        }
        if (progress.reachable() == 0) {
            return new Bars.Lane(name, List.of(), "", texts.get("nobody"), null);
        }
        String of = texts.number(progress.reachable());
        return new Bars.Lane(
                name,
                List.of(
                        bar(row, Part.RENEWED, progress.renewed(), progress.share()),
                        bar(
                                row,
                                Part.REGISTERED,
                                progress.registered(),
                                progress.registeredShare())),
                texts.get("note.reachable", of),
                "",
                row.target());
    }

    private Bars.Bar bar(Row row, Part part, long number, double share) {
        String percent = texts.percent(share);
        String label = texts.get("label.percent.number", percent, texts.number(number));
        String what = texts.get(part == Part.RENEWED ? "renewed" : "registered");
        return new Bars.Bar(
                share,
                label,
                new ChartKey.Group(row.version().key(), part),
                texts.get("tip.group", row.version().text(), what, label));
    }

    @Override
    public List<Column> columns() {
        Cells cells = new Cells(texts);
        List<Column> columns = new ArrayList<>();
        columns.add(cells.column("column.version", 16));
        columns.addAll(cells.standing());
        columns.add(cells.column("column.target", 8));
        return columns;
    }

    @Override
    public List<List<Cell>> rows() {
        Cells cells = new Cells(texts);
        return figure.rows().stream()
                .map(
                        row -> {
                            List<Cell> line = new ArrayList<>();
                            line.add(Cell.text(row.version().text()));
                            line.addAll(cells.of(row.standing()));
                            line.add(
                                    row.target() == null
                                            ? Cell.EMPTY
                                            : cells.percent(row.target()));
                            return line;
                        })
                .toList();
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        Row of = figure.rows().get(row);
        if (of.standing() instanceof Missing) {
            return null;
        }
        String version = of.version().key();
        return switch (column) {
            case 1 -> new Behind(new ChartKey.Group(version, Part.REACHABLE), 1);
            case 4, 5 -> new Behind(new ChartKey.Group(version, Part.REGISTERED), 4);
            default -> new Behind(new ChartKey.Group(version, Part.RENEWED), 2);
        };
    }
}
