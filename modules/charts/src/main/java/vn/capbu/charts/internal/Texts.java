package vn.capbu.charts.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.VietnamTime;

/** Words, numbers and dates of the figures: 1.234.567, 82,7 %, 02/10/2020 in Vietnamese; English ones else. Immutable. */
public final class Texts {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final ResourceBundle bundle;
    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter dateTime;

    /** Of a language; every language but Vietnamese gets English. */
    public Texts(Locale wanted) {
        boolean vietnamese = wanted.getLanguage().equals("vi");
        locale = vietnamese ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
        bundle =
                ResourceBundle.getBundle(
                        "vn.capbu.charts.internal.Bundle",
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        symbols = DecimalFormatSymbols.getInstance(locale);
        date = DateTimeFormatter.ofPattern(vietnamese ? "dd/MM/yyyy" : "dd MMM yyyy", locale);
        shortDate = DateTimeFormatter.ofPattern(vietnamese ? "dd/MM" : "dd MMM", locale);
        dateTime =
                DateTimeFormatter.ofPattern(
                                vietnamese ? "dd/MM/yyyy HH:mm" : "dd MMM yyyy HH:mm", locale)
                        .withZone(VietnamTime.ZONE);
    }

    Locale locale() {
        return locale;
    }

    /** A text, with its arguments filled in. */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        if (arguments.length == 0) {
            return text;
        }
        text = text.replace("\'\'", "\'");
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    String number(long value) {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(value)));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, symbols.getGroupingSeparator());
        }
        return value < 0 ? "-" + digits : digits.toString();
    }

    /** Rounded to a whole number. */
    String number(double value) {
        return number(Math.round(value));
    }

    /** As it is typed into a spreadsheet in this language: without grouping. */
    public String plain(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("0.####", symbols);
        return format.format(value);
    }

    /** Of a share, 0 to 1. */
    String percent(double share) {
        return percentNumber(share) + NO_BREAK_SPACE + '%';
    }

    /** Of a share, 0 to 1, with one decimal and without the sign. Never rounded up to 100 while something is left. */
    String percentNumber(double share) {
        long tenths = Math.round(share * 1_000);
        if (share < 1) {
            tenths = Math.min(999, tenths);
        }
        return number(tenths / 10) + symbols.getDecimalSeparator() + tenths % 10;
    }

    String wholePercent(double share) {
        return number(share * 100) + NO_BREAK_SPACE + '%';
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    /** Without the year. */
    String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    String dateTime(Instant instant) {
        return dateTime.format(instant);
    }

    String provinces(Edition edition) {
        return get(edition == Edition.OF_63 ? "provinces.63" : "provinces.34");
    }

    /** Why something isn't there. */
    String missing(String reason) {
        return reason.isEmpty() ? get("missing") : get("missing.why", reason);
    }

    /** As it stands on a map: cities keep their name, provinces too. */
    static String name(Province province) {
        return province.shortName();
    }
}
