package vn.capbu.kernel.table;

import java.time.LocalDate;
import vn.capbu.kernel.VietnamTime;

/** A cell of a table, with the type that its file gives it. */
public sealed interface TableCell {

    /** No content. */
    TableCell EMPTY = new Text("");

    /** The cell as people see it; a date as dd/MM/yyyy, an error as its code. */
    String text();

    /**
     * Words, or a number or code as it is shown.
     *
     * @param text without quotes
     */
    record Text(String text) implements TableCell {}

    /** A date of a workbook; a time of day is left out. */
    record Day(LocalDate date) implements TableCell {
        @Override
        public String text() {
            return VietnamTime.format(date);
        }
    }

    /**
     * What can't be taken for a value: an error such as {@code #REF!}, or a number with more digits than a workbook keeps.
     *
     * @param text as it is shown
     */
    record Fault(String text) implements TableCell {}

    /** Words. */
    static TableCell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }
}
