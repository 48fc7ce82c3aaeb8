package vn.capbu.subscribers.ui;

import java.awt.EventQueue;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.LookupServices;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.TaskRunner;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.ui.desk.ConsoleCardDesk;
import vn.capbu.subscribers.ui.desk.ConsoleSearchDesk;
import vn.capbu.subscribers.ui.model.CardCommands;
import vn.capbu.subscribers.ui.model.CardModel;
import vn.capbu.subscribers.ui.model.Fact;
import vn.capbu.subscribers.ui.model.SearchCommands;
import vn.capbu.subscribers.ui.model.SearchModel;
import vn.capbu.subscribers.ui.view.CardPanel;
import vn.capbu.subscribers.ui.view.SwingCardPrompts;
import vn.capbu.subscribers.ui.view.SwingSearchPrompts;

/** Puts the subscribers' windows together, once for the console. Event dispatch thread only. */
@ServiceProvider(service = SubscribersWiring.class)
public final class SubscribersWiring {

    private static final Logger LOG = Logger.getLogger(SubscribersWiring.class.getName());
    private static final int READ_SECONDS = 5;

    private final RequestProcessor finders = new RequestProcessor("subscriber search", 1);
    private final RequestProcessor readers = new RequestProcessor("subscriber cards", 4);
    private final RequestProcessor counters = new RequestProcessor("subscriber counts", 1);
    private final SearchModel search = new SearchModel();
    private final Formats formats = Formats.ofConsole();
    private final ConsoleSearchDesk searchDesk;
    private final SearchCommands searchCommands;
    private final ConsoleCardDesk cardDesk;
    private final ConsoleWorkspace workspace;
    private final TaskRunner tasks;
    private final Dialogs dialogs = new Dialogs();
    private boolean opened;
    private volatile boolean closed;

    /** The windows on the console's workspace. For the Lookup only. */
    public SubscribersWiring() {
        workspace = ConsoleWorkspace.ofConsole();
        tasks = TaskRunner.onPlatform("subscribers", dialogs);
        searchDesk = new ConsoleSearchDesk(workspace, new LookupServices(), workspace::operator);
        cardDesk = new ConsoleCardDesk(workspace, new LookupServices(), workspace::operator);
        workspace.closeBefore(this::endReadings);
        searchCommands =
                new SearchCommands(
                        search,
                        searchDesk,
                        unlessClosed(finders),
                        unlessClosed(counters),
                        EventQueue::invokeLater,
                        tasks,
                        new SwingSearchPrompts(dialogs, Navigator.ofConsole()));
    }

    /** The windows of the console. */
    static SubscribersWiring ofConsole() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(SubscribersWiring.class));
    }

    SearchModel search() {
        return search;
    }

    SearchCommands searchCommands() {
        return searchCommands;
    }

    Formats formats() {
        return formats;
    }

    ConsoleSearchDesk searchDesk() {
        return searchDesk;
    }

    ConsoleCardDesk cardDesk() {
        return cardDesk;
    }

    CardCommands createCardCommands(CardModel model) {
        return new CardCommands(
                model,
                cardDesk,
                unlessClosed(readers),
                EventQueue::invokeLater,
                tasks,
                new SwingCardPrompts(dialogs));
    }

    CardPanel createCardPanel(
            CardModel model, CardCommands commands, Consumer<List<Fact>> selected) {
        LocalDate today = VietnamTime.dateOf(Clock.systemUTC().instant());
        CardPanel panel = new CardPanel(model, commands, formats, today, selected);
        ChangeWatch.onReturn(ConsoleWorkspace.ofConsole(), panel, commands::read);
        return panel;
    }

    /** Reads what the search window needs; at its first showing, so that the start of the console doesn't wait for it. */
    void openSearch() {
        if (!opened) {
            opened = true;
            searchCommands.open();
        }
    }

    /** Opens the card of the only subscriber that a text finds; else shows in the search window what it finds. */
    void openOnlyHit(String text) {
        unlessClosed(finders)
                .execute(
                        () -> {
                            List<SearchHit> hits = List.of();
                            try {
                                hits =
                                        searchDesk
                                                .find(
                                                        new SearchQuery(
                                                                text, SearchFilters.NONE, 2),
                                                        new Cancellation())
                                                .hits();
                            } catch (IOException | RuntimeException e) {
                                LOG.log(Level.INFO, "Quick Search finds no subscribers", e);
                            }
                            if (hits.size() == 1) {
                                SubscriberQuickSearch.open(hits.get(0));
                            } else {
                                EventQueue.invokeLater(
                                        () -> Navigator.ofConsole().openSearch(text));
                            }
                        });
    }

    private Executor unlessClosed(RequestProcessor readers) {
        return work -> {
            if (!closed) {
                readers.execute(work);
            }
        };
    }

    /** Lets the readings under way end before the database is closed. */
    private void endReadings() throws InterruptedException {
        closed = true;
        finders.shutdown();
        counters.shutdown();
        readers.shutdown();
        if (!finders.awaitTermination(READ_SECONDS, TimeUnit.SECONDS)
                || !counters.awaitTermination(READ_SECONDS, TimeUnit.SECONDS)
                || !readers.awaitTermination(READ_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(Level.INFO, "a search goes on while the console ends");
        }
    }
}
