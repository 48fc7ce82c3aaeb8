package vn.capbu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.custody.ReturnTokens;
import vn.capbu.renewal.custody.SupervisorDecision;

/** The return. */
@Command(
        description = {
            "Returns tokens and makes the hand-over minutes (biên bản bàn giao); all or none.",
            "Checks that the bearer has the same authority as at the drop-off, or a newer one."
        })
final class CustodyReturnCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "SLIP|SERIAL",
            arity = "1..*",
            description = "Tokens; a slip stands for its tokens that are ready.")
    private List<String> what = List.of();

    @Option(
            names = "--bearer",
            paramLabel = "FILE|-",
            required = true,
            description = "Who fetches them and by what right; as for receive.")
    private String bearer = "-";

    @Option(names = "--slip-shown", description = "The drop-off slip was given back.")
    private boolean slipShown;

    @Option(
            names = "--slip-lost",
            paramLabel = "TEXT",
            description = "The slip is lost: the declaration of the bearer.")
    private @Nullable String slipLost;

    @Option(
            names = "--pin-advice",
            description = "The bearer was advised to change the PIN, and acknowledged it.")
    private boolean pinAdvice;

    @Option(
            names = "--system",
            paramLabel = "CODE",
            split = ",",
            description = "Systems to list; default: those of the drop-off, else all.")
    private @Nullable Set<String> systems;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why a supervisor sets aside what stands against the return.")
    private String reason = "";

    @Option(names = "--second-person", paramLabel = "NAME", description = "Who agrees to it.")
    private @Nullable String secondPerson;

    @Option(names = "--remarks", paramLabel = "TEXT", defaultValue = "")
    private String remarks = "";

    @Option(names = "--desk", paramLabel = "CODE", defaultValue = "")
    private String desk = "";

    CustodyReturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        CustodyPerson person = CustodyPerson.read(bearer, session.texts());
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            CustodyDesk custody = new CustodyDesk(workspace, tokens);
            HandOver minutes =
                    custody.returnTokens()
                            .run(
                                    session.operator(),
                                    new ReturnTokens.Request(
                                            desk,
                                            tokens(custody),
                                            person.bearer(),
                                            person.mandate(),
                                            proof(),
                                            systems == null ? Set.of() : systems,
                                            pinAdvice,
                                            secondPerson == null
                                                    ? null
                                                    : new SupervisorDecision(
                                                            reason,
                                                            session.secondPerson(secondPerson)),
                                            remarks));
            new CustodyReport(session.output(), session.clock()).handOver(minutes);
            session.output().message("custody.returned", minutes.number(), minutes.items().size());
            return ExitCode.OK;
        }
    }

    private SlipProof proof() {
        if (slipLost != null) {
            return new SlipProof(SlipProof.Kind.DECLARED_LOST, slipLost);
        }
        return new SlipProof(slipShown ? SlipProof.Kind.SLIP : SlipProof.Kind.NONE, "");
    }

    private List<TokenSerial> tokens(CustodyDesk custody) throws UsageException {
        List<TokenSerial> serials = new ArrayList<>();
        for (String one : what) {
            var slip = custody.findTokens().dropOff(one);
            if (slip.isPresent()) {
                slip.get().items().stream()
                        .filter(it -> it.state() == CustodyState.READY)
                        .map(CustodyItem::token)
                        .forEach(serials::add);
            } else {
                serials.add(RenewCommand.parse(one, session.texts()));
            }
        }
        return serials;
    }
}
