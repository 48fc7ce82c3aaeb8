package vn.capbu.charts;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which states the subscribers of each group are; the blocked ones, by reason, apart from the merely pending.
 *
 * @param states in the order of drawing
 */
public record StateStack(Caption caption, List<State> states, List<Row> rows) implements Figure {

    public StateStack {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
        int size = states.size();
        if (rows.stream().anyMatch(row -> !row.isMissing() && row.counts().size() != size)) {
            throw new IllegalArgumentException("a number for each state");
        }
    }

    /** A state. */
    public record State(Label label, Kind kind) {}

    /** What a state means for the campaign. */
    public enum Kind {
        /** Renewed, and registered with the customer's systems. */
        REGISTERED,
        /** Renewed, not registered everywhere. */
        RENEWED,
        /** Nothing stands in the way. */
        PENDING,
        /** Something stands in the way; the state is its reason. */
        BLOCKED
    }

    /**
     * A group, for example a version.
     *
     * @param counts a number for each state; empty when nothing is known
     * @param reason why nothing is known, in the reader's language; may be empty
     */
    public record Row(Label group, List<Long> counts, String reason) {

        public Row {
            counts = List.copyOf(counts);
            reason = Normalizer.normalize(reason, Normalizer.Form.NFC);
        }

        /** Known numbers. */
        public static Row of(Label group, List<Long> counts) {
            return new Row(group, counts, "");
        }

        /** A group of which nothing is known. */
        public static Row missing(Label group, String reason) {
            return new Row(group, List.of(), reason);
        }

        /** Whether nothing is known. */
        public boolean isMissing() {
            return counts.isEmpty();
        }

        /** All of the group. */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How many of a row are in states of a kind. */
    public long count(Row row, Kind kind) {
        return row.isMissing()
                ? 0
                : IntStream.range(0, states.size())
                        .filter(i -> states.get(i).kind() == kind)
                        .mapToLong(i -> row.counts().get(i))
                        .sum();
    }
}
