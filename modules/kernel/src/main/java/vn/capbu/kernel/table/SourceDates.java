package vn.capbu.kernel.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the sources write them: dd/MM/yyyy, d/M/yyyy (also with - or .), yyyy-MM-dd, each with or without a time behind. */
public final class SourceDates {

    private static final String TIME =
            "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AP]M)?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([/-])(\\d{1,2})\\2(\\d{1,2})" + TIME);

    private SourceDates() {}

    /**
     * The date that a text names.
     *
     * @throws DateTimeException when it names none
     */
    public static LocalDate parse(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        throw new DateTimeException("no date");
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
