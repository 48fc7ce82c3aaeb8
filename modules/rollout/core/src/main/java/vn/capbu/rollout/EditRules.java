package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.Map;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.internal.Transacted;
import vn.capbu.rollout.spi.RolloutAlerts;

/**
 * Shows and changes the rules of alerts and of forecasts, which hold for all campaigns. A change is a new version with the day from which it
 * is used; earlier ones stay, and alerts and forecasts keep the version that they were made by.
 */
public final class EditRules {

    private static final int MAX_NOTE = 1_000;
    private static final int MAX_DAYS = 1_000;
    private static final int ALL = 100;

    private final RolloutDesk desk;

    EditRules(RolloutDesk desk) {
        this.desk = desk;
    }

    private RolloutAlerts alerts() {
        return desk.storage().port(RolloutAlerts.class);
    }

    /** The rules of alerts that are used on a day. */
    public AlertRules ofAlerts(LocalDate day) {
        return alerts().rules(day);
    }

    /** The rules of forecasts that are used on a day. */
    public ForecastRules ofForecasts(LocalDate day) {
        return desk.forecasts().rules(day);
    }

    /**
     * Adds a version of the rules of alerts.
     *
     * @param rules its version doesn't count
     * @param note why; not empty
     * @return the version
     * @throws RolloutException NOT_AN_ADMINISTRATOR, BAD_RULES, NO_REASON or TOO_LONG
     */
    public int change(Operator operator, AlertRules rules, String note) throws RolloutException {
        boolean sound =
                isCount(rules.stallDays())
                        && isCount(rules.windowDays())
                        && rules.stallLeast() > 0
                        && rules.channelDropPercent() > 0
                        && rules.channelDropPercent() <= ALL
                        && rules.channelLeast() > 0
                        && rules.failureFactor() >= 1
                        && rules.failureLeast() > 0
                        && isCount(rules.quietDays());
        require(operator, sound, note);
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    int version = alerts().add(rules);
                    audit(operator, "rollout.rules.alerts", version, rules.effectiveFrom(), note);
                    return version;
                });
    }

    /**
     * Adds a version of the rules of forecasts.
     *
     * @param rules its version doesn't count
     * @param note why; not empty
     * @return the version
     * @throws RolloutException NOT_AN_ADMINISTRATOR, BAD_RULES, NO_REASON or TOO_LONG
     */
    public int change(Operator operator, ForecastRules rules, String note) throws RolloutException {
        boolean sound =
                isCount(rules.linearDays())
                        && isCount(rules.hazardDays())
                        && isCount(rules.stallDays())
                        && rules.bandPercent() > 0
                        && rules.bandPercent() < ALL
                        && rules.leastForBand() > 0;
        require(operator, sound, note);
        return Transacted.run(
                desk.storage(),
                Durability.NORMAL,
                () -> {
                    int version = desk.forecasts().add(rules);
                    audit(operator, "rollout.rules.forecast", version, rules.effectiveFrom(), note);
                    return version;
                });
    }

    private static boolean isCount(int days) {
        return days > 0 && days <= MAX_DAYS;
    }

    private static void require(Operator operator, boolean sound, String note)
            throws RolloutException {
        if (!operator.may(Right.SET_TARGETS)) {
            throw new RolloutException(Reason.NOT_AN_ADMINISTRATOR, operator.name());
        }
        if (note.isBlank()) {
            throw new RolloutException(Reason.NO_REASON, "");
        }
        if (note.length() > MAX_NOTE) {
            throw new RolloutException(Reason.TOO_LONG, Integer.toString(note.length()));
        }
        if (!sound) {
            throw new RolloutException(Reason.BAD_RULES, "");
        }
    }

    private void audit(Operator operator, String action, int version, LocalDate from, String note) {
        desk.audit(
                operator,
                action,
                Integer.toString(version),
                Map.of("from", from.toString(), "note", note.strip()));
    }
}
