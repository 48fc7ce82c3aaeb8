package vn.capbu.rollout.spi;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertRules;

/** Alerts; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutAlerts {

    /** The rules in force on a day; the first ones on an earlier day. */
    AlertRules rules(LocalDate day);

    /**
     * Adds rules as the next version.
     *
     * @return the version
     */
    int add(AlertRules rules);

    /** Keeps others from raising alerts until the end of the transaction, waits for those who do. What they stored is seen after it. */
    void lock();

    /**
     * Adds one; there is no other open one of this kind and subject.
     *
     * @return its id
     */
    long add(long campaign, Alert alert);

    /** All of a campaign, the newest first. */
    List<Alert> list(long campaign);

    /**
     * Closes one.
     *
     * @return false when there is no such open alert
     */
    boolean close(long campaign, Alert closed);
}
