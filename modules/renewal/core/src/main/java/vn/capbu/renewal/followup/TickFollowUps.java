package vn.capbu.renewal.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.followup.FollowUpException.Reason;

/** Ticks follow-ups off, by whoever hears of them, and undoes a tick. Several are one step: all or none. */
public final class TickFollowUps {

    /** Longest note, in characters. */
    public static final int MAX_NOTE = 1000;

    private final FollowUpDesk desk;

    TickFollowUps(FollowUpDesk desk) {
        this.desk = desk;
    }

    /**
     * What somebody heard.
     *
     * @param state UPDATED or NOT_REGISTERED
     * @param heardBy how
     * @param note who said so and what else, possibly empty
     */
    public record Hearing(FollowUpState state, HeardBy heardBy, String note) {

        public Hearing {
            if (state == FollowUpState.OPEN) {
                throw new IllegalArgumentException("a tick says what became of it");
            }
        }
    }

    /**
     * Ticks off.
     *
     * @throws FollowUpException UNKNOWN, TICKED_ALREADY or NOTE_TOO_LONG; none is ticked then
     */
    public void tick(Operator operator, Collection<Long> followUps, Hearing hearing)
            throws FollowUpException {
        String note = note(hearing.note());
        step(
                operator,
                followUps,
                true,
                new FollowUpStep(hearing.state(), hearing.heardBy(), note, operator.name(), now()));
    }

    /**
     * Undoes a tick; the tick stays in the history.
     *
     * @param reason why
     * @throws FollowUpException UNKNOWN, NOT_TICKED, NO_REASON or NOTE_TOO_LONG; none is changed then
     */
    public void untick(Operator operator, Collection<Long> followUps, String reason)
            throws FollowUpException {
        String note = note(reason);
        if (note.isEmpty()) {
            throw new FollowUpException(Reason.NO_REASON, followUps.toString());
        }
        step(
                operator,
                followUps,
                false,
                new FollowUpStep(FollowUpState.OPEN, null, note, operator.name(), now()));
    }

    private void step(
            Operator operator, Collection<Long> ids, boolean mustBeOpen, FollowUpStep step)
            throws FollowUpException {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        FollowUpException refusal =
                desk.workspace()
                        .storage()
                        .<Result>transact(
                                Durability.NORMAL,
                                () -> {
                                    List<FollowUp> found = desk.repository().find(wanted);
                                    FollowUpException problem = check(wanted, found, mustBeOpen);
                                    if (problem == null) {
                                        found.forEach(one -> write(operator, one, step));
                                    }
                                    return new Result(problem);
                                })
                        .problem();
        if (refusal != null) {
            throw refusal;
        }
    }

    private record Result(@org.jspecify.annotations.Nullable FollowUpException problem) {}

    private static @org.jspecify.annotations.Nullable FollowUpException check(
            Set<Long> wanted, List<FollowUp> found, boolean mustBeOpen) {
        Set<Long> unknown = new LinkedHashSet<>(wanted);
        found.forEach(one -> unknown.remove(one.id()));
        if (!unknown.isEmpty()) {
            return new FollowUpException(Reason.UNKNOWN, unknown.iterator().next().toString());
        }
        for (FollowUp one : found) {
            if ((one.state() == FollowUpState.OPEN) != mustBeOpen) {
                return new FollowUpException(
                        mustBeOpen ? Reason.TICKED_ALREADY : Reason.NOT_TICKED,
                        Long.toString(one.id()));
            }
        }
        return null;
    }

    private void write(Operator operator, FollowUp followUp, FollowUpStep step) {
        desk.repository().step(followUp.id(), step);
        Map<String, String> details = new HashMap<>();
        details.put("renewal", followUp.renewal().toString());
        details.put("system", followUp.system());
        details.put("state", step.state().name());
        details.put("note", step.note());
        if (step.heardBy() != null) {
            details.put("heard by", step.heardBy().name());
        }
        desk.workspace()
                .storage()
                .port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                step.at(),
                                operator.name(),
                                step.state() == FollowUpState.OPEN
                                        ? "followup.untick"
                                        : "followup.tick",
                                Long.toString(followUp.id()),
                                details));
    }

    private static String note(String text) throws FollowUpException {
        String note = text.strip();
        if (note.length() > MAX_NOTE) {
            throw new FollowUpException(Reason.NOTE_TOO_LONG, Integer.toString(note.length()));
        }
        return note;
    }

    private Instant now() {
        return desk.workspace().clock().instant();
    }
}
