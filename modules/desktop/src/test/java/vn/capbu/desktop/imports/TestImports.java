package vn.capbu.desktop.imports;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.Kept;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** Imports in memory; the tasks wait until they are told to run. */
final class TestImports implements ImportsDesk, ImportsPrompts, Tasks {

    static final Instant NOON = Instant.parse("2026-11-27T05:00:00Z");

    private static final List<KeptReason> REASONS = List.of(KeptReason.values());

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<StoredImport> imports = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<WithdrawalRequest> offered = new ArrayList<>();
    final ImportsModel model = new ImportsModel();
    final ImportsCommands commands =
            new ImportsCommands(
                    model, this, this, Runnable::run, this, () -> said.add("told the feature"));

    @Nullable WithdrawalRequest typed = new WithdrawalRequest("nhầm tệp", "binh");
    @Nullable Reason refused;
    boolean secondPersonSignsIn = true;
    String scope = "";
    WithdrawalReport report = report(0);

    static WithdrawalReport report(int kept) {
        WithdrawalReport.Tally tally = new WithdrawalReport.Tally();
        tally.removed(1_204);
        tally.restored(317);
        for (int i = 0; i < kept; i++) {
            KeptReason reason = REASONS.get(i % REASONS.size());
            tally.kept(
                    new Kept(
                            Long.toString(100_109_106L + i),
                            String.format(java.util.Locale.ROOT, "5404FFFEB7033FB316D672%04X", i),
                            reason));
        }
        return tally.report();
    }

    /** An import of some minutes after noon, among those that are there. */
    StoredImport have(ImportKind kind, long id, String file, @Nullable String withdrawnBy) {
        StoredImport one =
                new StoredImport(
                        kind,
                        id,
                        file,
                        "ab".repeat(32),
                        "lan",
                        NOON.plusSeconds(id * 60),
                        new StoredImport.Counts(31_877, 1_204, 317, 30_344, 12),
                        withdrawnBy == null
                                ? null
                                : new ImportWithdrawal(
                                        withdrawnBy,
                                        "Trần Văn Bình",
                                        "Nhập nhầm tệp của tháng trước",
                                        NOON.plusSeconds(id * 60 + 3_600),
                                        1_204,
                                        317,
                                        5));
        imports.add(0, one);
        return one;
    }

    /** Reads what is there, and shows it. */
    void read() {
        commands.read();
        answer();
    }

    /** Lets the oldest task run. */
    void answer() {
        waiting.removeFirst().run();
    }

    boolean isWorking() {
        return !waiting.isEmpty();
    }

    @Override
    public Listed list() {
        return new Listed(scope, imports);
    }

    @Override
    public WithdrawalReport look(StoredImport one, Progress progress, Cancellation cancellation) {
        progress.total(2_000);
        progress.done(700);
        cancellation.check();
        return report;
    }

    @Override
    public WithdrawalReport run(
            StoredImport one,
            WithdrawalRequest request,
            Progress progress,
            Cancellation cancellation)
            throws WithdrawalException {
        cancellation.check();
        if (!secondPersonSignsIn) {
            throw new CancellationException("no second person");
        }
        if (refused != null) {
            throw new WithdrawalException(refused, one.fileName());
        }
        imports.remove(one);
        have(one.kind(), one.id(), one.fileName(), "lan");
        return report;
    }

    @Override
    public Optional<WithdrawalRequest> ask(
            StoredImport one, WithdrawalReport would, WithdrawalRequest before) {
        said.add("asked about " + one.fileName());
        offered.add(before);
        Optional<WithdrawalRequest> answer = Optional.ofNullable(typed);
        typed = null;
        return answer;
    }

    @Override
    public String title(ImportsModel.Work work) {
        return work.name();
    }

    @Override
    public ErrorText explain(Exception cause) {
        said.add(cause.getClass().getSimpleName());
        return new ErrorText("x", "x", "x");
    }

    @Override
    public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
        Cancellation cancellation = new Cancellation();
        waiting.add(
                () -> {
                    T result;
                    try {
                        result = task.run(Progress.NONE, cancellation);
                    } catch (CancellationException e) {
                        callback.cancelled();
                        return;
                    } catch (Exception e) {
                        callback.explain(e);
                        callback.failed(e);
                        return;
                    }
                    callback.succeeded(result);
                });
        return cancellation;
    }
}
