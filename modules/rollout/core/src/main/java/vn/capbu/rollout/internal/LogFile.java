package vn.capbu.rollout.internal;

import java.io.IOException;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.spi.RolloutPeople;
import vn.capbu.rollout.spi.RolloutPopulation;

/** Reads an open log from its header row to its end. */
public final class LogFile {

    private final RolloutPopulation population;
    private final RolloutPeople people;
    private final long campaign;
    private final LogKind kind;
    private final FactSource by;

    /**
     * @param by where the facts come from; of a dry run nobody asks
     */
    public LogFile(
            RolloutPopulation population,
            RolloutPeople people,
            long campaign,
            LogKind kind,
            FactSource by) {
        this.population = population;
        this.people = people;
        this.campaign = campaign;
        this.kind = kind;
        this.by = by;
    }

    /** What a run told, and how the summary changes by it. */
    public record Outcome(LogReport report, Deltas deltas) {}

    /**
     * Reads.
     *
     * @param layout of the sheet
     */
    public Outcome read(
            OpenTable table,
            int sheet,
            LogLayout layout,
            LogImport.Mode mode,
            String sha256,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        LogImport run =
                new LogImport(
                        population, campaign, kind, layout, rows(), mode, progress, cancellation);
        table.read(
                sheet,
                row -> {
                    if (row.line() > layout.line()) {
                        run.row(row);
                    }
                    return true;
                });
        LogReport report = run.finish(sha256);
        return new Outcome(report, run.deltas());
    }

    private LogImport.Rows rows() {
        return switch (kind) {
            case RENEWALS -> new RenewalRowsOfLog(this::record);
            case CALLS ->
                    new CallRowsOfLog(
                            member -> people.calls(member.id()),
                            (calls, changes) -> {
                                people.add(campaign, by, calls);
                                record(changes);
                            });
        };
    }

    private void record(List<MemberChange> changes) {
        population.record(campaign, by, changes);
    }
}
