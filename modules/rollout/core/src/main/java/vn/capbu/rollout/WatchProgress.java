package vn.capbu.rollout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;
import vn.capbu.rollout.spi.RolloutAlerts;

/**
 * Watches over a campaign: raises alerts by rules that are data, keeps them until somebody closes them with a note. What is open already,
 * or was closed a few days ago, isn't raised again.
 */
public final class WatchProgress {

    private static final int MAX_NOTE = 1000;

    private final RolloutDesk desk;

    WatchProgress(RolloutDesk desk) {
        this.desk = desk;
    }

    private RolloutAlerts alerts() {
        return desk.storage().port(RolloutAlerts.class);
    }

    /** All of a campaign, the newest first. */
    public List<Alert> list(RolloutCampaign campaign) {
        return alerts().list(campaign.id());
    }

    /** Those that nobody closed yet, the newest first. */
    public List<Alert> open(RolloutCampaign campaign) {
        return list(campaign).stream().filter(Alert::isOpen).toList();
    }

    /**
     * Looks whether something is to be told. Of several desks that look at the same time one raises an alert.
     *
     * @param asOf the last day whose facts are known; null for today
     * @return alerts that are new
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public List<Alert> run(Operator operator, RolloutCampaign campaign, @Nullable LocalDate asOf)
            throws RolloutException {
        operator.require(Right.RUN_ROLLOUT);
        LocalDate day = asOf == null ? desk.today() : asOf;
        return raise(
                operator,
                campaign,
                day,
                rules -> new AlertFinder(desk, campaign, day, rules).find());
    }

    /**
     * Tells that a new version of the population is due, unless that is known.
     *
     * @param asOf the last day whose facts are known
     * @param changes how many would come in or move, more than none; see {@link FixPopulation#changes}
     * @return the alert, or nothing
     * @throws RolloutException NO_POPULATION
     */
    List<Alert> populationDue(
            Operator operator, RolloutCampaign campaign, LocalDate asOf, long changes)
            throws RolloutException {
        String version = Integer.toString(desk.inForce(campaign).version());
        return raise(
                operator,
                campaign,
                asOf,
                rules ->
                        List.of(
                                new Alert(
                                        0,
                                        AlertKind.POPULATION_DUE,
                                        version,
                                        asOf,
                                        (double) changes,
                                        0,
                                        rules.version(),
                                        desk.now(),
                                        null,
                                        null,
                                        null)));
    }

    /** Finds alerts by rules. */
    private interface Finder {
        List<Alert> find(AlertRules rules) throws RolloutException;
    }

    private List<Alert> raise(
            Operator operator, RolloutCampaign campaign, LocalDate day, Finder finder)
            throws RolloutException {
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    AlertRules rules = alerts().rules(desk.today());
                    List<Alert> all = finder.find(rules);
                    alerts().lock();
                    List<Alert> known = list(campaign);
                    List<Alert> raised = new ArrayList<>();
                    for (Alert found : all) {
                        if (known.stream().noneMatch(one -> silences(one, found, rules))) {
                            raised.add(stored(campaign, found));
                        }
                    }
                    desk.audit(
                            operator,
                            "rollout.watch",
                            campaign.name(),
                            Map.of(
                                    "as of", day.toString(),
                                    "raised", Integer.toString(raised.size())));
                    return raised;
                });
    }

    private Alert stored(RolloutCampaign campaign, Alert found) {
        long id = alerts().add(campaign.id(), found);
        return new Alert(
                id,
                found.kind(),
                found.subject(),
                found.asOf(),
                found.value(),
                found.limit(),
                found.rulesVersion(),
                found.raisedAt(),
                null,
                null,
                null);
    }

    private static boolean silences(Alert known, Alert found, AlertRules rules) {
        return known.kind() == found.kind()
                && known.subject().equals(found.subject())
                && (known.closedAt() == null
                        || known.closedAt()
                                .plus(Duration.ofDays(rules.quietDays()))
                                .isAfter(found.raisedAt()));
    }

    /**
     * Closes an alert.
     *
     * @param note what was found or done; not empty
     * @throws RolloutException UNKNOWN_ALERT, NO_REASON or TOO_LONG
     */
    public void close(Operator operator, RolloutCampaign campaign, long id, String note)
            throws RolloutException {
        operator.require(Right.RUN_ROLLOUT);
        String why = note.strip();
        if (why.isEmpty()) {
            throw new RolloutException(Reason.NO_REASON, "");
        }
        if (why.length() > MAX_NOTE) {
            throw new RolloutException(Reason.TOO_LONG, Integer.toString(why.length()));
        }
        boolean closed =
                Transacted.run(
                        desk.storage(),
                        Durability.NORMAL,
                        () -> {
                            boolean found =
                                    alerts().close(campaign.id(), closed(id, operator.name(), why));
                            if (found) {
                                desk.audit(
                                        operator,
                                        "rollout.alert.close",
                                        Long.toString(id),
                                        Map.of("note", why));
                            }
                            return found;
                        });
        if (!closed) {
            throw new RolloutException(Reason.UNKNOWN_ALERT, Long.toString(id));
        }
    }

    private Alert closed(long id, String operator, String note) {
        return new Alert(
                id,
                AlertKind.STAGE_MISSED,
                "",
                desk.today(),
                0,
                0,
                0,
                desk.now(),
                operator,
                desk.now(),
                note);
    }
}
