package vn.capbu.complaints.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the log of a case says about time, line by line. Confined to its thread. */
final class CaseLog {

    private static final Set<EventKind> RESPONSES =
            EnumSet.of(
                    EventKind.ACKNOWLEDGED,
                    EventKind.CALLED_BACK,
                    EventKind.PROGRESS_POSTED,
                    EventKind.ANSWERED);

    /** Time that doesn't count; {@code to} is null while it lasts. */
    record Stop(Instant from, @Nullable Instant to, String reason, @Nullable String pause) {}

    /** Time with a unit; {@code to} is null while it is there. */
    record Stay(String unit, Instant from, @Nullable Instant to) {}

    /** A class under a version of a policy. */
    record Rule(String policy, int version, @Nullable String caseClass) {}

    final Channel channel;
    final String calendar;
    Instant start;
    int calendarVersion;
    Rule rule;
    final List<Rule> absorbed = new ArrayList<>();
    final List<Stop> pauses = new ArrayList<>();
    final List<Stop> answers = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();
    final List<DueClock> dues = new ArrayList<>();
    final List<Instant> progress = new ArrayList<>();
    @Nullable Instant response;
    int rounds;

    private CaseLog(CaseEvent opened) {
        this.channel = Channel.valueOf(opened.required(Fact.CHANNEL));
        this.calendar = opened.required(Fact.CALENDAR);
        this.calendarVersion = Integer.parseInt(opened.required(Fact.CALENDAR_VERSION));
        this.start = Instant.parse(opened.required(Fact.RECEIVED_AT));
        this.rule =
                new Rule(
                        opened.required(Fact.POLICY),
                        Integer.parseInt(opened.required(Fact.POLICY_VERSION)),
                        opened.fact(Fact.CLASS));
        stays.add(new Stay(opened.required(Fact.UNIT), start, null));
    }

    static CaseLog begin(CaseEvent opened) {
        if (opened.kind() != EventKind.OPENED) {
            throw new IllegalArgumentException("a log begins with OPENED");
        }
        return new CaseLog(opened);
    }

    /** The whole log. */
    static CaseLog of(List<CaseEvent> events) {
        CaseLog log = begin(events.get(0));
        events.subList(1, events.size()).forEach(log::add);
        return log;
    }

    void add(CaseEvent event) {
        Instant at = event.at();
        if (response == null && RESPONSES.contains(event.kind())) {
            response = at;
        }
        switch (event.kind()) {
            case CLASSIFIED ->
                    rule = new Rule(rule.policy(), rule.version(), event.required(Fact.CLASS));
            case POLICY_MOVED ->
                    rule =
                            new Rule(
                                    event.required(Fact.POLICY),
                                    Integer.parseInt(event.required(Fact.POLICY_VERSION)),
                                    event.fact(Fact.CLASS));
            case CALENDAR_CHANGED ->
                    calendarVersion = Integer.parseInt(event.required(Fact.CALENDAR_VERSION));
            case HANDED_OVER -> handOver(event.required(Fact.UNIT), at);
            case PAUSED ->
                    pauses.add(
                            new Stop(
                                    at,
                                    null,
                                    event.required(Fact.REASON),
                                    String.valueOf(event.no())));
            case RESUMED -> resume(event);
            case ANSWERED, CLOSED, MERGED -> stop(event);
            case DISAGREED, REOPENED -> goOn(at);
            case ABSORBED -> absorb(event);
            case PROGRESS_POSTED -> progress.add(at);
            case CALLED_BACK -> done(DueClock.Kind.CALL, at);
            case REGULATOR_ANSWERED -> done(DueClock.Kind.REGULATOR, at);
            case CALL_PROMISED -> due(DueClock.Kind.CALL, event);
            case TASK_GIVEN -> due(DueClock.Kind.TASK, event);
            case TO_REGULATOR -> due(DueClock.Kind.REGULATOR, event);
            case TASK_DONE -> taskDone(event);
            default -> {}
        }
    }

    private void handOver(String unit, Instant at) {
        Stay last = stays.get(stays.size() - 1);
        if (!last.unit().equals(unit)) {
            stays.set(stays.size() - 1, new Stay(last.unit(), last.from(), at));
            stays.add(new Stay(unit, at, null));
        }
    }

    /** Ends the pause that the line names; all of them when it names none. */
    private void resume(CaseEvent event) {
        String pause = event.fact(Fact.REF);
        for (int i = 0; i < pauses.size(); i++) {
            Stop one = pauses.get(i);
            if (one.to() == null && (pause == null || pause.equals(one.pause()))) {
                pauses.set(i, new Stop(one.from(), event.at(), one.reason(), one.pause()));
            }
        }
    }

    private void stop(CaseEvent event) {
        Instant at = event.at();
        for (int i = 0; i < pauses.size(); i++) {
            Stop one = pauses.get(i);
            if (one.to() == null) {
                pauses.set(i, new Stop(one.from(), at, one.reason(), one.pause()));
            }
        }
        if (ended() == null) {
            answers.add(new Stop(at, null, event.kind().name(), null));
        }
        if (event.kind() == EventKind.ANSWERED) {
            rounds++;
            done(DueClock.Kind.CALL, at);
        }
    }

    private void goOn(Instant at) {
        if (ended() != null) {
            Stop last = answers.remove(answers.size() - 1);
            answers.add(new Stop(last.from(), at, last.reason(), null));
        }
    }

    private void absorb(CaseEvent event) {
        Instant earlier = Instant.parse(event.required(Fact.RECEIVED_AT));
        if (earlier.isBefore(start)) {
            start = earlier;
            Stay first = stays.get(0);
            stays.set(0, new Stay(first.unit(), earlier, first.to()));
        }
        absorbed.add(
                new Rule(
                        event.required(Fact.POLICY),
                        Integer.parseInt(event.required(Fact.POLICY_VERSION)),
                        event.fact(Fact.CLASS)));
    }

    private void due(DueClock.Kind kind, CaseEvent event) {
        Instant due = event.instant(Fact.DUE);
        if (due != null) {
            dues.add(new DueClock(kind, event.no(), event.at(), due, null));
        }
    }

    private void done(DueClock.Kind kind, Instant at) {
        for (int i = 0; i < dues.size(); i++) {
            if (dues.get(i).kind() == kind && dues.get(i).doneAt() == null) {
                dues.set(i, dues.get(i).done(at));
            }
        }
    }

    private void taskDone(CaseEvent event) {
        int task = Integer.parseInt(event.required(Fact.REF));
        for (int i = 0; i < dues.size(); i++) {
            if (dues.get(i).event() == task && dues.get(i).doneAt() == null) {
                dues.set(i, dues.get(i).done(event.at()));
            }
        }
    }

    /** When the work ended; null while there is something to do. */
    @Nullable Instant ended() {
        if (answers.isEmpty()) {
            return null;
        }
        Stop last = answers.get(answers.size() - 1);
        return last.to() == null ? last.from() : null;
    }

    boolean isPaused() {
        return pauses.stream().anyMatch(pause -> pause.to() == null);
    }

    String unit() {
        return stays.get(stays.size() - 1).unit();
    }
}
