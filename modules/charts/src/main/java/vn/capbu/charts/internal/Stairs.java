package vn.capbu.charts.internal;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.capbu.charts.BurnUp;
import vn.capbu.charts.BurnUp.Step;

/** Stages above a plot, and the targets among them as a staircase in it. */
final class Stairs {

    private final Brush brush;
    private final DayPlot plot;
    private final BurnUp figure;
    private final Texts texts;

    Stairs(Brush brush, DayPlot plot, BurnUp figure, Texts texts) {
        this.brush = brush;
        this.plot = plot;
        this.figure = figure;
        this.texts = texts;
    }

    void paint(double top, double height) {
        stairs();
        double end = plot.data().getMinX();
        for (Step step : figure.steps()) {
            if (isSeen(step)) {
                end = stage(step, top, height, end);
            }
        }
    }

    private boolean isSeen(Step step) {
        return !from(step).isAfter(figure.span().to()) && !step.to().isBefore(figure.span().from());
    }

    private static LocalDate from(Step step) {
        return Objects.requireNonNullElse(step.from(), step.to());
    }

    private void stairs() {
        List<Step> targets =
                figure.steps().stream().filter(it -> it.share() != null && isSeen(it)).toList();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Step step : targets) {
            double y = plot.y(Objects.requireNonNull(step.share()));
            double x1 = plot.start(from(step));
            double x2 = plot.end(step.to());
            if (!Double.isNaN(lastX)) {
                Path2D riser = new Path2D.Double();
                riser.moveTo(lastX, lastY);
                riser.lineTo(x1, lastY);
                riser.lineTo(x1, y);
                brush.outline(riser, Palette.TEXT, 2.4);
            }
            brush.line(x1, y, x2, y, Palette.TEXT, 2.4);
            due(x2, y);
            lastX = x2;
            lastY = y;
        }
        for (Step step : targets) {
            double share = Objects.requireNonNull(step.share());
            String text = texts.get("target.due", texts.percent(share), texts.date(step.to()));
            double x = plot.start(from(step)) + brush.of(6);
            double y = plot.y(share) + brush.of(15);
            Rectangle2D plate =
                    new Rectangle2D.Double(
                            x - brush.of(2),
                            y - brush.of(11),
                            brush.width(text, Brush.SMALL, true) + brush.of(4),
                            brush.of(14));
            brush.fill(plate, Color.WHITE);
            brush.text(text, x, y, Brush.SMALL, true, Palette.TEXT);
        }
    }

    /** The day by which it has to be reached. */
    private void due(double x, double y) {
        double half = brush.of(5);
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x - half, y);
        diamond.lineTo(x, y - half);
        diamond.lineTo(x + half, y);
        diamond.lineTo(x, y + half);
        diamond.closePath();
        brush.fill(diamond, Palette.TEXT);
    }

    /** A box over the days of a stage, or words before a milestone; tells where the next one may begin. */
    private double stage(Step step, double top, double height, double end) {
        double x2 = plot.end(step.to());
        String target =
                step.share() == null
                        ? texts.get("target.none")
                        : texts.get("target", texts.percent(step.share()));
        double x1 = step.from() == null ? end : plot.start(step.from());
        Rectangle2D box = new Rectangle2D.Double(x1, top, Math.max(0, x2 - x1), height);
        boolean milestone = step.from() == null;
        if (!milestone) {
            brush.fill(box, step.share() == null ? Color.WHITE : new Color(0xE7ECF1));
            brush.outline(box, Palette.EDGE, 0.8);
        } else {
            due(x2, top + height + brush.of(1));
            brush.line(x2, top, x2, top + height, Palette.TEXT, 1.2);
            brush.dashed(x2, top + height, x2, plot.data().getMaxY(), Palette.SOFT_TEXT, 0.9);
        }
        double room = box.getWidth() - brush.of(10);
        if (room > brush.of(30)) {
            double middle = box.getCenterX();
            double base = top + height / 2 - brush.of(4);
            brush.centred(
                    brush.fitted(step.name(), room, Brush.SMALL, true),
                    middle,
                    base,
                    Brush.SMALL,
                    true,
                    Palette.TEXT);
            brush.centred(
                    brush.fitted(target, room, Brush.SMALL, false),
                    middle,
                    base + brush.of(15),
                    Brush.SMALL,
                    false,
                    Palette.SOFT_TEXT);
        }
        return Math.max(end, x2);
    }
}
