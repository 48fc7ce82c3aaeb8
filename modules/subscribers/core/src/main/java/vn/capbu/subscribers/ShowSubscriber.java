package vn.capbu.subscribers;

import java.util.Optional;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.SubscriberCards;

/** Shows what the registry knows of a subscriber. Off the event dispatch thread. */
public final class ShowSubscriber {

    private final Storage storage;

    public ShowSubscriber(Storage storage) {
        this.storage = storage;
    }

    /**
     * The card; empty when there is no such subscriber.
     *
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public Optional<SubscriberCard> byId(SubscriberId id) {
        return storage.port(SubscriberCards.class).find(id);
    }

    /**
     * The card; empty when there is no such subscriber.
     *
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public Optional<SubscriberCard> byTaxCode(TaxCode taxCode) {
        return storage.port(SubscriberCards.class).find(taxCode);
    }
}
