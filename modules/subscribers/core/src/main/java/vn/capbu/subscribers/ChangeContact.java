package vn.capbu.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.Contact.Kind;
import vn.capbu.subscribers.RegistryInputException.Reason;
import vn.capbu.subscribers.internal.TypedText;
import vn.capbu.subscribers.spi.SubscriberCards;

/**
 * Adds a contact to a subscriber, or ends one, the source's too. Each undoes the other; both are in the subscriber's changes. Off the event
 * dispatch thread.
 */
public final class ChangeContact {

    private final Storage storage;
    private final Clock clock;

    public ChangeContact(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Adds a contact, or makes one hold again that had ended.
     *
     * @param value as typed
     * @param label as typed, may be empty
     * @throws RegistryInputException when a text can't be taken, or the contact is there already
     */
    public void add(
            Operator operator, SubscriberId subscriber, Kind kind, String value, String label)
            throws RegistryInputException {
        operator.require(Right.EDIT_SUBSCRIBER);
        String tidy = TypedText.ofContact(kind, value);
        String tidyLabel = label.isBlank() ? "" : TypedText.of(label, Contact.MAX_LABEL);
        Instant now = clock.instant();
        change(
                operator,
                now,
                "add",
                subscriber,
                kind,
                cards ->
                        cards.addContact(
                                subscriber,
                                kind,
                                tidy,
                                tidyLabel,
                                Provenance.byHand(operator, now)));
    }

    /**
     * Says that a contact no longer holds. It stays readable as ended.
     *
     * @param value as the card tells it
     * @throws RegistryInputException NOTHING_TO_CHANGE when no such contact holds
     */
    public void end(Operator operator, SubscriberId subscriber, Kind kind, String value)
            throws RegistryInputException {
        operator.require(Right.EDIT_SUBSCRIBER);
        Instant now = clock.instant();
        change(
                operator,
                now,
                "end",
                subscriber,
                kind,
                cards ->
                        cards.endContact(
                                subscriber, kind, value, Provenance.byHand(operator, now)));
    }

    private void change(
            Operator operator,
            Instant now,
            String verb,
            SubscriberId subscriber,
            Kind kind,
            Predicate<SubscriberCards> work)
            throws RegistryInputException {
        boolean changed =
                storage.transact(
                        Durability.NORMAL,
                        () -> {
                            boolean done = work.test(storage.port(SubscriberCards.class));
                            if (done) {
                                storage.port(AuditTrail.class)
                                        .record(
                                                new AuditEvent(
                                                        now,
                                                        operator.name(),
                                                        "subscriber.contact." + verb,
                                                        Long.toString(subscriber.value()),
                                                        Map.of("kind", kind.name())));
                            }
                            return done;
                        });
        if (!changed) {
            throw new RegistryInputException(Reason.NOTHING_TO_CHANGE);
        }
    }
}
