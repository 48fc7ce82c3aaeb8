package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;

/** Writes versions of business calendars. */
final class BusinessCalendarWriter {

    private BusinessCalendarWriter() {}

    /**
     * Adds a version; years after its days are by the rule of the version before, or by none.
     *
     * @param days those that are kept one by one
     */
    static boolean add(Connection connection, CalendarEdition edition, List<CalendarDay> days)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO business_calendar (code, version, in_force_from, zone, name_vi,"
                                + " name_en, known_to, days_by_rule) SELECT ?, ?, ?, ?, ?, ?, ?,"
                                + " COALESCE(MAX(days_by_rule), '') FROM business_calendar WHERE code"
                                + " = ?")) {
            insert.setString(1, edition.code());
            insert.setInt(2, edition.version());
            insert.setObject(3, edition.inForceFrom());
            insert.setString(4, edition.zone().getId());
            insert.setString(5, edition.vietnamese());
            insert.setString(6, edition.english());
            insert.setObject(7, edition.knownTo());
            insert.setString(8, edition.code());
            insert.executeUpdate();
        }
        addHours(connection, edition);
        addDays(connection, edition, days);
        return true;
    }

    private static void addHours(Connection connection, CalendarEdition edition)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO business_hours (calendar_code, version, day_of_week, opens,"
                                + " closes) VALUES (?, ?, ?, ?, ?)")) {
            for (Map.Entry<DayOfWeek, List<OpenHours>> day : edition.week().entrySet()) {
                for (OpenHours hours : day.getValue()) {
                    insert.setString(1, edition.code());
                    insert.setInt(2, edition.version());
                    insert.setInt(3, day.getKey().getValue());
                    insert.setInt(4, hours.opens());
                    insert.setInt(5, hours.closes());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void addDays(
            Connection connection, CalendarEdition edition, List<CalendarDay> days)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO business_day (calendar_code, version, on_date, kind, name_vi,"
                                + " name_en, hours_as, adopted, provisional) VALUES (?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?)")) {
            for (CalendarDay day : days) {
                insert.setString(1, edition.code());
                insert.setInt(2, edition.version());
                insert.setObject(3, day.date());
                insert.setString(4, day.kind().name());
                insert.setString(5, day.vietnamese());
                insert.setString(6, day.english());
                DayOfWeek hoursAs = day.hoursAs();
                if (hoursAs == null) {
                    insert.setNull(7, Types.INTEGER);
                } else {
                    insert.setInt(7, hoursAs.getValue());
                }
                insert.setBoolean(8, day.adopted());
                insert.setBoolean(9, day.provisional());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
