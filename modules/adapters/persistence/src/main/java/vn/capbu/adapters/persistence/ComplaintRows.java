package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.SubscriberId;

/** Cases and lines of their logs as rows. */
final class ComplaintRows {

    private static final int MAX_NAME = 255;
    private static final int MAX_CODE = 40;
    private static final int MAX_CONTACT = 200;
    private static final int MAX_WORDS = 500;

    /** In the order in which {@link #set} fills them; the id comes last. */
    static final String UPDATE =
            "UPDATE complaint_case SET state = ?, unit = ?, agent = ?, channel = ?, opened_at = ?,"
                    + " opened_by = ?, subscriber_id = ?, tax_code = ?, customer = ?, contact = ?,"
                    + " province = ?, complaint = ?, policy_code = ?, policy_version = ?,"
                    + " class_code = ?, case_group = ?, level = ?, calendar_code = ?,"
                    + " calendar_version = ?, received_at = ?, deadline = ?, warn_at = ?, next_due ="
                    + " ?, due_kind = ?, ended_at = ?, outcome = ?, seconds = ?, rounds = ?, closed_at = ?,"
                    + " charged = ?, breach_reason = ?, root_cause = ?, log_lines = ? WHERE id = ?";

    private ComplaintRows() {}

    static String unit(ComplaintCase one) {
        return Columns.text(one.owner().unit(), MAX_CODE);
    }

    static String agent(ComplaintCase one) {
        return Columns.text(one.owner().agent(), MAX_NAME);
    }

    static void set(PreparedStatement update, ComplaintCase one) throws SQLException {
        int i = 0;
        update.setString(++i, one.state().name());
        update.setString(++i, unit(one));
        update.setString(++i, agent(one));
        ComplaintCase.Origin origin = one.origin();
        update.setString(++i, origin.channel().name());
        update.setObject(++i, Columns.utc(origin.openedAt()));
        update.setString(++i, Columns.text(origin.openedBy(), MAX_NAME));
        SubscriberId subscriber = origin.subscriber();
        if (subscriber == null) {
            update.setNull(++i, Types.BIGINT);
        } else {
            update.setLong(++i, subscriber.value());
        }
        update.setString(++i, Columns.text(origin.taxCode(), MAX_CODE));
        update.setString(++i, Columns.text(origin.customer(), MAX_WORDS));
        update.setString(++i, Columns.text(origin.contact(), MAX_CONTACT));
        update.setString(++i, origin.province());
        update.setString(++i, Columns.text(origin.complaint(), MAX_WORDS));
        ComplaintCase.Kind kind = one.kind();
        update.setString(++i, kind.policy());
        update.setInt(++i, kind.policyVersion());
        update.setString(++i, kind.caseClass());
        update.setString(++i, kind.group());
        update.setInt(++i, kind.level());
        update.setString(++i, kind.calendar());
        update.setInt(++i, kind.calendarVersion());
        ComplaintCase.Time time = one.time();
        update.setObject(++i, Columns.utc(time.receivedAt()));
        update.setObject(++i, Columns.utcOrNull(time.deadline()));
        update.setObject(++i, Columns.utcOrNull(time.warnAt()));
        update.setObject(++i, Columns.utcOrNull(time.nextDue()));
        update.setString(++i, time.dueKind() == null ? "" : time.dueKind().name());
        update.setObject(++i, Columns.utcOrNull(time.endedAt()));
        update.setString(++i, time.outcome().name());
        update.setLong(++i, time.seconds());
        update.setInt(++i, time.rounds());
        update.setObject(++i, Columns.utcOrNull(one.closing().at()));
        update.setString(++i, one.closing().charged());
        update.setString(++i, one.closing().breachReason());
        update.setString(++i, one.closing().rootCause());
        update.setInt(++i, one.lines());
        update.setLong(++i, one.id());
    }

    static ComplaintCase read(ResultSet row) throws SQLException {
        Long subscriber = Columns.number(row, "subscriber_id");
        return new ComplaintCase(
                row.getLong("id"),
                CaseState.valueOf(row.getString("state")),
                new ComplaintCase.Owner(row.getString("unit"), row.getString("agent")),
                new ComplaintCase.Origin(
                        Channel.valueOf(row.getString("channel")),
                        Columns.requiredInstant(row, "opened_at"),
                        row.getString("opened_by"),
                        subscriber == null ? null : new SubscriberId(subscriber),
                        row.getString("tax_code"),
                        row.getString("customer"),
                        row.getString("contact"),
                        row.getString("province"),
                        row.getString("complaint")),
                new ComplaintCase.Kind(
                        row.getString("policy_code"),
                        row.getInt("policy_version"),
                        row.getString("class_code"),
                        row.getString("case_group"),
                        row.getInt("level"),
                        row.getString("calendar_code"),
                        row.getInt("calendar_version")),
                new ComplaintCase.Time(
                        Columns.requiredInstant(row, "received_at"),
                        Columns.instant(row, "deadline"),
                        Columns.instant(row, "warn_at"),
                        Columns.instant(row, "next_due"),
                        dueKind(row.getString("due_kind")),
                        Columns.instant(row, "ended_at"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("seconds"),
                        row.getInt("rounds"),
                        null,
                        0,
                        null),
                new ComplaintCase.Closing(
                        Columns.instant(row, "closed_at"),
                        row.getString("charged"),
                        row.getString("breach_reason"),
                        row.getString("root_cause")),
                row.getInt("log_lines"));
    }

    private static DueClock.@Nullable Kind dueKind(String stored) {
        return stored.isEmpty() ? null : DueClock.Kind.valueOf(stored);
    }

    static CaseEvent line(ResultSet row) throws SQLException {
        return new CaseEvent(
                row.getInt("line"),
                Columns.requiredInstant(row, "occurred_at"),
                new CaseEvent.Actor(
                        row.getString("operator"),
                        row.getString("for_whom"),
                        row.getString("workstation")),
                EventKind.valueOf(row.getString("kind")),
                LineText.facts(row.getString("facts")));
    }
}
