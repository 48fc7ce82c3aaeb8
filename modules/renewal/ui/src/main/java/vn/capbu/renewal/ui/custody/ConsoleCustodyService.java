package vn.capbu.renewal.ui.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.NoteExport;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyPage;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.FindTokens;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ReceiveTokens;
import vn.capbu.renewal.custody.ReturnTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.ui.custody.model.Catalogues;
import vn.capbu.renewal.ui.custody.model.CurrentToken;
import vn.capbu.renewal.ui.custody.model.CustodyFilter;
import vn.capbu.renewal.ui.custody.model.CustodyService;
import vn.capbu.renewal.ui.custody.model.CustodyView;
import vn.capbu.renewal.ui.custody.model.Paper;

/** The custody of the console's workspace, by the desk that the bench has opened. Thread-safe. */
final class ConsoleCustodyService implements CustodyService {

    /** Opens the desk, or gives the one that is open. */
    interface Opening {
        CustodyDesk open() throws IOException;
    }

    private final Opening opening;
    private final Path home;
    private final Services services;
    private final Supplier<Operator> operator;
    private final UnaryOperator<String> secondPersons;
    private volatile @Nullable CustodyDesk desk;

    ConsoleCustodyService(
            Opening opening,
            Path home,
            Services services,
            Supplier<Operator> operator,
            UnaryOperator<String> secondPersons) {
        this.opening = opening;
        this.home = home;
        this.services = services;
        this.operator = operator;
        this.secondPersons = secondPersons;
    }

    @Override
    public Catalogues open() throws IOException {
        desk = opening.open();
        FindTokens find = desk().findTokens();
        return new Catalogues(find.conditions(), find.systems(), find.rules());
    }

    private CustodyDesk desk() {
        CustodyDesk open = desk;
        if (open == null) {
            throw new IllegalStateException("the data directory isn't open");
        }
        return open;
    }

    @Override
    public CustodyEdition edition() {
        return desk().editCatalogue().today();
    }

    @Override
    public List<CustodyRules> ruleVersions() {
        return desk().editCatalogue().versions();
    }

    @Override
    public Catalogues change(
            CustodyEdition seen, CustodyEdition wanted, LocalDate from, String reason)
            throws CustodyException {
        desk().editCatalogue().run(operator.get(), seen, wanted, from, reason);
        FindTokens find = desk().findTokens();
        return new Catalogues(find.conditions(), find.systems(), find.rules());
    }

    @Override
    public DropOff recordConsent(String slip) throws CustodyException {
        return desk().receiveTokens().recordConsent(operator.get(), slip);
    }

    @Override
    public CustodyView load(CustodyFilter filter, String text, int pages) {
        FindTokens find = desk().findTokens();
        Map<TokenSerial, OverdueToken> overdue = new LinkedHashMap<>();
        find.overdue().forEach(late -> overdue.put(late.row().item().token(), late));
        List<ShelfRow> rows = new ArrayList<>();
        long total = 0;
        for (int page = 0; page < pages; page++) {
            CustodyPage<ShelfRow> next =
                    find.tokens(
                            new CustodyQuery(
                                    text,
                                    filter.states(),
                                    page * CustodyQuery.MAX_LIMIT,
                                    CustodyQuery.MAX_LIMIT));
            rows.addAll(next.rows());
            total = next.total();
        }
        if (filter == CustodyFilter.OVERDUE) {
            rows = overdueRows(find, overdue, text);
            total = rows.size();
        }
        return new CustodyView(rows, total, counts(find, overdue.size()), overdue);
    }

    /** The overdue tokens that fit a search, the longest waiting first. */
    private static List<ShelfRow> overdueRows(
            FindTokens find, Map<TokenSerial, OverdueToken> overdue, String text) {
        List<ShelfRow> all = overdue.values().stream().map(OverdueToken::row).toList();
        if (text.isBlank()) {
            return all;
        }
        Set<Long> fitting =
                new java.util.HashSet<>(
                        find
                                .tokens(
                                        new CustodyQuery(
                                                text,
                                                CustodyFilter.OVERDUE.states(),
                                                0,
                                                CustodyQuery.MAX_LIMIT))
                                .rows()
                                .stream()
                                .map(row -> row.item().id())
                                .toList());
        return all.stream().filter(row -> fitting.contains(row.item().id())).toList();
    }

    private static Map<CustodyFilter, Long> counts(FindTokens find, int overdue) {
        Map<CustodyState, Long> states = new EnumMap<>(CustodyState.class);
        for (CustodyState state : CustodyState.values()) {
            states.put(state, find.tokens(new CustodyQuery("", EnumSet.of(state), 0, 1)).total());
        }
        Map<CustodyFilter, Long> counts = new EnumMap<>(CustodyFilter.class);
        for (CustodyFilter filter : CustodyFilter.values()) {
            counts.put(
                    filter,
                    filter == CustodyFilter.OVERDUE
                            ? overdue
                            : filter.states().stream().mapToLong(states::get).sum());
        }
        return counts;
    }

    @Override
    public List<CustodyMove> history(TokenSerial token) {
        return desk().findTokens().history(token);
    }

    @Override
    public DropOff dropOff(String slip) {
        return desk().findTokens().dropOff(slip).orElseThrow();
    }

    @Override
    public EnterTokens.Entry enter(List<String> lines) {
        return desk().enterTokens().fromLines(lines);
    }

    @Override
    public EnterTokens.Entry enterPluggedIn(Cancellation cancellation) {
        return desk().enterTokens().fromSnapshots(desk().pluggedIn(cancellation));
    }

    @Override
    public DropOff receive(ReceiveTokens.Request request) throws CustodyException {
        return desk().receiveTokens().run(operator.get(), request);
    }

    @Override
    public List<ReadyTokens.Result> makeReady(
            List<TokenSerial> tokens,
            String reason,
            @Nullable SupervisorDecision decision,
            Progress progress,
            Cancellation cancellation) {
        return desk().readyTokens()
                .run(
                        operator.get(),
                        tokens.stream().map(token -> new ReadyTokens.Look(token, null)).toList(),
                        reason,
                        confirmed(decision),
                        progress,
                        cancellation);
    }

    @Override
    public List<CustodyProblem> check(ReturnTokens.Request request) {
        return desk().returnTokens().check(operator.get(), request);
    }

    @Override
    public HandOver giveBack(ReturnTokens.Request request) throws CustodyException {
        return desk().returnTokens()
                .run(
                        operator.get(),
                        request.decision() == null
                                ? request
                                : request.with(confirmed(request.decision())));
    }

    private @Nullable SupervisorDecision confirmed(@Nullable SupervisorDecision decision) {
        return decision == null
                ? null
                : new SupervisorDecision(
                        decision.reason(), secondPersons.apply(decision.secondPerson()));
    }

    @Override
    public Set<CustodyState> choices(CustodyState from) {
        return desk().moveTokens().choices(from);
    }

    @Override
    public List<CustodyItem> move(
            List<CustodyItem> seen, CustodyState to, String reason, @Nullable String second)
            throws CustodyException {
        String confirmed =
                second == null || second.isBlank() ? second : secondPersons.apply(second);
        return desk().moveTokens().runSeen(operator.get(), seen, to, reason, confirmed);
    }

    @Override
    public List<CustodyItem> shelve(List<CustodyItem> seen, String shelf) throws CustodyException {
        return desk().moveTokens().shelveSeen(operator.get(), seen, shelf);
    }

    @Override
    public List<CurrentToken> now(List<TokenSerial> tokens) {
        FindTokens find = desk().findTokens();
        return tokens.stream()
                .flatMap(token -> find.inCustody(token).stream())
                .map(item -> new CurrentToken(item, find.history(item.token())))
                .toList();
    }

    @Override
    public Optional<AuditEvent> lastChange() {
        return desk().editCatalogue().lastChange();
    }

    @Override
    public void print(Paper paper, String number, Path target)
            throws CustodyException, IOException {
        var papers = desk().printPapers();
        switch (paper) {
            case RECEIPT -> papers.receipt(operator.get(), number, target);
            case LABELS -> papers.labels(operator.get(), number, target);
            case MINUTES -> papers.minutes(operator.get(), number, target);
        }
    }

    @Override
    public void save(TableReport report, Path target) throws IOException {
        boolean sheet = target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        ReportWriter.Format format = sheet ? ReportWriter.Format.XLSX : ReportWriter.Format.PDF;
        for (ReportWriter writer : services.all(ReportWriter.class)) {
            if (writer.format() == format) {
                Workspace open = desk().workspace();
                new NoteExport(open.storage(), open.clock()).run(operator.get(), "custody", target);
                writer.write(report, target);
                return;
            }
        }
        throw new IOException("no writer for " + format);
    }

    @Override
    public Path paperFolder() throws IOException {
        return Files.createDirectories(home.resolve("papers"));
    }
}
