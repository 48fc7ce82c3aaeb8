package vn.capbu.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A table with a heading, to be written as a file by a {@link vn.capbu.kernel.spi.ReportWriter}. Words are in the reader's
 * language already; dates, instants and numbers are values, so that a spreadsheet can calculate with them.
 *
 * @param title what the report is, in words
 * @param facts what holds for the whole, for example who made it, when, and totals; in the order of reading
 * @param columns at least one
 * @param rows each with one cell for each column; read once, may be long
 * @param notes sentences under the table
 */
public record TableReport(
        String title,
        List<Fact> facts,
        List<Column> columns,
        Iterable<List<Cell>> rows,
        List<String> notes) {

    public TableReport {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** Rows of things, each put into cells only when it is read. */
    public static <R> Iterable<List<Cell>> rows(
            Iterable<? extends R> things, Function<R, List<Cell>> cells) {
        return () -> {
            Iterator<? extends R> source = things.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return source.hasNext();
                }

                @Override
                public List<Cell> next() {
                    return cells.apply(source.next());
                }
            };
        };
    }

    /** A name and its value, both as text. */
    public record Fact(String name, String value) {}

    /**
     * A column.
     *
     * @param heading in words
     * @param width how many characters its cells mostly have: columns share the width of a page by this
     */
    public record Column(String heading, int width) {

        public Column {
            if (width < 1) {
                throw new IllegalArgumentException("a column is at least a character wide");
            }
        }
    }

    /** A value. */
    public sealed interface Cell {

        /** Nothing: the cell stays empty. */
        Cell EMPTY = new Text("");

        /** Words, or a code such as a tax code, which is never a number. */
        record Text(String text) implements Cell {}

        /** A number. */
        record Amount(BigDecimal number) implements Cell {}

        /** A date in Viet Nam. */
        record Date(LocalDate date) implements Cell {}

        /** An instant, shown in {@link VietnamTime#ZONE}. */
        record Moment(Instant instant) implements Cell {}

        /** Words. */
        static Cell text(String text) {
            return text.isEmpty() ? EMPTY : new Text(text);
        }

        /** A whole number. */
        static Cell number(long number) {
            return new Amount(BigDecimal.valueOf(number));
        }
    }
}
