package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.imports.ImportKeeper;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.spi.RolloutForecasts;
import vn.capbu.rollout.spi.RolloutLogs;
import vn.capbu.rollout.spi.RolloutPeople;
import vn.capbu.rollout.spi.RolloutPopulation;
import vn.capbu.rollout.spi.RolloutSummary;
import vn.capbu.rollout.spi.RolloutTargets;

/**
 * The progress of the campaigns of a workspace, and the use cases on it. Holds nothing that has to be closed. Thread-safe; never
 * called on the event dispatch thread.
 */
public final class RolloutDesk {

    private final Workspace workspace;

    public RolloutDesk(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The campaigns in the order of creation. */
    public List<RolloutCampaign> campaigns() {
        return population().campaigns();
    }

    /**
     * A campaign by name, upper and lower case alike; the one created last when nobody names one.
     *
     * @throws RolloutException UNKNOWN_CAMPAIGN
     */
    public RolloutCampaign campaign(@Nullable String name) throws RolloutException {
        List<RolloutCampaign> all = campaigns();
        if (name == null && !all.isEmpty()) {
            return all.get(all.size() - 1);
        }
        return all.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RolloutException(
                                        Reason.UNKNOWN_CAMPAIGN, name == null ? "" : name));
    }

    /** Who is in a campaign. */
    public FixPopulation fixPopulation() {
        return new FixPopulation(this);
    }

    /** Members left out, come back, blocked, and free again. */
    public MoveMembers moveMembers() {
        return new MoveMembers(this);
    }

    /** Renewals done elsewhere, and outcomes of calls, from files. */
    public ImportLogs importLogs() {
        return new ImportLogs(this);
    }

    /** The imports of logs of a campaign, for {@link vn.capbu.kernel.imports.WithdrawImports}; of kinds RENEWALS and CALLS. */
    public ImportKeeper importKeeper(RolloutCampaign campaign) {
        return new LogImports(this, campaign);
    }

    /** The figures. */
    public ShowProgress showProgress() {
        return new ShowProgress(this);
    }

    /** Whether the figures are those of the facts. */
    public ReconcileSummary reconcileSummary() {
        return new ReconcileSummary(this);
    }

    /** Milestones and targets. */
    public EditTargets editTargets() {
        return new EditTargets(this);
    }

    /** What will be. */
    public ForecastProgress forecastProgress() {
        return new ForecastProgress(this);
    }

    /** The people behind a figure. */
    public FindPeople findPeople() {
        return new FindPeople(this);
    }

    /** Call lists as files. */
    public WriteCallLists writeCallLists() {
        return new WriteCallLists(this);
    }

    /** Calls and what came of them. */
    public RecordCalls recordCalls() {
        return new RecordCalls(this);
    }

    /** Who is being called now. */
    public MarkCalls markCalls() {
        return new MarkCalls(this);
    }

    /** Proposals for change. */
    public TrackProposals trackProposals() {
        return new TrackProposals(this);
    }

    /** Alerts. */
    public WatchProgress watchProgress() {
        return new WatchProgress(this);
    }

    /** Rules of alerts and forecasts. */
    public EditRules editRules() {
        return new EditRules(this);
    }

    /** What is to be done once a day. */
    public DailyWork dailyWork() {
        return new DailyWork(this);
    }

    /** The working days that targets and forecasts are counted by. */
    public WorkingDays workingDays() {
        return new WorkingDays(calendar());
    }

    Workspace workspace() {
        return workspace;
    }

    Storage storage() {
        return workspace.storage();
    }

    RolloutPopulation population() {
        return storage().port(RolloutPopulation.class);
    }

    RolloutSummary summary() {
        return storage().port(RolloutSummary.class);
    }

    RolloutLogs logs() {
        return storage().port(RolloutLogs.class);
    }

    RolloutTargets targets() {
        return storage().port(RolloutTargets.class);
    }

    RolloutForecasts forecasts() {
        return storage().port(RolloutForecasts.class);
    }

    RolloutPeople people() {
        return storage().port(RolloutPeople.class);
    }

    Instant now() {
        return workspace.clock().instant();
    }

    LocalDate today() {
        return VietnamTime.dateOf(now());
    }

    /** The calendar that working days are counted by. */
    BusinessCalendar calendar() {
        return storage()
                .port(BusinessCalendars.class)
                .inForce(forecasts().rules(today()).calendar(), today())
                .calendar();
    }

    /**
     * The version of the population in force.
     *
     * @throws RolloutException NO_POPULATION
     */
    Population inForce(RolloutCampaign campaign) throws RolloutException {
        Optional<Population> newest = population().versions(campaign.id()).stream().findFirst();
        return newest.orElseThrow(
                () -> new RolloutException(Reason.NO_POPULATION, campaign.name()));
    }

    /** Writes an audit event, in the transaction that is open on this thread. */
    void audit(Operator operator, String action, String subject, Map<String, String> details) {
        storage()
                .port(AuditTrail.class)
                .record(new AuditEvent(now(), operator.name(), action, subject, details));
    }
}
