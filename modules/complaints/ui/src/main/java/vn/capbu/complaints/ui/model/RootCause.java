package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A root cause that the product centre is told of.
 *
 * @param name of the cause, in the operator's language
 * @param unit name of who tells
 * @param from first day of closing
 * @param to last day of closing
 * @param closed how many cases came from it
 * @param late how many of them were late
 * @param cases numbers of some of them
 */
public record RootCause(
        String name,
        String unit,
        LocalDate from,
        LocalDate to,
        long closed,
        long late,
        List<String> cases) {

    public RootCause {
        cases = List.copyOf(cases);
    }
}
