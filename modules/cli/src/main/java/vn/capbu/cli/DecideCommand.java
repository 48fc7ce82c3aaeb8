package vn.capbu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.SupervisorDecision.Kind;

/** A supervisor's decision about a renewal that no rule can bring to an end. */
@Command(
        description =
                "A supervisor decides about a renewal of which nobody can say what the authority did, or whose certificate was"
                        + " revoked by the authority's staff.")
final class DecideCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SERIAL", description = "Token whose renewal it is.")
    private String serial = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Decision decision;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason = "";

    @Option(
            names = "--second-person",
            paramLabel = "NAME",
            required = true,
            description = "Who agreed; somebody else.")
    private String secondPerson = "";

    /** One of four. */
    private static final class Decision {

        @Option(
                names = "--none-issued",
                description =
                        "The authority has no certificate: the request is sent again, in its transaction.")
        @SuppressWarnings("UnusedVariable") // one of the group is always there
        private boolean noneIssued;

        @Option(
                names = "--adopt",
                paramLabel = "FILE",
                description = "The authority handed its certificate over: PEM or DER.")
        private @Nullable Path certificate;

        @Option(names = "--end", description = "Nothing is in force: the renewal ends.")
        private boolean end;

        @Option(
                names = "--revoked",
                paramLabel = "EVIDENCE",
                description =
                        "The authority's staff revoked the certificate that can't stay: it is taken off the token. What shows"
                                + " it, such as number and date of their letter.")
        private @Nullable String evidence;

        Kind kind() {
            if (certificate != null) {
                return Kind.ADOPT;
            }
            if (evidence != null) {
                return Kind.REVOKED;
            }
            return end ? Kind.END : Kind.NONE_ISSUED;
        }
    }

    DecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        TokenSerial token = RenewCommand.parse(serial, output.texts());
        if (reason.isBlank() || secondPerson.isBlank()) {
            throw new UsageException(output.texts().get("decide.incomplete"));
        }
        Decision chosen = Objects.requireNonNull(decision);
        String evidence = chosen.evidence;
        if (evidence != null && evidence.isBlank()) {
            throw new UsageException(output.texts().get("decide.evidence"));
        }
        Path file = chosen.certificate;
        SourceFile certificate = file == null ? null : SourceFile.read(file);
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            Renewal decided =
                    desk.decideRenewal()
                            .run(
                                    session.operator(),
                                    token,
                                    new SupervisorDecision(
                                            chosen.kind(),
                                            reason,
                                            session.secondPerson(secondPerson),
                                            evidence),
                                    certificate);
            Map<String, Object> fields = RenewalsCommand.describe(decided);
            fields.put("history", RenewalsCommand.steps(desk.journal().history(decided.id())));
            output.document(Map.of("renewals", List.of(fields)));
            output.message("decide." + chosen.kind(), serial);
            return ExitCode.OK;
        }
    }
}
