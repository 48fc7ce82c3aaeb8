package vn.capbu.adapters.search;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberIndex;
import vn.capbu.subscribers.spi.SubscriberIndexProvider;

/** Opens the index in the folder {@code search} of a data directory. */
public final class LuceneIndexProvider implements SubscriberIndexProvider {

    private final Clock clock;

    /** For {@link java.util.ServiceLoader}. */
    public LuceneIndexProvider() {
        this(Clock.systemUTC());
    }

    LuceneIndexProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SubscriberIndex open(
            DataDirectory directory,
            Storage storage,
            List<SubscriberFacts> facts,
            @Nullable String province) {
        return new LuceneIndex(
                new IndexFolder(directory, province, storage.isEncrypted()),
                storage.port(SearchSource.class),
                new FactReader(facts, storage),
                clock);
    }
}
