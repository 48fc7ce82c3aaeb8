package vn.capbu.adapters.authority;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The field Retry-After (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** For a server that names no time, which it must (RFC 7030, 4.2.3). */
    private static final Duration USUAL = Duration.ofSeconds(10);

    private RetryAfter() {}

    /** How long to wait, at least a second. */
    static Duration read(String field, Clock clock) {
        Duration wait;
        try {
            wait =
                    field.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(field))
                            : Duration.between(
                                    clock.instant(),
                                    DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                            field, Instant::from));
        } catch (DateTimeException e) {
            wait = USUAL;
        }
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    }
}
