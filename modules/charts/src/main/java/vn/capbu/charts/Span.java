package vn.capbu.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** How many days. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
