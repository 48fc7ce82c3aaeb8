package vn.capbu.renewal.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
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
     * Ticks off by numbers, for somebody who doesn't look at a list.
     *
     * @throws FollowUpException UNKNOWN, TICKED_ALREADY or NOTE_TOO_LONG; none is ticked then
     */
    public void tick(Operator operator, Collection<Long> followUps, Hearing hearing)
            throws FollowUpException {
        operator.require(Right.TICK_FOLLOW_UPS);
        step(
                operator,
                new LinkedHashSet<>(followUps),
                now -> unless(now, FollowUpState.OPEN::equals, Reason.TICKED_ALREADY),
                step(operator, hearing));
    }

    /**
     * Ticks off what an operator sees, provided that it is so still. What is seen to be ticked off already gets another tick, which
     * counts from now on; both stay in the history.
     *
     * @param seen the follow-ups as the operator saw them
     * @throws FollowUpException UNKNOWN, CHANGED_MEANWHILE or NOTE_TOO_LONG; none is ticked then
     */
    public void tick(Operator operator, List<FollowUpRow> seen, Hearing hearing)
            throws FollowUpException {
        operator.require(Right.TICK_FOLLOW_UPS);
        step(operator, ids(seen), now -> unlessSeen(seen, now), step(operator, hearing));
    }

    private FollowUpStep step(Operator operator, Hearing hearing) throws FollowUpException {
        return new FollowUpStep(
                hearing.state(), hearing.heardBy(), note(hearing.note()), operator.name(), now());
    }

    /**
     * Undoes ticks by numbers, for somebody who doesn't look at a list; the ticks stay in the history.
     *
     * @param reason why
     * @throws FollowUpException UNKNOWN, NOT_TICKED, NO_REASON or NOTE_TOO_LONG; none is changed then
     */
    public void untick(Operator operator, Collection<Long> followUps, String reason)
            throws FollowUpException {
        operator.require(Right.TICK_FOLLOW_UPS);
        step(
                operator,
                new LinkedHashSet<>(followUps),
                TickFollowUps::unlessTicked,
                undo(operator, reason));
    }

    /**
     * Undoes ticks that an operator sees, provided that they are so still.
     *
     * @param seen the follow-ups as the operator saw them
     * @param reason why
     * @throws FollowUpException UNKNOWN, CHANGED_MEANWHILE, NOT_TICKED, NO_REASON or NOTE_TOO_LONG; none is changed then
     */
    public void untick(Operator operator, List<FollowUpRow> seen, String reason)
            throws FollowUpException {
        operator.require(Right.TICK_FOLLOW_UPS);
        step(
                operator,
                ids(seen),
                now -> {
                    unlessSeen(seen, now);
                    unlessTicked(now);
                },
                undo(operator, reason));
    }

    private FollowUpStep undo(Operator operator, String reason) throws FollowUpException {
        String note = note(reason);
        if (note.isEmpty()) {
            throw new FollowUpException(Reason.NO_REASON, operator.name());
        }
        return new FollowUpStep(FollowUpState.OPEN, null, note, operator.name(), now());
    }

    private static Set<Long> ids(List<FollowUpRow> rows) {
        Set<Long> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(row.followUp().id()));
        return ids;
    }

    /** Looks at follow-ups before a step on them. */
    @FunctionalInterface
    private interface Check {
        void of(List<FollowUpRow> now) throws FollowUpException;
    }

    private static void unlessSeen(List<FollowUpRow> seen, List<FollowUpRow> now)
            throws FollowUpException {
        Map<Long, FollowUpRow> before = new HashMap<>();
        seen.forEach(row -> before.put(row.followUp().id(), row));
        for (FollowUpRow row : now) {
            FollowUpRow known = before.get(row.followUp().id());
            if (known == null || !Objects.equals(known.lastStep(), row.lastStep())) {
                throw FollowUpException.changed(row.followUp().id(), now);
            }
        }
    }

    private static void unlessTicked(List<FollowUpRow> now) throws FollowUpException {
        unless(now, state -> state != FollowUpState.OPEN, Reason.NOT_TICKED);
    }

    private static void unless(
            List<FollowUpRow> now, Predicate<FollowUpState> wanted, Reason otherwise)
            throws FollowUpException {
        for (FollowUpRow row : now) {
            if (!wanted.test(row.followUp().state())) {
                throw new FollowUpException(otherwise, Long.toString(row.followUp().id()));
            }
        }
    }

    private void step(Operator operator, Set<Long> wanted, Check check, FollowUpStep step)
            throws FollowUpException {
        FollowUpException refusal =
                desk.workspace()
                        .storage()
                        .<Result>transact(
                                Durability.NORMAL,
                                () -> new Result(refused(operator, wanted, check, step)))
                        .problem();
        if (refusal != null) {
            throw refusal;
        }
    }

    private record Result(@Nullable FollowUpException problem) {}

    private @Nullable FollowUpException refused(
            Operator operator, Set<Long> wanted, Check check, FollowUpStep step) {
        Map<Long, FollowUpRow> found = new HashMap<>();
        desk.repository().lock(wanted).forEach(row -> found.put(row.followUp().id(), row));
        List<FollowUpRow> now = new ArrayList<>();
        for (Long id : wanted) {
            FollowUpRow row = found.get(id);
            if (row == null) {
                return new FollowUpException(Reason.UNKNOWN, id.toString());
            }
            now.add(row);
        }
        try {
            check.of(now);
        } catch (FollowUpException e) {
            return e;
        }
        now.forEach(row -> write(operator, row.followUp(), step));
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
