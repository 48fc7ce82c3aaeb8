package vn.capbu.subscribers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.spi.SubscriberCards;

/** Shows what the registry knows of a subscriber. Off the event dispatch thread. */
public final class ShowSubscriber {

    /** Within so long the same card of the same reader leaves one line: windows read it again whenever something changes. */
    static final Duration ONE_LINE = Duration.ofMinutes(5);

    private static final int MOST_KNOWN = 1_000;

    private final Storage storage;
    private final Clock clock;
    private final Map<String, Instant> noted = new HashMap<>();

    public ShowSubscriber(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * The card, for somebody who looks at it: who saw whom stands in the audit trail, in the same transaction. Empty when there is no such
     * subscriber, or it isn't one of this person's province.
     *
     * @throws vn.capbu.kernel.RightException when this person may not
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public Optional<SubscriberCard> run(Operator operator, TaxCode taxCode) {
        operator.require(Right.READ_REGISTRY);
        return storage.transact(
                Durability.NORMAL,
                () -> {
                    Optional<SubscriberCard> card = byTaxCode(taxCode);
                    card.ifPresent(one -> note(operator, one.subscriber().id()));
                    return card;
                });
    }

    private void note(Operator operator, SubscriberId subscriber) {
        Instant now = clock.instant();
        if (isNew(operator.name() + ' ' + subscriber.value(), now)) {
            storage.port(AuditTrail.class)
                    .record(
                            AuditEvent.of(
                                    now,
                                    operator,
                                    "subscriber.read",
                                    Long.toString(subscriber.value())));
        }
    }

    private synchronized boolean isNew(String look, Instant now) {
        Instant before = noted.get(look);
        if (before != null && now.isBefore(before.plus(ONE_LINE))) {
            return false;
        }
        if (noted.size() >= MOST_KNOWN) {
            noted.clear();
        }
        noted.put(look, now);
        return true;
    }

    /**
     * The card, for the program itself: nobody looks at it. Empty when there is no such subscriber.
     *
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public Optional<SubscriberCard> byId(SubscriberId id) {
        return storage.port(SubscriberCards.class).find(id);
    }

    /**
     * {@link #byId} by the tax code.
     *
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public Optional<SubscriberCard> byTaxCode(TaxCode taxCode) {
        return storage.port(SubscriberCards.class).find(taxCode);
    }
}
