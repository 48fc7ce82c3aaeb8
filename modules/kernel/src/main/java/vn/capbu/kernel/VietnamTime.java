package vn.capbu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates of Viet Nam. Instants are stored in UTC; every date that a rule speaks of, and every date on screen, is the date in
 * {@link #ZONE}.
 */
public final class VietnamTime {

    /** UTC+7, no daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private VietnamTime() {}

    /** The date in Viet Nam at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The last whole second of a day in Viet Nam: X.509 times have no fractions. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant();
    }

    /** dd/MM/yyyy. */
    public static String format(LocalDate day) {
        return DATE.format(day);
    }

    /** dd/MM/yyyy of the date in Viet Nam. */
    public static String formatDate(Instant instant) {
        return DATE.format(dateOf(instant));
    }

    /** dd/MM/yyyy HH:mm:ss in Viet Nam. */
    public static String formatDateTime(Instant instant) {
        return DATE_TIME.format(instant);
    }

    /**
     * Reads dd/MM/yyyy, strictly.
     *
     * @throws java.time.format.DateTimeParseException when it is no such date
     */
    public static LocalDate parseDate(String text) {
        return LocalDate.parse(text.strip(), STRICT_DATE);
    }

    private static final DateTimeFormatter STRICT_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
                    .withResolverStyle(java.time.format.ResolverStyle.STRICT);
}
