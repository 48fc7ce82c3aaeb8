package vn.capbu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.Pins;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult;

/** Ends an open renewal for which nothing was sent. */
@Command(
        description =
                "Ends an open renewal for which nothing was sent; the old pair stays as it is.")
final class AbandonCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SERIAL", description = "Token whose renewal ends.")
    private String serial = "";

    @Option(
            names = "--pins",
            paramLabel = "FILE|-",
            description = "To take off the token what the renewal made on it.")
    private @Nullable String pinFile;

    @Option(
            names = "--lost",
            description = "The token is lost or broken: only the journal is ended.")
    private boolean lost;

    @Option(
            names = "--retry-pin",
            paramLabel = "SERIAL",
            description =
                    "Tries the PIN of this token although one was refused before; may be repeated.")
    private @Nullable List<String> retryPins;

    AbandonCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        TokenSerial token = RenewCommand.parse(serial, output.texts());
        try (Pins pins =
                        pinFile == null
                                ? new Pins()
                                : PinFiles.read(pinFile, retryPins, output.texts());
                Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            if (desk.journal().findOpen(token).isEmpty()) {
                throw new UsageException(output.texts().get("abandon.nothing-open", serial));
            }
            RaPin.unlock(session, desk);
            RenewalResult result =
                    desk.abandonRenewal()
                            .run(
                                    session.operator(),
                                    token,
                                    lost
                                            ? AbandonRenewal.Token.UNREACHABLE
                                            : AbandonRenewal.Token.CLEANED,
                                    pins,
                                    new ProgressLines(output));
            RenewalReport.print(output, List.of(result));
            return desk.journal().findOpen(token).isEmpty() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }
}
