package vn.capbu.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.capbu.kernel.calendar.CalendarDay.Kind;

/**
 * The public days of Viet Nam by rule (Labour Code of 2019, article 112), for years that nothing is published about yet: every one is
 * provisional. Swap days are the government's to announce and can't be known. Thread-safe.
 */
public final class PublicDays {

    /** The year in which companies may first take 24 November off. */
    private static final int CULTURE_DAY_SINCE = 2026;

    private static final int TET_DAYS = 5;

    private static final Map<Integer, List<CalendarDay>> YEARS = new ConcurrentHashMap<>();

    private PublicDays() {}

    /**
     * The days of a year, in order. Five days for Tết from its eve on; the day beside the National Day is the one that makes the longer
     * rest; a holiday that falls on a weekend is made good on the next working day.
     *
     * @param year from 2021, when the National Day got its second day
     */
    public static List<CalendarDay> ofYear(int year) {
        return YEARS.computeIfAbsent(year, PublicDays::reckon);
    }

    private static List<CalendarDay> reckon(int year) {
        TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
        holiday(days, LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch", "New Year");
        LocalDate eve = LunarDays.tet(year).minusDays(1);
        for (int i = 0; i < TET_DAYS; i++) {
            holiday(days, eve.plusDays(i), "Tết Nguyên đán", "Lunar New Year");
        }
        holiday(days, LunarDays.hungKings(year), "Giỗ Tổ Hùng Vương", "Hùng Kings");
        holiday(
                days,
                LocalDate.of(year, Month.APRIL, 30),
                "Ngày Chiến thắng 30/4",
                "Reunification Day");
        holiday(days, LocalDate.of(year, Month.MAY, 1), "Quốc tế Lao động 1/5", "Labour Day");
        LocalDate national = LocalDate.of(year, Month.SEPTEMBER, 2);
        holiday(days, national, "Quốc khánh 2/9", "National Day");
        holiday(days, besideNational(national), "Quốc khánh 2/9", "National Day");
        makeGood(days);
        if (year >= CULTURE_DAY_SINCE) {
            LocalDate culture = LocalDate.of(year, Month.NOVEMBER, 24);
            days.put(
                    culture,
                    new CalendarDay(
                            culture,
                            Kind.COMPANY,
                            "Ngày Văn hóa Việt Nam 24/11",
                            "Vietnam Culture Day",
                            null,
                            false,
                            true));
        }
        return List.copyOf(days.values());
    }

    private static void holiday(
            Map<LocalDate, CalendarDay> days, LocalDate day, String vietnamese, String english) {
        days.putIfAbsent(
                day, new CalendarDay(day, Kind.HOLIDAY, vietnamese, english, null, true, true));
    }

    private static LocalDate besideNational(LocalDate national) {
        return switch (national.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> national.plusDays(1);
            default -> national.minusDays(1);
        };
    }

    private static void makeGood(Map<LocalDate, CalendarDay> days) {
        for (CalendarDay lost : List.copyOf(days.values())) {
            if (!isWeekend(lost.date())) {
                continue;
            }
            LocalDate day = lost.date();
            while (isWeekend(day) || days.containsKey(day)) {
                day = day.plusDays(1);
            }
            days.put(
                    day,
                    new CalendarDay(
                            day,
                            Kind.SUBSTITUTE,
                            "Nghỉ bù " + lost.vietnamese(),
                            "Day in lieu of " + lost.english(),
                            null,
                            true,
                            true));
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
