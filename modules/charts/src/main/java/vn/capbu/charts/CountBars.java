package vn.capbu.charts;

import java.text.Normalizer;
import java.util.List;

/**
 * Groups as lying bars, each of one or more parts: what is counted, how long something took. Words are in the reader's language already.
 *
 * @param caption what stands above it; its denominator is said by {@code of}
 * @param title what the figure shows
 * @param of of how many, in words
 * @param group heading of the groups in the table
 * @param parts in the order of drawing
 * @param rows from top to bottom
 */
public record CountBars(
        Caption caption, String title, String of, String group, List<Part> parts, List<Row> rows)
        implements Figure {

    public CountBars {
        title = Normalizer.normalize(title, Normalizer.Form.NFC);
        of = Normalizer.normalize(of, Normalizer.Form.NFC);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        int size = parts.size();
        if (rows.stream().anyMatch(row -> row.amounts().size() != size)) {
            throw new IllegalArgumentException("an amount for each part");
        }
    }

    /** How a part looks, without colours too. */
    public enum Look {
        /** As it should be. */
        GOOD,
        /** As it shouldn't be. */
        BAD,
        /** Neither. */
        PLAIN
    }

    /** A part of the bars. */
    public record Part(Label label, Look look) {}

    /**
     * An amount.
     *
     * @param value in the unit of the axis; not negative
     * @param text as it is read
     */
    public record Amount(double value, String text) {}

    /**
     * A group.
     *
     * @param amounts one for each part
     * @param note behind the bars; possibly empty
     */
    public record Row(Label group, List<Amount> amounts, String note) {

        public Row {
            amounts = List.copyOf(amounts);
            note = Normalizer.normalize(note, Normalizer.Form.NFC);
        }

        /** All parts together. */
        public double total() {
            return amounts.stream().mapToDouble(Amount::value).sum();
        }
    }
}
