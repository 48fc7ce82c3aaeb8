package vn.capbu.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.SearchSubscribers;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberIndex;

/** The search of a folder over a source. */
final class TestIndex implements AutoCloseable {

    static final Operator OPERATOR = new Operator("tester", Set.of(Role.DESK_OPERATOR));

    final SubscriberIndex index;
    final SearchSubscribers search;

    TestIndex(Path folder, SearchSource source, SubscriberFacts... facts) {
        this(folder, source, Clock.systemUTC(), facts);
    }

    TestIndex(Path folder, SearchSource source, Clock clock, SubscriberFacts... facts) {
        try {
            index =
                    new LuceneIndex(
                            new IndexFolder(DataDirectory.open(folder), null, false),
                            source,
                            new FactReader(List.of(facts), new NoStorage()),
                            clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        search = new SearchSubscribers(index, List.of(facts));
    }

    void refresh() {
        search.refresh(OPERATOR, Progress.NONE, new Cancellation());
    }

    SearchPage find(String text) {
        return find(text, SearchFilters.NONE, SearchQuery.DEFAULT_LIMIT);
    }

    SearchPage find(String text, SearchFilters filters, int limit) {
        return search.find(OPERATOR, new SearchQuery(text, filters, limit), new Cancellation());
    }

    List<String> taxCodes(String text) {
        return find(text).hits().stream().map(SearchHit::taxCode).map(Object::toString).toList();
    }

    @Override
    public void close() {
        search.close();
    }

    /** Facts of tests need none. */
    private static final class NoStorage implements Storage {
        @Override
        public <P> P port(Class<P> port) {
            throw new IllegalArgumentException(port.getName());
        }

        @Override
        public <T> T transact(Durability durability, java.util.function.Supplier<T> work) {
            return work.get();
        }

        @Override
        public void close() {}
    }
}
