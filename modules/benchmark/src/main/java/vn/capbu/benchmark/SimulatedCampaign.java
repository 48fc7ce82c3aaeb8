package vn.capbu.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.spi.RolloutPopulation;
import vn.capbu.rollout.spi.RolloutSummary;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** Puts a simulated campaign into a workspace: its population, its facts and, where wanted, the forecasts that were stored each day. */
final class SimulatedCampaign {

    private static final int BATCH = 5_000;

    /** Before it there is too little to foretell anything by. */
    private static final int QUIET_DAYS = 14;

    private final Workspace workspace;
    private final RolloutDesk desk;
    private final RolloutCampaign campaign;
    private final Operator operator = Operator.ofOperatingSystem();

    /** Of the campaign that was created last; it has no population yet. */
    SimulatedCampaign(Workspace workspace) {
        this.workspace = workspace;
        this.desk = new RolloutDesk(workspace);
        List<RolloutCampaign> all = desk.campaigns();
        this.campaign = all.get(all.size() - 1);
    }

    /** A clock that goes on from the end of the campaign's last day. */
    static Clock lastDay() {
        return Clock.offset(
                Clock.systemUTC(),
                Duration.between(
                        Clock.systemUTC().instant(), VietnamTime.endOf(CampaignMaker.LAST)));
    }

    RolloutDesk desk() {
        return desk;
    }

    RolloutCampaign campaign() {
        return campaign;
    }

    /** Registers everybody in an empty registry, so that members are people with names and telephones; before {@link #fill}. */
    void register(CampaignMaker maker, int rows) {
        SubscriberRegistry registry = workspace.storage().port(SubscriberRegistry.class);
        Provenance by = Provenance.byHand(operator, workspace.clock().instant());
        for (int from = 0; from < rows; from += BATCH) {
            List<SourceRow> batch = new ArrayList<>(BATCH);
            for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                batch.add(new SourceRow(i + 1, maker.registered(i)));
            }
            workspace
                    .storage()
                    .transact(
                            Durability.NORMAL,
                            () -> {
                                registry.store(by, batch);
                            });
        }
    }

    /**
     * Writes population and facts, all or nothing.
     *
     * @return how many cells of the summary changed
     */
    int fill(CampaignMaker maker, int rows) {
        RolloutPopulation population = workspace.storage().port(RolloutPopulation.class);
        RolloutSummary summary = workspace.storage().port(RolloutSummary.class);
        FactSource by =
                FactSource.of(FactSource.Origin.RULES, operator, workspace.clock().instant(), "");
        Deltas deltas = new Deltas();
        workspace
                .storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            summary.lock(campaign.id());
                            CampaignMaker.VERSIONS.forEach(
                                    name -> population.deviceVersion(campaign.id(), name));
                            List<MemberChange> changes = new ArrayList<>(BATCH);
                            for (int i = 0; i < rows; i++) {
                                MemberChange change = maker.member(i);
                                change.addTo(deltas);
                                changes.add(change);
                                if (changes.size() == BATCH || i == rows - 1) {
                                    population.record(campaign.id(), by, changes);
                                    changes.clear();
                                }
                            }
                            summary.merge(campaign.id(), deltas);
                            population.add(
                                    campaign.id(),
                                    new Population(
                                            1,
                                            1,
                                            CampaignMaker.FIRST,
                                            rows,
                                            0,
                                            operator.name(),
                                            "",
                                            by.at()));
                        });
        return deltas.size();
    }

    /**
     * Stores the forecasts of each working day by the facts up to it, as a console does that is open each day.
     *
     * @return on how many days
     */
    int storeForecasts() throws RolloutException {
        List<LocalDate> days =
                desk.workingDays()
                        .between(CampaignMaker.FIRST.plusDays(QUIET_DAYS), CampaignMaker.LAST);
        for (LocalDate day : days) {
            desk.forecastProgress().store(operator, campaign, day);
        }
        return days.size();
    }
}
