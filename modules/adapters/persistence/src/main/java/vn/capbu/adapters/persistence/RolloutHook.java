package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.FailureCause;
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
            boolean isKnown = told != null && isSame(told, event);
            if (!isKnown) {
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

    /** A renewal stopped or failed: where the token is the reason, that is in the member's way. */
    static void stopped(Connection connection, Renewal renewal, String operator)
            throws SQLException {
        Standing reason = reason(renewal.cause());
        if (reason == null) {
            return;
        }
        for (Member member :
                members(
                        connection,
                        renewal.plan().campaignId(),
                        renewal.plan().subscriber(),
                        renewal.plan().oldSerial())) {
            Standing.Kind kind = member.now().standing().kind();
            boolean open = kind == Standing.Kind.PENDING || kind == Standing.Kind.BLOCKED;
            if (open && member.now().standing() != reason) {
                record(
                        connection,
                        renewal.plan().campaignId(),
                        member,
                        known(connection, member),
                        List.of(
                                MemberEvent.because(
                                        reason, VietnamTime.dateOf(renewal.updatedAt()))),
                        new FactSource(
                                Origin.BENCH,
                                operator,
                                renewal.updatedAt(),
                                null,
                                String.valueOf(renewal.cause())));
            }
        }
    }

    /** What lies in the token; other causes lie in the desk, the authority or the moment. */
    private static @Nullable Standing reason(@Nullable FailureCause cause) {
        if (cause == null) {
            return null;
        }
        return switch (cause) {
            case TOKEN_FULL, CERTIFICATE_TOO_LONG, TOKEN_UNSUPPORTED, CERTIFICATE_ALTERED ->
                    Standing.BLOCKED_DEVICE_NOT_SUPPORTED;
            case OLD_KEY_MISSING, NEW_PAIR_UNUSABLE, TOKEN_ERROR -> Standing.BLOCKED_TOKEN_BROKEN;
            default -> null;
        };
    }

    /**
     * The customer's PIN of a token was answered: locked, or accepted. Members that somebody else works on just now are left out: a try
     * must not wait for an import.
     */
    static void answered(
            Connection connection, TokenSerial token, boolean locked, Instant at, String operator)
            throws SQLException {
        for (Owned owned : owned(connection, token)) {
            for (Member member :
                    members(
                            connection,
                            owned.campaign(),
                            owned.subscriber(),
                            owned.serial(),
                            " SKIP LOCKED")) {
                Standing now = member.now().standing();
                boolean blocks =
                        locked
                                && now != Standing.BLOCKED_PIN_LOCKED
                                && (now == Standing.PENDING || now.kind() == Standing.Kind.BLOCKED);
                boolean frees = !locked && now == Standing.BLOCKED_PIN_LOCKED;
                if (blocks || frees) {
                    LocalDate day = VietnamTime.dateOf(at);
                    record(
                            connection,
                            owned.campaign(),
                            member,
                            known(connection, member),
                            List.of(
                                    blocks
                                            ? MemberEvent.because(Standing.BLOCKED_PIN_LOCKED, day)
                                            : MemberEvent.plain(MemberEvent.Kind.UNBLOCKED, day)),
                            new FactSource(Origin.BENCH, operator, at, null, ""));
                }
            }
        }
    }

    /** A certificate of a token in a campaign with a population. */
    private record Owned(long campaign, SubscriberId subscriber, CertificateSerial serial) {}

    private static List<Owned> owned(Connection connection, TokenSerial token) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT DISTINCT p.campaign_id, c.subscriber_id, c.serial FROM"
                                + " subscriber_certificate c JOIN rollout_population p ON p.version = 1"
                                + " WHERE c.token_serial = ?")) {
            select.setString(1, token.value());
            List<Owned> owned = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    owned.add(
                            new Owned(
                                    found.getLong("campaign_id"),
                                    new SubscriberId(found.getLong("subscriber_id")),
                                    CertificateSerial.parse(found.getString("serial"))));
                }
            }
            return owned;
        }
    }

    /** Whether a log told of this very renewal: it may know better by whose help it came about. */
    private static boolean isSame(MemberEvent told, MemberEvent event) {
        CertificateSerial before = told.newSerial();
        CertificateSerial now = event.newSerial();
        if (before == null || now == null) {
            return told.day().equals(event.day());
        }
        return before.equals(now);
    }

    /** The journal is sure; what a log told otherwise is withdrawn, so that it can be seen. */
    private static List<MemberEvent> instead(@Nullable MemberEvent told, MemberEvent event) {
        if (told == null) {
            return List.of(event);
        }
        MemberEvent withdrawn = MemberEvent.plain(MemberEvent.Kind.RENEWAL_WITHDRAWN, told.day());
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
        return members(connection, campaign, subscriber, serial, "");
    }

    private static List<Member> members(
            Connection connection,
            long campaign,
            SubscriberId subscriber,
            CertificateSerial serial,
            String patience)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + RolloutRows.MEMBER
                                + " FROM rollout_member m WHERE m.campaign_id = ? AND m.serial = ?"
                                + " AND m.subscriber_id = ? FOR UPDATE"
                                + patience)) {
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
