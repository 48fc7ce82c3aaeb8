package vn.capbu.subscribers.ui.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.desktop.SubscriberTerms;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardModel.ForeignAction;
import vn.capbu.subscribers.ui.model.CardModel.ForeignSection;

/** What can be done in a card window. Called on the event dispatch thread, returns at once. */
public final class CardCommands {

    private static final Logger LOG = Logger.getLogger(CardCommands.class.getName());

    private final CardModel model;
    private final CardDesk desk;
    private final Executor readers;
    private final Executor eventThread;
    private final Tasks tasks;
    private final CardPrompts prompts;
    private boolean reading;
    private boolean readAgain;

    /**
     * Commands on a model.
     *
     * @param readers runs what is read, several at a time
     * @param eventThread runs what follows on the event dispatch thread
     */
    public CardCommands(
            CardModel model,
            CardDesk desk,
            Executor readers,
            Executor eventThread,
            Tasks tasks,
            CardPrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.readers = readers;
        this.eventThread = eventThread;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Reads the card, then what other features know of the subscriber; anew when it is shown already. */
    public void read() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        readers.execute(
                () -> {
                    try {
                        Optional<SubscriberCard> card = desk.find(model.taxCode());
                        eventThread.execute(() -> show(card));
                    } catch (Exception e) {
                        LOG.log(Level.INFO, "a card can't be read", e);
                        eventThread.execute(() -> ended(() -> model.fail(e)));
                    }
                });
    }

    private void ended(Runnable show) {
        reading = false;
        if (readAgain) {
            readAgain = false;
            read();
        } else {
            show.run();
        }
    }

    private void show(Optional<SubscriberCard> card) {
        ended(
                () ->
                        card.ifPresentOrElse(
                                it -> {
                                    model.show(it);
                                    readOthers(ref(it));
                                },
                                model::miss));
    }

    private static SubscriberRef ref(SubscriberCard card) {
        Subscriber subscriber = card.subscriber();
        return new SubscriberRef(
                subscriber.id(),
                subscriber.taxCode(),
                subscriber.name(),
                card.certificates().stream().map(RegisteredCertificate::serial).toList(),
                card.tokens().stream().map(SubscriberCard.Token::serial).toList());
    }

    private void readOthers(SubscriberRef subscriber) {
        for (SubscriberSection section : desk.sections()) {
            model.put(new ForeignSection(section.id(), section.title(), null, false));
            readers.execute(() -> load(section, subscriber));
        }
        for (SubscriberAction action : desk.actions()) {
            model.put(new ForeignAction(action.id(), action.name(), action.right(), null, false));
            readers.execute(() -> ask(action, subscriber));
        }
        for (SubscriberTerms terms : desk.terms()) {
            readers.execute(() -> load(terms, subscriber));
        }
    }

    private void load(SubscriberSection section, SubscriberRef subscriber) {
        ForeignSection read;
        try {
            read =
                    new ForeignSection(
                            section.id(), section.title(), section.load(subscriber), false);
        } catch (Exception e) {
            LOG.log(Level.INFO, "a section of the card can't be read: " + section.id(), e);
            read = new ForeignSection(section.id(), section.title(), null, true);
        }
        ForeignSection shown = read;
        eventThread.execute(() -> model.put(shown));
    }

    private void ask(SubscriberAction action, SubscriberRef subscriber) {
        String obstacle = null;
        try {
            obstacle = action.obstacle(subscriber).orElse(null);
        } catch (Exception e) {
            LOG.log(Level.INFO, "nobody knows whether this can be done: " + action.id(), e);
        }
        ForeignAction known =
                new ForeignAction(action.id(), action.name(), action.right(), obstacle, true);
        eventThread.execute(() -> model.put(known));
    }

    private void load(SubscriberTerms terms, SubscriberRef subscriber) {
        try {
            var read = terms.terms(subscriber);
            eventThread.execute(() -> model.addTerms(read));
        } catch (Exception e) {
            LOG.log(Level.INFO, "terms can't be read", e);
        }
    }

    /** Does what an action of another feature does. */
    public void perform(String action) {
        model.card()
                .ifPresent(
                        card ->
                                desk.actions().stream()
                                        .filter(it -> it.id().equals(action))
                                        .findFirst()
                                        .ifPresent(it -> it.perform(ref(card), this::read)));
    }

    /** Asks for a note and adds it. */
    public void addNote() {
        model.card()
                .map(SubscriberCard::subscriber)
                .ifPresent(
                        it ->
                                prompts.note(it.name())
                                        .ifPresent(
                                                text -> store(() -> desk.addNote(it.id(), text))));
    }

    /** Takes a note back, or puts it back. */
    public void turn(Note note) {
        model.card()
                .map(SubscriberCard::subscriber)
                .ifPresent(
                        it ->
                                store(
                                        () ->
                                                desk.withdrawNote(
                                                        it.id(), note.id(), !note.withdrawn())));
    }

    /** Asks for a contact and adds it. */
    public void addContact() {
        model.card()
                .map(SubscriberCard::subscriber)
                .ifPresent(
                        it ->
                                prompts.contact(it.name())
                                        .ifPresent(
                                                typed ->
                                                        store(
                                                                () ->
                                                                        desk.addContact(
                                                                                it.id(),
                                                                                typed.kind(),
                                                                                typed.value(),
                                                                                typed.label()))));
    }

    /** Ends a contact, or makes it hold again. */
    public void turn(Contact contact) {
        model.card()
                .map(SubscriberCard::subscriber)
                .ifPresent(
                        it ->
                                store(
                                        () -> {
                                            if (contact.ended()) {
                                                desk.addContact(
                                                        it.id(),
                                                        contact.kind(),
                                                        contact.value(),
                                                        contact.label());
                                            } else {
                                                desk.endContact(
                                                        it.id(), contact.kind(), contact.value());
                                            }
                                        }));
    }

    /** Copies a text. */
    public void copy(String text) {
        prompts.copy(text);
        model.tell(prompts.copied(text));
    }

    private void store(Change change) {
        tasks.run(
                prompts.storing(),
                (progress, cancellation) -> {
                    change.make();
                    return true;
                },
                new Stored());
    }

    /** Something that is stored. */
    @FunctionalInterface
    private interface Change {
        void make() throws Exception;
    }

    private final class Stored implements TaskCallback<Boolean> {

        @Override
        public void succeeded(@Nullable Boolean done) {
            model.tell(prompts.stored());
            read();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }
    }
}
