package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.spi.RolloutForecasts;
import vn.capbu.rollout.spi.RolloutSummary;
import vn.capbu.rollout.ui.desk.ConsoleDailyDesk;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The daily work of the console on a real database. */
class DailyRoundTest {

    private static final int MEMBERS = 300;

    @TempDir Path folder;

    private final Told told = new Told();
    private TestCampaign campaign;
    private int changes;

    @BeforeEach
    void open() throws Exception {
        campaign = new TestCampaign(folder, MEMBERS);
    }

    @AfterEach
    void close() throws Exception {
        campaign.close();
    }

    private void look(Tasks tasks) throws Exception {
        round(tasks).look();
    }

    private DailyRound round(Tasks tasks) {
        return new DailyRound(
                new ConsoleDailyDesk(campaign::workspace, Operator::ofOperatingSystem),
                tasks,
                told,
                () -> changes++);
    }

    private int stored() {
        return campaign.workspace()
                .storage()
                .port(RolloutForecasts.class)
                .of(campaign.campaign().id(), Cohort.ALL.key(), Channel.NONE)
                .size();
    }

    @Test
    void isDoneOnceADayAndTellsNewAlertsOnly() throws Exception {
        look(new TestWindows.AtOnce());
        assertThat(stored()).isPositive();
        assertThat(told.alerts)
                .singleElement()
                .satisfies(
                        done ->
                                assertThat(done.raised())
                                        .anySatisfy(
                                                one -> {
                                                    assertThat(one.kind())
                                                            .isEqualTo(AlertKind.STAGE_MISSED);
                                                    assertThat(one.asOf())
                                                            .isEqualTo(
                                                                    TestCampaign.TODAY.minusDays(
                                                                            1));
                                                }));
        assertThat(told.differences).isEmpty();
        assertThat(changes).isEqualTo(1);
        int once = stored();

        look(new TestWindows.AtOnce());
        assertThat(stored()).isEqualTo(once);
        assertThat(changes).isEqualTo(1);

        campaign.today(TestCampaign.TODAY.plusDays(1));
        look(new TestWindows.AtOnce());
        assertThat(stored()).isGreaterThan(once);
        assertThat(changes).isEqualTo(2);
        assertThat(told.alerts).as("the same alerts are still open").hasSize(1);
    }

    @Test
    void aStopOfTheComparisonStillTellsAlerts() throws Exception {
        look(new TestWindows.Stopped());

        assertThat(told.alerts).hasSize(1);
        assertThat(told.differences).isEmpty();
        assertThat(campaign.desk().watchProgress().open(campaign.campaign()))
                .isEqualTo(told.alerts.get(0).raised());
    }

    @Test
    void figuresThatAreNotThoseOfTheFactsAreTold() throws Exception {
        RolloutSummary summary = campaign.workspace().storage().port(RolloutSummary.class);
        campaign.workspace()
                .storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            summary.lock(campaign.campaign().id());
                            summary.replace(campaign.campaign().id(), new Deltas());
                        });

        look(new TestWindows.AtOnce());

        assertThat(told.differences)
                .extracting(DailyDesk.Done::campaign)
                .containsExactly(campaign.campaign());
    }

    @Test
    void whatAnImportWasInTheWayOfIsComparedAtTheNextLook() throws Exception {
        RolloutSummary summary = campaign.workspace().storage().port(RolloutSummary.class);
        campaign.workspace()
                .storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            summary.lock(campaign.campaign().id());
                            summary.replace(campaign.campaign().id(), new Deltas());
                        });
        DailyRound round = round(new TestWindows.AtOnce());
        ExecutorService importing = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try {
            Future<?> work =
                    importing.submit(
                            () ->
                                    campaign.workspace()
                                            .storage()
                                            .transact(
                                                    Durability.NORMAL,
                                                    () -> {
                                                        summary.lock(campaign.campaign().id());
                                                        begun.countDown();
                                                        await(enough);
                                                    }));
            await(begun);
            round.look();
            assertThat(stored()).as("what needs no comparison is done").isPositive();
            assertThat(told.differences).isEmpty();
            enough.countDown();
            work.get();
        } finally {
            enough.countDown();
            importing.shutdown();
        }

        round.look();
        assertThat(told.differences).hasSize(1);
        round.look();
        assertThat(told.differences).as("it is compared once").hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAPopulationThereIsNothingToDo(@TempDir Path empty) throws Exception {
        try (TestCampaign none = new TestCampaign(empty, 0)) {
            assertThat(new ConsoleDailyDesk(none::workspace, Operator::ofOperatingSystem).due())
                    .isEmpty();
        }
    }

    /** What was told. */
    private static final class Told implements DailyPrompts {

        final List<DailyDesk.Done> alerts = new ArrayList<>();
        final List<DailyDesk.Done> differences = new ArrayList<>();

        @Override
        public String title() {
            return "daily";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public void tellAlerts(DailyDesk.Done done) {
            alerts.add(done);
        }

        @Override
        public void tellDifference(DailyDesk.Done done) {
            differences.add(done);
        }
    }
}
