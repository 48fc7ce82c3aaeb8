package vn.capbu.kernel.spi;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells what was changed by a commit, at this desk or at another one that shares the database; a port of {@link Storage}. Only a hint
 * to look again: it may come twice, late, or for nothing, and after a lost connection one change of each topic stands for all that were
 * missed. A desk learns of its own commits at once and of others' within two seconds.
 */
public interface Changes {

    /** What a change is about. */
    enum Topic {
        /** The journal of renewals, and PINs; the id is a token serial. */
        RENEWAL,
        /** Who works on which token; the id is a token serial. */
        LEASE,
        /** Tokens in custody. */
        CUSTODY,
        /** What customers have to do after a renewal. */
        FOLLOW_UP,
        /** Cases; the id is the number of a case. */
        CASE,
        /** Calls, and how members of a population stand. */
        PEOPLE,
        /** Who calls whom; the id is the identity of a member. */
        CALLING,
        /** Targets, proposals, alerts and imports of the rollout. */
        ROLLOUT,
        /** The registry of subscribers. */
        REGISTRY,
        /** Campaigns, authorities, modules, calendars, rules, saved searches. */
        SETTINGS
    }

    /**
     * A change.
     *
     * @param topic what it is about
     * @param id of what was changed; empty when it isn't told, and then it may be anything of the topic
     */
    record Change(Topic topic, String id) {

        /** Whether it may be about a thing. */
        public boolean isAbout(String thing) {
            return id.isEmpty() || id.equals(thing);
        }
    }

    /** A wish to be told. */
    interface Subscription extends AutoCloseable {

        /** Ends it; a change that is being told may still come. */
        @Override
        void close();
    }

    /**
     * Wants to be told until the subscription, or the storage, is closed.
     *
     * @param listener called on any thread, has to return at once
     */
    Subscription subscribe(Set<Topic> topics, Consumer<Change> listener);
}
