package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarDay.Kind;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.calendar.PublicDays;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage.Durability;

/** The business calendars, version by version. */
final class BusinessCalendarStore implements BusinessCalendars {

    static final String VIETNAMESE_RULE = "VIETNAM";

    /** As far as anything is reckoned ahead. */
    private static final int YEARS_BY_RULE = 15;

    private final HibernateStorage storage;

    BusinessCalendarStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public CalendarEdition inForce(String code, LocalDate day) {
        List<CalendarEdition> versions = versions(code);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no business calendar " + code);
        }
        CalendarEdition inForce = versions.get(0);
        for (CalendarEdition version : versions) {
            if (!version.inForceFrom().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    @Override
    public List<CalendarEdition> versions(String code) {
        return storage.call(
                Durability.NORMAL, unit -> unit.jdbc(connection -> read(connection, code)));
    }

    private static List<CalendarEdition> read(Connection connection, String code)
            throws SQLException {
        List<CalendarEdition> versions = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT version, in_force_from, zone, name_vi, name_en, known_to,"
                                + " days_by_rule FROM business_calendar WHERE code = ? ORDER BY in_force_from,"
                                + " version")) {
            select.setString(1, code);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    int version = found.getInt("version");
                    versions.add(
                            new CalendarEdition(
                                    code,
                                    version,
                                    found.getObject("in_force_from", LocalDate.class),
                                    found.getString("name_vi"),
                                    found.getString("name_en"),
                                    ZoneId.of(found.getString("zone")),
                                    week(connection, code, version),
                                    withRuledDays(
                                            days(connection, code, version),
                                            found.getString("days_by_rule")),
                                    found.getObject("known_to", LocalDate.class)));
                }
            }
        }
        return versions;
    }

    /** Years after the stored ones, by rule. */
    private static List<CalendarDay> withRuledDays(List<CalendarDay> stored, String rule) {
        if (stored.isEmpty() || !rule.equals(VIETNAMESE_RULE)) {
            return stored;
        }
        int last = stored.get(stored.size() - 1).date().getYear();
        List<CalendarDay> days = new ArrayList<>(stored);
        for (int year = last + 1; year <= last + YEARS_BY_RULE; year++) {
            days.addAll(PublicDays.ofYear(year));
        }
        return days;
    }

    /** The days without the last years that are as the rule has them: these are reckoned again when the version is read. */
    private static List<CalendarDay> withoutRuledDays(List<CalendarDay> days) {
        List<CalendarDay> left = days;
        while (!left.isEmpty()) {
            int year = left.get(left.size() - 1).date().getYear();
            List<CalendarDay> ofYear =
                    left.stream().filter(day -> day.date().getYear() == year).toList();
            boolean isRuled = ofYear.size() < left.size() && ofYear.equals(PublicDays.ofYear(year));
            if (!isRuled) {
                return left;
            }
            left = left.subList(0, left.size() - ofYear.size());
        }
        return left;
    }

    @Override
    public int newest(String code) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT COALESCE(MAX(version), 1) FROM business_calendar WHERE"
                                            + " code = ?")) {
                        select.setString(1, code);
                        try (ResultSet found = select.executeQuery()) {
                            found.next();
                            return found.getInt(1);
                        }
                    }
                });
    }

    @Override
    public void add(CalendarEdition edition) {
        storage.jdbc(
                connection ->
                        BusinessCalendarWriter.add(
                                connection, edition, withoutRuledDays(edition.days())));
    }

    private static Map<DayOfWeek, List<OpenHours>> week(
            Connection connection, String code, int version) throws SQLException {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT day_of_week, opens, closes FROM business_hours WHERE calendar_code"
                                + " = ? AND version = ? ORDER BY day_of_week, opens")) {
            select.setString(1, code);
            select.setInt(2, version);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    week.computeIfAbsent(
                                    DayOfWeek.of(found.getInt("day_of_week")),
                                    day -> new ArrayList<>())
                            .add(new OpenHours(found.getInt("opens"), found.getInt("closes")));
                }
            }
        }
        return week;
    }

    private static List<CalendarDay> days(Connection connection, String code, int version)
            throws SQLException {
        List<CalendarDay> days = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT on_date, kind, name_vi, name_en, hours_as, adopted, provisional"
                                + " FROM business_day WHERE calendar_code = ? AND version = ? ORDER BY"
                                + " on_date")) {
            select.setString(1, code);
            select.setInt(2, version);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    int hoursAs = found.getInt("hours_as");
                    days.add(
                            new CalendarDay(
                                    found.getObject("on_date", LocalDate.class),
                                    Kind.valueOf(found.getString("kind")),
                                    found.getString("name_vi"),
                                    found.getString("name_en"),
                                    hoursAs == 0 ? null : DayOfWeek.of(hoursAs),
                                    found.getBoolean("adopted"),
                                    found.getBoolean("provisional")));
                }
            }
        }
        return days;
    }
}
