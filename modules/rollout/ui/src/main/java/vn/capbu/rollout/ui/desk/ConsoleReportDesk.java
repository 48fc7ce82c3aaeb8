package vn.capbu.rollout.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.figures.ReportFiles;
import vn.capbu.rollout.ui.model.ReportDesk;

/** The reports of a workspace's campaigns. Thread-safe; never on the event dispatch thread. */
public final class ConsoleReportDesk implements ReportDesk {

    private final WorkspaceSource source;
    private final Supplier<Operator> operator;

    /** A desk. */
    public ConsoleReportDesk(WorkspaceSource source, Supplier<Operator> operator) {
        this.source = source;
        this.operator = operator;
    }

    @Override
    public List<Path> writeAll(
            RolloutCampaign campaign,
            LocalDate asOf,
            Edition edition,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws IOException, RolloutException {
        Workspace workspace = source.open();
        return new ReportFiles(new RolloutDesk(workspace), workspace.services())
                .writeAll(operator.get(), campaign, asOf, edition, folder, progress, cancellation);
    }
}
