package vn.capbu.subscribers.spi;

import java.util.Optional;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.SubscriberCard;

/** What is known of single subscribers, and what people write down about them; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface SubscriberCards {

    /** The card; empty when there is no such subscriber. */
    Optional<SubscriberCard> find(SubscriberId id);

    /** The card; empty when there is no such subscriber. */
    Optional<SubscriberCard> find(TaxCode taxCode);

    /**
     * Adds a note.
     *
     * @return its id; empty when there is no such subscriber
     */
    Optional<Long> addNote(SubscriberId subscriber, String text, Provenance by);

    /**
     * Takes a note back, or puts it back.
     *
     * @return whether that made a difference
     */
    boolean withdrawNote(SubscriberId subscriber, long note, boolean withdrawn, Provenance by);

    /**
     * Makes a contact hold. One that had ended holds again; the change is written down.
     *
     * @return whether that made a difference
     */
    boolean addContact(
            SubscriberId subscriber, Contact.Kind kind, String value, String label, Provenance by);

    /**
     * Says that a contact no longer holds, one of the source's as well; the change is written down.
     *
     * @return whether that made a difference
     */
    boolean endContact(SubscriberId subscriber, Contact.Kind kind, String value, Provenance by);
}
