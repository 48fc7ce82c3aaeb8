package vn.capbu.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyPage;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.FindTokens;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ShelfRow;

/** Tokens that customers leave at the desk. */
@Command(
        description =
                "Token custody (tiếp nhận, trả token): drop-off, shelf, check, return and papers.")
final class CustodyCommand {

    private final Session session;

    CustodyCommand(Session session) {
        this.session = session;
    }

    /** The command with those of its subcommands that have a class of their own. */
    static CommandLine of(Session session) {
        CommandLine custody = new CommandLine(new CustodyCommand(session));
        custody.addSubcommand("receive", new CustodyReceiveCommand(session));
        custody.addSubcommand("ready", new CustodyReadyCommand(session));
        custody.addSubcommand("return", new CustodyReturnCommand(session));
        custody.addSubcommand("receipt", new CustodyPaperCommand.Receipt(session));
        custody.addSubcommand("labels", new CustodyPaperCommand.Labels(session));
        custody.addSubcommand("rules", new CustodyRulesCommand(session));
        custody.addSubcommand("minutes", new CustodyPaperCommand.Minutes(session));
        return custody;
    }

    @Command(name = "list", description = "Lists tokens that the desk has, or that are searched.")
    int list(
            @Option(
                            names = "--state",
                            paramLabel = "S",
                            split = ",",
                            description =
                                    "received, on-bench, renewed, not-eligible, problem, ready,"
                                            + " returned; default: all but returned.")
                    String @Nullable [] states,
            @Option(
                            names = "--search",
                            paramLabel = "TEXT",
                            description =
                                    "Words, with or without diacritics: slip, serial, tax code,"
                                            + " name, phone, shelf.")
                    @Nullable String search,
            @Option(names = "--overdue", description = "Only tokens that wait too long.")
                    boolean overdue,
            @Option(names = "--offset", paramLabel = "N", defaultValue = "0") int offset,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "500") int limit)
            throws Exception {
        if (offset < 0 || limit < 1 || limit > CustodyQuery.MAX_LIMIT) {
            throw new UsageException(session.texts().get("custody.bad-page"));
        }
        Set<CustodyState> wanted = EnumSet.noneOf(CustodyState.class);
        for (String state : states == null ? new String[0] : states) {
            wanted.add(state(session.texts(), state));
        }
        if (wanted.isEmpty()) {
            wanted = EnumSet.complementOf(EnumSet.of(CustodyState.RETURNED));
        }
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            FindTokens find = new CustodyDesk(workspace, tokens).findTokens();
            CustodyReport report = new CustodyReport(session.output(), session.clock());
            if (overdue) {
                List<OverdueToken> found = find.overdue();
                report.overdue(found);
                return ExitCode.OK;
            }
            CustodyPage<ShelfRow> page =
                    find.tokens(
                            new CustodyQuery(search == null ? "" : search, wanted, offset, limit));
            report.list(page);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "show",
            description = "Shows a drop-off, or every time that the desk had a token.")
    int show(@Parameters(paramLabel = "SLIP|SERIAL") String what) throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            FindTokens find = new CustodyDesk(workspace, tokens).findTokens();
            CustodyReport report = new CustodyReport(session.output(), session.clock());
            var dropOff = find.dropOff(what);
            if (dropOff.isPresent()) {
                report.dropOff(dropOff.get(), find.handOversOf(what));
                return ExitCode.OK;
            }
            TokenSerial serial = RenewCommand.parse(what, session.texts());
            List<CustodyItem> items = find.ofToken(serial);
            if (items.isEmpty()) {
                throw new CustodyException(
                        CustodyProblem.of(CustodyProblem.Kind.NOT_IN_CUSTODY, serial));
            }
            List<CustodyMove> history = find.history(serial);
            report.token(items, history);
            return ExitCode.OK;
        }
    }

    @Command(name = "move", description = "Moves tokens by hand; all or none.")
    int move(
            @Parameters(paramLabel = "SERIAL... STATE", arity = "2..*") List<String> arguments,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "") String reason,
            @Option(
                            names = "--second-person",
                            paramLabel = "NAME",
                            description = "Who agrees, where a move is a supervisor's.")
                    @Nullable String secondPerson)
            throws Exception {
        List<TokenSerial> serials =
                serials(arguments.subList(0, arguments.size() - 1), session.texts());
        CustodyState to = state(session.texts(), arguments.get(arguments.size() - 1));
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            List<CustodyItem> moved =
                    new CustodyDesk(workspace, tokens)
                            .moveTokens()
                            .run(
                                    session.operator(),
                                    serials,
                                    to,
                                    reason,
                                    secondPerson == null
                                            ? null
                                            : session.secondPerson(secondPerson));
            new CustodyReport(session.output(), session.clock()).items(moved);
            return ExitCode.OK;
        }
    }

    @Command(name = "shelve", description = "Notes on which shelf or in which bag a token is.")
    int shelve(
            @Parameters(paramLabel = "SERIAL") String serial,
            @Parameters(paramLabel = "SHELF") String shelf)
            throws Exception {
        TokenSerial token = RenewCommand.parse(serial, session.texts());
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            CustodyItem item =
                    new CustodyDesk(workspace, tokens)
                            .moveTokens()
                            .shelve(session.operator(), token, shelf);
            new CustodyReport(session.output(), session.clock()).items(List.of(item));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "consent",
            description = "Notes that the customer consents to key generation after the drop-off.")
    int consent(@Parameters(paramLabel = "SLIP") String slip) throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk tokens = new RenewalDesk(workspace)) {
            DropOff dropOff =
                    new CustodyDesk(workspace, tokens)
                            .receiveTokens()
                            .recordConsent(session.operator(), slip);
            session.output()
                    .document(Map.of("slip", dropOff.number(), "keyGenerationConsent", true));
            session.output().message("custody.consented", dropOff.number());
            return ExitCode.OK;
        }
    }

    /** A state as it is typed: upper or lower case, with a hyphen or an underscore. */
    static CustodyState state(Texts texts, String typed) throws UsageException {
        String name = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(CustodyState.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(texts.get("custody.bad-state", typed)));
    }

    /** Serial numbers as they were typed. */
    static List<TokenSerial> serials(List<String> typed, Texts texts) throws UsageException {
        List<TokenSerial> serials = new ArrayList<>();
        for (String text : typed) {
            serials.add(RenewCommand.parse(text, texts));
        }
        return serials;
    }
}
