package vn.capbu.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.MoveMembers.Move;
import vn.capbu.rollout.RolloutDesk;

/** Renewals done elsewhere. */
@Command(description = "Renewals done elsewhere; those of this bench come by themselves.")
final class RolloutFactsCommand {

    private final Session session;

    private RolloutFactsCommand(Session session) {
        this.session = session;
    }

    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new RolloutFactsCommand(session))
                .addSubcommand("import", new RolloutLogCommand(session, LogKind.RENEWALS));
    }

    @Command(
            name = "withdraw",
            description =
                    "Says that renewals were written down by mistake; they stay in the history.")
    int withdraw(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "SERIAL", arity = "1..*") List<String> serials,
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--note", paramLabel = "TEXT", required = true) String note)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            int moved =
                    desk.moveMembers()
                            .back(
                                    session.operator(),
                                    options.campaign(desk),
                                    MemberEvent.Kind.RENEWAL_WITHDRAWN,
                                    new Move(
                                            RolloutFilterOptions.serials(serials, session.texts()),
                                            from,
                                            note));
            session.output().document(Map.of("moved", moved));
            session.output().message("rollout.moved-back", moved);
            return ExitCode.OK;
        }
    }
}
