package vn.capbu.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.MonthFigures.Age;
import vn.capbu.complaints.MonthFigures.Late;
import vn.capbu.complaints.MonthFigures.Lost;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;

/** The figures of a month: by frozen verdicts, and where the time of late cases went by their logs. */
public final class ReportMonth {

    private static final int WORST = 20;
    private static final int BATCH = 500;
    private static final List<Integer> AGES = List.of(1, 3, 7, 14, 30, -1);

    private final ComplaintDesk desk;

    ReportMonth(ComplaintDesk desk) {
        this.desk = desk;
    }

    /** The figures of a month, which may not be over yet. That it was asked for is audited. */
    public MonthFigures run(Operator operator, YearMonth month) {
        Instant begin = month.atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        Instant asOf = end.isAfter(desk.now()) ? desk.now() : end;
        Work work = new Work(asOf);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            desk.cases().closed(begin, end, work::closed);
                            desk.cases().openAt(asOf, work::open);
                            work.reckon();
                            desk.audit(
                                    operator, "complaint.report-month", month.toString(), Map.of());
                        });
        return work.figures(month);
    }

    /** Adds up. */
    private final class Work {

        private final Instant asOf;
        private final Map<By, AttainmentSums> sums = new EnumMap<>(By.class);
        private final Map<Integer, Long> rounds = new TreeMap<>();
        private final long[] open = new long[AGES.size()];
        private final long[] late = new long[AGES.size()];
        private final Map<Long, ComplaintCase> breached = new TreeMap<>();
        private final Map<String, long[]> lost = new TreeMap<>();
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
                breached.put(one.id(), one);
            }
        }

        void open(ComplaintCase one) {
            long days = Duration.between(one.time().receivedAt(), asOf).toDays();
            int place = 0;
            while (AGES.get(place) >= 0 && days >= AGES.get(place)) {
                place++;
            }
            open[place]++;
            Instant deadline = one.time().deadline();
            Instant ended = one.time().endedAt();
            Instant until = ended != null && !ended.isAfter(asOf) ? ended : asOf;
            if (deadline != null && deadline.isBefore(until)) {
                late[place]++;
            }
        }

        /** Where the time of late cases went; by the rules of their own logs. */
        void reckon() {
            Reckoning reckoning = new Reckoning(desk.rules());
            List<Long> ids = List.copyOf(breached.keySet());
            for (int i = 0; i < ids.size(); i += BATCH) {
                List<Long> some = ids.subList(i, Math.min(ids.size(), i + BATCH));
                Map<Long, List<CaseEvent>> logs = desk.cases().logs(some);
                logs.forEach(
                        (id, log) ->
                                add(
                                        breached.get(id),
                                        reckoning.clocks(log, log.get(log.size() - 1).at())));
            }
        }

        private void add(@Nullable ComplaintCase one, CaseClocks clocks) {
            if (one == null) {
                return;
            }
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
                    });
            worst.add(new Late(one, after));
        }

        MonthFigures figures(YearMonth month) {
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
            return new MonthFigures(
                    month,
                    asOf,
                    tables,
                    ages,
                    rounds,
                    units,
                    worst.subList(0, Math.min(WORST, worst.size())));
        }
    }
}
