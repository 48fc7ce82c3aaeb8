package vn.capbu.renewal.ui.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.ui.model.BenchPrompts.Decision;
import vn.capbu.renewal.ui.model.BenchPrompts.Work;

/** What can be done about one unfinished renewal beside going on with it. */
final class BenchRecovery {

    private final BenchModel model;
    private final BenchDesk desk;
    private final Tasks tasks;
    private final BenchPrompts prompts;
    private final BenchRuns runs;

    BenchRecovery(
            BenchModel model, BenchDesk desk, Tasks tasks, BenchPrompts prompts, BenchRuns runs) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.runs = runs;
    }

    /**
     * Ends a renewal for which nothing was sent: on the token, too, when it is plugged in.
     *
     * @param token its PIN is at hand when it is plugged in
     */
    void abandon(TokenRow token) {
        AbandonRenewal.Token how =
                token.isPresent() ? AbandonRenewal.Token.CLEANED : AbandonRenewal.Token.UNREACHABLE;
        TokenSerial serial = token.serial();
        tasks.run(
                prompts.title(Work.ABANDON),
                (progress, cancellation) ->
                        desk.abandon(serial, how, model.pins(), runs.reporter()),
                TaskCallback.of(prompts::explain, result -> desk.refresh(), desk::refresh));
    }

    /** Asks a supervisor and writes the decision down; the operator goes on from there. */
    void decide(TokenRow token) {
        prompts.askDecision(token).ifPresent(decision -> decide(token.serial(), decision));
    }

    private void decide(TokenSerial token, Decision decision) {
        tasks.run(
                prompts.title(Work.DECIDE),
                (progress, cancellation) ->
                        desk.decide(token, decision.decision(), read(decision.certificate())),
                TaskCallback.of(
                        prompts::explain,
                        renewal -> {
                            desk.refresh();
                            prompts.decided(decision.decision().kind());
                        }));
    }

    /** Takes in a complaint about a token, with what the journal and the diagnosis say. */
    void openCase(TokenRow token) {
        tasks.run(
                prompts.title(Work.OPEN_CASE),
                (progress, cancellation) -> desk.story(token, false),
                TaskCallback.of(prompts::explain, story -> prompts.openCase(token, story)));
    }

    private static @Nullable SourceFile read(@Nullable Path file) throws ConfigurationException {
        return file == null ? null : SourceFile.read(file);
    }
}
