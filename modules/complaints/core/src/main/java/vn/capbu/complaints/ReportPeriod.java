package vn.capbu.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.PeriodFigures.Age;
import vn.capbu.complaints.PeriodFigures.Late;
import vn.capbu.complaints.PeriodFigures.Lost;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;

/** The figures of some days: by frozen verdicts, and where the time of late cases went by their logs; and the cases behind them. */
public final class ReportPeriod {

    private static final int BATCH = 500;
    private static final List<Integer> AGES = List.of(1, 3, 7, 14, 30, -1);

    private final ComplaintDesk desk;

    ReportPeriod(ComplaintDesk desk) {
        this.desk = desk;
    }

    /** The figures of a month, which may not be over yet. That it was asked for is audited. */
    public PeriodFigures run(Operator operator, YearMonth month) {
        operator.require(Right.READ_CASES);
        return run(operator, month.atDay(1), month.atEndOfMonth(), month.toString());
    }

    /** The figures of days, the last of which may lie ahead; both count. That they were asked for is audited. */
    public PeriodFigures run(Operator operator, LocalDate from, LocalDate to) {
        operator.require(Right.READ_CASES);
        return run(operator, from, to, from + "/" + to);
    }

    private PeriodFigures run(Operator operator, LocalDate from, LocalDate to, String subject) {
        Instant asOf = end(to).isAfter(desk.now()) ? desk.now() : end(to);
        Work work = new Work(asOf);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            desk.cases().closed(begin(from), end(to), work::closed);
                            desk.cases().openAt(asOf, work::open);
                            work.reckon();
                            work.reckonOpen();
                            desk.audit(operator, "complaint.report-period", subject, Map.of());
                        });
        return work.figures(from, to);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }

    /**
     * The cases behind a figure, in the order of their numbers, as they stood at their closing or at the end of the days.
     *
     * @param figures where it stands
     * @param slice which figure
     * @param limit how many at most
     */
    public List<ComplaintCase> cases(PeriodFigures figures, CaseSlice slice, int limit) {
        List<ComplaintCase> found = new ArrayList<>();
        Predicate<ComplaintCase> wanted = wanted(figures, slice);
        Consumer<ComplaintCase> each =
                one -> {
                    if (found.size() < limit && wanted.test(one)) {
                        found.add(one);
                    }
                };
        if (slice instanceof CaseSlice.Open) {
            List<Long> ids = new ArrayList<>();
            desk.cases().openAt(figures.asOf(), one -> ids.add(one.id()));
            openAt(ids, figures.asOf(), each);
        } else {
            desk.cases().closed(begin(figures.from()), end(figures.to()), each);
        }
        return found;
    }

    /** Cases as their logs stood at an instant. */
    private void openAt(List<Long> ids, Instant at, Consumer<ComplaintCase> each) {
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<Long> some = ids.subList(i, Math.min(ids.size(), i + BATCH));
            Map<Long, List<CaseEvent>> logs = desk.cases().logs(some);
            for (long id : some) {
                List<CaseEvent> known =
                        logs.getOrDefault(id, List.of()).stream()
                                .takeWhile(line -> !line.at().isAfter(at))
                                .toList();
                if (!known.isEmpty()) {
                    each.accept(desk.summaries().of(id, known, at));
                }
            }
        }
    }

    private static Predicate<ComplaintCase> wanted(PeriodFigures figures, CaseSlice slice) {
        if (slice instanceof CaseSlice.Open open) {
            return one ->
                    (open.days() == 0 || AGES.get(age(one, figures.asOf())) == open.days())
                            && isPart(isLate(one, figures.asOf()), open.part());
        }
        if (slice instanceof CaseSlice.Lost lost) {
            return one -> figures.lostWith(lost.unit()).contains(one.id());
        }
        Predicate<ComplaintCase> closed = one -> one.state() == CaseState.CLOSED;
        if (slice instanceof CaseSlice.Answered answered) {
            return closed.and(
                    one -> answered.answers() < 0 || one.time().rounds() == answered.answers());
        }
        CaseSlice.Closed of = (CaseSlice.Closed) slice;
        return closed.and(one -> isPart(one, of.part()))
                .and(one -> of.key() == null || of.key().equals(AttainmentSums.key(one, of.by())));
    }

    private static boolean isPart(ComplaintCase one, CaseSlice.Part part) {
        Outcome outcome = one.time().outcome();
        return switch (part) {
            case ALL -> true;
            case KEPT -> outcome == Outcome.KEPT;
            case BREACHED -> outcome == Outcome.BREACHED;
            case UNLIMITED -> outcome != Outcome.KEPT && outcome != Outcome.BREACHED;
        };
    }

    private static boolean isPart(boolean late, CaseSlice.Part part) {
        return switch (part) {
            case ALL -> true;
            case KEPT -> !late;
            case BREACHED -> late;
            case UNLIMITED -> false;
        };
    }

    private static int age(ComplaintCase one, Instant asOf) {
        long days = Duration.between(one.time().receivedAt(), asOf).toDays();
        int place = 0;
        while (AGES.get(place) >= 0 && days >= AGES.get(place)) {
            place++;
        }
        return place;
    }

    private static boolean isLate(ComplaintCase one, Instant asOf) {
        Instant deadline = one.time().deadline();
        Instant ended = one.time().endedAt();
        Instant until = ended != null && !ended.isAfter(asOf) ? ended : asOf;
        return deadline != null && deadline.isBefore(until);
    }

    /** Adds up. */
    private final class Work {

        private final Instant asOf;
        private final Map<By, AttainmentSums> sums = new EnumMap<>(By.class);
        private final Map<Integer, Long> rounds = new TreeMap<>();
        private final long[] open = new long[AGES.size()];
        private final long[] late = new long[AGES.size()];
        private final List<Long> openIds = new ArrayList<>();
        private final List<ComplaintCase> breached = new ArrayList<>();
        private final Map<String, long[]> lost = new TreeMap<>();
        private final Map<String, Set<Long>> lostBy = new TreeMap<>();
        private final List<Late> worst = new ArrayList<>();

        Work(Instant asOf) {
            this.asOf = asOf;
            for (By by : By.values()) {
                sums.put(by, new AttainmentSums(by));
            }
        }

        void closed(ComplaintCase one) {
            if (one.state() != CaseState.CLOSED) {
                return;
            }
            sums.values().forEach(sum -> sum.add(one));
            rounds.merge(one.time().rounds(), 1L, Long::sum);
            if (one.time().outcome() == Outcome.BREACHED) {
                breached.add(one);
            }
        }

        void open(ComplaintCase one) {
            openIds.add(one.id());
        }

        /** The age of open cases, and whether they were late, as of the end of the days: what happened since changes nothing. */
        void reckonOpen() {
            openAt(
                    openIds,
                    asOf,
                    one -> {
                        int place = age(one, asOf);
                        open[place]++;
                        late[place] += isLate(one, asOf) ? 1 : 0;
                    });
        }

        /** Where the time of late cases went, each up to its closing; by the rules of their own logs. */
        void reckon() {
            Reckoning reckoning = new Reckoning(desk.rules());
            for (int i = 0; i < breached.size(); i += BATCH) {
                List<ComplaintCase> some =
                        breached.subList(i, Math.min(breached.size(), i + BATCH));
                Map<Long, List<CaseEvent>> logs =
                        desk.cases().logs(some.stream().map(ComplaintCase::id).distinct().toList());
                for (ComplaintCase one : some) {
                    List<CaseEvent> log = logs.getOrDefault(one.id(), List.of());
                    if (one.lines() <= log.size()) {
                        List<CaseEvent> known = log.subList(0, one.lines());
                        add(one, reckoning.clocks(known, known.get(known.size() - 1).at()));
                    }
                }
            }
        }

        private void add(ComplaintCase one, CaseClocks clocks) {
            Map<String, long[]> ofCase = new TreeMap<>();
            long after = 0;
            for (Segment segment : clocks.segments()) {
                if (segment.over() && segment.seconds() > 0) {
                    ofCase.computeIfAbsent(segment.unit(), unit -> new long[2])[1] +=
                            segment.seconds();
                    after += segment.seconds();
                }
            }
            for (CaseClocks.UnitClock unit : clocks.units()) {
                if (unit.over() > 0) {
                    ofCase.computeIfAbsent(unit.unit(), code -> new long[2])[0] += unit.over();
                }
            }
            ofCase.forEach(
                    (unit, seconds) -> {
                        long[] sum = lost.computeIfAbsent(unit, code -> new long[3]);
                        sum[0]++;
                        sum[1] += seconds[0];
                        sum[2] += seconds[1];
                        lostBy.computeIfAbsent(unit, code -> new HashSet<>()).add(one.id());
                    });
            worst.add(new Late(one, after));
        }

        PeriodFigures figures(LocalDate from, LocalDate to) {
            Map<By, AttainmentTable> tables = new EnumMap<>(By.class);
            sums.forEach((by, sum) -> tables.put(by, sum.table()));
            List<Age> ages = new ArrayList<>();
            for (int i = 0; i < open.length; i++) {
                ages.add(new Age(AGES.get(i), open[i], late[i]));
            }
            List<Lost> units =
                    lost.entrySet().stream()
                            .map(
                                    one ->
                                            new Lost(
                                                    one.getKey(),
                                                    one.getValue()[0],
                                                    one.getValue()[1],
                                                    one.getValue()[2]))
                            .sorted(Comparator.comparingLong(Lost::afterDeadline).reversed())
                            .toList();
            worst.sort(
                    Comparator.comparingLong(Late::seconds)
                            .reversed()
                            .thenComparing(one -> one.summary().id()));
            return new PeriodFigures(from, to, asOf, tables, ages, rounds, units, lostBy, worst);
        }
    }
}
