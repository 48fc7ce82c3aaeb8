package vn.capbu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReceiveTokens;

/** The drop-off. */
@Command(
        description = "Takes tokens in and makes the drop-off slip (phiếu tiếp nhận); all or none.",
        footerHeading = "%nFiles:%n",
        footer = {
            "The bearer is a JSON file, so that nothing of a person stands on the command line:",
            "  {\"name\": \"Nguyễn Thị Hòa\", \"relation\": \"kế toán\",",
            "   \"document\": {\"kind\": \"citizen-card\", \"number\": \"001199000001\"},",
            "   \"phone\": \"0912345678\", \"email\": \"\",",
            "   \"mandate\": {\"kind\": \"letter-of-introduction\", \"number\": \"15/GGT\",",
            "               \"date\": \"2020-03-09\", \"issuedBy\": \"Công ty A\",",
            "               \"taxCode\": \"0100109106\"}}",
            "  document kinds: citizen-card, identity-card, passport, other",
            "  mandate kinds: legal-representative (without number and date),",
            "                 letter-of-introduction, authorisation",
            "The tokens are one serial a line; or CSV with a header row of the names below;",
            "or JSON (name ends in .json): a list of serials or of objects with these fields:",
            "  serial, taxCode, subscriber, deviceVersion, conditions, note, accessories, shelf",
            "  conditions: codes with blanks between, for example \"scratched no-cap\""
        })
final class CustodyReceiveCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--file", paramLabel = "FILE|-", description = "The tokens, see below.")
    private @Nullable String file;

    @Option(names = "--plugged-in", description = "The tokens that are plugged in now.")
    private boolean pluggedIn;

    @Option(
            names = "--bearer",
            paramLabel = "FILE|-",
            required = true,
            description = "Who brings them and by what right, see below.")
    private String bearer = "-";

    @Option(
            names = "--consent",
            description = "The customer consents to key generation on the tokens.")
    private boolean consent;

    @Option(
            names = "--pin",
            paramLabel = "HOW",
            defaultValue = "typed",
            description =
                    "typed: by the customer at the desk; envelope: sealed; stays: the customer stays"
                            + " (default: typed).")
    private String pinHandling = "typed";

    @Option(names = "--envelope", paramLabel = "NUMBER", defaultValue = "")
    private String envelope = "";

    @Option(
            names = "--system",
            paramLabel = "CODE",
            split = ",",
            description = "A system that the customer uses, for example tax; default: all.")
    private @Nullable Set<String> systems;

    @Option(
            names = "--shelf",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Shelf or bag of tokens for which the file has none.")
    private String shelf = "";

    @Option(names = "--remarks", paramLabel = "TEXT", defaultValue = "")
    private String remarks = "";

    @Option(
            names = "--desk",
            paramLabel = "CODE",
            defaultValue = "",
            description = "Code of the service desk in the slip's number (default: none).")
    private String desk = "";

    CustodyReceiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Texts texts = session.texts();
        if ((file == null) == !pluggedIn) {
            throw new UsageException(texts.get("custody.tokens-where"));
        }
        CustodyPerson person = CustodyPerson.read(bearer, texts);
        PinAgreement agreement = new PinAgreement(handling(texts), envelope);
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            CustodyDesk custody = new CustodyDesk(workspace, tokens);
            CustodyTokenFile lines =
                    file == null
                            ? CustodyTokenFile.EMPTY
                            : CustodyTokenFile.read(file, workspace.services(), texts);
            EnterTokens enter = custody.enterTokens();
            EnterTokens.Entry entry =
                    file == null
                            ? enter.fromSnapshots(custody.pluggedIn(new Cancellation()))
                            : enter.fromLines(lines.serials());
            TokensCommand.sayProblems(session.output(), tokens.failedModules());
            ReceiveTokens.Request request =
                    new ReceiveTokens.Request(
                            desk,
                            person.bearer(),
                            person.mandate(),
                            consent,
                            agreement,
                            systems == null ? Set.of() : systems,
                            remarks,
                            entry.tokens().stream().map(it -> lines.noted(it, shelf)).toList());
            DropOff dropOff = receive(custody, entry, request);
            new CustodyReport(session.output(), session.clock()).dropOff(dropOff, List.of());
            session.output().message("custody.received", dropOff.number(), dropOff.items().size());
            return ExitCode.OK;
        }
    }

    /** Bad lines and whatever else is wrong are said together. */
    private DropOff receive(
            CustodyDesk custody, EnterTokens.Entry entry, ReceiveTokens.Request request)
            throws CustodyException {
        if (!entry.problems().isEmpty()) {
            List<CustodyProblem> problems = new ArrayList<>(entry.problems());
            custody.receiveTokens().check(request).stream()
                    .filter(it -> it.kind() != CustodyProblem.Kind.NO_TOKENS)
                    .forEach(problems::add);
            throw new CustodyException(problems);
        }
        return custody.receiveTokens().run(session.operator(), request);
    }

    private PinAgreement.Handling handling(Texts texts) throws UsageException {
        return switch (pinHandling.toLowerCase(Locale.ROOT)) {
            case "typed" -> PinAgreement.Handling.TYPED_BY_CUSTOMER;
            case "envelope" -> PinAgreement.Handling.SEALED_ENVELOPE;
            case "stays" -> PinAgreement.Handling.CUSTOMER_STAYS;
            default -> throw new UsageException(texts.get("custody.bad-pin", pinHandling));
        };
    }
}
