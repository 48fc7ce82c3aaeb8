package vn.capbu.desktop;

import java.util.Objects;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TaxCode;

/**
 * The way from one feature's window to another's. Wiring classes find it in the Lookup and hand it on. Event dispatch thread
 * only.
 */
@ServiceProvider(service = Navigator.class)
public final class Navigator {

    private final Services services;

    /** On the platform's Lookup. For the Lookup only. */
    public Navigator() {
        this(new LookupServices());
    }

    /** Finds the openers in these services, for tests. */
    public Navigator(Services services) {
        this.services = services;
    }

    /** The navigator of the console. For wiring classes. */
    public static Navigator ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(Navigator.class));
    }

    /** Whether some feature of this console owns the window of a destination: else a link to it isn't shown. */
    public boolean canOpen(Destination destination) {
        return opener(destination).isPresent();
    }

    /**
     * Opens a destination.
     *
     * @return whether there was a feature that owns it
     */
    public boolean open(Destination destination) {
        Optional<DestinationOpener> opener = opener(destination);
        opener.ifPresent(found -> found.open(destination));
        return opener.isPresent();
    }

    /** Opens the card of a subscriber. */
    public boolean openSubscriber(TaxCode taxCode) {
        return open(new Destination.SubscriberCard(taxCode));
    }

    /** Opens the search with a text in its field, and its answer. */
    public boolean openSearch(String text) {
        return open(new Destination.SubscriberSearch(text));
    }

    private Optional<DestinationOpener> opener(Destination destination) {
        return services.all(DestinationOpener.class).stream()
                .filter(opener -> opener.opens(destination))
                .findFirst();
    }
}
