package vn.capbu.charts.internal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ChartKey.Part;
import vn.capbu.charts.StateStack;
import vn.capbu.charts.StateStack.Kind;
import vn.capbu.charts.StateStack.Row;
import vn.capbu.charts.StateStack.State;
import vn.capbu.charts.internal.LegendItem.Sign;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** States of each group as one bar; beside it what blocks the blocked ones, on a scale of their own. */
final class StateDrawing implements Drawing {

    private static final double HEADING = 28;

    private final StateStack figure;
    private final Texts texts;
    private final List<Integer> reasons = new ArrayList<>();

    StateDrawing(StateStack figure, Texts texts) {
        this.figure = figure;
        this.texts = texts;
        for (int i = 0; i < figure.states().size(); i++) {
            if (figure.states().get(i).kind() == Kind.BLOCKED) {
                reasons.add(i);
            }
        }
    }

    private static Ink ink(Kind kind) {
        return switch (kind) {
            case REGISTERED -> Palette.REGISTERED;
            case RENEWED -> Palette.RENEWED;
            case PENDING -> Palette.PENDING;
            case BLOCKED -> Palette.BLOCKED;
        };
    }

    private static Ink reason(int place) {
        return Palette.REASONS.get(place % Palette.REASONS.size());
    }

    @Override
    public String title() {
        return texts.get("StateStack.title");
    }

    @Override
    public List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            items.add(LegendItem.box(ink(kind), texts.get("kind." + kind.name())));
        }
        if (figure.rows().stream().anyMatch(Row::isMissing)) {
            items.add(new LegendItem(Sign.MISSING, Ink.plain(Palette.TEXT), texts.get("missing")));
        }
        return items;
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        double gap = brush.of(30);
        double width = (body.getWidth() - gap) / 2;
        double heading = brush.of(HEADING);
        double x = body.getX() + width + gap;
        double reasonsHeight = reasons(brush, x, body.getY() + heading, width);
        double top = heading + reasonsHeight;
        brush.text(
                texts.get("states.heading"),
                body.getX(),
                body.getY() + brush.of(14),
                Brush.LARGE,
                true,
                Palette.TEXT);
        brush.text(
                texts.get("reasons.heading"),
                x,
                body.getY() + brush.of(14),
                Brush.LARGE,
                true,
                Palette.TEXT);
        double height = body.getHeight() - top;
        List<Ink> kinds = Arrays.stream(Kind.values()).map(StateDrawing::ink).toList();
        new Bars(kinds, figure.rows().stream().map(this::kinds).toList(), true, 1, true, null)
                .paint(
                        brush,
                        new Rectangle2D.Double(body.getX(), body.getY() + top, width, height));
        List<Ink> inks = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            inks.add(reason(i));
        }
        new Bars(inks, figure.rows().stream().map(this::blocked).toList(), true, max(), true, null)
                .paint(brush, new Rectangle2D.Double(x, body.getY() + top, width, height));
    }

    /** What the patterns of the reasons mean, in two columns; tells how high that is. */
    private double reasons(Brush brush, double left, double top, double width) {
        double line = brush.lineHeight(Brush.BODY) + brush.of(3);
        int columns = 2;
        for (int i = 0; i < reasons.size(); i++) {
            double x = left + i % columns * width / columns;
            double y = top + (Math.floorDiv(i, columns) + 0.5) * line;
            Rectangle2D box =
                    new Rectangle2D.Double(x, y - brush.of(6.5), brush.of(20), brush.of(13));
            brush.fill(box, reason(i));
            brush.outline(box, Palette.EDGE, 0.6);
            String text = figure.states().get(reasons.get(i)).label().text();
            brush.text(
                    brush.fitted(text, width / columns - brush.of(30), Brush.BODY, false),
                    x + brush.of(26),
                    brush.baseline(y, Brush.BODY),
                    Brush.BODY,
                    false,
                    Palette.TEXT);
        }
        return Math.floorDiv(reasons.size() + columns - 1, columns) * line + brush.of(8);
    }

    private Bars.Lane kinds(Row row) {
        String name = row.group().text();
        if (row.isMissing() || row.total() == 0) {
            return nothing(row);
        }
        List<Bars.Bar> bars = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = figure.count(row, kind);
            String state =
                    figure.states().stream()
                            .filter(it -> it.kind() == kind && kind != Kind.BLOCKED)
                            .map(it -> it.label().key())
                            .findFirst()
                            .orElse("");
            bars.add(bar(row, count, texts.get("kind." + kind.name()), state));
        }
        return new Bars.Lane(
                name, bars, texts.get("note.people", texts.number(row.total())), "", null);
    }

    private Bars.Lane blocked(Row row) {
        if (row.isMissing() || row.total() == 0) {
            return nothing(row);
        }
        List<Bars.Bar> bars = new ArrayList<>();
        for (int index : reasons) {
            State state = figure.states().get(index);
            bars.add(bar(row, row.counts().get(index), state.label().text(), state.label().key()));
        }
        long blocked = figure.count(row, Kind.BLOCKED);
        return new Bars.Lane(
                row.group().text(),
                bars,
                texts.get(
                        "label.percent.number",
                        texts.percent((double) blocked / row.total()),
                        texts.number(blocked)),
                "",
                null);
    }

    private Bars.Lane nothing(Row row) {
        String why = row.isMissing() ? texts.missing(row.reason()) : texts.get("nobody");
        return new Bars.Lane(row.group().text(), List.of(), "", why, null);
    }

    private Bars.Bar bar(Row row, long count, String what, String state) {
        double share = (double) count / row.total();
        return new Bars.Bar(
                share,
                count == 0 ? "" : texts.percent(share),
                new ChartKey.State(row.group().key(), state),
                texts.get(
                        "tip.group",
                        row.group().text(),
                        what,
                        texts.get(
                                "label.percent.number",
                                texts.percent(share),
                                texts.number(count))));
    }

    private double max() {
        double most =
                figure.rows().stream()
                        .filter(row -> !row.isMissing() && row.total() > 0)
                        .mapToDouble(row -> (double) figure.count(row, Kind.BLOCKED) / row.total())
                        .max()
                        .orElse(0);
        return Math.min(1, Math.max(0.02, most * 1.05));
    }

    @Override
    public List<Column> columns() {
        Cells cells = new Cells(texts);
        List<Column> columns = new ArrayList<>();
        columns.add(cells.column("column.group", 16));
        columns.add(cells.column("column.reachable", 10));
        for (State state : figure.states()) {
            columns.add(
                    new Column(
                            state.kind() == Kind.BLOCKED
                                    ? texts.get("column.blocked", state.label().text())
                                    : state.label().text(),
                            12));
        }
        return columns;
    }

    @Override
    public List<List<Cell>> rows() {
        Cells cells = new Cells(texts);
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : figure.rows()) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.text(row.group().text()));
            if (row.isMissing()) {
                for (int i = 0; i <= figure.states().size(); i++) {
                    line.add(cells.missing(row.reason()));
                }
            } else {
                line.add(Cell.number(row.total()));
                row.counts().forEach(count -> line.add(Cell.number(count)));
            }
            rows.add(line);
        }
        return rows;
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        Row of = figure.rows().get(row);
        if (of.isMissing()) {
            return null;
        }
        String group = of.group().key();
        return column < 2
                ? new Behind(new ChartKey.Group(group, Part.REACHABLE), 1)
                : new Behind(
                        new ChartKey.State(group, figure.states().get(column - 2).label().key()),
                        column);
    }
}
