package vn.capbu.rollout;

import org.jspecify.annotations.Nullable;

/**
 * Which people: those behind a figure, and perhaps only those of one account manager or agent.
 *
 * @param filter as of the figure
 * @param accountManager exactly; null for all
 * @param agent exactly; null for all
 */
public record PeopleQuery(
        ProgressFilter filter, @Nullable String accountManager, @Nullable String agent) {

    /** By whom a call list is split. */
    public enum By {
        /** The 63 provinces of 2020. */
        PROVINCE,
        /** Account managers. */
        ACCOUNT_MANAGER,
        /** Agents. */
        AGENT
    }

    /** Everybody behind a figure. */
    public static PeopleQuery of(ProgressFilter filter) {
        return new PeopleQuery(filter, null, null);
    }
}
