package vn.capbu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.SubscriberCard;

/** One subscriber. */
@Command(description = "One subscriber.")
final class SubscriberCommand {

    private final Session session;

    SubscriberCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "show",
            description =
                    "Shows what the registry knows of a subscriber: contracts with what is owed, certificates, tokens, contacts,"
                            + " notes, changes.")
    int show(@Parameters(paramLabel = "MST") String taxCode) throws Exception {
        TaxCode wanted = taxCode(taxCode);
        try (Workspace workspace = session.openWorkspace()) {
            SubscriberCard card =
                    new ShowSubscriber(workspace.storage(), workspace.clock())
                            .run(session.operator(), wanted)
                            .orElseThrow(
                                    () ->
                                            new UsageException(
                                                    session.texts()
                                                            .get("subscriber.unknown", wanted)));
            new SubscriberReport(session.output()).print(card);
            return ExitCode.OK;
        }
    }

    private TaxCode taxCode(String text) throws UsageException {
        try {
            return TaxCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(session.texts().get("subscriber.bad-tax-code", text));
        }
    }
}
