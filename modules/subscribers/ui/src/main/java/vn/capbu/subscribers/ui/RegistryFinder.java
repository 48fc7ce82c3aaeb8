package vn.capbu.subscribers.ui;

import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberFinder;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchQuery;

/** The registry's search for the forms of other features. */
@ServiceProvider(service = SubscriberFinder.class)
public final class RegistryFinder implements SubscriberFinder {

    @Override
    public List<Found> find(String typed, int limit) throws Exception {
        return SubscribersWiring.ofConsole()
                .searchDesk()
                .find(new SearchQuery(typed, SearchFilters.NONE, limit), new Cancellation())
                .hits()
                .stream()
                .map(hit -> new Found(hit.subscriber(), hit.taxCode(), hit.name(), hit.province()))
                .toList();
    }
}
