package vn.capbu.subscribers.ui.model;

import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.desktop.SubscriberTerms;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.SubscriberCard;

/** What the card window asks the core and the other features for. Never on the event dispatch thread, but for the lists of these. */
public interface CardDesk {

    /** The card; empty when the registry has no such subscriber. */
    Optional<SubscriberCard> find(TaxCode taxCode) throws Exception;

    /** Adds a note. */
    void addNote(SubscriberId subscriber, String text) throws Exception;

    /** Takes a note back, or puts it back. */
    void withdrawNote(SubscriberId subscriber, long note, boolean withdrawn) throws Exception;

    /** Adds a contact. */
    void addContact(SubscriberId subscriber, Contact.Kind kind, String value, String label)
            throws Exception;

    /** Says that a contact no longer holds. */
    void endContact(SubscriberId subscriber, Contact.Kind kind, String value) throws Exception;

    /** The sections of other features, in their order. Any thread. */
    List<SubscriberSection> sections();

    /** The actions of other features, in their order. Any thread. */
    List<SubscriberAction> actions();

    /** The terms of other features. Any thread. */
    List<SubscriberTerms> terms();
}
