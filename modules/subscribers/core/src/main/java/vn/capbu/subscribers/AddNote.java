package vn.capbu.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.RegistryInputException.Reason;
import vn.capbu.subscribers.internal.TypedText;
import vn.capbu.subscribers.spi.SubscriberCards;

/** Adds a note to a subscriber, takes it back, and puts it back: nothing is lost. Off the event dispatch thread. */
public final class AddNote {

    private final Storage storage;
    private final Clock clock;

    public AddNote(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Adds a note.
     *
     * @param text as typed
     * @return its id, for {@link #withdraw}
     * @throws RegistryInputException when the text can't be taken or there is no such subscriber
     */
    public long run(Operator operator, SubscriberId subscriber, String text)
            throws RegistryInputException {
        operator.require(Right.EDIT_SUBSCRIBER);
        String tidy = TypedText.ofLines(text, Note.MAX_TEXT);
        Instant now = clock.instant();
        return storage.transact(
                        Durability.NORMAL,
                        () -> {
                            var id =
                                    storage.port(SubscriberCards.class)
                                            .addNote(
                                                    subscriber,
                                                    tidy,
                                                    Provenance.byHand(operator, now));
                            id.ifPresent(note -> audit(operator, now, "add", subscriber, note));
                            return id;
                        })
                .orElseThrow(() -> new RegistryInputException(Reason.UNKNOWN));
    }

    /**
     * Takes a note back.
     *
     * @throws RegistryInputException NOTHING_TO_CHANGE when it was taken back already or isn't there
     */
    public void withdraw(Operator operator, SubscriberId subscriber, long note)
            throws RegistryInputException {
        operator.require(Right.EDIT_SUBSCRIBER);
        withdraw(operator, subscriber, note, true);
    }

    /**
     * Puts a note back that was taken back.
     *
     * @throws RegistryInputException NOTHING_TO_CHANGE when it holds already or isn't there
     */
    public void restore(Operator operator, SubscriberId subscriber, long note)
            throws RegistryInputException {
        operator.require(Right.EDIT_SUBSCRIBER);
        withdraw(operator, subscriber, note, false);
    }

    private void withdraw(Operator operator, SubscriberId subscriber, long note, boolean withdrawn)
            throws RegistryInputException {
        Instant now = clock.instant();
        boolean changed =
                storage.transact(
                        Durability.NORMAL,
                        () -> {
                            boolean done =
                                    storage.port(SubscriberCards.class)
                                            .withdrawNote(
                                                    subscriber,
                                                    note,
                                                    withdrawn,
                                                    Provenance.byHand(operator, now));
                            if (done) {
                                String verb = withdrawn ? "withdraw" : "restore";
                                audit(operator, now, verb, subscriber, note);
                            }
                            return done;
                        });
        if (!changed) {
            throw new RegistryInputException(Reason.NOTHING_TO_CHANGE);
        }
    }

    private void audit(
            Operator operator, Instant now, String verb, SubscriberId subscriber, long note) {
        storage.port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                now,
                                operator.name(),
                                "subscriber.note." + verb,
                                Long.toString(subscriber.value()),
                                Map.of("note", Long.toString(note))));
    }
}
