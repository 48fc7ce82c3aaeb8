package vn.capbu.complaints.ui.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.capbu.kernel.VietnamTime;

/** Times ahead as people type them: 05/03/2020 14:30, 14:30 for the next such time, +30m, +2h, +3d. In Viet Nam. */
public final class TimeEntry {

    private static final Pattern AFTER = Pattern.compile("\\+\\s*([0-9]{1,4})\\s*([mphgdn])");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:hg]([0-9]{2})");
    private static final Pattern WHOLE =
            Pattern.compile("([0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\\s+([0-9]{1,2}[:hg][0-9]{2})");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);

    private TimeEntry() {}

    /** As it would be typed. */
    public static String write(Instant time) {
        return WRITTEN.format(time);
    }

    /** The time that was typed; empty when it is none, or isn't ahead. */
    public static Optional<Instant> parse(String typed, Instant now) {
        return parse(typed, now, now);
    }

    /** The time that was typed, where +3d is three days after another time; empty when it is none, or isn't ahead. */
    public static Optional<Instant> parse(String typed, Instant after, Instant now) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            return read(text, after).filter(time -> time.isAfter(now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time that isn't ahead: 05/03/2020 14:30, or a day, which means its beginning of work at 08:00; empty when it is none. */
    public static Optional<Instant> parsePast(String typed, Instant now) {
        String text = typed.strip();
        String whole = text.matches("[0-9/]+") ? text + " 08:00" : text;
        try {
            return whole(whole).filter(time -> !time.isAfter(now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text, Instant now) {
        Matcher after = AFTER.matcher(text);
        if (after.matches()) {
            long amount = Long.parseLong(after.group(1));
            return Optional.of(
                    now.plus(
                            switch (after.group(2)) {
                                case "m", "p" -> Duration.ofMinutes(amount);
                                case "h", "g" -> Duration.ofHours(amount);
                                default -> Duration.ofDays(amount);
                            }));
        }
        if (TIME.matcher(text).matches()) {
            ZonedDateTime today =
                    VietnamTime.dateOf(now).atTime(time(text)).atZone(VietnamTime.ZONE);
            return Optional.of(
                    (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant());
        }
        return whole(text);
    }

    private static Optional<Instant> whole(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        LocalDate day = VietnamTime.parseDate(whole.group(1));
        return Optional.of(day.atTime(time(whole.group(2))).atZone(VietnamTime.ZONE).toInstant());
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new DateTimeException(text);
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }
}
