package vn.capbu.subscribers.ui.imports.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.RowSample;
import vn.capbu.subscribers.RowSample.Outcome;
import vn.capbu.subscribers.TableLook;
import vn.capbu.subscribers.ValueChange;

/** A desk with a file of a province; its tasks wait until they are told to run. */
public final class TestImport implements ImportDesk, ImportPrompts, Tasks {

    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "MST",
                    "Tên khách hàng",
                    "Tỉnh/Thành phố",
                    "Số serial CTS",
                    "Hiệu lực từ ngày",
                    "Hiệu lực đến ngày",
                    "Ngày kết thúc HĐ",
                    "Tình trạng",
                    "SĐT liên hệ");

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final ImportModel model = new ImportModel();
    private final ImportCommands commands =
            new ImportCommands(model, this, this, Runnable::run, this);

    public long refused = 2;
    public @Nullable IOException failure;
    public @Nullable Path chosen = Path.of("/data/danh-sach-thue-bao-quy-1-2020.csv");

    public ImportModel model() {
        return model;
    }

    public ImportCommands commands() {
        return commands;
    }

    /** What was asked of the desk. */
    public List<String> said() {
        return said;
    }

    /** Lets the oldest task run. */
    public void answer() {
        waiting.removeFirst().run();
    }

    @Override
    public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
        Cancellation cancellation = new Cancellation();
        waiting.addLast(
                () -> {
                    try {
                        cancellation.check();
                        callback.succeeded(task.run(Progress.NONE, cancellation));
                    } catch (CancellationException e) {
                        callback.cancelled();
                    } catch (Exception e) {
                        callback.failed(e);
                    }
                });
        return cancellation;
    }

    @Override
    public TableLook look(Path file, TableOptions options, int sheet) throws IOException {
        said.add("look " + options.encoding() + " " + options.separator() + " " + sheet);
        fail();
        List<@Nullable RegistryColumn> columns =
                Arrays.asList(
                        null,
                        RegistryColumn.TAX_CODE,
                        RegistryColumn.NAME,
                        RegistryColumn.PROVINCE,
                        RegistryColumn.CERTIFICATE_SERIAL,
                        RegistryColumn.VALID_FROM,
                        RegistryColumn.VALID_TO,
                        RegistryColumn.CONTRACT_END,
                        RegistryColumn.STATE,
                        RegistryColumn.PHONE);
        return new TableLook(
                TableFormat.CSV,
                List.of("danh-sach-thue-bao-quy-1-2020.csv"),
                sheet,
                options.encoding() == null ? TextEncoding.TCVN3 : options.encoding(),
                options.encoding() == null,
                ';',
                HEADERS,
                IntStream.range(1, 20).mapToObj(TestImport::cells).toList(),
                new ColumnMapping(columns),
                false);
    }

    private static List<String> cells(int i) {
        return List.of(
                Integer.toString(i),
                "01001091" + (10 + i),
                "Công ty TNHH Một thành viên Thương mại Dịch vụ Ế Ỗ Ặ Phước Thịnh " + i,
                i % 2 == 0 ? "TP.HCM" : "Thừa Thiên - Huế",
                "540432" + (100_000 + i) + "AB",
                "15/01/2019",
                "02/10/2020",
                "31/05/2021",
                "Hoạt động",
                "09123456" + (10 + i));
    }

    @Override
    public ImportReport run(
            ImportRequest request, boolean dryRun, Progress progress, Cancellation cancellation)
            throws IOException {
        said.add((dryRun ? "check " : "store ") + request.mode());
        fail();
        RefusedRows rows = new RefusedRows();
        List<RowProblem> problems = new ArrayList<>();
        List<RowSample> samples = new ArrayList<>();
        for (int i = 0; i < refused; i++) {
            RowProblem problem =
                    i % 2 == 0
                            ? new RowProblem(
                                    i + 7, RegistryColumn.TAX_CODE, Kind.NOT_A_TAX_CODE, "12-34")
                            : new RowProblem(
                                    i + 7, RegistryColumn.VALID_TO, Kind.NOT_A_DATE, "31/02/2020");
            problems.add(problem);
            rows.add(i + 7L, List.of(problem));
            List<String> cells = cells(i);
            samples.add(
                    new RowSample(
                            i + 7L,
                            Outcome.REFUSED,
                            cells.get(1),
                            cells.get(2),
                            cells.get(4),
                            List.of(problem),
                            List.of()));
        }
        return report(request, dryRun, rows, problems, samples);
    }

    private ImportReport report(
            ImportRequest request,
            boolean dryRun,
            RefusedRows rows,
            List<RowProblem> problems,
            List<RowSample> samples) {
        List<RowSample> added =
                IntStream.range(20, 60)
                        .mapToObj(
                                i ->
                                        new RowSample(
                                                i,
                                                Outcome.ADDED,
                                                cells(i).get(1),
                                                cells(i).get(2),
                                                cells(i).get(4),
                                                List.of(),
                                                List.of()))
                        .toList();
        boolean stored = !dryRun && (refused == 0 || request.mode() == ImportMode.GOOD_ROWS_ONLY);
        Map<Kind, Long> counts =
                refused == 0
                        ? Map.of()
                        : Map.of(
                                Kind.NOT_A_TAX_CODE,
                                refused - refused / 2,
                                Kind.NOT_A_DATE,
                                refused / 2);
        return new ImportReport(
                dryRun,
                stored,
                request.mode(),
                1,
                "0".repeat(64),
                model.mapping() == null ? new ColumnMapping(List.of()) : model.mapping(),
                1_000_000 + refused,
                996_001,
                3_456,
                543,
                refused,
                problems,
                List.of(),
                counts,
                Map.of(Kind.WRONG_CHECK_DIGIT, 12L, Kind.UNKNOWN_PROVINCE, 3L),
                List.of("STT"),
                Map.of(Outcome.REFUSED, samples, Outcome.ADDED, added, Outcome.CHANGED, changed()),
                rows);
    }

    private static List<RowSample> changed() {
        return IntStream.range(100, 130)
                .mapToObj(
                        i ->
                                new RowSample(
                                        i,
                                        Outcome.CHANGED,
                                        cells(i).get(1),
                                        cells(i).get(2),
                                        cells(i).get(4),
                                        List.of(),
                                        List.of(
                                                new ValueChange(Field.PHONE, "", "0912 345 6" + i),
                                                new ValueChange(Field.STATE, "VALID", "SUSPENDED"),
                                                new ValueChange(Field.PROVINCE, "Hà Tây", "Hà Nội"),
                                                new ValueChange(Field.PROVINCE_CODE, "", "01"))))
                .toList();
    }

    private void fail() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void saveRefused(
            ImportRequest request,
            ImportReport report,
            Path target,
            String reasonHeader,
            Function<RefusedRows.Reason, String> words) {
        said.add("save " + target + " " + report.refusedRows() + " " + reasonHeader);
    }

    @Override
    public Optional<Path> chooseFile() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> chooseTarget(Path source) {
        return Optional.of(source.resolveSibling("refused.csv"));
    }

    @Override
    public String title(Work work) {
        return work.name();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return new ErrorText("Tệp hỏng.", "", "Chọn tệp khác.");
    }

    @Override
    public String reasonHeader() {
        return "Lý do";
    }

    @Override
    public String reason(RefusedRows.Reason reason) {
        return reason.kind().name();
    }
}
