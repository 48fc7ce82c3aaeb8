package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.capbu.charts.TimeBars;
import vn.capbu.charts.TimeBars.Look;
import vn.capbu.kernel.VietnamTime;

/** Clocks as bars, told apart by fills and not by colours: such papers are copied. */
public final class TimeBarsBlock implements Block {

    private static final Style LABEL = new Style(9, Face.REGULAR, Align.LEFT);
    private static final Style SMALL = new Style(8, Face.REGULAR, Align.CENTRE);
    private static final Style DEADLINE = new Style(8, Face.BOLD, Align.CENTRE);
    private static final float LABELS = 0.24f;
    private static final float LEGEND = 16;
    private static final float DEADLINE_ROW = 11;
    private static final float ROW = 20;
    private static final float BAR = 11;
    private static final float AXIS = 14;
    private static final float MARKS = 16;
    private static final float GREY = 0.62f;
    private static final float EDGE = 0.6f;
    private static final float HATCH = 3;
    private static final float TEXT_WIDTH = 70;
    private static final int MOST_TICKS = 7;

    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(7),
                    Duration.ofDays(28),
                    Duration.ofDays(91));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);

    private final TimeBars bars;

    public TimeBarsBlock(TimeBars bars) {
        this.bars = bars;
    }

    @Override
    public float height(Canvas canvas, float width) {
        return LEGEND + DEADLINE_ROW + bars.lanes().size() * ROW + AXIS + MARKS;
    }

    @Override
    public void draw(Canvas canvas, float x, float top, float width) throws IOException {
        legend(canvas, x, top, width);
        float left = x + width * LABELS;
        float right = x + width - EDGE;
        float lanes = top + LEGEND + DEADLINE_ROW;
        float end = lanes + bars.lanes().size() * ROW;
        Scale scale = new Scale(bars.from(), bars.to(), left, right);
        ticks(canvas, scale, lanes, end);
        float row = lanes;
        for (TimeBars.Lane lane : bars.lanes()) {
            Paragraph.verbatim(lane.label(), LABEL)
                    .draw(canvas, x, row + (ROW - LABEL.lineHeight()) / 2, left - x - 4);
            for (TimeBars.Bar bar : lane.bars()) {
                float from = scale.of(bar.from());
                bar(canvas, bar.look(), from, row + (ROW - BAR) / 2, scale.of(bar.to()) - from);
            }
            row += ROW;
        }
        canvas.line(left, end, right, end, EDGE);
        marks(canvas, scale, end + AXIS);
        deadline(canvas, scale, lanes, end);
    }

    private void legend(Canvas canvas, float x, float top, float width) throws IOException {
        float step = width / Math.max(1, bars.legend().size());
        float at = x;
        for (Map.Entry<Look, String> one : bars.legend().entrySet()) {
            bar(canvas, one.getKey(), at, top + 1, 18);
            Paragraph.verbatim(one.getValue(), LABEL).draw(canvas, at + 22, top, step - 24);
            at += step;
        }
    }

    private static void bar(Canvas canvas, Look look, float x, float top, float width)
            throws IOException {
        float wide = Math.max(width, EDGE);
        switch (look) {
            case RUNNING -> canvas.fill(x, top, wide, BAR, GREY);
            case OVER -> canvas.fill(x, top, wide, BAR, 0);
            case PAUSED -> {
                for (float at = HATCH; at < wide + BAR; at += HATCH) {
                    float begin = Math.max(0, at - BAR);
                    float finish = Math.min(at, wide);
                    canvas.line(
                            x + begin, top + (at - begin), x + finish, top + (at - finish), 0.4f);
                }
                canvas.frame(x, top, wide, BAR, EDGE, 0);
            }
            case WAITING -> canvas.frame(x, top, wide, BAR, EDGE, 0);
            case CLOSED -> canvas.line(x, top + BAR / 2, x + wide, top + BAR / 2, EDGE);
        }
    }

    /** Whole hours or days of Viet Nam, as many as are read at a glance. */
    private void ticks(Canvas canvas, Scale scale, float lanes, float end) throws IOException {
        Duration whole = Duration.between(bars.from(), bars.to());
        Duration step =
                STEPS.stream()
                        .filter(one -> whole.dividedBy(one) < MOST_TICKS)
                        .findFirst()
                        .orElse(whole.dividedBy(MOST_TICKS));
        LocalDateTime midnight =
                LocalDateTime.ofInstant(bars.from(), VietnamTime.ZONE).toLocalDate().atStartOfDay();
        Instant tick = midnight.atZone(VietnamTime.ZONE).toInstant();
        while (!tick.isAfter(bars.to())) {
            if (!tick.isBefore(bars.from())) {
                float x = scale.of(tick);
                canvas.line(x, lanes, x, end + 2, 0.2f);
                String text =
                        LocalDateTime.ofInstant(tick, VietnamTime.ZONE)
                                .format(step.compareTo(Duration.ofDays(1)) < 0 ? TIME : DAY);
                Paragraph.verbatim(text, SMALL)
                        .draw(canvas, x - TEXT_WIDTH / 2, end + 2, TEXT_WIDTH);
            }
            tick = tick.plus(step);
        }
    }

    /** Numbers that would lie over each other are left out: the log has them all. */
    private void marks(Canvas canvas, Scale scale, float top) throws IOException {
        float last = Float.NEGATIVE_INFINITY;
        for (TimeBars.Mark mark : bars.marks()) {
            float x = scale.of(mark.at());
            canvas.line(x, top, x, top + 4, EDGE);
            if (x - last >= 4 + 4 * mark.label().length()) {
                Paragraph.verbatim(mark.label(), SMALL).draw(canvas, x - 15, top + 4, 30);
                last = x;
            }
        }
    }

    private void deadline(Canvas canvas, Scale scale, float lanes, float end) throws IOException {
        Instant deadline = bars.deadline();
        if (deadline == null) {
            return;
        }
        float x = scale.of(deadline);
        canvas.line(x, lanes - 2, x, end, 1.6f);
        float room = 2 * TEXT_WIDTH;
        float begin = Math.max(scale.left(), Math.min(x - room / 2, scale.right() - room));
        Align align =
                begin > x - room / 2
                        ? Align.LEFT
                        : begin < x - room / 2 ? Align.RIGHT : Align.CENTRE;
        Paragraph.verbatim(bars.deadlineText(), DEADLINE.at(align))
                .draw(canvas, begin, lanes - DEADLINE_ROW - 1, room);
    }

    /** Where an instant lies. */
    private record Scale(Instant from, Instant to, float left, float right) {

        float of(Instant instant) {
            double whole = Duration.between(from, to).toMillis();
            double part = Duration.between(from, instant).toMillis() / whole;
            return (float) (left + (right - left) * Math.max(0, Math.min(1, part)));
        }
    }
}
