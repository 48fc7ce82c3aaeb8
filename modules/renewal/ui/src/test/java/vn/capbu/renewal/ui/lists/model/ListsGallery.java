package vn.capbu.renewal.ui.lists.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.Task;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.affected.AffectedDesk;
import vn.capbu.renewal.affected.AffectedFilter;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.AffectedWords;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;
import vn.capbu.renewal.ui.lists.text.AffectedSheetWords;
import vn.capbu.renewal.ui.lists.text.FollowUpSheetWords;

/** The windows of lists with many rows, for looking at and for trying the commands. */
public final class ListsGallery implements FollowUpService {

    public static final int FOLLOW_UPS = 400_000;
    public static final int CONTRACTS = 2_417;
    public static final int CERTIFICATES = 1_000_000;

    public final List<String> calls = new ArrayList<>();
    public boolean incomplete;
    public boolean mineCounts;
    public long edition;
    public FollowUpException refusal;
    public DecisionRefusal decisionRefusal;
    public Optional<Hearing> hearing = Optional.empty();
    public Optional<String> undo = Optional.empty();
    public Optional<Decision> decision = Optional.empty();

    private final AffectedDesk desk;
    private final FollowUpModel followUps;
    private final FollowUpCommands followUpCommands;
    private final AffectedModel affected;
    private final AffectedCommands affectedCommands;

    public ListsGallery(Path home, int certificates) throws IOException {
        desk = TestLists.affected(home, certificates);
        followUps =
                new FollowUpModel(Clock.fixed(TestLists.NOW, ZoneOffset.UTC), TestLists.reader());
        followUpCommands =
                new FollowUpCommands(
                        followUps,
                        this,
                        tasks(),
                        TestLists.reader(),
                        new FollowUpQuestions(),
                        taxCode -> calls.add("card " + taxCode));
        affected = new AffectedModel(TestLists.reader());
        affectedCommands =
                new AffectedCommands(
                        affected,
                        new Affected(),
                        tasks(),
                        TestLists.reader(),
                        new AffectedQuestions(),
                        Runnable::run,
                        taxCode -> calls.add("card " + taxCode));
    }

    private Tasks tasks() {
        return new Tasks() {
            @Override
            public <T> Cancellation run(
                    String title, Task<T> task, TaskCallback<? super T> callback) {
                Cancellation cancellation = new Cancellation();
                pending.add(
                        () -> {
                            T result;
                            try {
                                result = task.run(Progress.NONE, cancellation);
                            } catch (java.util.concurrent.CancellationException e) {
                                callback.cancelled();
                                return;
                            } catch (Exception e) {
                                calls.add("failed " + e.getMessage());
                                callback.failed(e);
                                return;
                            }
                            callback.succeeded(result);
                        });
                return cancellation;
            }
        };
    }

    private final List<Runnable> pending = new ArrayList<>();

    /** Does the work that was started. */
    public void work() {
        while (!pending.isEmpty()) {
            pending.remove(0).run();
        }
    }

    public FollowUpModel followUps() {
        return followUps;
    }

    public FollowUpCommands followUpCommands() {
        return followUpCommands;
    }

    public AffectedModel affected() {
        return affected;
    }

    public AffectedCommands affectedCommands() {
        return affectedCommands;
    }

    /** The follow-ups with a selected one. */
    public void showFollowUps() {
        followUpCommands.open();
        followUpCommands.select(List.of(TestLists.followUp(13)));
    }

    /** A list of the campaign with a selected certificate. */
    public void showAffected(Eligibility wanted) {
        affectedCommands.open();
        affectedCommands.run(AffectedCommand.LIST);
        work();
        if (wanted != null) {
            affectedCommands.look(new AffectedFilter(wanted, null, false, null, null, ""));
            work();
        }
        affected.rows().get(2);
        affectedCommands.select(affected.rows().get(2));
    }

    // --- FollowUpService

    @Override
    public Choices open() {
        return new Choices(
                TestLists.systems(),
                List.of("Thành phố Hà Nội", "Tỉnh Đắk Lắk", "Tỉnh Thừa Thiên Huế"));
    }

    @Override
    public FollowUpQuery query(String text, Filter filter, String system, String province) {
        return new FollowUpQuery(
                text, filter, system, province, TestLists.NOW, TestLists.NOW, 0, 0);
    }

    @Override
    public FollowUpPage<FollowUpRow> page(FollowUpQuery query) {
        List<FollowUpRow> rows = new ArrayList<>();
        for (int i = 0; i < query.limit() && query.offset() + i < FOLLOW_UPS; i++) {
            rows.add(TestLists.followUp(query.offset() + i));
        }
        return new FollowUpPage<>(rows, FOLLOW_UPS);
    }

    @Override
    public Map<Filter, Long> counts(FollowUpQuery query) {
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        counts.put(Filter.OPEN, (long) FOLLOW_UPS);
        counts.put(Filter.OVERDUE, 12L);
        counts.put(Filter.SOON, 10_526L);
        counts.put(Filter.TICKED, 51_338L);
        counts.put(Filter.ALL, FOLLOW_UPS + 51_338L);
        return counts;
    }

    @Override
    public List<FollowUpRow> ofRenewal(UUID renewal) {
        int first = (int) renewal.getLeastSignificantBits() * 4;
        return List.of(
                TestLists.followUp(first),
                TestLists.followUp(first + 1),
                TestLists.followUp(first + 2),
                TestLists.followUp(first + 3));
    }

    @Override
    public FollowUpPage<ContractEnd> contractEnds(int offset, int limit) {
        List<ContractEnd> rows = new ArrayList<>();
        for (int i = 0; i < limit && offset + i < CONTRACTS; i++) {
            rows.add(TestLists.contractEnd(offset + i));
        }
        return new FollowUpPage<>(rows, CONTRACTS);
    }

    @Override
    public long edition() {
        return edition;
    }

    @Override
    public void tick(List<FollowUpRow> seen, Hearing heard) throws FollowUpException {
        refuse();
        calls.add("tick " + ids(seen) + " " + heard.state());
    }

    @Override
    public void untick(List<FollowUpRow> seen, String reason) throws FollowUpException {
        refuse();
        calls.add("untick " + ids(seen) + " " + reason);
    }

    private void refuse() throws FollowUpException {
        FollowUpException why = refusal;
        refusal = null;
        if (why != null) {
            throw why;
        }
    }

    private static List<Long> ids(List<FollowUpRow> rows) {
        return rows.stream().map(row -> row.followUp().id()).toList();
    }

    @Override
    public Path notice(UUID renewal) {
        calls.add("notice " + renewal);
        return Path.of("notice.pdf");
    }

    @Override
    public NoticeDocuments.Email email(UUID renewal) {
        return new NoticeDocuments.Email("subject", "body");
    }

    @Override
    public boolean isIncomplete() {
        return incomplete;
    }

    @Override
    public MakeFollowUps.Result make(Progress progress, Cancellation cancellation) {
        calls.add("make");
        return new MakeFollowUps.Result(3, 0, List.of());
    }

    @Override
    public void saveFollowUps(
            FollowUpQuery query,
            FollowUpWords words,
            Path target,
            Progress progress,
            Cancellation cancellation) {
        calls.add("save " + query.filter());
    }

    @Override
    public void saveContractEnds(
            FollowUpWords words, Path target, Progress progress, Cancellation cancellation) {
        calls.add("save contracts");
    }

    private final class Affected implements AffectedService {

        @Override
        public List<Campaign> open() {
            return List.of(TestLists.campaign());
        }

        @Override
        public AffectedList list(
                Campaign campaign, LocalDate on, Progress progress, Cancellation cancellation) {
            return desk.listEligibility()
                    .run(TestLists.OPERATOR, campaign, on, progress, cancellation);
        }

        @Override
        public Optional<DecisionRefusal> decide(Campaign campaign, long id, Decision decided) {
            calls.add("decide " + id + " " + decided.allowed());
            return Optional.ofNullable(decisionRefusal);
        }

        @Override
        public void save(List<TableReport> sheets, Path target) {
            calls.add("save " + sheets.size() + " sheets");
        }
    }

    private final class FollowUpQuestions implements FollowUpPrompts {

        @Override
        public String title(FollowUpCommand command) {
            return command.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return new ErrorText("a", "b", "c");
        }

        @Override
        public Optional<Hearing> askHearing(List<FollowUpRow> rows) {
            return hearing;
        }

        @Override
        public Optional<String> askUndo(List<FollowUpRow> rows) {
            return undo;
        }

        @Override
        public boolean mayReplace(List<FollowUpRow> now, Hearing mine, Choices choices) {
            calls.add("replace " + ids(now) + " " + mine.state());
            return mineCounts;
        }

        @Override
        public boolean mayUndo(List<FollowUpRow> now, String reason, Choices choices) {
            calls.add("undo " + ids(now) + " " + reason);
            return mineCounts;
        }

        @Override
        public String undoneAlready() {
            return "undone already";
        }

        @Override
        public Optional<Path> chooseFile(FollowUpModel.Tab tab) {
            return Optional.of(Path.of("list.xlsx"));
        }

        @Override
        public String makingTitle() {
            return "make";
        }

        @Override
        public String made(MakeFollowUps.Result result) {
            return "made " + result.made();
        }

        @Override
        public FollowUpWords words(Choices choices) {
            return new FollowUpSheetWords(choices);
        }

        @Override
        public String done(FollowUpCommand command, int count) {
            return "";
        }

        @Override
        public void show(NoticeDocuments.Email email) {
            calls.add("email " + email.subject());
        }

        @Override
        public boolean open(Path file) {
            return true;
        }

        @Override
        public String lies(Path file) {
            return file.toString();
        }
    }

    private final class AffectedQuestions implements AffectedPrompts {

        @Override
        public String title(AffectedCommand command) {
            return command.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return new ErrorText("a", "b", "c");
        }

        @Override
        public Optional<Decision> askDecision(AffectedRow row) {
            return decision;
        }

        @Override
        public void refused(DecisionRefusal why) {
            calls.add("refused " + why);
        }

        @Override
        public Optional<Path> chooseFile(AffectedList list) {
            return Optional.of(Path.of("list.xlsx"));
        }

        @Override
        public AffectedWords words() {
            return new AffectedSheetWords(Formats.ofConsole());
        }

        @Override
        public String done(AffectedCommand command, String subject) {
            return "";
        }
    }
}
