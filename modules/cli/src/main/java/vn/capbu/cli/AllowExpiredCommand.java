package vn.capbu.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.RenewalDesk;

/** A supervisor's decision on a certificate that has expired meanwhile. */
@Command(
        description =
                "A supervisor allows the renewal of a certificate that has expired, on the RA's word.")
final class AllowExpiredCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SERIAL", description = "The token; it has to be plugged in.")
    private String serial = "";

    @Option(
            names = "--campaign",
            paramLabel = "NAME",
            description = "Default: the one created last.")
    private @Nullable String campaignName;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(
            names = "--second-person",
            paramLabel = "NAME",
            required = true,
            description = "Who agrees; another person than the operator.")
    private String second = "";

    AllowExpiredCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        TokenSerial token = RenewCommand.parse(serial, output.texts());
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            Campaign campaign = CampaignCommand.choose(workspace, campaignName, output.texts());
            Optional<AllowExpiredRenewal.Refusal> refusal =
                    desk.allowExpiredRenewal()
                            .run(
                                    session.operator(),
                                    campaign,
                                    token,
                                    new AllowExpiredRenewal.Decision(
                                            session.secondPerson(second), reason));
            output.document(
                    Map.of(
                            "token", token.value(),
                            "allowed", refusal.isEmpty(),
                            "refusal", refusal.map(Enum::name).orElse("")));
            if (refusal.isPresent()) {
                output.message("allow-expired.refused", token, output.texts().of(refusal.get()));
                return ExitCode.USAGE;
            }
            output.message("allow-expired.allowed", token);
            return ExitCode.OK;
        }
    }
}
