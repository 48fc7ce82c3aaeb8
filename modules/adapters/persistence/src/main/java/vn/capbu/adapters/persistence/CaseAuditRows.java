package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.AgentReply;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.Scorecard;

/** Reads rows of the audit of cases. */
final class CaseAuditRows {

    private CaseAuditRows() {}

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet found) throws SQLException;
    }

    static <T> List<T> all(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    all.add(row.read(found));
                }
            }
        }
        return all;
    }

    static long key(PreparedStatement insert) throws SQLException {
        try (ResultSet key = insert.getGeneratedKeys()) {
            if (!key.next()) {
                throw new SQLException("no id of a row of the audit of cases");
            }
            return key.getLong(1);
        }
    }

    static Scorecard scorecard(Connection connection, ResultSet found) throws SQLException {
        String code = found.getString("code");
        int version = found.getInt("version");
        return new Scorecard(
                code,
                version,
                found.getObject("in_force_from", LocalDate.class),
                found.getString("name_vi"),
                found.getString("name_en"),
                found.getInt("pass"),
                all(
                        connection,
                        "SELECT * FROM case_criterion WHERE card_code = ? AND card_version = ? ORDER"
                                + " BY place",
                        one ->
                                new Scorecard.Criterion(
                                        one.getString("code"),
                                        one.getString("name_vi"),
                                        one.getString("name_en"),
                                        one.getInt("weight"),
                                        one.getBoolean("fatal")),
                        code,
                        version));
    }

    static SamplePlan plan(ResultSet found) throws SQLException {
        return new SamplePlan(
                found.getLong("id"),
                found.getString("name"),
                found.getObject("from_day", LocalDate.class),
                found.getObject("to_day", LocalDate.class),
                SamplePlan.Method.valueOf(found.getString("method")),
                By.valueOf(found.getString("told_by")),
                found.getInt("wanted"),
                found.getLong("seed"),
                found.getString("card_code"),
                found.getInt("card_version"),
                Columns.requiredInstant(found, "made_at"),
                found.getString("made_by"));
    }

    /** The reviews of a plan with their marks, in the order of time. */
    static List<Review> reviews(Connection connection, long plan) throws SQLException {
        Map<String, List<Review.Mark>> marks = new HashMap<>();
        all(
                connection,
                "SELECT * FROM case_audit_mark WHERE plan_id = ? ORDER BY place",
                found ->
                        marks.computeIfAbsent(reviewKey(found), key -> new ArrayList<>())
                                .add(
                                        new Review.Mark(
                                                found.getString("criterion"),
                                                found.getInt("points"),
                                                found.getString("note"))),
                plan);
        return all(
                connection,
                "SELECT * FROM case_audit_review WHERE plan_id = ? ORDER BY reviewed_at, auditor",
                found ->
                        new Review(
                                plan,
                                found.getLong("case_id"),
                                found.getString("auditor"),
                                Columns.requiredInstant(found, "reviewed_at"),
                                marks.getOrDefault(reviewKey(found), List.of()),
                                found.getString("note"),
                                found.getInt("score"),
                                found.getBoolean("passed")),
                plan);
    }

    private static String reviewKey(ResultSet found) throws SQLException {
        return found.getLong("case_id") + " " + found.getString("auditor");
    }

    static AgentReply reply(ResultSet found) throws SQLException {
        return new AgentReply(
                found.getLong("plan_id"),
                found.getLong("case_id"),
                found.getString("agent"),
                Columns.requiredInstant(found, "replied_at"),
                found.getBoolean("agrees"),
                found.getString("words"));
    }

    static ActionItem action(ResultSet found) throws SQLException {
        return new ActionItem(
                found.getLong("id"),
                found.getLong("plan_id"),
                found.getLong("case_id"),
                found.getString("what"),
                found.getString("who"),
                found.getObject("due", LocalDate.class),
                Columns.requiredInstant(found, "given_at"),
                found.getString("given_by"),
                Columns.instant(found, "done_at"),
                found.getString("done_by"),
                found.getString("done_note"));
    }
}
