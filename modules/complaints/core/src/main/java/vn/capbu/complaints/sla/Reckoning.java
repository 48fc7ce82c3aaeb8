package vn.capbu.complaints.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClocks.Basis;
import vn.capbu.complaints.sla.CaseClocks.Cause;
import vn.capbu.complaints.sla.CaseClocks.DeadlineChange;
import vn.capbu.complaints.sla.CaseClocks.Progress;
import vn.capbu.complaints.sla.CaseClocks.Response;
import vn.capbu.complaints.sla.CaseClocks.Total;

/**
 * Reckons the clocks of a case from its log. A pure function of log, rules and instant: the same log gives the same clocks for ever.
 * Thread-safe.
 */
public final class Reckoning {

    /** More missed reports of progress than this aren't counted. */
    private static final int MOST_MISSED = 1_000;

    private final Rulebook rules;

    public Reckoning(Rulebook rules) {
        this.rules = rules;
    }

    /**
     * The clocks at an instant; those of a case whose work has ended stand as they stood then.
     *
     * @param events the log, from its first line on
     * @throws IllegalArgumentException when the log is damaged
     */
    public CaseClocks clocks(List<CaseEvent> events, Instant now) {
        return clocks(events, now, null);
    }

    /**
     * The clocks at an instant without their segments, which are most of the work: for lists of thousands of cases.
     *
     * @throws IllegalArgumentException when the log is damaged
     */
    public CaseClocks brief(List<CaseEvent> events, Instant now) {
        return work(events, now, null).clocks(false);
    }

    /**
     * The clocks as other rules would have it: for a recomputation beside a verdict, never in its place.
     *
     * @param other versions of policy and calendar in place of the log's own; null for the log's own
     */
    public CaseClocks clocks(List<CaseEvent> events, Instant now, @Nullable Basis other) {
        return work(events, now, other).clocks(true);
    }

    private Work work(List<CaseEvent> events, Instant now, @Nullable Basis other) {
        CaseLog log = CaseLog.begin(events.get(0));
        List<DeadlineChange> changes = new ArrayList<>();
        for (CaseEvent event : events.subList(1, events.size())) {
            Cause cause = cause(event.kind());
            if (cause == null) {
                log.add(event);
                continue;
            }
            Instant before = frame(log, event.at(), null).deadline();
            log.add(event);
            Instant after = frame(log, event.at(), null).deadline();
            changes.add(change(event, cause, before, after));
        }
        return new Work(rules, log, frame(log, now, other), changes, now);
    }

    private static @Nullable Cause cause(EventKind kind) {
        return switch (kind) {
            case CLASSIFIED -> Cause.LEVEL_CHANGE;
            case POLICY_MOVED -> Cause.POLICY_MOVE;
            case CALENDAR_CHANGED -> Cause.CALENDAR_CHANGE;
            case ABSORBED -> Cause.MERGE;
            default -> null;
        };
    }

    private static DeadlineChange change(
            CaseEvent event, Cause cause, @Nullable Instant before, @Nullable Instant after) {
        boolean late =
                before != null
                        && after != null
                        && !before.isBefore(seconds(event.at()))
                        && after.isBefore(seconds(event.at()));
        return new DeadlineChange(event.no(), event.at(), cause, before, after, late);
    }

    private TimeFrame frame(CaseLog log, Instant now, @Nullable Basis other) {
        return TimeFrame.of(log, rules, now, other);
    }

    static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** One reckoning. */
    private static final class Work {

        private final Rulebook rules;
        private final CaseLog log;
        private final TimeFrame frame;
        private final List<DeadlineChange> changes;
        private final Instant now;
        private final @Nullable Instant deadline;
        private final boolean breached;

        Work(
                Rulebook rules,
                CaseLog log,
                TimeFrame frame,
                List<DeadlineChange> changes,
                Instant now) {
            this.rules = rules;
            this.log = log;
            this.frame = frame;
            this.changes = changes;
            this.now = now;
            this.deadline = frame.deadline();
            this.breached = deadline != null && frame.at().isAfter(deadline);
        }

        CaseClocks clocks(boolean explained) {
            List<CaseClocks.UnitClock> units = UnitTimes.of(log, frame);
            List<Segment> segments = explained ? Segments.of(log, frame) : List.of();
            Instant ended = log.ended();
            long seconds = frame.elapsed(log.start, frame.at());
            Total total =
                    new Total(
                            log.start,
                            frame.limit(),
                            deadline,
                            ended,
                            seconds,
                            Math.max(0, frame.at().getEpochSecond() - log.start.getEpochSecond()),
                            run(),
                            outcome(ended),
                            breached ? breachCause() : null,
                            breached ? UnitTimes.charged(log, frame, units, deadline) : null,
                            log.rounds);
            Response response = response();
            return new CaseClocks(
                    now,
                    frame.basis(),
                    total,
                    units,
                    response,
                    log.dues,
                    progress(),
                    points(frame.policy().warnings()),
                    ladder(),
                    new NextDue(log, frame).of(units, response),
                    ended == null ? frame.stillUntil(log, now) : null,
                    unconfirmed(),
                    segments,
                    changes);
        }

        private Segment.Run run() {
            if (log.ended() != null) {
                return Segment.Run.ANSWERED;
            }
            if (frame.isStopped(now)) {
                return Segment.Run.PAUSED;
            }
            return frame.isOpen(now) ? Segment.Run.RUNNING : Segment.Run.OUT_OF_HOURS;
        }

        private Outcome outcome(@Nullable Instant ended) {
            if (deadline == null) {
                return Outcome.NO_LIMIT;
            }
            if (breached) {
                return Outcome.BREACHED;
            }
            return ended == null ? Outcome.RUNNING : Outcome.KEPT;
        }

        private Cause breachCause() {
            Cause cause = Cause.TIME;
            for (DeadlineChange change : changes) {
                if (change.lateAtOnce()) {
                    cause = change.cause();
                } else if (change.after() == null || !change.after().isBefore(change.at())) {
                    cause = Cause.TIME;
                }
            }
            return cause;
        }

        private @Nullable Response response() {
            Limit limit = frame.policy().responses().get(log.channel);
            if (limit == null) {
                return null;
            }
            Instant due = frame.deadline(limit, log.start);
            Instant at = log.response;
            Instant end = seconds(at == null ? frame.at() : at);
            Outcome outcome =
                    end.isAfter(due)
                            ? Outcome.BREACHED
                            : at == null ? Outcome.RUNNING : Outcome.KEPT;
            return new Response(limit, due, at, outcome);
        }

        private @Nullable Progress progress() {
            Policy.ProgressDuty duty = frame.policy().duty();
            if (duty == null || !breached || deadline == null) {
                return null;
            }
            Instant owed = frame.plus(duty.time(), deadline, duty.everySeconds());
            Instant last = deadline;
            int posted = 0;
            int missed = 0;
            int next = 0;
            List<Instant> posts = log.progress.stream().filter(deadline::isBefore).toList();
            while (owed.isBefore(frame.at()) && missed < MOST_MISSED) {
                boolean inTime = next < posts.size() && !posts.get(next).isAfter(owed);
                if (inTime) {
                    last = posts.get(next);
                    next++;
                    posted++;
                } else {
                    last = owed;
                    missed++;
                }
                owed = frame.plus(duty.time(), last, duty.everySeconds());
            }
            for (; next < posts.size(); next++) {
                posted++;
                owed = frame.plus(duty.time(), posts.get(next), duty.everySeconds());
            }
            return new Progress(deadline, log.ended() == null ? owed : null, posted, missed);
        }

        /** When so many percent of the limit are used; empty without a limit. */
        private List<Instant> points(List<Integer> percents) {
            Limit limit = frame.limit();
            if (limit == null || deadline == null) {
                return List.of();
            }
            long whole =
                    limit.measure() == Limit.Measure.SECONDS
                            ? limit.amount()
                            : frame.elapsed(log.start, deadline);
            return percents.stream()
                    .map(percent -> frame.plus(limit.time(), log.start, whole * percent / 100))
                    .toList();
        }

        /** Nobody is told any more once the work has ended. */
        private List<CaseClocks.Told> ladder() {
            List<Policy.Rung> rungs = frame.policy().ladder();
            List<Instant> at = points(rungs.stream().map(Policy.Rung::percent).toList());
            Instant ended = log.ended();
            List<CaseClocks.Told> told = new ArrayList<>();
            for (int i = 0; i < at.size(); i++) {
                if (ended == null || !at.get(i).isAfter(ended)) {
                    told.add(new CaseClocks.Told(rungs.get(i), at.get(i)));
                }
            }
            return told;
        }

        private List<LocalDate> unconfirmed() {
            if (deadline == null || frame.time() == TimeKind.CLOCK) {
                return List.of();
            }
            ZoneId zone = frame.zone();
            return rules.unconfirmed(
                    frame.basis().calendar(),
                    frame.basis().calendarVersion(),
                    LocalDate.ofInstant(log.start, zone),
                    LocalDate.ofInstant(deadline, zone));
        }
    }
}
