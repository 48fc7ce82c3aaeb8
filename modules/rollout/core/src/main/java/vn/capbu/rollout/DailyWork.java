package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;

/**
 * What is to be done once a day for a campaign with a population: forecasts by the facts up to yesterday are stored, alerts raised,
 * the summary is compared with the facts, and the registry is looked through for who would come in or move now. To be run by whatever runs daily: a console that is open, or a command.
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
     * Does it; on the very day of the first population there is only the comparison. Each of the three is in a transaction of its own, the comparison comes last.
     *
     * @param progress told the members that were compared
     * @param cancellation ends the comparison or the look through the registry; forecasts and alerts stay
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
        List<Population> versions = desk.population().versions(campaign.id());
        boolean begun =
                versions.isEmpty() || !versions.get(versions.size() - 1).on().isAfter(yesterday);
        int forecasts = begun ? desk.forecastProgress().store(operator, campaign, yesterday) : 0;
        List<Alert> raised = new ArrayList<>();
        if (begun) {
            raised.addAll(desk.watchProgress().run(operator, campaign, yesterday));
        }
        ReconcileSummary.Report reconciled =
                desk.reconcileSummary().run(operator, campaign, false, progress, cancellation);
        long changes = desk.fixPopulation().changes(campaign, progress, cancellation);
        if (changes > 0) {
            raised.addAll(
                    desk.watchProgress().populationDue(operator, campaign, yesterday, changes));
        }
        return new Result(yesterday, forecasts, raised, reconciled);
    }
}
