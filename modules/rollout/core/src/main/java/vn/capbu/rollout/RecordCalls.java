package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.FactSource.Origin;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;

/** Writes a call and its outcome down, with what follows for the member. */
public final class RecordCalls {

    /** Longest note, in characters. */
    public static final int MAX_NOTE = 1_000;

    private static final int MAX_BEST_TIME = 100;

    private final RolloutDesk desk;

    RecordCalls(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * What came of a call.
     *
     * @param on the day, in Viet Nam; null for today
     * @param outcome what came of it
     * @param bestTime possibly empty
     * @param promisedOn null when nothing was said
     * @param note possibly empty
     */
    public record Outcome(
            @Nullable LocalDate on,
            CallOutcome outcome,
            String bestTime,
            @Nullable LocalDate promisedOn,
            String note) {}

    /**
     * Writes it down. A call and facts that another desk writes at the same moment are kept as well, and the member stands as all of them
     * together say.
     *
     * @return how the member stands now
     * @throws RolloutException UNKNOWN_MEMBER, FUTURE_DAY or TOO_LONG
     */
    public Standing run(
            Operator operator, RolloutCampaign campaign, CertificateSerial serial, Outcome outcome)
            throws RolloutException {
        operator.require(Right.RECORD_PROGRESS);
        LocalDate on = outcome.on() == null ? desk.today() : outcome.on();
        if (on.isAfter(desk.today())) {
            throw new RolloutException(Reason.FUTURE_DAY, VietnamTime.format(on));
        }
        if (outcome.note().length() > MAX_NOTE || outcome.bestTime().length() > MAX_BEST_TIME) {
            throw new RolloutException(Reason.TOO_LONG, "");
        }
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    Member member =
                            desk.population().locked(campaign.id(), List.of(serial)).stream()
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new RolloutException(
                                                            Reason.UNKNOWN_MEMBER,
                                                            serial.toString()));
                    desk.markCalls().ended(member.id());
                    return write(operator, campaign, member, on, outcome);
                });
    }

    private Standing write(
            Operator operator,
            RolloutCampaign campaign,
            Member member,
            LocalDate on,
            Outcome outcome) {
        FactSource by = FactSource.of(Origin.CALL, operator, desk.now(), outcome.note());
        Call call =
                new Call(
                        member.id(),
                        on,
                        outcome.outcome(),
                        outcome.bestTime(),
                        outcome.promisedOn(),
                        outcome.note());
        List<Call> others = desk.people().calls(member.id());
        desk.people().add(campaign.id(), by, List.of(call));
        Map<String, String> details = new HashMap<>();
        details.put("outcome", call.outcome().name());
        details.put("on", on.toString());
        desk.audit(operator, "rollout.call", member.serial().toString(), details);
        List<MemberEvent> known =
                desk.population().events(List.of(member)).getOrDefault(member.id(), List.of());
        List<MemberEvent> events = call.events(member.enteredOn(), known, others);
        if (events.isEmpty()) {
            return member.now().standing();
        }
        MemberChange change = MemberChange.of(member, known, events, 0);
        Deltas deltas = new Deltas();
        change.addTo(deltas);
        desk.population().record(campaign.id(), by, List.of(change));
        desk.summary().add(campaign.id(), deltas);
        return change.after().last().standing();
    }
}
