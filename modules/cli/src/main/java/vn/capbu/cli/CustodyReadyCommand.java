package vn.capbu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.custody.TokenCondition;

/** The look before the return. */
@Command(
        description =
                "Checks tokens before their return: asks the authority once more whether each new"
                        + " certificate is good, and makes them ready.")
final class CustodyReadyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SERIAL", arity = "1..*")
    private List<String> serials = List.of();

    @Option(
            names = "--conditions",
            paramLabel = "CODES",
            description = "Condition as seen now, for example \"scratched no-cap\".")
    private @Nullable String conditions;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description =
                    "Why a token that wasn't renewed goes back; with --second-person also why the"
                            + " authority's silence is set aside.")
    private String reason = "";

    @Option(
            names = "--second-person",
            paramLabel = "NAME",
            description = "Who agrees that a token goes back although the authority doesn't say.")
    private @Nullable String secondPerson;

    CustodyReadyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        List<TokenSerial> tokens = CustodyCommand.serials(serials, session.texts());
        TokenCondition condition = condition();
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace);
                Interruption interruption =
                        new Interruption(session.output(), "custody.stopping")) {
            List<ReadyTokens.Result> results =
                    new CustodyDesk(workspace, desk)
                            .readyTokens()
                            .run(
                                    session.operator(),
                                    tokens.stream()
                                            .map(it -> new ReadyTokens.Look(it, condition))
                                            .toList(),
                                    reason,
                                    secondPerson == null
                                            ? null
                                            : new SupervisorDecision(
                                                    reason, session.secondPerson(secondPerson)),
                                    Progress.NONE,
                                    interruption.cancellation());
            new CustodyReport(session.output(), session.clock()).ready(results);
            boolean all =
                    results.size() == tokens.size()
                            && results.stream().allMatch(ReadyTokens.Result::isReady);
            return all ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    private @Nullable TokenCondition condition() {
        if (conditions == null && note.isEmpty()) {
            return null;
        }
        Set<String> codes =
                conditions == null || conditions.isBlank()
                        ? Set.of()
                        : Arrays.stream(conditions.strip().split("[\\s,;]+", -1))
                                .collect(Collectors.toSet());
        return new TokenCondition(codes, note);
    }
}
