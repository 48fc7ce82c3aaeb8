package vn.capbu.renewal.ui.model;

import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.RenewalResult;

/**
 * A line of the table of results.
 *
 * @param subscriber name, null when unknown
 * @param result how the renewal of the token ended last
 */
public record ResultLine(@Nullable String subscriber, RenewalResult result) {}
