package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.FactSource.Origin;
import vn.capbu.rollout.MemberEvent.Kind;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;

/** Moves members by hand, openly: with a day, a reason and who did it; each move has its way back. Several are one step. */
public final class MoveMembers {

    /** Longest note, in characters. */
    public static final int MAX_NOTE = 1_000;

    private final RolloutDesk desk;

    MoveMembers(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * Which members, from which day on, and why.
     *
     * @param serials of their old certificates
     * @param from first day; null for today
     * @param note why; not empty
     */
    public record Move(
            Collection<CertificateSerial> serials, @Nullable LocalDate from, String note) {}

    /**
     * Leaves members out of the denominator, or says what is in their way.
     *
     * @param standing one of the kinds BLOCKED and EXCLUDED
     * @return how many moved; those that stood so already don't count
     * @throws RolloutException UNKNOWN_MEMBER, RENEWED_ALREADY, FUTURE_DAY, NO_EFFECT, NO_REASON or TOO_LONG; none moved then
     */
    public int to(Operator operator, RolloutCampaign campaign, Standing standing, Move move)
            throws RolloutException {
        operator.require(Right.RECORD_PROGRESS);
        return run(operator, campaign, move, "rollout.move", standing, null);
    }

    /**
     * Takes members back into the denominator (INCLUDED), says that nothing is in their way any more (UNBLOCKED), or that a renewal was
     * a mistake (RENEWAL_WITHDRAWN).
     *
     * @return how many moved
     * @throws RolloutException UNKNOWN_MEMBER, NOT_RENEWED, FUTURE_DAY, NO_EFFECT, NO_REASON or TOO_LONG; none moved then
     */
    public int back(Operator operator, RolloutCampaign campaign, Kind kind, Move move)
            throws RolloutException {
        operator.require(Right.RECORD_PROGRESS);
        if (kind != Kind.INCLUDED && kind != Kind.UNBLOCKED && kind != Kind.RENEWAL_WITHDRAWN) {
            throw new IllegalArgumentException(kind + " is no way back");
        }
        return run(operator, campaign, move, "rollout.move.back", null, kind);
    }

    private int run(
            Operator operator,
            RolloutCampaign campaign,
            Move move,
            String action,
            @Nullable Standing standing,
            @Nullable Kind back)
            throws RolloutException {
        String note = note(move.note());
        LocalDate day = move.from() == null ? desk.today() : move.from();
        if (day.isAfter(desk.today())) {
            throw new RolloutException(Reason.FUTURE_DAY, VietnamTime.format(day));
        }
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    List<Member> members = members(campaign, move.serials());
                    Map<Long, List<MemberEvent>> events = desk.population().events(members);
                    List<MemberChange> changes = new ArrayList<>();
                    Deltas deltas = new Deltas();
                    for (Member member : members) {
                        if (isMoved(member, standing, back)) {
                            MemberEvent event =
                                    standing != null
                                            ? MemberEvent.because(standing, day)
                                            : MemberEvent.plain(Objects.requireNonNull(back), day);
                            MemberChange change =
                                    MemberChange.of(
                                            member,
                                            events.getOrDefault(member.id(), List.of()),
                                            List.of(event),
                                            0);
                            requireEffect(member, change);
                            change.addTo(deltas);
                            changes.add(change);
                            audit(operator, action, member, standing, back, day, note);
                        }
                    }
                    desk.population()
                            .record(
                                    campaign.id(),
                                    FactSource.of(Origin.HAND, operator, desk.now(), note),
                                    changes);
                    desk.summary().add(campaign.id(), deltas);
                    return changes.size();
                });
    }

    /** What later facts outweigh would be told as a move, and move nobody. */
    private static void requireEffect(Member member, MemberChange change) throws RolloutException {
        if (change.after().last().standing() == member.now().standing()) {
            throw new RolloutException(
                    Reason.NO_EFFECT,
                    member.serial() + " · " + VietnamTime.format(member.now().day()));
        }
    }

    private void audit(
            Operator operator,
            String action,
            Member member,
            @Nullable Standing standing,
            @Nullable Kind back,
            LocalDate day,
            String note) {
        desk.audit(
                operator,
                action,
                member.serial().toString(),
                Map.of(
                        "to", String.valueOf(standing != null ? standing : back),
                        "from", member.now().standing().name(),
                        "on", day.toString(),
                        "note", note));
    }

    private List<Member> members(RolloutCampaign campaign, Collection<CertificateSerial> serials)
            throws RolloutException {
        List<Member> members = desk.population().locked(campaign.id(), serials);
        Set<CertificateSerial> unknown = new LinkedHashSet<>(serials);
        members.forEach(one -> unknown.remove(one.serial()));
        if (!unknown.isEmpty()) {
            throw new RolloutException(Reason.UNKNOWN_MEMBER, unknown.iterator().next().toString());
        }
        return members;
    }

    /** Whether it moves at all. */
    private static boolean isMoved(Member member, @Nullable Standing standing, @Nullable Kind back)
            throws RolloutException {
        Standing now = member.now().standing();
        if (standing != null) {
            if (now.isRenewed()) {
                throw new RolloutException(Reason.RENEWED_ALREADY, member.serial().toString());
            }
            return now != standing;
        }
        if (back == Kind.RENEWAL_WITHDRAWN) {
            if (!now.isRenewed()) {
                throw new RolloutException(Reason.NOT_RENEWED, member.serial().toString());
            }
            return true;
        }
        return now.kind()
                == (back == Kind.INCLUDED ? Standing.Kind.EXCLUDED : Standing.Kind.BLOCKED);
    }

    private static String note(String text) throws RolloutException {
        String note = text.strip();
        if (note.isEmpty()) {
            throw new RolloutException(Reason.NO_REASON, "");
        }
        if (note.length() > MAX_NOTE) {
            throw new RolloutException(Reason.TOO_LONG, Integer.toString(note.length()));
        }
        return note;
    }
}
