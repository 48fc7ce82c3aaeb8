package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a member stood, day by day, by what happened to it. Renewed counts before everything: whoever is renewed is reachable, whatever
 * was said before. An exclusion counts before a block. Days before the member's first are taken for its first. Immutable.
 */
public final class Timeline {

    /**
     * From a day on.
     *
     * @param day in Viet Nam
     * @param standing from then on
     * @param channel of a renewal; else NONE
     */
    public record Step(LocalDate day, Standing standing, Channel channel) {}

    private final List<Step> steps;

    private Timeline(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Of a member.
     *
     * @param enteredOn its first day
     * @param events in the order in which they became known
     */
    public static Timeline of(LocalDate enteredOn, Collection<MemberEvent> events) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(enteredOn, Standing.PENDING, Channel.NONE));
        State state = new State();
        for (MemberEvent event : ordered(enteredOn, events)) {
            state.take(event);
            add(steps, new Step(clamped(enteredOn, event), state.standing(), state.channel));
        }
        return new Timeline(steps);
    }

    /** By day; of one day in the order in which they became known. */
    private static List<MemberEvent> ordered(LocalDate enteredOn, Collection<MemberEvent> events) {
        List<MemberEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(event -> clamped(enteredOn, event)));
        return ordered;
    }

    private static LocalDate clamped(LocalDate enteredOn, MemberEvent event) {
        return event.day().isBefore(enteredOn) ? enteredOn : event.day();
    }

    /** The last of a day counts, and what changes nothing is no step. */
    private static void add(List<Step> steps, Step next) {
        int last = steps.size() - 1;
        if (steps.get(last).day().equals(next.day())) {
            steps.remove(last);
            last--;
        }
        boolean same =
                last >= 0
                        && steps.get(last).standing() == next.standing()
                        && steps.get(last).channel() == next.channel();
        if (!same) {
            steps.add(next);
        }
    }

    /** The steps, in the order of their days; at least one. */
    public List<Step> steps() {
        return steps;
    }

    /** The step that holds now. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The step that holds at the end of a day; null before the member's first day. */
    public @Nullable Step at(LocalDate day) {
        Step held = null;
        for (Step step : steps) {
            if (!step.day().isAfter(day)) {
                held = step;
            }
        }
        return held;
    }

    /**
     * The renewal that holds; null when there is none, or it was withdrawn. By the days of the events, as {@link #of} takes them, not by
     * when they became known.
     *
     * @param enteredOn the member's first day
     * @param events in the order in which they became known
     */
    public static @Nullable MemberEvent renewal(
            LocalDate enteredOn, Collection<MemberEvent> events) {
        MemberEvent renewal = null;
        for (MemberEvent event : ordered(enteredOn, events)) {
            if (event.kind() == MemberEvent.Kind.RENEWED) {
                renewal = event;
            } else if (event.kind() == MemberEvent.Kind.RENEWAL_WITHDRAWN) {
                renewal = null;
            }
        }
        return renewal;
    }

    /** What holds after the events so far. */
    private static final class State {

        private Channel channel = Channel.NONE;
        private boolean registered;
        private @Nullable Standing blocked;
        private @Nullable Standing excluded;

        void take(MemberEvent event) {
            switch (event.kind()) {
                case RENEWED -> channel = event.channel();
                case RENEWAL_WITHDRAWN -> {
                    channel = Channel.NONE;
                    registered = false;
                }
                case REGISTERED -> registered = true;
                case UNREGISTERED -> registered = false;
                case BLOCKED -> blocked = event.standing();
                case UNBLOCKED -> blocked = null;
                case EXCLUDED -> excluded = event.standing();
                case INCLUDED -> excluded = null;
            }
        }

        Standing standing() {
            if (channel != Channel.NONE) {
                return registered ? Standing.REGISTERED : Standing.RENEWED;
            }
            if (excluded != null) {
                return excluded;
            }
            return blocked != null ? blocked : Standing.PENDING;
        }
    }
}
