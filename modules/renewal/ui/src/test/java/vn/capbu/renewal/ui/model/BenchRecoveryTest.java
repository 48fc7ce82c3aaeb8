package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.ComplaintIntake;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision;

/** What becomes of renewals that were interrupted. */
class BenchRecoveryTest {

    private final BenchModel model = new BenchModel(new TestClock());
    private final TestBench bench = new TestBench(model);
    private final RecordingPrompts prompts = new RecordingPrompts();
    private final TestDesk desk = new TestDesk();
    private final LaterTasks tasks = new LaterTasks(prompts);
    private final BenchCommands commands =
            new BenchCommands(model, desk, tasks, prompts, Runnable::run);

    @BeforeEach
    void open() {
        commands.open();
        tasks.work();
    }

    @Test
    void whatCannotBeUndoneAsksFirst() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pin(token);
        prompts.changesHisMind = true;
        commands.run(BenchCommand.FORGET_PINS);
        assertThat(model.pins().tokens()).containsExactly(token);
        bench.leaveOpen(token, "Một", RenewalState.PREPARED, FailureCause.TOKEN_ERROR, true);
        bench.look();
        model.select(List.of(token));
        commands.run(BenchCommand.ABANDON);
        tasks.work();
        assertThat(desk.abandoned).isEmpty();
        prompts.changesHisMind = false;
        commands.run(BenchCommand.ABANDON);
        tasks.work();
        assertThat(desk.abandoned).containsEntry(token, AbandonRenewal.Token.CLEANED);
    }

    @Test
    void aSupervisorDecidesAboutTheSelectedToken() {
        TokenSerial token = bench.plug(1, "Một");
        bench.leaveOpen(token, "Một", RenewalState.SENT, FailureCause.ANSWER_UNKNOWN, false);
        bench.look();
        model.select(List.of(token));
        assertThat(model.obstacle(BenchCommand.ABANDON)).contains(Obstacle.NOT_ABANDONABLE);
        SupervisorDecision end =
                new SupervisorDecision(SupervisorDecision.Kind.END, "CA nói không có", "Lan");
        prompts.decision = new BenchPrompts.Decision(end, null);
        commands.run(BenchCommand.DECIDE);
        tasks.work();
        assertThat(desk.decided).containsExactly(end);
        assertThat(prompts.told).containsExactly("decided END");
    }

    @Test
    void aComplaintIsTakenInAboutATokenThatFailedAndNoOther() {
        TokenSerial fine = bench.plug(1, "Một");
        TokenSerial failed = bench.plug(2, "Hai");
        bench.leaveOpen(failed, "Hai", RenewalState.SENT, FailureCause.ANSWER_UNKNOWN, false);
        bench.look();
        model.select(List.of(fine));
        assertThat(model.obstacle(BenchCommand.OPEN_CASE)).contains(Obstacle.NOTHING_FAILED);
        model.select(List.of(failed));
        commands.run(BenchCommand.OPEN_CASE);
        tasks.work();
        assertThat(prompts.finding)
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.customer()).isEqualTo("Hai");
                            assertThat(finding.words()).contains(failed.toString());
                            assertThat(finding.references())
                                    .extracting(ComplaintIntake.Reference::kind)
                                    .containsExactly(
                                            ComplaintIntake.Kind.TOKEN,
                                            ComplaintIntake.Kind.CERTIFICATE,
                                            ComplaintIntake.Kind.RENEWAL);
                        });
    }

    @Test
    void aTokenPluggedInAgainGoesOnWithoutAQuestion() {
        TokenSerial token = bench.plug(1, "Một");
        desk.show(bench.reading());
        bench.pull(token);
        bench.leaveOpen(token, "Một", RenewalState.ISSUED, FailureCause.TOKEN_GONE, true);
        desk.show(bench.reading());
        bench.plug(1, "Một");
        desk.show(bench.reading());
        tasks.work();
        assertThat(desk.resumed).containsExactly(token);
        assertThat(prompts.askedFor).isEmpty();
        assertThat(model.row(token).orElseThrow().sign()).isEqualTo(Sign.DONE);
    }
}
