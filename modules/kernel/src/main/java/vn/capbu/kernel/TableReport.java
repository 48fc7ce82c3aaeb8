package vn.capbu.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table with a heading, to be written as a file by a {@link vn.capbu.kernel.spi.ReportWriter}. Words are in the reader's
 * language already; dates, instants and numbers are values, so that a spreadsheet can calculate with them.
 *
 * @param title what the report is, in words
 * @param facts what holds for the whole, for example who made it, when, and totals; in the order of reading
 * @param columns at least one
 * @param rows each with one cell for each column; read once, may be long
 * @param notes sentences under the table
 * @param totalled whether the last row is of all those above it
 */
public record TableReport(
        String title,
        List<Fact> facts,
        List<Column> columns,
        Iterable<List<Cell>> rows,
        List<String> notes,
        boolean totalled) {

    public TableReport {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** A table whose last row is one like the others. */
    public TableReport(
            String title,
            List<Fact> facts,
            List<Column> columns,
            Iterable<List<Cell>> rows,
            List<String> notes) {
        this(title, facts, columns, rows, notes, false);
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
     * @param reckoning how its values come from others, for a spreadsheet that reckons them anew; null for values that stand for
     *     themselves
     */
    public record Column(String heading, int width, @Nullable Reckoning reckoning) {

        public Column {
            if (width < 1) {
                throw new IllegalArgumentException("a column is at least a character wide");
            }
        }

        /** Of values that stand for themselves. */
        public Column(String heading, int width) {
            this(heading, width, null);
        }
    }

    /** How values come from others. Columns are named by their places, from 0; cells hold the values all the same. */
    public sealed interface Reckoning {

        /** The total is the sum of the rows. */
        record Sum() implements Reckoning {}

        /** In every row, the total too, one column less another. */
        record Difference(int from, int less) implements Reckoning {}

        /**
         * In every row, the total too, one column in percent of another, rounded half up to hundredths and never to 100 what is less;
         * nothing where the whole is 0.
         */
        record Share(int part, int whole) implements Reckoning {}
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
