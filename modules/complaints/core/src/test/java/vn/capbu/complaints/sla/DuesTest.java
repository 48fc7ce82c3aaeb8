package vn.capbu.complaints.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.complaints.sla.LogBuilder.at;
import static vn.capbu.complaints.sla.LogBuilder.opened;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.capbu.complaints.sla.CaseClocks.Next;
import vn.capbu.complaints.sla.CaseClocks.Told;

/** What is due beside the deadline, who is told, and who is charged. Monday is 2 March 2020. */
class DuesTest {

    private static Next next(DueClock.Kind kind, String time) {
        return new Next(kind, at(time));
    }

    private static LogBuilder promised(LogBuilder log, String at, String due) {
        return log.add(at, EventKind.CALL_PROMISED, Fact.DUE, at(due));
    }

    private static LogBuilder technical() {
        return opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                .classified("2020-03-02T08:00", "technical");
    }

    @Test
    void aCallKeepsWhatItsTimeCameForAndLeavesLaterAppointments() {
        LogBuilder log = technical();
        promised(log, "2020-03-02T08:01", "2020-03-02T09:00");
        promised(log, "2020-03-02T08:02", "2020-03-03T09:00");
        promised(log, "2020-03-02T08:03", "2020-03-04T09:00");
        log.add("2020-03-02T09:05", EventKind.CALLED_BACK);

        assertThat(log.clocks("2020-03-02T09:10").dues())
                .extracting(due -> due.doneAt() != null)
                .containsExactly(true, false, false);
        log.add("2020-03-02T09:20", EventKind.CALLED_BACK);
        assertThat(log.clocks("2020-03-02T09:30").dues())
                .as("nothing's time has come: the next one")
                .extracting(due -> due.doneAt() != null)
                .containsExactly(true, true, false);
    }

    @Test
    void aCallThatNamesItsPromiseKeepsThatOneOnly() {
        LogBuilder log = technical();
        promised(log, "2020-03-02T08:01", "2020-03-02T09:00");
        promised(log, "2020-03-02T08:02", "2020-03-03T09:00");
        log.add("2020-03-02T09:05", EventKind.CALLED_BACK, Fact.REF, 4);

        assertThat(log.clocks("2020-03-02T09:10").dues())
                .extracting(due -> due.doneAt() != null)
                .containsExactly(false, true);
    }

    @Test
    void anAnswerLeavesLaterAppointments() {
        LogBuilder log = technical();
        promised(log, "2020-03-02T08:01", "2020-03-02T09:00");
        promised(log, "2020-03-02T08:02", "2020-03-03T09:00");
        log.add("2020-03-02T09:05", EventKind.ANSWERED);

        assertThat(log.clocks("2020-03-02T09:10").next())
                .isEqualTo(next(DueClock.Kind.CALL, "2020-03-03T09:00"));
    }

    @Test
    void theFirstResponseIsDue() {
        LogBuilder log = opened("2020-03-02T17:00", "cskh", Channel.PORTAL);

        assertThat(log.clocks("2020-03-02T17:10").next())
                .isEqualTo(next(DueClock.Kind.RESPONSE, "2020-03-03T08:30"));
        log.add("2020-03-02T17:20", EventKind.ACKNOWLEDGED);
        assertThat(log.clocks("2020-03-02T17:30").next()).isNull();
    }

    @Test
    void theShareOfTheUnitThatHasItIsDueAndThenProgress() {
        LogBuilder log =
                opened("2020-03-02T08:00", "ctkv", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "incident");

        assertThat(log.clocks("2020-03-02T09:00").next())
                .isEqualTo(next(DueClock.Kind.SHARE, "2020-03-02T12:00"));
        log.handedOver("2020-03-02T10:00", "sales");
        assertThat(log.clocks("2020-03-02T11:00").next())
                .as("a day after the deadline, which lies ahead")
                .isEqualTo(next(DueClock.Kind.PROGRESS, "2020-03-05T08:00"));
        assertThat(log.clocks("2020-03-09T08:00").next())
                .as("what nobody posted stays owed")
                .isEqualTo(next(DueClock.Kind.PROGRESS, "2020-03-05T08:00"));
        log.add("2020-03-09T08:00", EventKind.PROGRESS_POSTED);
        assertThat(log.clocks("2020-03-09T09:00").next())
                .isEqualTo(next(DueClock.Kind.PROGRESS, "2020-03-10T08:00"));
    }

    @Test
    void theEndOfAPauseIsDueAndThePauseRunsOut() {
        LogBuilder log = technical();
        log.add(
                "2020-03-02T09:00",
                EventKind.PAUSED,
                Fact.REASON,
                "short",
                Fact.EXPECTED_END,
                at("2020-03-02T09:20"));

        assertThat(log.clocks("2020-03-02T09:10").next())
                .isEqualTo(next(DueClock.Kind.PAUSE_END, "2020-03-02T09:20"));
        assertThat(log.clocks("2020-03-02T09:10").stillUntil()).isEqualTo(at("2020-03-02T09:30"));
        assertThat(log.clocks("2020-03-02T09:30").stillUntil()).isNull();
        log.add("2020-03-02T09:40", EventKind.RESUMED);
        assertThat(log.clocks("2020-03-02T09:50").next().kind()).isEqualTo(DueClock.Kind.PROGRESS);
    }

    @Test
    void theLadderSaysWhoIsToldWhenUntilTheWorkEnds() {
        LogBuilder log = technical();

        CaseClocks clocks = log.clocks("2020-03-02T09:40");
        assertThat(clocks.ladder())
                .containsExactly(
                        new Told(
                                new Policy.Rung(75, "Trưởng đơn vị", "Head"),
                                at("2020-03-02T09:30")),
                        new Told(
                                new Policy.Rung(200, "Trung tâm", "Centre"),
                                at("2020-03-02T12:00")));
        assertThat(clocks.told(at("2020-03-02T09:29:59"))).isNull();
        assertThat(clocks.told(at("2020-03-02T09:30")).rung().percent()).isEqualTo(75);
        log.add("2020-03-02T10:00", EventKind.ANSWERED);
        assertThat(log.clocks("2020-03-05T10:00").ladder())
                .extracting(one -> one.rung().percent())
                .containsExactly(75);
    }

    @Test
    void aDeadlineOverAnUnconfirmedDayIsProvisional() {
        assertThat(technical().clocks("2020-03-02T09:00").unconfirmed()).isEmpty();
        assertThat(
                        opened("2020-03-02T08:00", "cskh", Channel.HOTLINE)
                                .classified("2020-03-02T08:00", "service")
                                .clocks("2020-03-02T09:00")
                                .unconfirmed())
                .containsExactly(LocalDate.of(2020, 3, 4));
    }

    @Test
    void whoUsedMostTimeThatWasntItsOwnIsCharged() {
        CaseClocks clocks =
                opened("2020-03-02T08:00", "ctkv", Channel.HOTLINE)
                        .classified("2020-03-02T08:00", "incident")
                        .handedOver("2020-03-02T12:00:01", "sales")
                        .clocks("2020-03-04T14:00:01");

        assertThat(clocks.total().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(clocks.total().charged()).isEqualTo("sales");
    }

    @Test
    void aHandOverAtTheDeadlineIsTheGivers() {
        CaseClocks clocks =
                technical().handedOver("2020-03-02T10:00", "dossier").clocks("2020-03-02T11:00");

        assertThat(clocks.total().charged()).isEqualTo("cskh");
    }

    @Test
    void aMoveToAPolicyOnAnotherCalendarCountsOnThatOne() {
        CaseClocks clocks =
                opened("2020-03-02T17:00", "cskh", Channel.HOTLINE)
                        .classified("2020-03-02T17:00", "technical")
                        .add(
                                "2020-03-02T17:10",
                                EventKind.POLICY_MOVED,
                                Fact.POLICY,
                                "p",
                                Fact.POLICY_VERSION,
                                1,
                                Fact.CLASS,
                                "technical",
                                Fact.CALENDAR,
                                "d",
                                Fact.CALENDAR_VERSION,
                                2)
                        .clocks("2020-03-02T17:20");

        assertThat(clocks.basis().calendar()).isEqualTo("d");
        assertThat(clocks.total().deadline()).isEqualTo(at("2020-03-03T08:30"));
    }

    @Test
    void theRegulatorHasItsOwnDatesAndTheWorkGoesOn() {
        CaseClocks clocks =
                technical()
                        .add("2020-03-02T09:00", EventKind.ANSWERED)
                        .add(
                                "2020-03-04T08:00",
                                EventKind.TO_REGULATOR,
                                Fact.DUE,
                                at("2020-03-06T17:00"),
                                Fact.RECEIVED_AT,
                                at("2020-03-03T10:00"))
                        .clocks("2020-03-04T08:30");

        assertThat(clocks.dues())
                .containsExactly(
                        new DueClock(
                                DueClock.Kind.REGULATOR,
                                4,
                                at("2020-03-03T10:00"),
                                at("2020-03-06T17:00"),
                                null));
        assertThat(clocks.total().seconds()).isEqualTo(3600 + 1800);
        assertThat(clocks.total().run()).isEqualTo(Segment.Run.RUNNING);
    }
}
