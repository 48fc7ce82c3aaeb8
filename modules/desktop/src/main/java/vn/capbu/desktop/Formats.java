package vn.capbu.desktop;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.capbu.kernel.VietnamTime;

/**
 * Numbers and dates as the screen shows them: 1.234.567, 82,7 %, 02/10/2020 in Vietnamese; 1,234,567, 82.7 %, 02 Oct 2020 in
 * English. Every date is the date in Viet Nam. Immutable.
 */
public final class Formats {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final DecimalFormatSymbols symbols;
    private final boolean vietnamese;
    private final DateTimeFormatter englishDate;
    private final DateTimeFormatter englishDateTime;

    /** Formats of a language; every language but Vietnamese gets the English ones. */
    public Formats(Locale locale) {
        vietnamese = locale.getLanguage().equals(VIETNAMESE.getLanguage());
        symbols = DecimalFormatSymbols.getInstance(vietnamese ? VIETNAMESE : Locale.ENGLISH);
        englishDate = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
        englishDateTime =
                DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss", Locale.ENGLISH)
                        .withZone(VietnamTime.ZONE);
    }

    /** Formats of the language that the console was started in. */
    public static Formats ofConsole() {
        return new Formats(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** A whole number with grouping. */
    public String number(long value) {
        return new DecimalFormat("#,##0", symbols).format(value);
    }

    /** A number with grouping, and with two decimals at most. */
    public String decimal(BigDecimal value) {
        return new DecimalFormat("#,##0.##", symbols).format(value);
    }

    /** A share of 1, in percent with one forced decimal: 0.827 is "82,7 %" in Vietnamese. */
    public String percent(double share) {
        return new DecimalFormat("#,##0.0", symbols).format(share * 100) + NO_BREAK_SPACE + '%';
    }

    /** Elapsed time in whole seconds: 0:42, 12:05, 1:02:03. A negative time shows as 0:00. */
    public String duration(Duration elapsed) {
        Duration shown = elapsed.isNegative() ? Duration.ZERO : elapsed;
        if (shown.toHours() > 0) {
            return String.format(
                    Locale.ROOT,
                    "%d:%02d:%02d",
                    shown.toHours(),
                    shown.toMinutesPart(),
                    shown.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%d:%02d", shown.toMinutesPart(), shown.toSecondsPart());
    }

    /** A date. */
    public String date(LocalDate day) {
        return vietnamese ? VietnamTime.format(day) : englishDate.format(day);
    }

    /** The date in Viet Nam at an instant. */
    public String date(Instant instant) {
        return date(VietnamTime.dateOf(instant));
    }

    /** The date and time of day in Viet Nam at an instant, to the second. */
    public String dateTime(Instant instant) {
        return vietnamese ? VietnamTime.formatDateTime(instant) : englishDateTime.format(instant);
    }

    /** The time of day in Viet Nam at an instant, to the minute. */
    public String timeOfDay(Instant instant) {
        return TIME_OF_DAY.format(instant);
    }
}
