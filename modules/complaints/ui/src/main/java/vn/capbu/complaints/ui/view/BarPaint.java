package vn.capbu.complaints.ui.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.Segment.Run;

/** How a stretch of a clock is drawn: a colour, and a pattern beside it so that nobody needs the colour. */
enum BarPaint {
    RUNNING(0x2F6FB7, 0x2F6FB7, Pattern.NONE),
    OVER(0xB3261E, 0xFFFFFF, Pattern.DOTS),
    PAUSED(0xF7D08A, 0x9A5B00, Pattern.STRIPES),
    ANSWERED(0xD9F0DF, 0x1A7F3C, Pattern.NONE),
    OUT_OF_HOURS(0xEBEDF1, 0xEBEDF1, Pattern.NONE);

    private static final int GAP = 6;
    private static final int LEAST = 3;
    private static final int THIN = 6;
    private static final int SWATCH = 22;

    private final Color fill;
    private final Color ink;
    private final Pattern pattern;

    private enum Pattern {
        NONE,
        STRIPES,
        DOTS
    }

    BarPaint(int fill, int ink, Pattern pattern) {
        this.fill = new Color(fill);
        this.ink = new Color(ink);
        this.pattern = pattern;
    }

    static BarPaint of(Run run, boolean over) {
        return switch (run) {
            case RUNNING -> over ? OVER : RUNNING;
            case PAUSED -> PAUSED;
            case ANSWERED -> ANSWERED;
            case OUT_OF_HOURS -> OUT_OF_HOURS;
        };
    }

    /** Its place among the others, from the lowest that the rest is painted over. */
    int layer() {
        return switch (this) {
            case OUT_OF_HOURS -> 0;
            case ANSWERED -> 1;
            case RUNNING -> 2;
            case PAUSED -> 3;
            case OVER -> 4;
        };
    }

    /** Pixels that it takes however short it was. */
    int leastWidth() {
        return this == OVER || this == PAUSED ? LEAST : 1;
    }

    /** Fills a bar; a thin one with its one strong colour, as there is no room for a pattern. */
    void fill(Graphics2D g, Rectangle bar) {
        if (bar.width < THIN) {
            g.setColor(this == OVER ? fill : ink);
            g.fill(bar);
            return;
        }
        g.setColor(fill);
        g.fill(bar);
        Shape before = g.getClip();
        g.clip(bar);
        g.setColor(ink);
        if (pattern == Pattern.STRIPES) {
            for (int x = bar.x - bar.height; x < bar.x + bar.width; x += GAP) {
                g.drawLine(x, bar.y + bar.height, x + bar.height, bar.y);
            }
        } else if (pattern == Pattern.DOTS) {
            for (int x = bar.x + 3; x < bar.x + bar.width; x += GAP) {
                g.fillRect(x, bar.y + bar.height / 2 - 1, 2, 2);
            }
        }
        g.setClip(before);
        if (pattern != Pattern.NONE || this == ANSWERED) {
            g.drawRect(bar.x, bar.y, Math.max(0, bar.width - 1), bar.height - 1);
        }
    }

    /** What each of them means, in one line. */
    static void legend(Graphics2D g, int left, int top) {
        int x = left;
        for (BarPaint one : values()) {
            one.fill(g, new Rectangle(x, top, SWATCH, 10));
            g.setColor(Look.MUTED);
            String word = one.word();
            g.drawString(word, x + SWATCH + 5, top + 10);
            x += SWATCH + 5 + g.getFontMetrics().stringWidth(word) + 16;
        }
    }

    @Messages({
        "BarPaint.running=running",
        "BarPaint.over=over the limit",
        "BarPaint.paused=paused",
        "BarPaint.answered=answered",
        "BarPaint.out=out of hours"
    })
    private String word() {
        return switch (this) {
            case RUNNING -> Bundle.BarPaint_running();
            case OVER -> Bundle.BarPaint_over();
            case PAUSED -> Bundle.BarPaint_paused();
            case ANSWERED -> Bundle.BarPaint_answered();
            case OUT_OF_HOURS -> Bundle.BarPaint_out();
        };
    }
}
