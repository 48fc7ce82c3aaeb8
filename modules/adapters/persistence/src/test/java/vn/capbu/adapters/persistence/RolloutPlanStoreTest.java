package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;
import static vn.capbu.adapters.persistence.RolloutBench.taxCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.EditTargets;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.spi.RolloutPeople;

/** Calls, targets, forecasts and proposals of the rollout on both databases. */
class RolloutPlanStoreTest extends RolloutCase {

    @ParameterizedTest
    @EnumSource
    void callsAreListedWithWhatACallerNeedsAndTheirOutcomesFeedTheStandings(TestDatabase database)
            throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(2));
        Standing after =
                bench.desk
                        .recordCalls()
                        .run(
                                OPERATOR,
                                bench.campaign,
                                CertificateSerial.parse(serial(0)),
                                new RecordCalls.Outcome(
                                        null, CallOutcome.WRONG_NUMBER, "sau 14 giờ", null, ""));
        assertThat(after).isEqualTo(Standing.BLOCKED_UNREACHABLE);
        LogRequest calls =
                bench.log(
                        LogKind.CALLS,
                        false,
                        "Serial CTS;Ngày gọi;Kết quả gọi;Giờ gọi tốt nhất;Ngày hẹn;Ghi chú",
                        serial(0) + ";12/03/2020;sẽ đến;buổi sáng;16/03/2020;chị Hoa",
                        serial(4) + ";12/03/2020;từ chối;;;");
        assertThat(bench.importLog(calls).taken()).isEqualTo(2);
        assertThat(bench.importLog(calls).unchanged()).isEqualTo(2);

        assertThat(total(null).of(Standing.BLOCKED_UNREACHABLE)).isZero();
        assertThat(total(null).of(Standing.BLOCKED_NEEDS_DECISION)).isEqualTo(1);
        PeopleQuery hanoi =
                new PeopleQuery(ProgressFilter.ALL.inProvinces(Set.of("01")), "AM 0", null);
        RolloutPeople.Page page = bench.desk.findPeople().page(bench.campaign, null, hanoi, 0, 1);
        assertThat(page.people())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.phones()).isEqualTo("0910000000");
                            assertThat(one.name()).isEqualTo("Công ty 0");
                            assertThat(one.lastCall().bestTime()).isEqualTo("buổi sáng");
                            assertThat(one.lastCall().promisedOn()).isEqualTo("2020-03-16");
                            assertThat(one.member().agent()).isEqualTo("Đại lý");
                        });
        assertThat(
                        bench.desk
                                .findPeople()
                                .page(bench.campaign, null, hanoi, page.last(), 9)
                                .people())
                .extracting(one -> one.member().taxCode().value())
                .containsExactly(taxCode(4));
        assertThat(
                        bench.desk
                                .findPeople()
                                .keepers(
                                        bench.campaign,
                                        null,
                                        PeopleQuery.of(ProgressFilter.ALL),
                                        PeopleQuery.By.ACCOUNT_MANAGER,
                                        new vn.capbu.kernel.Cancellation()))
                .containsExactly(
                        new RolloutPeople.Keeper("AM 0", 4), new RolloutPeople.Keeper("AM 1", 4));
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void targetsAreSeededAndEveryChangeIsAVersion(TestDatabase database) throws Exception {
        open(database, 4);

        List<Target> seeded = bench.desk.editTargets().plan(bench.campaign).targets();
        assertThat(seeded)
                .extracting(Target::code)
                .containsExactly("stage-1", "stage-2", "automatic", "push", "completion");
        assertThat(seeded.get(0).share()).isEqualByComparingTo("8.3");
        assertThat(seeded.get(0).shareInferred()).isTrue();
        assertThat(seeded.get(1).shareInferred()).isFalse();
        assertThat(seeded.get(2).percent()).isNull();
        assertThat(seeded.get(3).cohort()).isEqualTo(Cohort.parse("v2,v4,v5"));
        assertThat(seeded.get(3).to()).isEqualTo(LocalDate.of(2020, 7, 30));

        bench.desk
                .editTargets()
                .change(
                        OPERATOR,
                        bench.campaign,
                        "stage-1",
                        one -> one.withPercent(BigDecimal.valueOf(60)),
                        "theo họp tuần");
        assertThat(bench.desk.editTargets().versions(bench.campaign)).hasSize(2);
        assertThat(bench.desk.editTargets().plan(bench.campaign).find("stage-1"))
                .hasValueSatisfying(it -> assertThat(it.percent()).isEqualByComparingTo("60"));
        assertThatThrownBy(
                        () ->
                                bench.desk
                                        .editTargets()
                                        .remove(
                                                new Operator("lan", Set.of(Role.SUPERVISOR)),
                                                bench.campaign,
                                                "push",
                                                "x"))
                .isInstanceOf(RolloutException.class);
        bench.today(LocalDate.of(2020, 3, 31));
        assertThat(table(null, By.VERSION).rows())
                .filteredOn(row -> "v4".equals(row.key().deviceVersion()))
                .singleElement()
                .satisfies(row -> assertThat(row.target()).isEqualByComparingTo("60"));
    }

    @ParameterizedTest
    @EnumSource
    void aTargetThatSomebodyElseChangedIsNotChangedByWhoSawTheOldOne(TestDatabase database)
            throws Exception {
        open(database, 4);
        EditTargets seen = bench.desk.editTargets().asSeen(1);
        bench.desk
                .editTargets()
                .change(
                        new Operator("lan", Set.of(Role.ADMINISTRATOR)),
                        bench.campaign,
                        "stage-1",
                        one -> one.withPercent(BigDecimal.valueOf(60)),
                        "của Lan");

        assertThatThrownBy(
                        () ->
                                seen.change(
                                        OPERATOR,
                                        bench.campaign,
                                        "stage-1",
                                        one -> one.withPercent(BigDecimal.valueOf(70)),
                                        "của tôi"))
                .isInstanceOfSatisfying(
                        RolloutException.class,
                        e -> {
                            assertThat(e.reason())
                                    .isEqualTo(RolloutException.Reason.CHANGED_MEANWHILE);
                            assertThat(e.subject()).startsWith("lan · ");
                        });
        assertThat(bench.desk.editTargets().versions(bench.campaign)).hasSize(2);
        assertThat(
                        bench.desk
                                .editTargets()
                                .asSeen(2)
                                .change(
                                        OPERATOR,
                                        bench.campaign,
                                        "stage-1",
                                        one -> one.withPercent(BigDecimal.valueOf(70)),
                                        "của tôi")
                                .version())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void forecastsAreStoredOnceADayAndJudgedLater(TestDatabase database) throws Exception {
        open(database, 120);
        bench.today(FIRST.plusDays(80));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 100; i++) {
            lines.add(serial(i) + ";;" + FIRST.plusDays(i * 80L / 100) + ";AM;");
        }
        bench.importLog(bench.log(LogKind.RENEWALS, false, lines.toArray(String[]::new)));
        for (int plus = 30; plus <= 60; plus++) {
            bench.desk.forecastProgress().store(OPERATOR, bench.campaign, FIRST.plusDays(plus));
        }
        bench.desk.forecastProgress().store(OPERATOR, bench.campaign, FIRST.plusDays(60));

        Forecast forecast =
                bench.desk.forecastProgress().run(bench.campaign, Cohort.ALL, Channel.NONE, null);

        assertThat(forecast.reachable()).isEqualTo(120);
        assertThat(forecast.renewed()).isEqualTo(100);
        assertThat(forecast.record().enough()).isTrue();
        assertThat(forecast.record().judged()).isGreaterThan(100);
        assertThat(forecast.points().get(4).low()).isNotNull();
        assertThat(forecast.points().get(4).mean()).isBetween(100.0, 112.0);
        assertThat(forecast.neededPerWorkingDay()).isPositive();
        assertThat(forecast.milestones()).allSatisfy(one -> assertThat(one.day()).isNotNull());
        assertThat(
                        bench.desk
                                .forecastProgress()
                                .backtest(bench.campaign, Cohort.ALL, Channel.NONE)
                                .rows())
                .filteredOn(row -> row.workingDays() == 5)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.forecasts()).isPositive();
                            assertThat(row.meanError()).isLessThan(3);
                            assertThat(row.storedForecasts()).isPositive();
                        });
        bench.today(FIRST.plusDays(120));
        assertThat(
                        bench.desk
                                .forecastProgress()
                                .run(bench.campaign, Cohort.ALL, Channel.NONE, null)
                                .stalled())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void proposalsAreAnsweredOnce(TestDatabase database) throws Exception {
        open(database, 1);
        long id =
                bench.desk
                        .trackProposals()
                        .add(OPERATOR, bench.campaign, "Chi nhánh Hà Nội", "Gia hạn giờ", FIRST);

        bench.desk
                .trackProposals()
                .answer(OPERATOR, bench.campaign, id, Proposal.State.ACCEPTED, "Đồng ý");

        assertThat(bench.desk.trackProposals().list(bench.campaign))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.state()).isEqualTo(Proposal.State.ACCEPTED);
                            assertThat(it.answer()).isEqualTo("Đồng ý");
                        });
        assertThatThrownBy(
                        () ->
                                bench.desk
                                        .trackProposals()
                                        .answer(
                                                OPERATOR,
                                                bench.campaign,
                                                id,
                                                Proposal.State.DECLINED,
                                                "Không"))
                .isInstanceOf(RolloutException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anAlertIsRaisedOnceAndClosedOnce(TestDatabase database) throws Exception {
        open(database, 40);
        bench.today(FIRST.plusDays(3));
        bench.importLog(
                bench.log(
                        LogKind.RENEWALS,
                        false,
                        HEADER,
                        line(0, "", 11, "đại lý", "BB0"),
                        line(1, "", 12, "đại lý", "BB1")));

        List<Alert> raised = bench.desk.watchProgress().run(OPERATOR, bench.campaign, null);

        assertThat(raised)
                .anySatisfy(
                        one -> {
                            assertThat(one.kind()).isEqualTo(AlertKind.STAGE_MISSED);
                            assertThat(one.limit()).isEqualTo(100);
                            assertThat(one.isOpen()).isTrue();
                        });
        assertThat(bench.desk.watchProgress().run(OPERATOR, bench.campaign, null)).isEmpty();
        long id = raised.get(0).id();
        bench.desk.watchProgress().close(OPERATOR, bench.campaign, id, "đã gọi chi nhánh");
        assertThat(bench.desk.watchProgress().list(bench.campaign))
                .filteredOn(one -> one.id() == id)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.note()).isEqualTo("đã gọi chi nhánh");
                            assertThat(one.closedBy()).isEqualTo(OPERATOR.name());
                            assertThat(one.isOpen()).isFalse();
                        });
        assertThatThrownBy(
                        () -> bench.desk.watchProgress().close(OPERATOR, bench.campaign, id, "lại"))
                .isInstanceOf(RolloutException.class);
    }
}
