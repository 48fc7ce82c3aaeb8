package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.BusinessCalendars;

/** A month of cases comes to the same verdicts however often it is replayed, whatever rules say later. */
class ScriptedMonthTest {

    /** 5,000 make the month; fewer where nobody asks for it. */
    private static final int CASES = Integer.getInteger("capbu.month.cases", 400);

    @TempDir Path folder;

    @Test
    void aMonthIsReplayedWithTheSameVerdicts() throws Exception {
        try (ComplaintBench bench = new ComplaintBench(TestDatabase.H2, folder)) {
            List<Long> ids = new ScriptedMonth(bench).play(CASES);
            ComplaintCases cases = bench.workspace.storage().port(ComplaintCases.class);
            Map<Long, List<CaseEvent>> logs = cases.logs(ids);
            Map<Long, Verdict> given = given(logs);
            assertThat(given).hasSizeBetween(CASES * 7 / 10, CASES - 1);
            assertThat(logs.values().stream().flatMap(List::stream))
                    .extracting(CaseEvent::kind)
                    .contains(
                            EventKind.REOPENED,
                            EventKind.MERGED,
                            EventKind.ABSORBED,
                            EventKind.POLICY_MOVED,
                            EventKind.TO_REGULATOR,
                            EventKind.TO_SUPERVISOR);
            assertThat(closings(logs)).isGreaterThan(given.size());
            assertThat(given.values())
                    .extracting(Verdict::outcome)
                    .contains(Outcome.KEPT, Outcome.BREACHED);

            assertThat(replayed(bench.desk, logs)).isEqualTo(given);
            assertThat(replayed(new ComplaintDesk(bench.workspace), cases.logs(ids)))
                    .isEqualTo(given);
            everySecondIsExplained(bench.desk, logs);

            changeTheRules(bench);
            ComplaintDesk later = new ComplaintDesk(bench.workspace);
            Map<Long, List<CaseEvent>> after = cases.logs(ids);
            assertThat(given(after)).isEqualTo(given);
            assertThat(replayed(later, after)).isEqualTo(given);
            assertThat(byTodaysRules(later, after)).isNotEqualTo(given).hasSameSizeAs(given);
            assertThat(after.values().stream().filter(ScriptedMonthTest::wasMoved).count())
                    .isEqualTo(
                            CASES
                                    - given.size()
                                    - after.values().stream()
                                            .filter(ScriptedMonthTest::wasMerged)
                                            .count());
            assertThat(new ProveAudit(bench.workspace).verify(ComplaintBench.SUPERVISOR).findings())
                    .isEmpty();
        }
    }

    private static boolean wasMerged(List<CaseEvent> log) {
        return log.get(log.size() - 1).kind() == EventKind.MERGED;
    }

    private static long closings(Map<Long, List<CaseEvent>> logs) {
        return logs.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.kind() == EventKind.CLOSED)
                .count();
    }

    private static boolean wasMoved(List<CaseEvent> log) {
        return log.get(log.size() - 1).kind() == EventKind.CALENDAR_CHANGED;
    }

    private static Map<Long, Verdict> given(Map<Long, List<CaseEvent>> logs) {
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        logs.forEach(
                (id, log) -> {
                    CaseEvent last = log.get(log.size() - 1);
                    if (last.kind() == EventKind.CLOSED) {
                        verdicts.put(id, Verdict.of(last));
                    }
                });
        return verdicts;
    }

    private static Map<Long, Verdict> replayed(
            ComplaintDesk desk, Map<Long, List<CaseEvent>> logs) {
        Reckoning reckoning = new Reckoning(desk.rulebook());
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        logs.forEach(
                (id, log) -> {
                    CaseEvent last = log.get(log.size() - 1);
                    if (last.kind() == EventKind.CLOSED) {
                        verdicts.put(id, Verdict.of(reckoning.clocks(log, last.at())));
                    }
                });
        return verdicts;
    }

    private static Map<Long, Verdict> byTodaysRules(
            ComplaintDesk desk, Map<Long, List<CaseEvent>> logs) throws Exception {
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        for (long id : given(logs).keySet()) {
            verdicts.put(
                    id,
                    Objects.requireNonNull(
                            desk.showCase().run(ComplaintBench.SUPERVISOR, id).today()));
        }
        return verdicts;
    }

    /** Stretches touch, cover the whole, and those that run add up to the time that was used. */
    private static void everySecondIsExplained(
            ComplaintDesk desk, Map<Long, List<CaseEvent>> logs) {
        Reckoning reckoning = new Reckoning(desk.rulebook());
        logs.forEach(
                (id, log) -> {
                    CaseClocks clocks = reckoning.clocks(log, log.get(log.size() - 1).at());
                    List<Segment> segments = clocks.segments();
                    assertThat(segments.stream().mapToLong(Segment::seconds).sum())
                            .as("case %s", id)
                            .isEqualTo(clocks.total().seconds());
                    assertThat(
                                    clocks.units().stream()
                                            .mapToLong(CaseClocks.UnitClock::seconds)
                                            .sum())
                            .as("units of case %s", id)
                            .isEqualTo(clocks.total().seconds());
                    for (int i = 1; i < segments.size(); i++) {
                        assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
                    }
                });
    }

    private static void changeTheRules(ComplaintBench bench) throws Exception {
        ComplaintDesk desk = bench.desk;
        for (Policy old : desk.policies()) {
            List<CaseClass> stricter = new ArrayList<>();
            for (CaseClass one : old.classes()) {
                Limit limit = Objects.requireNonNull(one.limit());
                stricter.add(
                        new CaseClass(
                                one.code(),
                                one.group(),
                                one.level(),
                                one.vietnamese(),
                                one.english(),
                                one.unit(),
                                new Limit(
                                        Math.max(1, limit.amount() / 4),
                                        limit.measure(),
                                        limit.time(),
                                        true),
                                one.shares().stream()
                                        .map(
                                                share ->
                                                        new CaseClass.Share(
                                                                share.unit(), share.seconds() / 4))
                                        .toList()));
            }
            desk.changeRules()
                    .addPolicy(
                            ComplaintBench.SUPERVISOR,
                            new Policy(
                                    old.code(),
                                    2,
                                    LocalDate.of(2020, 4, 1),
                                    old.vietnamese(),
                                    old.english(),
                                    old.calendar(),
                                    old.intakeUnit(),
                                    stricter,
                                    old.responses(),
                                    old.duty(),
                                    old.warnings(),
                                    old.ladder(),
                                    old.pauses(),
                                    old.rounds(),
                                    old.files()));
        }
        BusinessCalendars calendars = bench.workspace.storage().port(BusinessCalendars.class);
        CalendarEdition now = calendars.inForce("vietnam", LocalDate.of(2020, 3, 2));
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(now.week());
        week.put(DayOfWeek.SATURDAY, List.of(OpenHours.of("08:00", "12:00")));
        desk.changeRules()
                .addCalendar(
                        ComplaintBench.SUPERVISOR,
                        new CalendarEdition(
                                now.code(),
                                2,
                                LocalDate.of(2020, 3, 1),
                                now.vietnamese(),
                                now.english(),
                                now.zone(),
                                week,
                                now.days(),
                                now.knownTo()));
        desk.changeRules().recompute(ComplaintBench.SUPERVISOR, "vietnam", new Cancellation());
    }
}
