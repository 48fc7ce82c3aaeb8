package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.DailyWork;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Target;

/** What is foretold, expected and needed, of parts of a campaign and at its ends. */
class RolloutForecastTest extends RolloutCase {

    private final List<String> log = new ArrayList<>(List.of(HEADER));

    private void renew(int number, LocalDate day, String channel) {
        log.add(serial(number) + ";;" + day + ";" + channel + ";");
    }

    private void importRenewals() throws Exception {
        bench.importLog(bench.log(LogKind.RENEWALS, false, log.toArray(String[]::new)));
    }

    private Forecast forecast(Cohort cohort, Channel channel, LocalDate asOf)
            throws RolloutException {
        return bench.desk.forecastProgress().run(bench.campaign, cohort, channel, asOf);
    }

    @ParameterizedTest
    @EnumSource
    void beforeThePopulationThereIsNothingToForetell(TestDatabase database) throws Exception {
        open(database, 8);

        assertThatThrownBy(() -> forecast(Cohort.ALL, Channel.NONE, FIRST.minusDays(1)))
                .isInstanceOf(RolloutException.class)
                .hasMessageContaining("BEFORE_POPULATION: 10/03/2020");
        assertThat(total(FIRST.minusDays(1)).eligible()).isZero();

        DailyWork.Result done =
                bench.desk
                        .dailyWork()
                        .run(OPERATOR, bench.campaign, Progress.NONE, new Cancellation());

        assertThat(done.forecasts()).isZero();
        assertThat(done.raised()).isEmpty();
        assertThat(done.reconciled().agrees()).isTrue();
        assertThat(done.reconciled().members()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void targetsAreOfPeopleAndNotOfOneChannel(TestDatabase database) throws Exception {
        open(database, 40);
        bench.today(LocalDate.of(2020, 8, 31));
        for (int i = 0; i < 20; i++) {
            renew(i, LocalDate.of(2020, 4, 1).plusDays(i), i % 4 == 0 ? "đại lý" : "AM");
        }
        importRenewals();

        ProgressTable byChannel = table(null, By.CHANNEL);
        assertThat(byChannel.rows())
                .isNotEmpty()
                .allSatisfy(
                        row -> {
                            assertThat(row.expected()).isNull();
                            assertThat(row.target()).isNull();
                            assertThat(row.neededPerWorkingDay()).isNull();
                        });
        assertThat(byChannel.total().expected()).isEqualTo(40);
        assertThat(byChannel.total().neededPerWorkingDay()).isPositive();
        ProgressTable ofAgents =
                bench.desk
                        .showProgress()
                        .run(
                                bench.campaign,
                                new ProgressQuery(
                                        null,
                                        By.DAY,
                                        Edition.OF_63,
                                        ProgressFilter.ALL.by(Set.of(Channel.AGENT))));
        assertThat(ofAgents.total().counts().renewed()).isEqualTo(5);
        assertThat(ofAgents.total().neededPerWorkingDay()).isNull();
        assertThat(ofAgents.rows()).allSatisfy(row -> assertThat(row.expected()).isNull());
    }

    @ParameterizedTest
    @EnumSource
    void forecastsOfTheChannelsAddUpToThatOfAll(TestDatabase database) throws Exception {
        open(database, 120);
        bench.today(FIRST.plusDays(60));
        for (int i = 0; i < 70; i++) {
            renew(
                    i,
                    FIRST.plusDays(i * 60L / 70),
                    List.of("AM", "đại lý", "tự thực hiện").get(i % 3));
        }
        importRenewals();

        Forecast all = forecast(Cohort.ALL, Channel.NONE, null);

        for (int ahead : List.of(0, 20, 80, 129)) {
            double sum = 0;
            for (Channel channel : Channel.values()) {
                if (channel != Channel.NONE) {
                    sum += forecast(Cohort.ALL, channel, null).points().get(ahead).mean();
                }
            }
            assertThat(sum).as("%d ahead", ahead).isCloseTo(point(all, ahead), within(1e-6));
        }
        assertThat(point(all, 129)).isGreaterThan(115).isLessThanOrEqualTo(120);
    }

    private static double point(Forecast forecast, int ahead) {
        return forecast.points().get(ahead).mean();
    }

    private List<Alert> missed() throws RolloutException {
        return bench.desk.watchProgress().run(OPERATOR, bench.campaign, null).stream()
                .filter(one -> one.kind() == AlertKind.STAGE_MISSED)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aStageThatBeganWithoutAnyRenewalIsMissed(TestDatabase database) throws Exception {
        open(database, 40);
        bench.today(LocalDate.of(2020, 6, 2));
        assertThat(missed()).isEmpty();

        bench.today(LocalDate.of(2020, 6, 15));
        assertThat(missed()).extracting(Alert::subject).containsExactly("push");
    }

    @ParameterizedTest
    @EnumSource
    void aStageFarAheadIsJudgedByItsOwnDay(TestDatabase database) throws Exception {
        open(database, 240);
        for (String code : List.of("stage-1", "stage-2", "automatic", "push", "completion")) {
            bench.desk.editTargets().remove(OPERATOR, bench.campaign, code, "chỉ xét mốc xa");
        }
        bench.desk
                .editTargets()
                .add(
                        OPERATOR,
                        bench.campaign,
                        new Target(
                                "far",
                                null,
                                LocalDate.of(2021, 6, 30),
                                "Mốc xa",
                                "Far ahead",
                                Cohort.ALL,
                                null,
                                false,
                                Target.Denominator.REACHABLE,
                                BigDecimal.valueOf(90),
                                false),
                        "mốc xa");
        bench.today(FIRST.plusDays(27));
        for (int i = 0; i < 30; i++) {
            renew(i, FIRST.plusDays(1 + i * 26L / 30), "AM");
        }
        importRenewals();

        assertThat(forecast(Cohort.ALL, Channel.NONE, null).points().get(129).mean())
                .isLessThan(216);
        assertThat(missed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPastDayIsToldWithThePlanAndThePopulationOfThen(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(5));
        bench.fix();
        bench.desk
                .editTargets()
                .change(
                        OPERATOR,
                        bench.campaign,
                        "stage-1",
                        one -> one.withPercent(BigDecimal.valueOf(60)),
                        "theo họp tuần");

        assertThat(table(FIRST.plusDays(4), By.TOTAL).population().version()).isEqualTo(1);
        assertThat(table(FIRST.plusDays(4), By.TOTAL).plan().version()).isEqualTo(1);
        assertThat(table(FIRST.plusDays(5), By.TOTAL).population().version()).isEqualTo(2);
        assertThat(table(null, By.TOTAL).plan().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void theSamePeopleHaveTheSameBandHoweverTheyAreNamed(TestDatabase database) throws Exception {
        open(database, 120);
        bench.today(FIRST.plusDays(80));
        for (int i = 0; i < 100; i++) {
            renew(i, FIRST.plusDays(i * 80L / 100), "AM");
        }
        importRenewals();
        for (int plus = 30; plus <= 60; plus++) {
            bench.desk.forecastProgress().store(OPERATOR, bench.campaign, FIRST.plusDays(plus));
        }

        Forecast ofTheTarget = forecast(Cohort.parse("v2 v5"), Channel.NONE, null);

        assertThat(ofTheTarget.points().get(4).low()).isNotNull();
        for (String same : List.of("except v4", "v2")) {
            Forecast forecast = forecast(Cohort.parse(same), Channel.NONE, null);
            assertThat(forecast.record()).as(same).isEqualTo(ofTheTarget.record());
            assertThat(forecast.points().get(4).low())
                    .as(same)
                    .isEqualTo(ofTheTarget.points().get(4).low());
        }
        Forecast ofOne = forecast(Cohort.parse("v4"), Channel.ACCOUNT_MANAGER, null);
        assertThat(ofOne.record().enough()).isTrue();
        assertThat(ofOne.points().get(4).low()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceVersionWithABlankInItsNameCanBeMeant(TestDatabase database) throws Exception {
        open(database, 4);
        Cohort cohort = new Cohort(Set.of("Token A", "v2"), true);
        bench.desk
                .editTargets()
                .change(
                        OPERATOR,
                        bench.campaign,
                        "stage-1",
                        one -> one.withCohort(cohort),
                        "theo hãng");

        assertThat(
                        bench.desk
                                .editTargets()
                                .plan(bench.campaign)
                                .find("stage-1")
                                .orElseThrow()
                                .cohort())
                .isEqualTo(cohort);
    }
}
