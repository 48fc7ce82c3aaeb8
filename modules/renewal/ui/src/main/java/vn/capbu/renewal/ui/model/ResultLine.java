package vn.capbu.renewal.ui.model;

import java.time.Instant;
import vn.capbu.renewal.BatchSummary;

/**
 * A line of the table of results.
 *
 * @param line the token and how its renewal ended last
 * @param endedAt when that was
 */
public record ResultLine(BatchSummary.Line line, Instant endedAt) {}
