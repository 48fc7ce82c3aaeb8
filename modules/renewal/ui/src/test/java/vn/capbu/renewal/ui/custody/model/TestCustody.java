package vn.capbu.renewal.ui.custody.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ReceiveTokens;
import vn.capbu.renewal.custody.ReturnTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.custody.UpdateTarget;

/** A service, tasks, a reader and prompts that a test steers: readings wait in a queue until the test answers them. */
final class TestCustody implements CustodyService, Tasks, BackgroundReader, CustodyPrompts {

    static final Instant NOW = Instant.parse("2020-10-01T02:00:00Z");

    final List<String> done = new ArrayList<>();
    final Deque<Runnable> readings = new ArrayDeque<>();
    List<CustodyProblem> refusal = List.of();
    List<ReadyTokens.Result> readyResults = List.of();
    boolean mayDiscard;
    @Nullable SupervisorDecision decision;
    Map<TokenSerial, CurrentToken> others = Map.of();
    Merge.@Nullable Choice choice;
    @Nullable CustodyEdition editionOfOthers;
    CustodyView view = CustodyView.NONE;
    @Nullable CustodyEdition changed;
    Deque<Predicate<CatalogueDraft>> supervisors = new ArrayDeque<>();

    static ShelfRow row(long id, String serial, CustodyState state) {
        CustodyItem item =
                new CustodyItem(
                        id,
                        0,
                        "TN2020-000001",
                        (int) id,
                        DropOffDraftTest.token(serial),
                        state,
                        NOW,
                        null,
                        null,
                        null,
                        null);
        return new ShelfRow(
                item,
                NOW,
                PersonDraftTest.filled().bearer(),
                new PinAgreement(PinAgreement.Handling.CUSTOMER_STAYS, ""));
    }

    static CustodyView viewOf(ShelfRow... rows) {
        return new CustodyView(List.of(rows), rows.length, Map.of(), Map.of());
    }

    /** Answers the readings that wait. */
    void answer() {
        while (!readings.isEmpty()) {
            readings.removeFirst().run();
        }
    }

    @Override
    public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
        readings.add(
                () -> {
                    T result;
                    try {
                        result = question.call();
                    } catch (Exception e) {
                        otherwise.run();
                        return;
                    }
                    answer.accept(result);
                });
    }

    @Override
    public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
        try {
            callback.succeeded(task.run(Progress.NONE, new Cancellation()));
        } catch (Exception e) {
            callback.explain(e);
            callback.failed(e);
        }
        return new Cancellation();
    }

    @Override
    public Catalogues open() {
        return new Catalogues(
                List.of(), List.of(), new CustodyRules(1, LocalDate.EPOCH, 3, 7, List.of()));
    }

    @Override
    public CustodyView load(CustodyFilter filter, String text, int pages) {
        done.add("load " + filter + " " + text + (pages == 1 ? "" : " pages " + pages));
        return view;
    }

    @Override
    public CustodyEdition edition() {
        return editionOfOthers != null ? editionOfOthers : seededEdition();
    }

    static CustodyEdition seededEdition() {
        return new CustodyEdition(
                new CustodyRules(
                        1,
                        LocalDate.EPOCH,
                        3,
                        7,
                        List.of(
                                new CustodyTransition(
                                        CustodyState.RECEIVED, CustodyState.READY, true, false))),
                List.of(new ConditionKind("good", "Nguyên vẹn", "Good", false)),
                List.of(
                        UpdateTarget.begun("tax", LocalDate.EPOCH)
                                .changed(
                                        "Thuế điện tử",
                                        "Electronic tax",
                                        new LeadTime(4, LeadTime.Unit.WORKING_HOURS),
                                        "trước khi nộp",
                                        "before filing")));
    }

    @Override
    public List<CustodyRules> ruleVersions() {
        return List.of(edition().rules());
    }

    @Override
    public Catalogues change(
            CustodyEdition seen, CustodyEdition wanted, LocalDate from, String reason)
            throws CustodyException {
        refuse();
        if (!seen.equals(edition())) {
            throw new CustodyException(CustodyProblem.of(Kind.CHANGED_MEANWHILE));
        }
        done.add("change from " + from + " " + reason);
        changed = wanted;
        return new Catalogues(wanted.conditions(), wanted.systems(), wanted.rules());
    }

    @Override
    public DropOff recordConsent(String slip) {
        done.add("consent " + slip);
        return dropOff(slip);
    }

    @Override
    public List<CustodyMove> history(TokenSerial token) {
        return List.of();
    }

    @Override
    public DropOff dropOff(String slip) {
        PersonDraft person = PersonDraftTest.filled();
        return new DropOff(
                slip,
                NOW,
                "khánh",
                "",
                person.bearer(),
                person.mandate(),
                true,
                new PinAgreement(PinAgreement.Handling.CUSTOMER_STAYS, ""),
                Set.of(),
                "",
                List.of());
    }

    @Override
    public EnterTokens.Entry enter(List<String> lines) {
        return DropOffDraftTest.entry(lines.toArray(String[]::new));
    }

    @Override
    public EnterTokens.Entry enterPluggedIn(Cancellation cancellation) {
        return DropOffDraftTest.entry("PLUGGED1", "PLUGGED2");
    }

    @Override
    public DropOff receive(ReceiveTokens.Request request) throws CustodyException {
        refuse();
        done.add("receive " + request.tokens().size());
        return dropOff("TN2020-000001");
    }

    private void refuse() throws CustodyException {
        if (!refusal.isEmpty()) {
            throw new CustodyException(refusal);
        }
    }

    @Override
    public List<ReadyTokens.Result> makeReady(
            List<TokenSerial> tokens,
            String reason,
            @Nullable SupervisorDecision decided,
            Progress progress,
            Cancellation cancellation) {
        done.add(
                "ready "
                        + tokens
                        + " "
                        + reason
                        + (decided == null ? "" : " " + decided.secondPerson()));
        return readyResults;
    }

    @Override
    public List<CustodyProblem> check(ReturnTokens.Request request) {
        return refusal;
    }

    @Override
    public HandOver giveBack(ReturnTokens.Request request) throws CustodyException {
        refuse();
        done.add("return " + request.tokens() + " " + request.pinAdviceAcknowledged());
        return new HandOver(
                "BB2020-000001",
                NOW,
                "khánh",
                "",
                request.recipient(),
                request.mandate(),
                request.proof(),
                Set.of(),
                Set.of(),
                null,
                "",
                List.of());
    }

    @Override
    public Set<CustodyState> choices(CustodyState from) {
        return from == CustodyState.RECEIVED
                ? Set.of(CustodyState.PROBLEM, CustodyState.NOT_ELIGIBLE)
                : Set.of(CustodyState.PROBLEM);
    }

    @Override
    public List<CustodyItem> move(
            List<CustodyItem> seen, CustodyState to, String reason, @Nullable String second)
            throws CustodyException {
        refuseChanged(seen);
        done.add("move " + names(seen) + " " + to + " " + reason);
        return seen;
    }

    @Override
    public List<CustodyItem> shelve(List<CustodyItem> seen, String shelf) throws CustodyException {
        refuseChanged(seen);
        done.add("shelve " + names(seen) + " " + shelf);
        return seen;
    }

    private static List<TokenSerial> names(List<CustodyItem> items) {
        return items.stream().map(CustodyItem::token).toList();
    }

    private void refuseChanged(List<CustodyItem> seen) throws CustodyException {
        refuse();
        List<CustodyProblem> late =
                seen.stream()
                        .filter(it -> it.version() == 0)
                        .filter(it -> others.containsKey(it.token()))
                        .map(it -> CustodyProblem.of(Kind.CHANGED_MEANWHILE, it.token()))
                        .toList();
        if (!late.isEmpty()) {
            throw new CustodyException(late);
        }
    }

    @Override
    public List<CurrentToken> now(List<TokenSerial> tokens) {
        return tokens.stream().flatMap(it -> Stream.ofNullable(others.get(it))).toList();
    }

    @Override
    public Optional<AuditEvent> lastChange() {
        return Optional.empty();
    }

    @Override
    public Optional<Merge.Choice> askMoveMerge(Move mine, List<CurrentToken> now) {
        done.add("merge " + mine.to() + " " + now.size());
        return Optional.ofNullable(choice);
    }

    @Override
    public Optional<Merge.Choice> askShelfMerge(String mine, List<CurrentToken> now) {
        done.add("merge " + mine + " " + now.size());
        return Optional.ofNullable(choice);
    }

    @Override
    public Optional<Merge.Choice> askRulesMerge(
            List<CatalogueMerge.Conflict> conflicts, Optional<AuditEvent> change) {
        done.add("merge " + conflicts);
        return Optional.ofNullable(choice);
    }

    @Override
    public void print(Paper paper, String number, Path target) {
        done.add("print " + paper + " " + number + " " + target.getFileName());
    }

    @Override
    public void save(TableReport report, Path target) throws IOException {
        throw new IOException("disk full");
    }

    @Override
    public Path paperFolder() {
        return Path.of("papers");
    }

    @Override
    public String title(CustodyWork work) {
        return work.name();
    }

    @Override
    public ErrorText explain(Exception cause) {
        done.add("explain " + cause.getMessage());
        return new ErrorText("a", "b", "c");
    }

    @Override
    public boolean mayDiscard() {
        done.add("ask");
        return mayDiscard;
    }

    @Override
    public Optional<String> askReady(List<ShelfRow> rows) {
        return Optional.of("lý do");
    }

    @Override
    public Optional<SupervisorDecision> askDecision(List<CustodyProblem> problems) {
        done.add("decide " + problems.size());
        return Optional.ofNullable(decision);
    }

    @Override
    public Optional<Move> askMove(
            List<ShelfRow> rows, Set<CustodyState> choices, CustodyRules rules) {
        done.add("choices " + choices);
        return Optional.of(new Move(choices.iterator().next(), "cong", null));
    }

    @Override
    public Optional<String> askShelf(List<ShelfRow> rows) {
        return Optional.of("B-2");
    }

    @Override
    public boolean mayConsent(String slip) {
        done.add("ask consent " + slip);
        return mayDiscard;
    }

    @Override
    public String consented(String slip) {
        return "consented " + slip;
    }

    @Override
    public boolean askCatalogue(CatalogueDraft draft) {
        done.add("ask rules " + draft.problems().size());
        return !supervisors.isEmpty() && supervisors.removeFirst().test(draft);
    }

    @Override
    public String rulesChanged(LocalDate from) {
        return "rules from " + from;
    }

    @Override
    public Optional<Path> chooseFile(String suggested) {
        return Optional.of(Path.of(suggested));
    }

    @Override
    public TableReport report(CustodyModel model) {
        return new TableReport(
                "t", List.of(), List.of(new TableReport.Column("a", 1)), List.of(), List.of());
    }

    @Override
    public String received(DropOff dropOff) {
        return "received " + dropOff.number();
    }

    @Override
    public String readied(List<ReadyTokens.Result> results) {
        return "readied " + results.size();
    }

    @Override
    public String returned(HandOver handOver) {
        return "returned " + handOver.number();
    }

    @Override
    public String moved(int tokens) {
        return "moved " + tokens;
    }

    @Override
    public String lies(Path file) {
        return "lies " + file.getFileName();
    }

    @Override
    public boolean open(Path file) {
        return false;
    }
}
