package vn.capbu.charts;

import java.time.LocalDate;
import vn.capbu.kernel.Province;

/** What a bar, cell, province or point stands for: enough to find the people behind it. */
public sealed interface ChartKey {

    /**
     * A point or bar of a series in time.
     *
     * @param series of which line
     * @param from the first day
     * @param to the last day; the same unless days were drawn together
     */
    record Days(Series series, LocalDate from, LocalDate to) implements ChartKey {}

    /** A line of a figure in time. */
    enum Series {
        /** Renewed until that day. */
        RENEWED,
        /** Registered until that day. */
        REGISTERED,
        /** Renewed on that day or days. */
        RENEWED_THEN,
        /** Renewed by the customer until that day. */
        SELF_CARE
    }

    /** Those of a version or channel, by the key of its {@link Label}. */
    record Group(String group, Part part) implements ChartKey {}

    /** Which of a group. */
    enum Part {
        /** All but those that are left out. */
        REACHABLE,
        /** The renewed ones. */
        RENEWED,
        /** The registered ones. */
        REGISTERED
    }

    /** Those of a group in a state, by the keys of their {@link Label}s; an empty state stands for all blocked ones. */
    record State(String group, String state) implements ChartKey {}

    /** Those of a province. */
    record Place(Province province) implements ChartKey {}

    /** Those of a version in a province; an empty version stands for all of them. */
    record Cell(String version, Province province) implements ChartKey {}
}
