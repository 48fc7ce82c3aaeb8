package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;

/**
 * What is to be done once a day for a campaign with a population: forecasts by the facts up to yesterday are stored, alerts raised, and
 * the summary is compared with the facts. To be run by whatever runs daily: a console that is open, or a command.
 */
public final class DailyWork {

    private final RolloutDesk desk;

    DailyWork(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * What was done.
     *
     * @param asOf yesterday
     * @param forecasts how many parts were foretold
     * @param raised alerts that are new
     * @param reconciled whether summary and facts agree, nothing is mended
     */
    public record Result(
            LocalDate asOf, int forecasts, List<Alert> raised, ReconcileSummary.Report reconciled) {

        public Result {
            raised = List.copyOf(raised);
        }
    }

    /** Whether it wasn't done yet today, and there is something to do. */
    public boolean isDue(RolloutCampaign campaign) {
        LocalDate yesterday = desk.today().minusDays(1);
        List<Population> versions = desk.population().versions(campaign.id());
        return !versions.isEmpty()
                && !versions.get(versions.size() - 1).on().isAfter(yesterday)
                && desk.forecasts().of(campaign.id(), Cohort.ALL.key(), Channel.NONE).stream()
                        .noneMatch(one -> one.madeFor().equals(yesterday));
    }

    /**
     * Does it; each of the three is in a transaction of its own, the comparison comes last.
     *
     * @param progress told the members that were compared
     * @param cancellation ends the comparison; forecasts and alerts stay
     * @throws RolloutException NO_POPULATION, or BUSY while an import is at work
     */
    public Result run(
            Operator operator,
            RolloutCampaign campaign,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        operator.require(Right.RUN_ROLLOUT);
        LocalDate yesterday = desk.today().minusDays(1);
        int forecasts = desk.forecastProgress().store(operator, campaign, yesterday);
        List<Alert> raised = desk.watchProgress().run(operator, campaign, yesterday);
        ReconcileSummary.Report reconciled =
                desk.reconcileSummary().run(operator, campaign, false, progress, cancellation);
        return new Result(yesterday, forecasts, raised, reconciled);
    }
}
