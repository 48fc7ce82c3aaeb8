package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenFlag;

class BenchModelTest {

    private final TestClock clock = new TestClock();
    private final BenchModel model = new BenchModel(clock);
    private final TestBench bench = new TestBench(model);

    @Test
    void aTokenAppearsWhenPluggedInAndGoesAWhileAfterItIsUnplugged() {
        TokenSerial token = bench.plug(1, "Công ty Một");
        bench.look();
        assertThat(sign(token)).isEqualTo(Sign.READY);
        assertThat(model.present()).isEqualTo(1);

        bench.pull(token);
        bench.look();
        assertThat(sign(token)).isEqualTo(Sign.GONE);
        assertThat(model.present()).isZero();

        clock.pass(TokenRows.GONE_SHOWN.plusSeconds(1));
        model.tick();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void onlyATokenAtWorkMustNotBeUnplugged() {
        TokenSerial first = bench.plug(1, "Một");
        TokenSerial second = bench.plug(2, "Hai");
        bench.look();
        bench.begin(first, second);
        assertThat(sign(first)).isEqualTo(Sign.QUEUED);
        bench.work(first, RenewalActivity.GENERATING_KEY, 3);

        assertThat(sign(first)).isEqualTo(Sign.WORKING);
        assertThat(sign(first).isSafeToUnplug()).isFalse();
        assertThat(sign(second).isSafeToUnplug()).isTrue();
        assertThat(model.atWork()).isEqualTo(1);

        bench.renewed(first);
        assertThat(sign(first)).isEqualTo(Sign.DONE);
        assertThat(model.atWork()).isZero();
    }

    @Test
    void aTokenThatIsPulledAtWorkStaysUnsafeUntilItsWorkHasEnded() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.begin(token);
        bench.work(token, RenewalActivity.WRITING, 1);
        bench.leaveOpen(token, "Một", RenewalState.ISSUED, FailureCause.TOKEN_GONE, false);
        bench.pull(token);
        bench.look();
        assertThat(sign(token)).isEqualTo(Sign.WORKING);

        bench.failed(token, FailureCause.TOKEN_GONE, true);
        bench.look();
        assertThat(sign(token)).isEqualTo(Sign.OPEN);
        clock.pass(Duration.ofHours(1));
        model.tick();
        assertThat(model.row(token)).as("an open renewal isn't forgotten").isPresent();
    }

    @Test
    void aTokenPluggedInAgainGoesOnByItselfOnlyWhileItsPinIsKept() {
        TokenSerial kept = bench.plug(1, "Một");
        TokenSerial lost = bench.plug(2, "Hai");
        bench.look();
        bench.pull(kept);
        bench.pull(lost);
        bench.leaveOpen(kept, "Một", RenewalState.SENT, FailureCause.TOKEN_GONE, true);
        bench.leaveOpen(lost, "Hai", RenewalState.SENT, FailureCause.TOKEN_GONE, false);
        assertThat(bench.look()).isEmpty();

        bench.plug(1, "Một");
        bench.plug(2, "Hai");
        assertThat(bench.look()).containsExactly(kept);
        assertThat(bench.look()).as("once per plugging in").isEmpty();
        assertThat(model.row(lost).orElseThrow().needsPin()).isTrue();
    }

    @Test
    void aRenewedTokenStaysRenewedWhateverIsSeenOfItAfterwards() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.begin(token);
        bench.work(token, RenewalActivity.WRITING, 1);
        bench.renewed(token);
        bench.pull(token);
        bench.look();
        bench.plug(1, "Một");
        bench.look();
        assertThat(sign(token)).as("plugged in anew").isEqualTo(Sign.DONE);

        bench.alreadyRenewed(token);
        assertThat(sign(token)).as("a second run").isEqualTo(Sign.DONE);
    }

    @Test
    void twoTokensOfOneSubscriberAreTwoRows() {
        bench.plug(1, "Công ty Một");
        bench.plug(2, "Công ty Một");
        bench.look();
        assertThat(model.rows()).hasSize(2);
        assertThat(model.rows()).allMatch(row -> row.subscriber().orElse("").endsWith("Một"));
    }

    @Test
    void aTokenPutBackBeforeAnybodyLookedGoesOnOnceItIsReadAfresh() {
        bench.readAt(TestBench.NOW.minusSeconds(60));
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.begin(token);
        bench.work(token, RenewalActivity.GENERATING_KEY, 10);
        bench.leaveOpen(token, "Một", RenewalState.PREPARED, FailureCause.TOKEN_GONE, true);
        bench.failed(token, FailureCause.TOKEN_GONE, true);

        assertThat(bench.look()).as("what was read before the work says nothing now").isEmpty();
        assertThat(sign(token)).isEqualTo(Sign.OPEN);
        assertThat(model.row(token).orElseThrow().isPresent()).isFalse();

        bench.pull(token);
        bench.readAt(TestBench.NOW);
        bench.plug(1, "Một");
        assertThat(bench.look()).containsExactly(token);
    }

    @Test
    void aTokenThatIsSaidToLeaveForEverGoesOnByHandOnly() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.leaveOpen(token, "Một", RenewalState.PREPARED, FailureCause.TOKEN_GONE, true);
        for (int time = 1; time <= TokenRows.MAX_LOSSES; time++) {
            assertThat(lostAndReadAnew(token, time)).as("time " + time).containsExactly(token);
        }
        assertThat(lostAndReadAnew(token, 6)).isEmpty();

        bench.pull(token);
        bench.look();
        bench.plug(1, "Một");
        assertThat(bench.look()).as("somebody pulled it").containsExactly(token);
    }

    private List<TokenSerial> lostAndReadAnew(TokenSerial token, int seconds) {
        bench.begin(token);
        bench.work(token, RenewalActivity.GENERATING_KEY, 1);
        bench.failed(token, FailureCause.TOKEN_GONE, true);
        bench.readAgain(1, "Một", TestBench.NOW.plusSeconds(10L * seconds));
        return List.copyOf(bench.look());
    }

    @Test
    void aTokenPulledBeforeItsRenewalBeganKeepsItsPinAndGoesOnWhenItComesBack() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        bench.begin(token);
        bench.work(token, RenewalActivity.OPENING, 1);
        bench.failed(token, FailureCause.TOKEN_GONE, false);
        bench.pull(token);
        bench.look();
        clock.pass(TokenRows.GONE_SHOWN.plusSeconds(1));
        model.tick();
        assertThat(model.row(token).orElseThrow().isInterrupted()).isTrue();

        bench.plug(1, "Một");
        assertThat(bench.look()).containsExactly(token);

        bench.pull(token);
        bench.look();
        clock.pass(HeldPins.LIFETIME.plusSeconds(1));
        model.tick();
        model.tick();
        assertThat(model.row(token)).as("forgotten with its PIN").isEmpty();
    }

    @Test
    void anOpenRenewalOfAnAbsentTokenIsShown() {
        TokenSerial absent = new TokenSerial("5A3B00000001");
        bench.leaveOpen(absent, "Công ty Vắng", RenewalState.WRITTEN, null, false);
        bench.look();
        assertThat(sign(absent)).isEqualTo(Sign.OPEN);
        assertThat(model.row(absent).flatMap(TokenRow::subscriber)).contains("Công ty Vắng");
        assertThat(model.obstacle(BenchCommand.CONTINUE)).contains(Obstacle.NOTHING_OPEN);
    }

    @Test
    void aBlockedPinIsShownAndTheTokenNotRenewed() {
        TokenSerial token =
                bench.plug(
                        1, "Một", Eligibility.ELIGIBLE, Set.of(), Set.of(TokenFlag.PIN_FINAL_TRY));
        bench.look();
        assertThat(sign(token)).isEqualTo(Sign.PIN_BLOCKED);
        assertThat(model.obstacle(BenchCommand.RENEW_ALL)).contains(Obstacle.NOTHING_RENEWABLE);
    }

    @Test
    void theLedgerBlocksATokenThatSaysNothingAndASupervisorOpensOneOnItsLastTry() {
        TokenSerial silent = bench.plug(1, "Một");
        TokenSerial last =
                bench.plug(
                        2, "Hai", Eligibility.ELIGIBLE, Set.of(), Set.of(TokenFlag.PIN_FINAL_TRY));
        bench.pinBarrier(silent, PinTry.NOT_TRIED_LEDGER);
        bench.pinBarrier(last, null);
        bench.look();
        assertThat(sign(silent)).isEqualTo(Sign.PIN_BLOCKED);
        assertThat(sign(last)).isEqualTo(Sign.READY);
    }

    @Test
    void countsAndFiltersAgree() {
        TokenSerial done = bench.plug(1, "Một");
        bench.plug(2, "Hai");
        bench.plug(3, "Ba", Eligibility.ALREADY_RENEWED, Set.of(), Set.of());
        bench.plug(4, "Bốn", Eligibility.NOT_ELIGIBLE, Set.of(EligibilityRule.E3), Set.of());
        bench.plug(5, "?", Eligibility.UNKNOWN_SUBSCRIBER, Set.of(), Set.of());
        TokenSerial refused = bench.plug(6, "Sáu");
        bench.look();
        bench.begin(done, refused);
        bench.renewed(done);
        bench.pinRefused(refused, PinTry.WRONG);

        assertThat(model.counts())
                .containsEntry(RowFilter.ALL, 6)
                .containsEntry(RowFilter.RENEWABLE, 1)
                .containsEntry(RowFilter.AT_WORK, 0)
                .containsEntry(RowFilter.RENEWED, 2)
                .containsEntry(RowFilter.NOT_RENEWED, 2)
                .containsEntry(RowFilter.ATTENTION, 1);
        for (RowFilter filter : RowFilter.values()) {
            model.setFilter(filter);
            assertThat(model.visibleRows()).hasSize(model.counts().get(filter));
        }
    }

    @Test
    void sortsByVietnameseNameAndByUrgency() {
        bench.plug(1, "Đại Nghĩa");
        bench.plug(2, "Dược phẩm");
        TokenSerial urgent = bench.plug(3, "Ếch");
        bench.plug(4, "Em");
        bench.look();
        model.setOrder(RowOrder.SUBSCRIBER);
        assertThat(names()).containsExactly("Dược phẩm", "Đại Nghĩa", "Em", "Ếch");

        bench.begin(urgent);
        bench.work(urgent, RenewalActivity.OPENING, 0);
        model.setOrder(RowOrder.URGENCY);
        assertThat(names()).first().isEqualTo("Ếch");

        model.setOrder(RowOrder.PLUGGED_IN);
        assertThat(names()).containsExactly("Đại Nghĩa", "Dược phẩm", "Ếch", "Em");
    }

    @Test
    void aPinIsWipedWhenItsTokenIsFinishedWithButNotWhenItsTurnNeverCame() {
        TokenSerial used = bench.plug(1, "Một");
        TokenSerial waiting = bench.plug(2, "Hai");
        bench.look();
        bench.pin(used);
        bench.pin(waiting);
        bench.begin(used, waiting);
        bench.pinRefused(used, PinTry.WRONG);
        bench.failed(waiting, FailureCause.CANCELLED, false);

        assertThat(model.pins().tokens()).containsExactly(waiting);
        assertThat(model.row(used).orElseThrow().pinHeld()).isFalse();
        assertThat(model.row(waiting).orElseThrow().needsPin()).isFalse();
    }

    @Test
    void pinsThatNobodyUsesAreWiped() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        clock.pass(HeldPins.LIFETIME);
        assertThat(model.tick()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(model.tick()).isTrue();
        assertThat(model.pins().tokens()).isEmpty();
        assertThat(model.row(token).orElseThrow().needsPin()).isTrue();
    }

    @Test
    void aRunCountsAndEndsWithItsLastToken() {
        TokenSerial first = bench.plug(1, "Một");
        TokenSerial second = bench.plug(2, "Hai");
        bench.look();
        bench.begin(first);
        bench.begin(second);
        bench.renewed(first);
        bench.end(first);
        assertThat(model.isRunning()).isTrue();
        bench.failed(second, FailureCause.TOKEN_FULL, false);
        clock.pass(Duration.ofSeconds(30));
        bench.end(second);

        RunProgress run = model.run().orElseThrow();
        assertThat(run.isActive()).isFalse();
        assertThat(run.total()).isEqualTo(2);
        assertThat(run.renewed()).isEqualTo(1);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.took(model.now())).isEqualTo(Duration.ofSeconds(30));
        assertThat(model.results()).hasSize(2);
    }

    @Test
    void theUsualTimeOfAStepIsKnownOnceItWasSeenTwice() {
        TokenSerial first = bench.plug(1, "Một");
        TokenSerial second = bench.plug(2, "Hai");
        TokenSerial third = bench.plug(4, "Bốn");
        bench.look();
        bench.begin(first, second, third);
        bench.work(first, RenewalActivity.GENERATING_KEY, 20);
        bench.work(first, RenewalActivity.REQUESTING, 16);
        bench.work(third, RenewalActivity.GENERATING_KEY, 2);
        assertThat(model.usualTime(model.row(third).orElseThrow())).isEmpty();
        bench.work(second, RenewalActivity.GENERATING_KEY, 20);
        bench.work(second, RenewalActivity.REQUESTING, 9);
        assertThat(model.usualTime(model.row(third).orElseThrow()))
                .contains(new UsualTime(Duration.ofSeconds(4), Duration.ofSeconds(11)));
    }

    @Test
    void everyCommandSaysWhyItMakesNoSense() {
        bench.state(new DeskState.Opening());
        assertThat(model.obstacle(BenchCommand.RENEW_ALL)).contains(Obstacle.NOT_OPEN);
        bench.state(new DeskState.Open());
        bench.modules(0);
        bench.look();
        assertThat(model.obstacle(BenchCommand.RENEW_ALL)).contains(Obstacle.NO_MODULE);
        bench.modules(1);
        bench.look();
        assertThat(model.obstacle(BenchCommand.RENEW_ALL)).contains(Obstacle.NO_TOKEN);
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        assertThat(model.obstacle(BenchCommand.RENEW_ALL)).isEmpty();
        assertThat(model.obstacle(BenchCommand.RENEW_SELECTED)).contains(Obstacle.NOTHING_SELECTED);
        model.select(List.of(token));
        assertThat(model.obstacle(BenchCommand.RENEW_SELECTED)).isEmpty();
        assertThat(model.obstacle(BenchCommand.STOP)).contains(Obstacle.NOTHING_AT_WORK);
        bench.begin(token);
        assertThat(model.obstacle(BenchCommand.STOP)).isEmpty();
        assertThat(model.obstacle(BenchCommand.ADD_MODULE)).contains(Obstacle.AT_WORK);
        assertThat(model.obstacle(BenchCommand.RENEW_SELECTED))
                .contains(Obstacle.SELECTION_NOT_RENEWABLE);
    }

    private Sign sign(TokenSerial token) {
        return model.row(token).orElseThrow().sign();
    }

    private List<String> names() {
        return model.visibleRows().stream().map(row -> row.subscriber().orElseThrow()).toList();
    }
}
