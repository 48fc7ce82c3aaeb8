package vn.capbu.subscribers.ui;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.spi.quicksearch.SearchProvider;
import org.netbeans.spi.quicksearch.SearchRequest;
import org.netbeans.spi.quicksearch.SearchResponse;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Navigator;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;

/** Subscribers in the platform's Quick Search (Ctrl+I). The platform calls it on a thread of its own. */
public final class SubscriberQuickSearch implements SearchProvider {

    private static final Logger LOG = Logger.getLogger(SubscriberQuickSearch.class.getName());
    private static final int LIMIT = 12;

    /** Whose hits the platform has, all of them. */
    private static volatile String answered = "";

    /** Whether the platform has had the time to show what a text finds. */
    static boolean isAnswered(String text) {
        return text.equals(answered);
    }

    @Override
    @Messages({
        "# {0} - name",
        "# {1} - tax code",
        "SubscriberQuickSearch.hit={0} · {1}",
        "QuickSearch/Subscribers=Subscribers"
    })
    public void evaluate(SearchRequest request, SearchResponse response) {
        try {
            SearchPage page =
                    SubscribersWiring.ofConsole()
                            .searchDesk()
                            .find(
                                    new SearchQuery(request.getText(), SearchFilters.NONE, LIMIT),
                                    new Cancellation());
            for (SearchHit hit : page.hits()) {
                String words =
                        Bundle.SubscriberQuickSearch_hit(escape(hit.name()), hit.taxCode().value());
                if (!response.addResult(() -> open(hit), words)) {
                    return;
                }
            }
            String text = request.getText().strip();
            EventQueue.invokeLater(() -> answered = text);
        } catch (CancellationException e) {
            LOG.log(Level.FINE, "no longer wanted", e);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "Quick Search finds no subscribers", e);
        }
    }

    /** Opens a card. Any thread. */
    static void open(SearchHit hit) {
        EventQueue.invokeLater(() -> Navigator.ofConsole().openSubscriber(hit.taxCode()));
    }

    /** The platform shows the text as HTML. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
