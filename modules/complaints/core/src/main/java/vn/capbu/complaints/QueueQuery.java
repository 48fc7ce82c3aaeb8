package vn.capbu.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a queue shows.
 *
 * @param queue which
 * @param agent account, for MINE
 * @param unit code, for UNIT; narrows the others when given
 * @param policy code; null for all
 * @param asOf the instant that "about to breach" and "overdue" mean
 * @param limit how many at most
 */
public record QueueQuery(
        Queue queue,
        @Nullable String agent,
        @Nullable String unit,
        @Nullable String policy,
        Instant asOf,
        int limit) {

    /** The same question of another queue. */
    public QueueQuery of(Queue other) {
        return new QueueQuery(other, agent, unit, policy, asOf, limit);
    }

    /** The queues. */
    public enum Queue {
        /** Open and taken on by somebody. */
        MINE,
        /** Open and with a unit. */
        UNIT,
        /** Open, past the first warning point and not overdue. */
        WARNING,
        /** Something is waited for. */
        WAITING,
        /** Open and past the deadline, or a promise that is past. */
        OVERDUE,
        /** Open. */
        OPEN,
        /** Open and closed ones. */
        ALL
    }
}
