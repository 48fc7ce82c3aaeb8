package vn.capbu.subscribers.ui;

import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.Destination;
import vn.capbu.desktop.DestinationOpener;

/** Opens cards and the search for other features. */
@ServiceProvider(service = DestinationOpener.class)
public final class SubscriberWindows implements DestinationOpener {

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.SubscriberCard
                || destination instanceof Destination.SubscriberSearch;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.SubscriberCard card) {
            SubscriberTopComponent.bringUp(card.taxCode());
        } else if (destination instanceof Destination.SubscriberSearch search) {
            SearchTopComponent.bringUp();
            SubscribersWiring.ofConsole().searchCommands().type(search.text());
        }
    }
}
