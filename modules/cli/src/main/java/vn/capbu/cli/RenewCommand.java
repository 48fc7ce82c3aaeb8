package vn.capbu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Pins;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult;

/** Renews the tokens that are plugged in. */
@Command(
        description =
                "Renews the tokens that are plugged in; running it again renews nothing twice.")
final class RenewCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--campaign", paramLabel = "NAME", required = true)
    private @Nullable String campaignName;

    @Option(
            names = "--pins",
            paramLabel = "FILE|-",
            required = true,
            description = "Token serial TAB PIN, one token a line.")
    private String pinFile = "-";

    @Option(
            names = "--token",
            paramLabel = "SERIAL",
            description = "Only this token; may be repeated.")
    private @Nullable List<String> selection;

    @Option(
            names = "--retry-pin",
            paramLabel = "SERIAL",
            description =
                    "Tries the PIN of this token although one was refused before; may be repeated.")
    private @Nullable List<String> retryPins;

    RenewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        List<TokenSerial> tokens = selected(output.texts());
        try (Pins pins = PinFiles.read(pinFile, retryPins, output.texts());
                Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace);
                Interruption interruption = new Interruption(output, "renew.stopping")) {
            Campaign campaign = CampaignCommand.choose(workspace, campaignName, output.texts());
            AuthorityReport.sayCaveats(output, desk.caveats(campaign));
            RaPin.unlock(session, desk);
            List<RenewalResult> results =
                    desk.renewTokens()
                            .run(
                                    session.operator(),
                                    campaign,
                                    tokens,
                                    pins,
                                    new ProgressLines(output),
                                    interruption.cancellation());
            TokensCommand.sayProblems(output, desk.failedModules());
            TokensCommand.sayAmbiguous(output, desk.ambiguousTokens());
            return RenewalReport.print(output, results);
        }
    }

    private List<TokenSerial> selected(Texts texts) throws UsageException {
        List<TokenSerial> serials = new ArrayList<>();
        for (String text : selection == null ? List.<String>of() : selection) {
            serials.add(parse(text, texts));
        }
        return serials;
    }

    /** A token serial as it was typed. */
    static TokenSerial parse(String text, Texts texts) throws UsageException {
        try {
            return new TokenSerial(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("token.bad-serial", text));
        }
    }
}
