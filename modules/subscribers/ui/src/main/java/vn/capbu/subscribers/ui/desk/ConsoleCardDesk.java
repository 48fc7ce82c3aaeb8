package vn.capbu.subscribers.ui.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.desktop.SubscriberTerms;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.AddNote;
import vn.capbu.subscribers.ChangeContact;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.RegistryInputException;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardDesk;

/** The cards on the console's workspace. Thread-safe. */
public final class ConsoleCardDesk implements CardDesk {

    private final ConsoleWorkspace console;
    private final Services services;
    private final Supplier<Operator> operator;
    private @Nullable ShowSubscriber cards;

    /**
     * A desk.
     *
     * @param services where other features' sections and actions are
     */
    public ConsoleCardDesk(
            ConsoleWorkspace console, Services services, Supplier<Operator> operator) {
        this.console = console;
        this.services = services;
        this.operator = operator;
    }

    @Override
    public Optional<SubscriberCard> find(TaxCode taxCode) throws IOException {
        return cards().run(operator.get(), taxCode);
    }

    /** One, which remembers what it wrote down. */
    private synchronized ShowSubscriber cards() throws IOException {
        Workspace workspace = console.open();
        ShowSubscriber known = cards;
        if (known == null) {
            known = new ShowSubscriber(workspace.storage(), workspace.clock());
            cards = known;
        }
        return known;
    }

    @Override
    public void addNote(SubscriberId subscriber, String text)
            throws IOException, RegistryInputException {
        notes().run(operator.get(), subscriber, text);
    }

    @Override
    public void withdrawNote(SubscriberId subscriber, long note, boolean withdrawn)
            throws IOException, RegistryInputException {
        if (withdrawn) {
            notes().withdraw(operator.get(), subscriber, note);
        } else {
            notes().restore(operator.get(), subscriber, note);
        }
    }

    private AddNote notes() throws IOException {
        Workspace workspace = console.open();
        return new AddNote(workspace.storage(), workspace.clock());
    }

    @Override
    public void addContact(SubscriberId subscriber, Contact.Kind kind, String value, String label)
            throws IOException, RegistryInputException {
        contacts().add(operator.get(), subscriber, kind, value, label);
    }

    @Override
    public void endContact(SubscriberId subscriber, Contact.Kind kind, String value)
            throws IOException, RegistryInputException {
        contacts().end(operator.get(), subscriber, kind, value);
    }

    private ChangeContact contacts() throws IOException {
        Workspace workspace = console.open();
        return new ChangeContact(workspace.storage(), workspace.clock());
    }

    @Override
    public List<SubscriberSection> sections() {
        return services.all(SubscriberSection.class);
    }

    @Override
    public List<SubscriberAction> actions() {
        return services.all(SubscriberAction.class);
    }

    @Override
    public List<SubscriberTerms> terms() {
        return services.all(SubscriberTerms.class);
    }
}
