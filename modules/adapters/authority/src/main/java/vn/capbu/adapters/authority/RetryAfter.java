package vn.capbu.adapters.authority;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The field Retry-After (RFC 9110, 10.2.3): seconds, or a date. The journal keeps it as an instant (ISO 8601), which is read as well. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** For a server that names no time, which it must (RFC 7030, 4.2.3). */
    private static final Duration USUAL = Duration.ofSeconds(10);

    private RetryAfter() {}

    /** When to ask again; what comes with an answer is at least a second away. */
    static Instant read(String field, Clock clock) {
        try {
            return Instant.parse(field);
        } catch (DateTimeException isNoInstant) {
            Instant soon = clock.instant().plus(SHORTEST);
            Instant named = ofHeader(field, clock.instant());
            return named.isBefore(soon) ? soon : named;
        }
    }

    private static Instant ofHeader(String field, Instant now) {
        if (field.matches("\\d{1,9}")) {
            return now.plusSeconds(Long.parseLong(field));
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(field, Instant::from);
        } catch (DateTimeException isNoDate) {
            return now.plus(USUAL);
        }
    }
}
