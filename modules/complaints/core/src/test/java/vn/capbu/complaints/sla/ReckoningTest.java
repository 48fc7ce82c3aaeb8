package vn.capbu.complaints.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.complaints.sla.LogBuilder.at;
import static vn.capbu.complaints.sla.LogBuilder.opened;

import org.junit.jupiter.api.Test;
import vn.capbu.complaints.sla.CaseClocks.Cause;
import vn.capbu.complaints.sla.CaseClocks.UnitClock;

/** The clocks, each rule by a case of its own. Monday is 2 March 2020; hours are 08:00-12:00 and 13:30-17:30. */
class ReckoningTest {

    @Test
    void aLimitRunsInWorkingHoursFromTheIntakeOn() {
        CaseClocks clocks =
                opened("2020-03-02T11:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T11:10", "technical")
                        .clocks("2020-03-02T13:00");

        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-02T14:30"));
        assertThat(clocks.total().seconds()).isEqualTo(3600);
        assertThat(clocks.total().run()).isEqualTo(Segment.Run.OUT_OF_HOURS);
        assertThat(clocks.total().outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(clocks.warnings())
                .containsExactly(at("2020-03-02T12:00"), at("2020-03-02T14:00"));
    }

    @Test
    void overlappingPausesAreLeftOutOnce() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "technical")
                        .paused("2020-03-02T09:00", "papers")
                        .paused("2020-03-02T09:30", "papers")
                        .add("2020-03-02T10:00", EventKind.RESUMED, Fact.REF, 3)
                        .add("2020-03-02T11:00", EventKind.RESUMED, Fact.REF, 4)
                        .clocks("2020-03-02T11:30");

        assertThat(clocks.total().seconds()).isEqualTo(5400);
        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-02T12:00"));
    }

    @Test
    void aPauseThatLastsTooLongRunsOut() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "technical")
                        .paused("2020-03-02T09:00", "short")
                        .clocks("2020-03-02T11:00");

        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-02T10:30"));
        assertThat(clocks.total().run()).isEqualTo(Segment.Run.RUNNING);
        assertThat(clocks.total().outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anotherRoundGoesOnWithTheTimeThatWasUsed() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "technical")
                        .add("2020-03-02T09:00", EventKind.ANSWERED)
                        .add("2020-03-03T08:00", EventKind.DISAGREED)
                        .add("2020-03-03T08:30", EventKind.ANSWERED)
                        .add("2020-03-03T09:00", EventKind.CLOSED)
                        .add("2020-03-05T08:00", EventKind.REOPENED)
                        .clocks("2020-03-05T08:15");

        assertThat(clocks.total().seconds()).isEqualTo(3600 + 1800 + 900);
        assertThat(clocks.total().rounds()).isEqualTo(2);
        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-05T08:30"));
    }

    @Test
    void anAnswerExactlyAtTheDeadlineIsInTime() {
        LogBuilder log =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "technical");

        assertThat(
                        log.add("2020-03-02T10:00", EventKind.ANSWERED)
                                .clocks("2020-03-09T08:00")
                                .total()
                                .outcome())
                .isEqualTo(Outcome.KEPT);
        assertThat(
                        opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                                .classified("2020-03-02T08:00", "technical")
                                .add("2020-03-02T10:00:01", EventKind.ANSWERED)
                                .clocks("2020-03-09T08:00")
                                .total()
                                .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anotherClassCountsFromTheIntakeWithItsPausesAndMayBeLateAtOnce() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "service")
                        .paused("2020-03-02T09:00", "papers")
                        .add("2020-03-02T10:00", EventKind.RESUMED)
                        .classified("2020-03-02T15:00", "dossier")
                        .clocks("2020-03-02T15:30");

        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-02T09:00"));
        assertThat(clocks.total().cause()).isEqualTo(Cause.LEVEL_CHANGE);
        assertThat(clocks.changes()).last().matches(CaseClocks.DeadlineChange::lateAtOnce);
        assertThat(clocks.total().seconds()).isEqualTo(3 * 3600 + 2 * 3600);
    }

    @Test
    void workingDaysEndAtTheCloseOfTheLast() {
        assertThat(
                        opened("2020-03-02T09:00", "cskh", Channel.HOTLINE)
                                .classified("2020-03-02T09:00", "service")
                                .clocks("2020-03-02T10:00")
                                .total()
                                .deadline())
                .isEqualTo(at("2020-03-11T17:30"));
    }

    @Test
    void aLateHandOverIsTheGiversAndTheTotalStays() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "ctkv", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "incident")
                        .handedOver("2020-03-02T18:00", "cntt")
                        .clocks("2020-03-04T09:00");

        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-04T08:00"));
        assertThat(clocks.units())
                .containsExactly(
                        new UnitClock("ctkv", 4 * 3600, 10 * 3600, null, 6 * 3600),
                        new UnitClock("cntt", 44 * 3600, 39 * 3600, at("2020-03-04T14:00"), 0));
        assertThat(clocks.total().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(clocks.total().charged()).isEqualTo("ctkv");
        assertThat(clocks.total().cause()).isEqualTo(Cause.TIME);
    }

    @Test
    void afterABreachProgressIsOwed() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "ctkv", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "incident")
                        .add("2020-03-05T07:00", EventKind.PROGRESS_POSTED)
                        .clocks("2020-03-07T08:00");

        assertThat(clocks.progress())
                .isEqualTo(
                        new CaseClocks.Progress(
                                at("2020-03-04T08:00"), at("2020-03-08T07:00"), 1, 2));
    }

    @Test
    void aPortalIsAnsweredWithinAWorkingHour() {
        LogBuilder log = opened("2020-03-02T17:00", "cskh", Channel.PORTAL);

        assertThat(log.clocks("2020-03-03T08:00").response())
                .matches(one -> one.due().equals(at("2020-03-03T08:30")))
                .matches(one -> one.outcome() == Outcome.RUNNING);
        assertThat(
                        log.add("2020-03-03T08:31", EventKind.ACKNOWLEDGED)
                                .clocks("2020-03-03T09:00")
                                .response())
                .matches(one -> one.outcome() == Outcome.BREACHED);
        assertThat(
                        opened("2020-03-02T17:00", "cskh", Channel.HOTLINE)
                                .clocks("2020-03-03T09:00")
                                .response())
                .isNull();
    }

    @Test
    void promisesAreKeptOrNot() {
        LogBuilder log =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "technical")
                        .add(
                                "2020-03-02T08:10",
                                EventKind.CALL_PROMISED,
                                Fact.DUE,
                                at("2020-03-02T09:00"))
                        .add(
                                "2020-03-02T08:11",
                                EventKind.TASK_GIVEN,
                                Fact.DUE,
                                at("2020-03-02T10:00"))
                        .add("2020-03-02T09:05", EventKind.CALLED_BACK);

        assertThat(log.clocks("2020-03-02T09:30").dues())
                .extracting(one -> one.outcome(at("2020-03-02T09:30")))
                .containsExactly(Outcome.BREACHED, Outcome.RUNNING);
        assertThat(
                        log.add("2020-03-02T09:40", EventKind.TASK_DONE, Fact.REF, 4)
                                .clocks("2020-03-02T12:00")
                                .dues())
                .extracting(one -> one.outcome(at("2020-03-02T12:00")))
                .containsExactly(Outcome.BREACHED, Outcome.KEPT);
    }

    @Test
    void anotherCalendarMovesTheDeadlineOfAnOpenCase() {
        CaseClocks clocks =
                opened("2020-03-02T17:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T17:00", "technical")
                        .add(
                                "2020-03-02T17:10",
                                EventKind.CALENDAR_CHANGED,
                                Fact.CALENDAR_VERSION,
                                2)
                        .clocks("2020-03-02T17:20");

        assertThat(clocks.changes())
                .last()
                .matches(one -> at("2020-03-03T09:30").equals(one.before()) && !one.lateAtOnce());
        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-03T08:30"));
    }

    @Test
    void mergingKeepsTheEarlierIntakeAndTheStricterLimit() {
        CaseClocks clocks =
                opened("2020-03-02T10:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T10:00", "technical")
                        .add(
                                "2020-03-02T10:30",
                                EventKind.ABSORBED,
                                Fact.RECEIVED_AT,
                                at("2020-03-02T09:00"),
                                Fact.POLICY,
                                "p",
                                Fact.POLICY_VERSION,
                                1,
                                Fact.CLASS,
                                "dossier")
                        .clocks("2020-03-02T10:30");

        assertThat(clocks.total().start()).isEqualTo(at("2020-03-02T09:00"));
        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-02T10:00"));
        assertThat(clocks.total().cause()).isEqualTo(Cause.MERGE);
    }

    @Test
    void otherRulesStandBesideAVerdict() {
        LogBuilder log =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "technical")
                        .add("2020-03-02T09:30", EventKind.ANSWERED);
        Reckoning reckoning = new Reckoning(new TestRules());

        Verdict given = Verdict.of(reckoning.clocks(log.log, at("2020-03-02T09:30")));
        Verdict beside =
                Verdict.of(
                        reckoning.clocks(
                                log.log,
                                at("2020-06-02T09:30"),
                                new CaseClocks.Basis("p", 2, "technical", "c", 1)));

        assertThat(given.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(beside.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(Verdict.of(closing(given))).isEqualTo(given);
    }

    private static CaseEvent closing(Verdict verdict) {
        return new CaseEvent(
                9,
                at("2020-03-02T10:00"),
                new CaseEvent.Actor("tester", "", ""),
                EventKind.CLOSED,
                verdict.facts());
    }

    @Test
    void aCaseWithoutLimitKeepsItsTime() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "free")
                        .clocks("2020-03-02T09:00");

        assertThat(clocks.total().outcome()).isEqualTo(Outcome.NO_LIMIT);
        assertThat(clocks.total().seconds()).isEqualTo(3600);
    }

    @Test
    void everySecondIsExplained() {
        CaseClocks clocks =
                opened("2020-03-02T11:30", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T11:30", "technical")
                        .handedOver("2020-03-02T14:00", "dossier")
                        .paused("2020-03-02T14:10", "papers")
                        .add("2020-03-02T15:00", EventKind.RESUMED)
                        .clocks("2020-03-02T16:30");

        assertThat(clocks.segments())
                .containsExactly(
                        segment("11:30", "12:00", Segment.Run.RUNNING, "", "cskh", false, 1800),
                        segment("12:00", "13:30", Segment.Run.OUT_OF_HOURS, "", "cskh", false, 0),
                        segment("13:30", "14:00", Segment.Run.RUNNING, "", "cskh", false, 1800),
                        segment("14:00", "14:10", Segment.Run.RUNNING, "", "dossier", false, 600),
                        segment(
                                "14:10",
                                "15:00",
                                Segment.Run.PAUSED,
                                "papers",
                                "dossier",
                                false,
                                0),
                        segment("15:00", "15:50", Segment.Run.RUNNING, "", "dossier", false, 3000),
                        segment("15:50", "16:30", Segment.Run.RUNNING, "", "dossier", true, 2400));
    }

    private static Segment segment(
            String from,
            String to,
            Segment.Run run,
            String reason,
            String unit,
            boolean over,
            long seconds) {
        return new Segment(
                at("2020-03-02T" + from), at("2020-03-02T" + to), run, reason, unit, over, seconds);
    }
}
