package vn.capbu.complaints.sla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may happen to a case in which state, and where it stands then: data. */
public final class Transitions {

    private final Map<CaseState, Map<EventKind, CaseState>> to = new HashMap<>();

    /**
     * One of them.
     *
     * @param from before
     * @param kind what happens
     * @param to after
     */
    public record Transition(CaseState from, EventKind kind, CaseState to) {}

    /** All that are allowed; nothing else is. */
    public Transitions(List<Transition> allowed) {
        allowed.forEach(
                one ->
                        to.computeIfAbsent(one.from(), state -> new HashMap<>())
                                .put(one.kind(), one.to()));
    }

    /** Where a case stands after something; empty when it isn't allowed. */
    public Optional<CaseState> after(CaseState from, EventKind kind) {
        return Optional.ofNullable(to.getOrDefault(from, Map.of()).get(kind));
    }

    /**
     * Where a case stands after its whole log.
     *
     * @throws IllegalArgumentException when a line wasn't allowed: the log is damaged
     */
    public CaseState state(List<CaseEvent> events) {
        CaseState state = CaseState.RECEIVED;
        CaseLog log = null;
        for (CaseEvent event : events) {
            log = log == null ? CaseLog.begin(event) : log;
            if (event.kind() == EventKind.OPENED) {
                continue;
            }
            CaseState from = state;
            state =
                    after(from, event.kind())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    event.kind() + " isn't allowed in " + from));
            log.add(event);
            if (event.kind() == EventKind.RESUMED && log.isPaused()) {
                state = CaseState.WAITING;
            }
        }
        return state;
    }
}
