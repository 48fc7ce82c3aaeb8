package vn.capbu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Pins;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult;

/** Goes on with renewals that were interrupted. */
@Command(description = "Continues what a pull, a crash or a silent authority left open.")
final class ResumeCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--pins",
            paramLabel = "FILE|-",
            description = "Token serial TAB PIN, one token a line.")
    private @Nullable String pinFile;

    @Option(
            names = "--retry-pin",
            paramLabel = "SERIAL",
            description =
                    "Tries the PIN of this token although one was refused before; may be repeated.")
    private @Nullable List<String> retryPins;

    ResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        try (Pins pins =
                        pinFile == null
                                ? new Pins()
                                : PinFiles.read(pinFile, retryPins, output.texts());
                Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace);
                Interruption interruption = new Interruption(output, "renew.stopping")) {
            if (!desk.journal().list(true).isEmpty()) {
                RaPin.unlock(session, desk);
            }
            List<RenewalResult> results =
                    desk.resumeRenewals()
                            .run(
                                    session.operator(),
                                    pins,
                                    new ProgressLines(output),
                                    interruption.cancellation());
            TokensCommand.sayProblems(output, desk.failedModules());
            TokensCommand.sayAmbiguous(output, desk.ambiguousTokens());
            return RenewalReport.print(output, results);
        }
    }
}
