package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.rollout.ImportLogs;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.ui.model.LogDesk;

/** The import of logs on a workspace. Thread-safe; never on the event dispatch thread. */
public final class ConsoleLogDesk implements LogDesk {

    private final WorkspaceSource workspace;
    private final Supplier<Operator> operator;

    /** A desk. */
    public ConsoleLogDesk(WorkspaceSource workspace, Supplier<Operator> operator) {
        this.workspace = workspace;
        this.operator = operator;
    }

    private ImportLogs imports() throws IOException {
        return new RolloutDesk(workspace.open()).importLogs();
    }

    @Override
    public List<RolloutCampaign> campaigns() throws IOException {
        return new RolloutDesk(workspace.open()).campaigns();
    }

    @Override
    public LogLook look(LogKind kind, Path file, TableOptions options, int sheet)
            throws IOException {
        return imports().look(kind, file, options, sheet);
    }

    @Override
    public LogReport run(
            RolloutCampaign campaign,
            LogRequest request,
            boolean dryRun,
            Progress progress,
            Cancellation cancellation)
            throws IOException, RolloutException {
        return imports().run(operator.get(), campaign, request, dryRun, progress, cancellation);
    }

    @Override
    public void saveRefused(
            LogRequest request,
            LogReport report,
            Path target,
            String reasonHeader,
            Function<LogProblem.Reason, String> words)
            throws IOException {
        imports().saveRefused(request, report, target, reasonHeader, words);
    }
}
