package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.complaints.ComplaintCase;

/** Closings of cases as rows: each as it stood then, whatever happens to its case later. */
final class ComplaintClosings {

    /** Closings with the columns of cases. */
    private static final String CLOSINGS =
            "SELECT k.case_id AS id, 'CLOSED' AS state, k.unit, k.agent, c.channel, c.opened_at,"
                    + " c.opened_by, c.subscriber_id, c.tax_code, c.customer, c.contact, c.province,"
                    + " c.complaint, k.policy_code, k.policy_version, k.class_code, k.case_group,"
                    + " k.level, k.calendar_code, k.calendar_version, k.received_at, k.deadline,"
                    + " CAST(NULL AS TIMESTAMP(6) WITH TIME ZONE) AS warn_at, CAST(NULL AS"
                    + " TIMESTAMP(6) WITH TIME ZONE) AS next_due, '' AS due_kind, k.ended_at,"
                    + " k.outcome, k.seconds, k.rounds, k.closed_at, k.charged, k.breach_reason,"
                    + " k.root_cause, k.line AS log_lines FROM complaint_closing k JOIN"
                    + " complaint_case c ON c.id = k.case_id";

    private static final String IN_ORDER = " ORDER BY k.case_id, k.line";

    /** Closings from an instant on and before another one. */
    static final String BETWEEN =
            CLOSINGS + " WHERE k.closed_at >= ? AND k.closed_at < ?" + IN_ORDER;

    /** Cases that were open at an instant, which is asked for four times. */
    static final String OPEN_AT =
            "SELECT * FROM complaint_case c WHERE log_lines > 0 AND opened_at < ? AND NOT EXISTS"
                    + " (SELECT 1 FROM complaint_closing k WHERE k.case_id = c.id AND k.closed_at <"
                    + " ? AND NOT EXISTS (SELECT 1 FROM complaint_event r WHERE r.case_id = c.id AND"
                    + " r.line > k.line AND r.kind = 'REOPENED' AND r.occurred_at < ?)) AND (state"
                    + " <> 'MERGED' OR NOT EXISTS (SELECT 1 FROM complaint_event m WHERE m.case_id ="
                    + " c.id AND m.kind = 'MERGED' AND m.occurred_at < ?)) ORDER BY id";

    private static final String INSERT =
            "INSERT INTO complaint_closing (case_id, line, closed_at, unit, agent, policy_code,"
                    + " policy_version, class_code, case_group, level, calendar_code,"
                    + " calendar_version, received_at, deadline, ended_at, outcome, seconds, rounds,"
                    + " charged, breach_reason, root_cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ComplaintClosings() {}

    /** Asks for the closings of as many cases. */
    static String of(int cases) {
        return CLOSINGS + " WHERE k.case_id IN (" + Columns.marks(cases) + ")" + IN_ORDER;
    }

    static void add(Connection connection, long id, List<ComplaintCase> closings)
            throws SQLException {
        Set<Integer> there = lines(connection, id);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ComplaintCase one : closings) {
                if (!there.contains(one.lines())) {
                    set(insert, one);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Set<Integer> lines(Connection connection, long id) throws SQLException {
        Set<Integer> lines = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT line FROM complaint_closing WHERE case_id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    lines.add(found.getInt(1));
                }
            }
        }
        return lines;
    }

    private static void set(PreparedStatement insert, ComplaintCase one) throws SQLException {
        int i = 0;
        insert.setLong(++i, one.id());
        insert.setInt(++i, one.lines());
        insert.setObject(++i, Columns.utcOrNull(one.closing().at()));
        insert.setString(++i, ComplaintRows.unit(one));
        insert.setString(++i, ComplaintRows.agent(one));
        ComplaintCase.Kind kind = one.kind();
        insert.setString(++i, kind.policy());
        insert.setInt(++i, kind.policyVersion());
        insert.setString(++i, kind.caseClass());
        insert.setString(++i, kind.group());
        insert.setInt(++i, kind.level());
        insert.setString(++i, kind.calendar());
        insert.setInt(++i, kind.calendarVersion());
        ComplaintCase.Time time = one.time();
        insert.setObject(++i, Columns.utc(time.receivedAt()));
        insert.setObject(++i, Columns.utcOrNull(time.deadline()));
        insert.setObject(++i, Columns.utcOrNull(time.endedAt()));
        insert.setString(++i, time.outcome().name());
        insert.setLong(++i, time.seconds());
        insert.setInt(++i, time.rounds());
        insert.setString(++i, one.closing().charged());
        insert.setString(++i, one.closing().breachReason());
        insert.setString(++i, one.closing().rootCause());
    }
}
