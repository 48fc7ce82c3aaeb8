package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.RenewedCertificate.Term;

/** Follow-ups as the tables hold them: {@code f} the follow-up, {@code n} its certificate, {@code t} its last step. */
final class FollowUpRows {

    /** Of a follow-up; {@link #followUp} reads them. */
    static final String FOLLOW_UP =
            "f.id, f.renewal_id, f.system_code, f.system_version, f.place, f.basis,"
                    + " f.earliest_safe, f.latest, f.rules_version, f.calendar_code,"
                    + " f.calendar_version, f.state";

    /** Of a certificate; {@link #bind(PreparedStatement, RenewedCertificate)} sets them. */
    static final String CERTIFICATE =
            "renewal_id, subscriber_id, tax_code, subscriber_name, token_serial, old_serial,"
                    + " old_not_before, old_not_after, new_serial, new_not_before, new_not_after,"
                    + " key_policy, residual_shortfall_days, renewed_at";

    /** The tables that lists are of. */
    static final String FROM =
            " FROM follow_up f JOIN renewed_certificate n ON n.renewal_id = f.renewal_id";

    private static final String SELECT =
            "SELECT "
                    + FOLLOW_UP
                    + ", n.*, t.state AS step_state, t.heard_by, t.note, t.operator, t.taken_at"
                    + FROM
                    + " LEFT JOIN follow_up_step t ON t.id ="
                    + " (SELECT MAX(l.id) FROM follow_up_step l WHERE l.follow_up_id = f.id)";

    private FollowUpRows() {}

    /** Sets the parameters of a query. */
    @FunctionalInterface
    interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    /**
     * @param rest what follows the tables
     */
    static List<FollowUpRow> list(Connection connection, String rest, Binding binding)
            throws SQLException {
        List<FollowUpRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + rest)) {
            binding.bind(select);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new FollowUpRow(followUp(found), certificate(found), step(found)));
                }
            }
        }
        return rows;
    }

    static FollowUp followUp(ResultSet found) throws SQLException {
        return new FollowUp(
                found.getLong("id"),
                found.getObject("renewal_id", UUID.class),
                found.getString("system_code"),
                found.getInt("system_version"),
                found.getInt("place"),
                FollowUp.Basis.valueOf(found.getString("basis")),
                new FollowUpDates(
                        Columns.requiredInstant(found, "earliest_safe"),
                        Columns.requiredInstant(found, "latest"),
                        found.getInt("rules_version"),
                        found.getString("calendar_code"),
                        found.getInt("calendar_version")),
                FollowUpState.valueOf(found.getString("state")));
    }

    static RenewedCertificate certificate(ResultSet found) throws SQLException {
        return new RenewedCertificate(
                found.getObject("renewal_id", UUID.class),
                new SubscriberId(found.getLong("subscriber_id")),
                new TaxCode(found.getString("tax_code")),
                found.getString("subscriber_name"),
                found.getString("province"),
                new TokenSerial(found.getString("token_serial")),
                term(found, "old_serial", "old_not_before", "old_not_after"),
                term(found, "new_serial", "new_not_before", "new_not_after"),
                KeyPolicy.valueOf(found.getString("key_policy")),
                found.getLong("residual_shortfall_days"),
                Columns.requiredInstant(found, "renewed_at"));
    }

    private static Term term(ResultSet found, String serial, String from, String to)
            throws SQLException {
        return new Term(
                CertificateSerial.parse(found.getString(serial)),
                Columns.instant(found, from),
                Columns.instant(found, to));
    }

    private static @Nullable FollowUpStep step(ResultSet found) throws SQLException {
        String state = found.getString("step_state");
        if (state == null) {
            return null;
        }
        String heardBy = found.getString("heard_by");
        return new FollowUpStep(
                FollowUpState.valueOf(state),
                heardBy == null ? null : HeardBy.valueOf(heardBy),
                found.getString("note"),
                found.getString("operator"),
                Columns.requiredInstant(found, "taken_at"));
    }

    static void bind(PreparedStatement insert, FollowUp followUp) throws SQLException {
        int next = 1;
        insert.setObject(next++, followUp.renewal());
        insert.setString(next++, followUp.system());
        insert.setInt(next++, followUp.systemVersion());
        insert.setInt(next++, followUp.place());
        insert.setString(next++, followUp.basis().name());
        insert.setObject(next++, Columns.utc(Columns.seconds(followUp.dates().earliestSafe())));
        insert.setObject(next++, Columns.utc(Columns.seconds(followUp.dates().latest())));
        insert.setInt(next++, followUp.dates().rulesVersion());
        insert.setString(next++, followUp.dates().calendar());
        insert.setInt(next++, followUp.dates().calendarVersion());
        insert.setString(next, followUp.state().name());
    }

    /** The place of the next parameter. */
    static int bind(PreparedStatement insert, RenewedCertificate certificate) throws SQLException {
        int next = 1;
        insert.setObject(next++, certificate.renewal());
        insert.setLong(next++, certificate.subscriber().value());
        insert.setString(next++, certificate.taxCode().value());
        insert.setString(next++, certificate.subscriberName());
        insert.setString(next++, certificate.token().value());
        insert.setString(next++, certificate.before().serial().toString());
        insert.setObject(next++, seconds(certificate.before().notBefore()));
        insert.setObject(next++, seconds(certificate.before().notAfter()));
        insert.setString(next++, certificate.after().serial().toString());
        insert.setObject(next++, seconds(certificate.after().notBefore()));
        insert.setObject(next++, seconds(certificate.after().notAfter()));
        insert.setString(next++, certificate.keyPolicy().name());
        insert.setLong(next++, certificate.residualShortfallDays());
        insert.setObject(next++, Columns.utc(certificate.renewedAt()));
        return next;
    }

    private static java.time.@Nullable OffsetDateTime seconds(@Nullable Instant instant) {
        return instant == null ? null : Columns.utc(Columns.seconds(instant));
    }
}
