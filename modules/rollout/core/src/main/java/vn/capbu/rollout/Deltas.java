package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import vn.capbu.rollout.Timeline.Step;

/** By how much the cells of the summary change, day by day: many changes of members grouped together. Used by one thread. */
public final class Deltas {

    /**
     * Where something changes.
     *
     * @param day from which on
     * @param cell of the summary
     */
    public record Key(LocalDate day, Cell cell) {}

    private final Map<Key, Integer> changes = new HashMap<>();

    /** A member is there that wasn't. */
    public void add(Member member, Timeline after) {
        steps(member, after.steps(), 1);
    }

    /** A member's days are other ones. */
    public void change(Member member, Timeline before, Timeline after) {
        steps(member, before.steps(), -1);
        steps(member, after.steps(), 1);
    }

    private void steps(Member member, List<Step> steps, int sign) {
        Step before = null;
        for (Step step : steps) {
            if (before != null) {
                one(member, step.day(), before, -sign);
            }
            one(member, step.day(), step, sign);
            before = step;
        }
    }

    private void one(Member member, LocalDate day, Step step, int amount) {
        add(
                new Key(
                        day,
                        new Cell(
                                member.province(),
                                member.deviceVersion(),
                                step.channel(),
                                step.standing())),
                amount);
    }

    /** Adds to one cell; a cell that comes to nothing is gone. */
    public void add(Key key, int amount) {
        changes.merge(key, amount, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Each cell that changes, and by how much. */
    public void forEach(ObjIntConsumer<Key> consumer) {
        changes.forEach(consumer::accept);
    }

    /** How many cells change. */
    public int size() {
        return changes.size();
    }
}
