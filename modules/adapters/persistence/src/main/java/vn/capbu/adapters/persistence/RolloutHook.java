package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.FactSource.Origin;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Timeline;

/**
 * Renewals at this bench, and their follow-ups, as facts of the rollout: in the transaction of the step that they follow from. Who isn't
 * in the population leaves no fact; the next version of the population finds the renewal in the journal.
 */
final class RolloutHook {

    private RolloutHook() {}

    /** A renewal is done. */
    static void renewed(Connection connection, Renewal renewal, String operator)
            throws SQLException {
        CertificateSerial newSerial = renewal.evidence().newSerial();
        MemberEvent event =
                MemberEvent.renewed(
                        VietnamTime.dateOf(renewal.updatedAt()), Channel.SERVICE_DESK, newSerial);
        for (Member member :
                members(
                        connection,
                        renewal.plan().campaignId(),
                        renewal.plan().subscriber(),
                        renewal.plan().oldSerial())) {
            List<MemberEvent> known = known(connection, member);
            MemberEvent told = Timeline.renewal(member.enteredOn(), known);
            if (told == null || !isSame(told, event)) {
                record(
                        connection,
                        renewal.plan().campaignId(),
                        member,
                        known,
                        instead(told, event),
                        new FactSource(
                                Origin.BENCH,
                                operator,
                                renewal.updatedAt(),
                                null,
                                told == null ? "" : said(told)));
            }
        }
    }

    /** Whether a log told of this very renewal: it may know better by whose help it came about. */
    private static boolean isSame(MemberEvent told, MemberEvent event) {
        return told.newSerial() == null || event.newSerial() == null
                ? told.day().equals(event.day())
                : told.newSerial().equals(event.newSerial());
    }

    /** The journal is sure; what a log told otherwise is withdrawn, so that it can be seen. */
    private static List<MemberEvent> instead(@Nullable MemberEvent told, MemberEvent event) {
        if (told == null) {
            return List.of(event);
        }
        MemberEvent withdrawn =
                MemberEvent.plain(MemberEvent.Kind.RENEWAL_WITHDRAWN, told.day());
        return told.day().isAfter(event.day())
                ? List.of(
                        withdrawn,
                        MemberEvent.renewed(told.day(), event.channel(), event.newSerial()),
                        event)
                : List.of(withdrawn, event);
    }

    /** What is overruled, for the note of the facts that do it. */
    private static String said(MemberEvent told) {
        CertificateSerial serial = told.newSerial();
        return told.channel() + " " + told.day() + (serial == null ? "" : " " + serial);
    }

    /** The follow-ups of a renewal were made, or one of them was ticked off or opened again. */
    static void followedUp(
            Connection connection, RenewedCertificate certificate, String operator, Instant at)
            throws SQLException {
        Long campaign = campaign(connection, certificate.renewal());
        if (campaign == null) {
            return;
        }
        boolean registered = isRegistered(connection, certificate.renewal());
        for (Member member :
                members(
                        connection,
                        campaign,
                        certificate.subscriber(),
                        certificate.before().serial())) {
            boolean was = member.now().standing() == Standing.REGISTERED;
            if (member.now().standing().isRenewed() && was != registered) {
                record(
                        connection,
                        campaign,
                        member,
                        known(connection, member),
                        List.of(
                                MemberEvent.plain(
                                        registered
                                                ? MemberEvent.Kind.REGISTERED
                                                : MemberEvent.Kind.UNREGISTERED,
                                        VietnamTime.dateOf(at))),
                        new FactSource(Origin.BENCH, operator, at, null, ""));
            }
        }
    }

    private static @Nullable Long campaign(Connection connection, UUID renewal)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT campaign_id FROM renewal WHERE id = ?")) {
            select.setObject(1, renewal);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong("campaign_id") : null;
            }
        }
    }

    private static boolean isRegistered(Connection connection, UUID renewal) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT COUNT(*) FROM follow_up WHERE renewal_id = ? AND state = 'OPEN'")) {
            select.setObject(1, renewal);
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getLong(1) == 0;
            }
        }
    }

    /** Waits for whoever changes the same member just now. */
    private static List<Member> members(
            Connection connection, long campaign, SubscriberId subscriber, CertificateSerial serial)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + RolloutRows.MEMBER
                                + " FROM rollout_member m WHERE m.campaign_id = ? AND m.serial = ?"
                                + " AND m.subscriber_id = ? FOR UPDATE")) {
            select.setLong(1, campaign);
            select.setString(2, serial.toString());
            select.setLong(3, subscriber.value());
            return RolloutRows.members(select);
        }
    }

    private static List<MemberEvent> known(Connection connection, Member member)
            throws SQLException {
        return RolloutRows.events(connection, List.of(member)).getOrDefault(member.id(), List.of());
    }

    private static void record(
            Connection connection,
            long campaign,
            Member member,
            List<MemberEvent> known,
            List<MemberEvent> events,
            FactSource by)
            throws SQLException {
        MemberChange change = MemberChange.of(member, known, events, 0);
        Deltas deltas = new Deltas();
        change.addTo(deltas);
        RolloutRows.record(connection, campaign, by, List.of(change));
        RolloutSummaryStore.insert(connection, campaign, deltas);
    }
}
