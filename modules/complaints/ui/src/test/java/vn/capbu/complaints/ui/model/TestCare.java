package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AuditCases;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.papers.PaperFiles;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.SubscriberOutline;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;

/** Cases on a real database with a clock of its own; work is done at once, and questions have answers prepared. */
public final class TestCare implements AutoCloseable {

    /** Who takes cases in and handles them. */
    public static final Operator LAN =
            new Operator("lan", Set.of(Role.CARE_AGENT), "lan", "cskh", null);

    /** The same name with what it takes to work on cases of every unit. */
    public static final Operator EVERYWHERE =
            new Operator("lan", Set.of(Role.CARE_AGENT, Role.SUPERVISOR), "lan", "cskh", null);

    /** A supervisor. */
    public static final Operator HOA =
            new Operator("hoa", Set.of(Role.CARE_AGENT, Role.SUPERVISOR));

    /** A supervisor who handles no cases. */
    public static final Operator DUNG = new Operator("dung", Set.of(Role.SUPERVISOR));

    /** Another one. */
    public static final Operator MINH = new Operator("minh", Set.of(Role.SUPERVISOR));

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<String> NAMES =
            List.of(
                    "Công ty TNHH Thương mại Bình Minh",
                    "Công ty Cổ phần Đầu tư Xây dựng Phước Thịnh",
                    "Hợp tác xã Nông nghiệp Ỷ Lan",
                    "Hộ kinh doanh Đặng Thị Tuyết",
                    "Công ty TNHH MTV Vận tải Ánh Dương");
    private static final List<String> TEXTS =
            List.of(
                    "Không ký được tờ khai thuế, báo không tìm thấy chữ ký số",
                    "Hồ sơ đã nộp từ tuần trước nhưng hệ thống vẫn báo thiếu",
                    "Chứng thư còn hạn hợp đồng đến 2022 mà đã hết hạn 02/10/2020",
                    "Cắm token vào máy không nhận, đã thử máy khác",
                    "Hỏi bảng giá gia hạn ba năm");

    private final MovingClock clock = new MovingClock();
    private final Path folder;
    private final Workspace workspace;
    private final ComplaintDesk desk;

    /** An empty database. */
    public TestCare(Path folder) throws IOException {
        this.folder = folder;
        at(LocalDate.of(2020, 3, 2), "08:00:00");
        workspace = Workspace.open(new Adapters(), folder, clock);
        desk = new ComplaintDesk(workspace);
    }

    /** The use cases. */
    public ComplaintDesk desk() {
        return desk;
    }

    /** The database. */
    public Workspace workspace() {
        return workspace;
    }

    /** What the windows work on. */
    public CareDesk care(Operator operator) {
        boolean vietnamese = "vi".equals(Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        return new CareDesk(
                () -> workspace,
                () -> operator,
                clock,
                vietnamese,
                drafts(operator),
                new PaperFiles(new Adapters()),
                Optional.of(this::outline));
    }

    /** One contract, certificate and token for whoever has a tax code that ends in an even digit. */
    private Optional<SubscriberOutline.Outline> outline(TaxCode taxCode) {
        int last = taxCode.value().charAt(taxCode.value().length() - 1);
        return last % 2 == 1
                ? Optional.empty()
                : Optional.of(
                        new SubscriberOutline.Outline(
                                List.of(
                                        new SubscriberOutline.Contract(
                                                "HĐ-0315/2017",
                                                "Gói 4 năm",
                                                "0001234",
                                                LocalDate.of(2021, 3, 14))),
                                List.of(
                                        new SubscriberOutline.Certificate(
                                                "54010101A2B3C4D5",
                                                "Còn hiệu lực",
                                                LocalDate.of(2020, 10, 2),
                                                "VTCA00112233"))));
    }

    /** What was typed, as a console that starts now finds it. */
    public Drafts drafts() {
        return drafts(LAN);
    }

    /** The same for another one. */
    public Drafts drafts(Operator operator) {
        return new Drafts(folder.resolve("complaint-drafts"), new AtOnce(), clock, operator::name);
    }

    /** Moves the clock to a time of a day in Viet Nam. */
    public void at(LocalDate day, String time) {
        clock.now = day.atTime(LocalTime.parse(time)).atZone(VietnamTime.ZONE).toInstant();
    }

    /** Moves the clock on. */
    public void after(long seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    /** The clock that is moved. */
    public Clock clock() {
        return clock;
    }

    /** Takes a case in. */
    public ComplaintCase open(String policy, @Nullable String caseClass, int number)
            throws Exception {
        return desk.openCase()
                .run(
                        LAN,
                        new Intake(
                                CHANNELS.get(number % CHANNELS.size()),
                                "",
                                null,
                                policy,
                                caseClass,
                                null,
                                new Intake.Customer(
                                        null,
                                        String.format(Locale.ROOT, "01%08d", 1000 + number),
                                        NAMES.get(number % NAMES.size()),
                                        "0912345" + (100 + number % 900),
                                        "01"),
                                TEXTS.get(number % TEXTS.size())));
    }

    /** A case with everything that a time line can show: pauses, hand-over, rounds, an overrun. */
    public long eventful() throws Exception {
        LocalDate monday = LocalDate.of(2020, 3, 2);
        at(monday, "09:00:00");
        long id = open("requests", "activate-2", 5).id();
        after(600);
        desk.handleCase().take(HOA, id);
        desk.handleCase().acknowledge(HOA, id, "Đã báo khách hàng qua điện thoại");
        after(3_000);
        desk.handleCase().classify(HOA, id, "incident-3");
        at(monday, "15:30:00");
        desk.handleCase().handOver(HOA, id, "cntt", "Cần kiểm tra máy chủ");
        at(monday, "17:00:00");
        desk.handleCase()
                .pause(
                        HOA,
                        id,
                        "papers",
                        clock.now.plusSeconds(54_000),
                        "Phiếu yêu cầu bổ sung số 12");
        at(monday.plusDays(1), "08:00:00");
        desk.handleCase().resume(HOA, id, null, "Khách đã gửi đủ");
        desk.handleCase()
                .promiseCall(HOA, id, clock.now.plusSeconds(7_200), "Hẹn báo kết quả trước 10 giờ");
        after(7_800);
        desk.handleCase().calledBack(HOA, id, "Khách chưa nghe rõ, hẹn thêm");
        at(monday.plusDays(1), "14:00:00");
        desk.answerCase().answer(HOA, id, "Đã cấu hình lại, mời Quý khách thử ký lại tờ khai.");
        at(monday.plusDays(2), "09:00:00");
        desk.answerCase().disagree(HOA, id, "Vẫn không ký được trên máy kế toán");
        at(monday.plusDays(4), "10:30:00");
        return id;
    }

    /** A complaint in working time, over night and a lunch break; still in time. */
    public long overNight() throws Exception {
        at(LocalDate.of(2020, 3, 2), "07:40:00");
        long id = open("complaints", "service", 7).id();
        at(LocalDate.of(2020, 3, 5), "10:15:00");
        return id;
    }

    /** Many open cases, some overdue, some about to breach, some waiting. */
    public void many(int cases) throws Exception {
        String[] requests = {"question-1", "configure-2", "incident-3", "integration-4"};
        String[] complaints = {"technical", "dossier", "service", "other"};
        for (int i = 0; i < cases; i++) {
            at(LocalDate.of(2020, 3, 2).plusDays(i % 4), "08:00:00");
            after(i * 97L % 30_000);
            long id =
                    (i % 2 == 0
                                    ? open("requests", requests[i / 2 % 4], i)
                                    : open("complaints", complaints[i / 2 % 4], i))
                            .id();
            if (i % 3 == 0) {
                desk.handleCase().take(i % 2 == 0 ? EVERYWHERE : HOA, id);
            }
            if (i % 7 == 0) {
                after(300);
                desk.handleCase()
                        .pause(
                                EVERYWHERE,
                                id,
                                "customer",
                                clock.now.plusSeconds(86_400),
                                "Ghi âm " + i);
            }
            if (i % 11 == 0) {
                desk.answerCase().answer(EVERYWHERE, id, "Đã xử lý xong");
            }
            if (i % 5 == 1) {
                close(id, i % 10 == 1 ? 90_000 : 1_200);
            }
        }
        at(LocalDate.of(2020, 3, 5), "16:00:00");
    }

    private void close(long id, long seconds) throws Exception {
        after(seconds);
        if (desk.showCase().run(EVERYWHERE, id).summary().time().endedAt() == null) {
            desk.answerCase().answer(EVERYWHERE, id, "Đã xử lý");
        }
        desk.answerCase().explain(EVERYWHERE, id, "no-staff", "process", "");
        desk.answerCase().agree(EVERYWHERE, id, "");
    }

    /** A sample of what was closed, reviewed by two auditors, with replies and actions; the case of {@link #HOA} is left out. */
    public SamplePlan audited() throws Exception {
        SamplePlan plan =
                desk.auditCases()
                        .plan(
                                DUNG,
                                new AuditCases.PlanDraft(
                                        "Hậu kiểm tháng 03/2020",
                                        LocalDate.of(2020, 3, 1),
                                        LocalDate.of(2020, 3, 31),
                                        SamplePlan.Method.STRATIFIED,
                                        By.GROUP,
                                        40,
                                        7,
                                        "care"));
        Scorecard card = desk.auditCases().scorecard(plan);
        int number = 0;
        for (SampledCase one : desk.auditCases().sample(plan.id())) {
            number++;
            if (number % 4 == 0) {
                continue;
            }
            review(DUNG, plan, card, one, number % 3 == 0 ? 60 : 100);
            if (number % 2 == 0) {
                review(MINH, plan, card, one, number % 3 == 0 ? 80 : 100);
            }
            if (number % 3 == 0) {
                desk.followUpAudits()
                        .reply(LAN, plan.id(), one.caseId(), false, "Khách đổi ý sau khi gọi");
                desk.followUpAudits()
                        .act(
                                DUNG,
                                plan.id(),
                                one.caseId(),
                                "Đào tạo lại cách xác minh khách hàng qua hotline",
                                "Tổ CSKH",
                                VietnamTime.dateOf(clock.now).plusDays(number));
            }
        }
        return plan;
    }

    private void review(
            Operator auditor, SamplePlan plan, Scorecard card, SampledCase one, int points)
            throws Exception {
        List<Review.Mark> marks = new ArrayList<>();
        for (Scorecard.Criterion criterion : card.criteria()) {
            boolean full = marks.size() > 1 || points == Scorecard.FULL;
            marks.add(
                    new Review.Mark(
                            criterion.code(),
                            full ? Scorecard.FULL : points,
                            full ? "" : "Chưa hỏi lại khách trước khi trả lời"));
        }
        desk.auditCases().review(auditor, plan.id(), one.caseId(), marks, "");
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }

    /** Runs a task at once. */
    public static final class AtOnce implements Tasks, BackgroundReader {

        @Override
        public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
            Cancellation cancellation = new Cancellation();
            T result;
            try {
                result = task.run(Progress.NONE, cancellation);
            } catch (CancellationException e) {
                callback.cancelled();
                return cancellation;
            } catch (Exception e) {
                callback.explain(e);
                callback.failed(e);
                return cancellation;
            }
            callback.succeeded(result);
            return cancellation;
        }

        @Override
        public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
            T result;
            try {
                result = question.call();
            } catch (Exception e) {
                otherwise.run();
                return;
            }
            answer.accept(result);
        }
    }

    /** What the window of queues is told. */
    public static final class QueueAnswers implements QueuePrompts {

        /** Cases whose windows were opened. */
        public final List<ComplaintCase> opened = new ArrayList<>();

        /** What a deed on several cases is told; empty for "cancel". */
        public Optional<Filled> next = Optional.empty();

        /** What the last of them came to. */
        public Optional<BulkResult> result = Optional.empty();

        /** Where a list is written; empty for "cancel". */
        public Optional<Path> target = Optional.empty();

        /** Times of the cases of the list that was written last. */
        public List<ListCases.Span> spans = List.of();

        /** The cases of the list that was written last. */
        public List<ComplaintCase> written = List.of();

        /** The time of the list that was written last. */
        public Instant asOf = Instant.EPOCH;

        /** How often a new case was asked for. */
        public int intakes;

        @Override
        public String reading() {
            return "";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return ComplaintErrors.explain(cause);
        }

        @Override
        public String title(CaseDeed deed) {
            return deed.name();
        }

        @Override
        public Optional<Filled> ask(CaseDeed deed, int cases, Names names) {
            return next;
        }

        @Override
        public String done(BulkResult came) {
            result = Optional.of(came);
            return "";
        }

        @Override
        public Optional<Path> chooseFile() {
            return target;
        }

        @Override
        public String exporting() {
            return "";
        }

        @Override
        public TableReport report(QueueRows rows, Names names) {
            spans = rows.spans();
            written = rows.cases();
            asOf = rows.asOf();
            return new TableReport(
                    "",
                    List.of(),
                    List.of(new TableReport.Column("", 1)),
                    TableReport.rows(
                            rows.cases(), one -> List.of(TableReport.Cell.text(one.number()))),
                    List.of());
        }

        @Override
        public String exported(Path file, int cases) {
            return file + " " + cases;
        }

        @Override
        public void open(ComplaintCase one) {
            opened.add(one);
        }

        @Override
        public void takeIn() {
            intakes++;
        }
    }

    /** What the window of attainment is told. */
    public static final class AttainmentAnswers implements AttainmentPrompts {

        /** What was opened. */
        public final List<Behind> opened = new ArrayList<>();

        /** Root causes that were told. */
        public final List<RootCause> causes = new ArrayList<>();

        /** The month whose report is written; empty for "cancel". */
        public Optional<Month> month = Optional.empty();

        /** Where a table is written; empty for "cancel". */
        public Optional<Path> target = Optional.empty();

        @Override
        public String reading() {
            return "";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return ComplaintErrors.explain(cause);
        }

        @Override
        public void open(Behind behind) {
            opened.add(behind);
        }

        @Override
        public Optional<Path> chooseFile() {
            return target;
        }

        @Override
        public boolean mayPropose() {
            return true;
        }

        @Override
        public void propose(RootCause cause) {
            causes.add(cause);
        }

        @Override
        public Optional<Month> chooseMonth(YearMonth proposed) {
            return month;
        }

        @Override
        public String exporting() {
            return "";
        }

        @Override
        public String exported(Path file) {
            return file.toString();
        }
    }

    /** What the window of the knowledge base is told. */
    public static final class ArticleAnswers implements ArticlePrompts {

        /** Makes the next version of one that there is, or a new article; empty for "cancel". */
        public Optional<UnaryOperator<@Nullable Article>> next = Optional.empty();

        /** What failed last. */
        public Optional<Exception> failure = Optional.empty();

        @Override
        public String reading() {
            return "";
        }

        @Override
        public String storing() {
            return "";
        }

        @Override
        public ErrorText explain(Exception cause) {
            failure = Optional.of(cause);
            return ComplaintErrors.explain(cause);
        }

        @Override
        public Optional<Article> write(
                @Nullable Article before, List<Article> all, Names names, LocalDate today) {
            return next.map(made -> made.apply(before));
        }

        @Override
        public String stored(Article one) {
            return one.code() + " " + one.version();
        }
    }

    /** What the window of the audit of cases is told. */
    public static final class CaseAuditAnswers implements CaseAuditPrompts {

        /** The next plan. */
        public Optional<AuditCases.PlanDraft> plan = Optional.empty();

        /** Points of every criterion of the next review; empty for "cancel". */
        public Optional<Integer> points = Optional.empty();

        /** The next reply. */
        public Optional<Reply> reply = Optional.empty();

        /** What is to be done next. */
        public Optional<CaseAuditPrompts.Task> task = Optional.empty();

        /** Makes the next card of the newest one; empty for "cancel". */
        public Optional<UnaryOperator<Scorecard>> card = Optional.empty();

        /** Where a table is written; empty for "cancel". */
        public Optional<Path> target = Optional.empty();

        /** What was done. */
        public Optional<String> note = Optional.empty();

        /** Cases whose windows were opened. */
        public final List<Long> opened = new ArrayList<>();

        /** What failed last. */
        public Optional<Exception> failure = Optional.empty();

        @Override
        public String title(Step step) {
            return step.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            failure = Optional.of(cause);
            return ComplaintErrors.explain(cause);
        }

        @Override
        public Optional<AuditCases.PlanDraft> askPlan(List<Scorecard> cards, LocalDate today) {
            return plan;
        }

        @Override
        public Optional<Scorecard> writeCard(List<Scorecard> cards, LocalDate today) {
            return card.map(made -> made.apply(cards.get(cards.size() - 1)));
        }

        @Override
        public Optional<Path> chooseFile() {
            return target;
        }

        @Override
        public Optional<Scored> askScore(Scorecard card, SampledCase one, String draft) {
            return points.map(
                    given ->
                            new Scored(
                                    card.criteria().stream()
                                            .map(it -> new Review.Mark(it.code(), given, "vì"))
                                            .toList(),
                                    ""));
        }

        @Override
        public Optional<Reply> askReply(Scorecard card, SampledCase one, String draft) {
            return reply;
        }

        @Override
        public Optional<CaseAuditPrompts.Task> askTask(
                SampledCase one, LocalDate today, String draft) {
            return task;
        }

        @Override
        public Optional<String> askDone(ActionItem action, String draft) {
            return note;
        }

        @Override
        public String done(Step step, String about) {
            return step + " " + about;
        }

        @Override
        public void openCase(long id) {
            opened.add(id);
        }
    }

    /** What the window of a case is told. */
    public static final class CaseAnswers implements CasePrompts {

        /** The next answer; empty for "cancel". */
        public Optional<Filled> next = Optional.empty();

        /** What the form was told beside the case. */
        public DeedHelp help = DeedHelp.NONE;

        /** Where a file is saved; empty for "cancel". */
        public Optional<Path> target = Optional.empty();

        /** What is chosen when somebody else was faster. */
        public Optional<Merge.Choice> choice = Optional.empty();

        /** What somebody else did, as it was shown last. */
        public List<CaseEvent> theirs = List.of();

        /** Name, hash and size of the file that was offered last. */
        public String offered = "";

        /** What was opened. */
        public final List<String> opened = new ArrayList<>();

        /** What failed last. */
        public Optional<Exception> failure = Optional.empty();

        @Override
        public String reading() {
            return "";
        }

        @Override
        public String title(CaseDeed deed) {
            return deed.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            failure = Optional.of(cause);
            return ComplaintErrors.explain(cause);
        }

        @Override
        public Optional<Filled> ask(CaseDeed deed, CaseView view, Names names, DeedHelp needed) {
            help = needed;
            return next;
        }

        @Override
        public Optional<Merge.Choice> askMerge(
                CaseDeed deed, Filled mine, List<CaseEvent> others, Names names) {
            theirs = List.copyOf(others);
            return choice;
        }

        @Override
        public Optional<Path> saveAs(String name, String sha256, String size) {
            offered = name + " " + sha256 + " " + size;
            return target;
        }

        @Override
        public String saving(String name) {
            return name;
        }

        @Override
        public String saved(Path file, String sha256) {
            return file + " " + sha256;
        }

        @Override
        public Optional<Path> choosePaper(String number) {
            return target;
        }

        @Override
        public String written(Path file) {
            return file.toString();
        }

        @Override
        public void openCase(long id) {
            opened.add(CaseNumber.format(id));
        }

        @Override
        public void openLink(CompleteCase.Link link, String number) {
            opened.add(link + " " + number);
        }

        @Override
        public String done(CaseDeed deed, ComplaintCase after) {
            return deed + " " + after.state();
        }

        @Override
        public void openSubscriber(String taxCode) {
            opened.add("card " + taxCode);
        }
    }

    /** The adapters of the class path. */
    private static final class Adapters implements Services {

        @Override
        public <T> List<T> all(Class<T> spi) {
            return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
        }
    }

    /** Moves by hand. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
