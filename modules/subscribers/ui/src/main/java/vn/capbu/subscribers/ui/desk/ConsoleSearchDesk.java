package vn.capbu.subscribers.ui.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.SubscriberFactWords;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.subscribers.SaveSearches;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.SearchSubscribers;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.ui.model.FactChoice;
import vn.capbu.subscribers.ui.model.SearchDesk;

/** The search on the console's workspace, opened by the first question. Thread-safe. */
public final class ConsoleSearchDesk implements SearchDesk {

    private final ConsoleWorkspace console;
    private final Services services;
    private final Supplier<Operator> operator;
    private @Nullable SearchSubscribers search;

    /**
     * A desk.
     *
     * @param services where the words for other features' facts are
     */
    public ConsoleSearchDesk(
            ConsoleWorkspace console, Services services, Supplier<Operator> operator) {
        this.console = console;
        this.services = services;
        this.operator = operator;
    }

    /** The search of the console, for whoever else needs it. */
    public synchronized SearchSubscribers search() throws IOException {
        if (search == null) {
            SearchSubscribers opened = SearchSubscribers.open(console.open());
            console.closeBefore(opened);
            search = opened;
        }
        return search;
    }

    @Override
    public SearchPage find(SearchQuery query, Cancellation cancellation) throws IOException {
        return search().find(operator.get(), query, cancellation);
    }

    @Override
    public SearchCounts count(SearchQuery query, Cancellation cancellation) throws IOException {
        return search().count(operator.get(), query, cancellation);
    }

    @Override
    public void refresh(Progress progress, Cancellation cancellation) throws IOException {
        search().refresh(operator.get(), progress, cancellation);
    }

    /** Those of which both the values and the words are there, in the order of the words. */
    @Override
    public List<FactChoice> facts() throws IOException {
        List<SubscriberFacts> facts = console.open().services().all(SubscriberFacts.class);
        List<FactChoice> choices = new ArrayList<>();
        for (SubscriberFactWords words : services.all(SubscriberFactWords.class)) {
            facts.stream()
                    .filter(it -> it.kind().equals(words.kind()))
                    .findFirst()
                    .ifPresent(it -> choices.add(choice(it, words)));
        }
        return choices;
    }

    private static FactChoice choice(SubscriberFacts facts, SubscriberFactWords words) {
        return new FactChoice(
                facts.kind(),
                words.title(),
                facts.values().stream()
                        .map(value -> new FactChoice.Value(value, words.word(value)))
                        .toList());
    }

    @Override
    public List<SavedSearch> saved() throws IOException {
        return saves().list();
    }

    @Override
    public Optional<SavedSearch> save(SavedSearch wanted, @Nullable SavedSearch seen)
            throws IOException {
        return saves().save(operator.get(), wanted, seen);
    }

    @Override
    public void remove(SavedSearch unwanted) throws IOException {
        saves().remove(operator.get(), unwanted);
    }

    private SaveSearches saves() throws IOException {
        Workspace workspace = console.open();
        return new SaveSearches(workspace.storage(), workspace.clock());
    }
}
