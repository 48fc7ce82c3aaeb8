package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.Attainment.Progress;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.CohortTable;
import vn.capbu.charts.CohortTable.Row;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Versions by provinces as a heat map, in as many columns as the page has room for. */
record CohortDrawing(CohortTable figure, Texts texts) implements Drawing {

    private static final double ROW = 22;
    private static final double GAP = 26;
    private static final int MOST_PANELS = 3;

    /** Columns of the table for each version. */
    private static final int FIELDS = 3;

    @Override
    public String title() {
        return texts.get("CohortTable.title");
    }

    @Override
    public List<String> notes() {
        return figure.rows().isEmpty()
                ? List.of()
                : List.of(texts.provinces(figure.rows().get(0).province().edition()));
    }

    @Override
    public List<LegendItem> legend() {
        boolean missing =
                figure.rows().stream()
                        .flatMap(
                                row ->
                                        Stream.concat(
                                                row.standings().stream(), Stream.of(row.total())))
                        .anyMatch(Missing.class::isInstance);
        return ShareLegend.of(texts, missing);
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        int rows = figure.rows().size();
        int fit = (int) Math.max(1, body.getHeight() / brush.of(ROW) - 1);
        int panels = Math.max(1, Math.min(MOST_PANELS, (rows + fit - 1) / fit));
        int each = (rows + panels - 1) / panels;
        double gap = brush.of(GAP);
        double width = (body.getWidth() - (panels - 1) * gap) / panels;
        double height = Math.min(brush.of(34), body.getHeight() / (each + 1));
        for (int i = 0; i < panels; i++) {
            int begin = i * each;
            panel(
                    brush,
                    new Rectangle2D.Double(
                            body.getX() + i * (width + gap), body.getY(), width, height),
                    figure.rows().subList(begin, Math.min(rows, begin + each)));
        }
    }

    /** Rows one below the other; the first rectangle is that of the headings. */
    private void panel(Brush brush, Rectangle2D head, List<Row> rows) {
        double names = Math.min(head.getWidth() * 0.34, brush.of(150));
        int columns = figure.versions().size() + 1;
        double width = (head.getWidth() - names) / columns;
        double height = head.getHeight();
        for (int column = 0; column < columns; column++) {
            String text =
                    column < figure.versions().size()
                            ? figure.versions().get(column).text()
                            : texts.get("total");
            brush.centred(
                    brush.fitted(text, width - brush.of(4), Brush.BODY, true),
                    head.getX() + names + (column + 0.5) * width,
                    brush.baseline(head.getCenterY(), Brush.BODY),
                    Brush.BODY,
                    true,
                    Palette.TEXT);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = head.getMaxY() + i * height;
            brush.right(
                    brush.fitted(
                            Texts.name(row.province()), names - brush.of(8), Brush.BODY, false),
                    head.getX() + names - brush.of(8),
                    brush.baseline(y + height / 2, Brush.BODY),
                    Brush.BODY,
                    false,
                    Palette.TEXT);
            for (int column = 0; column < columns; column++) {
                double gap = brush.of(1);
                cell(
                        brush,
                        new Rectangle2D.Double(
                                head.getX() + names + column * width + gap,
                                y + gap,
                                width - 2 * gap,
                                height - 2 * gap),
                        row,
                        column);
            }
        }
    }

    private void cell(Brush brush, Rectangle2D box, Row row, int column) {
        boolean all = column == figure.versions().size();
        Attainment standing = all ? row.total() : row.standings().get(column);
        String version = all ? "" : figure.versions().get(column).key();
        String name = all ? texts.get("total") : figure.versions().get(column).text();
        double share = standing.share();
        double base = brush.baseline(box.getCenterY(), Brush.SMALL);
        String said;
        if (standing instanceof Progress progress && progress.reachable() > 0) {
            Color colour = Palette.share(share);
            brush.fill(box, colour);
            brush.centred(
                    texts.percentNumber(share),
                    box.getCenterX(),
                    base,
                    Brush.SMALL,
                    all,
                    Palette.on(colour));
            said =
                    texts.get(
                            "label.percent.of",
                            texts.percent(share),
                            texts.number(progress.renewed()),
                            texts.number(progress.reachable()));
        } else if (standing instanceof Missing missing) {
            brush.missing(box);
            said = texts.missing(missing.reason());
        } else {
            brush.centred("–", box.getCenterX(), base, Brush.SMALL, false, Palette.SOFT_TEXT);
            said = texts.get("nobody");
        }
        if (all) {
            brush.outline(box, Palette.EDGE, 0.8);
        }
        brush.hit(
                box,
                new ChartKey.Cell(version, row.province()),
                texts.get("tip.group", row.province().name(), name, said));
    }

    @Override
    public List<Column> columns() {
        Cells cells = new Cells(texts);
        List<Column> columns = new ArrayList<>();
        columns.add(cells.column("column.province", 20));
        Stream.concat(
                        figure.versions().stream().map(it -> it.text()),
                        Stream.of(texts.get("total")))
                .forEach(
                        name -> {
                            columns.add(new Column(texts.get("column.cell.reachable", name), 10));
                            columns.add(new Column(texts.get("column.cell.renewed", name), 10));
                            columns.add(new Column(texts.get("column.cell.percent", name), 8));
                        });
        return columns;
    }

    @Override
    public List<List<Cell>> rows() {
        Cells cells = new Cells(texts);
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : figure.rows()) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.text(row.province().name()));
            row.standings().forEach(standing -> line.addAll(cells.of(standing).subList(0, FIELDS)));
            line.addAll(cells.of(row.total()).subList(0, FIELDS));
            rows.add(line);
        }
        return rows;
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        Row of = figure.rows().get(row);
        int all = figure.versions().size();
        int place = column == 0 ? all : Math.floorDiv(column - 1, FIELDS);
        Attainment standing = place == all ? of.total() : of.standings().get(place);
        String version = place == all ? "" : figure.versions().get(place).key();
        return standing instanceof Missing
                ? null
                : new Behind(new ChartKey.Cell(version, of.province()), 1 + place * FIELDS);
    }
}
