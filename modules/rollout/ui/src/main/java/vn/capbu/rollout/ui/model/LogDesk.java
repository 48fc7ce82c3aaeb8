package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.RolloutCampaign;

/** What the import of logs asks the core for. Never on the event dispatch thread; every method may throw what the core throws. */
public interface LogDesk {

    /** The campaigns in the order of creation. */
    List<RolloutCampaign> campaigns() throws Exception;

    /** Looks at the beginning of a file. */
    LogLook look(LogKind kind, Path file, TableOptions options, int sheet) throws Exception;

    /** Imports, or tells only what an import would do. */
    LogReport run(
            RolloutCampaign campaign,
            LogRequest request,
            boolean dryRun,
            Progress progress,
            Cancellation cancellation)
            throws Exception;

    /** Writes the refused rows with their reasons. */
    void saveRefused(
            LogRequest request,
            LogReport report,
            Path target,
            String reasonHeader,
            Function<LogProblem.Reason, String> words)
            throws Exception;
}
