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

    /** Time that doesn't count; {@code to} is null while it lasts, {@code expected} where nobody said until when. */
    record Stop(
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable String pause,
            @Nullable Instant expected) {

        Stop end(Instant at) {
            return new Stop(from, at, reason, pause, expected);
        }
    }

    /** Time with a unit; {@code to} is null while it is there. */
    record Stay(String unit, Instant from, @Nullable Instant to) {}

    /** A class under a version of a policy. */
    record Rule(String policy, int version, @Nullable String caseClass) {}

    final Channel channel;
    String calendar;
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
            case POLICY_MOVED -> move(event);
            case CALENDAR_CHANGED ->
                    calendarVersion = Integer.parseInt(event.required(Fact.CALENDAR_VERSION));
            case HANDED_OVER -> handOver(event.required(Fact.UNIT), at);
            case PAUSED ->
                    pauses.add(
                            new Stop(
                                    at,
                                    null,
                                    event.required(Fact.REASON),
                                    String.valueOf(event.no()),
                                    event.instant(Fact.EXPECTED_END)));
            case RESUMED -> resume(event);
            case ANSWERED, CLOSED, MERGED -> stop(event);
            case DISAGREED, REOPENED -> goOn(at);
            case TO_SUPERVISOR -> endPauses(at);
            case TO_REGULATOR -> {
                endPauses(at);
                goOn(at);
                due(DueClock.Kind.REGULATOR, event);
            }
            case ABSORBED -> absorb(event);
            case PROGRESS_POSTED -> progress.add(at);
            case CALLED_BACK -> called(event);
            case REGULATOR_ANSWERED -> answered(at);
            case CALL_PROMISED -> due(DueClock.Kind.CALL, event);
            case TASK_GIVEN -> due(DueClock.Kind.TASK, event);
            case TASK_DONE -> taskDone(event);
            default -> {}
        }
    }

    /** To another policy, and to its calendar where that is another one. */
    private void move(CaseEvent event) {
        rule =
                new Rule(
                        event.required(Fact.POLICY),
                        Integer.parseInt(event.required(Fact.POLICY_VERSION)),
                        event.fact(Fact.CLASS));
        String other = event.fact(Fact.CALENDAR);
        if (other != null) {
            calendar = other;
            calendarVersion = Integer.parseInt(event.required(Fact.CALENDAR_VERSION));
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
                pauses.set(i, one.end(event.at()));
            }
        }
    }

    private void endPauses(Instant at) {
        pauses.replaceAll(one -> one.to() == null ? one.end(at) : one);
    }

    private void stop(CaseEvent event) {
        Instant at = event.at();
        endPauses(at);
        if (ended() == null) {
            answers.add(new Stop(at, null, event.kind().name(), null, null));
        }
        if (event.kind() == EventKind.ANSWERED) {
            rounds++;
            called(event);
        }
    }

    private void goOn(Instant at) {
        if (ended() != null) {
            Stop last = answers.remove(answers.size() - 1);
            answers.add(last.end(at));
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

    /** A regulator's time may begin before it was written down: with the date of receipt of its letter. */
    private void due(DueClock.Kind kind, CaseEvent event) {
        Instant due = event.instant(Fact.DUE);
        if (due != null) {
            Instant received = event.instant(Fact.RECEIVED_AT);
            Instant from = received == null ? event.at() : received;
            dues.add(new DueClock(kind, event.no(), from, due, null));
        }
    }

    private void answered(Instant at) {
        for (int i = 0; i < dues.size(); i++) {
            if (dues.get(i).kind() == DueClock.Kind.REGULATOR && dues.get(i).doneAt() == null) {
                dues.set(i, dues.get(i).done(at));
            }
        }
    }

    /**
     * The call that the line names; where it names none, those whose time has come, and if there are none the next one. Appointments
     * after it stay.
     */
    private void called(CaseEvent event) {
        String named = event.fact(Fact.REF);
        Instant at = event.at();
        int next = -1;
        boolean came = false;
        for (int i = 0; i < dues.size(); i++) {
            DueClock one = dues.get(i);
            if (one.kind() != DueClock.Kind.CALL || one.doneAt() != null) {
                continue;
            }
            if (named == null
                    ? !one.due().isAfter(at)
                    : named.equals(Integer.toString(one.event()))) {
                dues.set(i, one.done(at));
                came = true;
            } else if (next < 0 || one.due().isBefore(dues.get(next).due())) {
                next = i;
            }
        }
        if (named == null && !came && next >= 0) {
            dues.set(next, dues.get(next).done(at));
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
