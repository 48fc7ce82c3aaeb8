package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.OpenHours;

/**
 * Reads business calendars by name from JSON: {@code zone}, {@code hours} by day of the week, {@code holidays},
 * {@code extra_working_days} and {@code breaks} by date.
 */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * The calendars of a file.
     *
     * @throws IOException when it can't be read, or isn't such a file
     */
    static Map<String, BusinessCalendar> read(Path file) throws IOException {
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        try {
            Map<String, Object> all =
                    JSON.std.mapFrom(SmallFile.text(file, StandardCharsets.UTF_8));
            all.forEach((name, calendar) -> calendars.put(name, calendar(map(calendar))));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return calendars;
    }

    private static BusinessCalendar calendar(Map<?, ?> fields) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        map(fields.get("hours")).forEach((day, hours) -> week.put(day(day), hours(hours)));
        Set<LocalDate> daysOff =
                list(fields.get("holidays")).stream()
                        .map(day -> LocalDate.parse(String.valueOf(day)))
                        .collect(Collectors.toSet());
        return new BusinessCalendar(
                ZoneId.of(String.valueOf(fields.get("zone"))),
                week,
                daysOff,
                byDate(fields.get("extra_working_days")),
                byDate(fields.get("breaks")));
    }

    private static DayOfWeek day(Object name) {
        String start = String.valueOf(name).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalArgumentException("not a day of the week: " + name);
    }

    private static Map<LocalDate, List<OpenHours>> byDate(@Nullable Object days) {
        Map<LocalDate, List<OpenHours>> hours = new HashMap<>();
        map(days).forEach((day, open) -> hours.put(LocalDate.parse(day.toString()), hours(open)));
        return hours;
    }

    private static List<OpenHours> hours(Object stretches) {
        List<OpenHours> hours = new ArrayList<>();
        for (Object stretch : list(stretches)) {
            List<?> ends = list(stretch);
            if (ends.size() != 2) {
                throw new IllegalArgumentException("hours have an opening and a closing");
            }
            hours.add(OpenHours.of(String.valueOf(ends.get(0)), String.valueOf(ends.get(1))));
        }
        return hours;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static List<?> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing");
    }
}
