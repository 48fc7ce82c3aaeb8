package vn.capbu.charts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clocks as bars over one axis of time, and what happened to them. Words are in the reader's language already.
 *
 * @param from where the axis begins
 * @param to where it ends; after {@code from}
 * @param deadline null without one
 * @param deadlineText words at the deadline
 * @param lanes from top to bottom
 * @param marks in the order of time
 * @param legend words for each look, in the order to show them
 */
public record TimeBars(
        Instant from,
        Instant to,
        @Nullable Instant deadline,
        String deadlineText,
        List<Lane> lanes,
        List<Mark> marks,
        Map<Look, String> legend) {

    public TimeBars {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an axis of time has a length");
        }
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
    }

    /** How a stretch looks, without colours too. */
    public enum Look {
        /** The clock ran. */
        RUNNING,
        /** It ran, and its limit had passed. */
        OVER,
        /** It stood for a reason. */
        PAUSED,
        /** It stood because somebody else had to say something. */
        WAITING,
        /** It stood because nobody works then. */
        CLOSED
    }

    /**
     * A clock.
     *
     * @param label beside it
     * @param bars in order, apart from each other
     */
    public record Lane(String label, List<Bar> bars) {

        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A stretch.
     *
     * @param from its first instant
     * @param to the instant after it
     * @param look how it looks
     */
    public record Bar(Instant from, Instant to, Look look) {}

    /**
     * Something that happened.
     *
     * @param at when
     * @param label short: the number of a line
     */
    public record Mark(Instant at, String label) {}
}
