package vn.capbu.kernel.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * Days of Viet Nam's own lunar calendar, reckoned for UTC+7; in some years they aren't those of China's. From 1900 to 2100 at least.
 */
public final class LunarDays {

    private static final int THIRD_MONTH = 3;
    private static final int TENTH = 10;

    private LunarDays() {}

    /** The first day of the lunar year (Tết Nguyên đán) that begins in a year. */
    public static LocalDate tet(int year) {
        return date(VietnameseCalendar.ofTet(year).transform(PlainDate.class));
    }

    /** The day of the Hùng Kings: the tenth of the third lunar month. */
    public static LocalDate hungKings(int year) {
        return date(
                VietnameseCalendar.of(
                                EastAsianYear.forGregorian(year),
                                EastAsianMonth.valueOf(THIRD_MONTH),
                                TENTH)
                        .transform(PlainDate.class));
    }

    /** China's new year, to compare with. */
    public static LocalDate chineseNewYear(int year) {
        return date(ChineseCalendar.ofNewYear(year).transform(PlainDate.class));
    }

    private static LocalDate date(PlainDate day) {
        return day.toTemporalAccessor();
    }
}
