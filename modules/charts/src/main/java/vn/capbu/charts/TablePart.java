package vn.capbu.charts;

/**
 * A cell of a figure's table that stands for people.
 *
 * @param key for whom, as the painted part of the figure has it
 * @param column of the same row, from 0: the number of these people stands there
 * @param tip what it says, in the reader's language, one line
 */
public record TablePart(ChartKey key, int column, String tip) {}
