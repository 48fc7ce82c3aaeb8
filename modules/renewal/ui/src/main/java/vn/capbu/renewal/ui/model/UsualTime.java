package vn.capbu.renewal.ui.model;

import java.time.Duration;

/**
 * How long a step usually takes.
 *
 * @param shortest seen
 * @param longest seen
 */
public record UsualTime(Duration shortest, Duration longest) {

    UsualTime including(Duration took) {
        return new UsualTime(
                took.compareTo(shortest) < 0 ? took : shortest,
                took.compareTo(longest) > 0 ? took : longest);
    }
}
