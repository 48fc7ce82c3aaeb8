package vn.capbu.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which people: those behind a figure, and perhaps only those of one account manager or agent.
 *
 * @param filter as of the figure
 * @param accountManager exactly; null for all
 * @param agent exactly; null for all
 * @param renewedSince only those that weren't renewed before this day; null for all
 */
public record PeopleQuery(
        ProgressFilter filter,
        @Nullable String accountManager,
        @Nullable String agent,
        @Nullable LocalDate renewedSince) {

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
        return new PeopleQuery(filter, null, null, null);
    }

    /** Of whatever day of renewal. */
    public PeopleQuery(
            ProgressFilter filter, @Nullable String accountManager, @Nullable String agent) {
        this(filter, accountManager, agent, null);
    }

    /** Those of them that weren't renewed before a day. */
    public PeopleQuery renewedSince(LocalDate day) {
        return new PeopleQuery(filter, accountManager, agent, day);
    }
}
