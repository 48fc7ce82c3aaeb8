package vn.capbu.adapters.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchSource;

/** A registry in memory, with the numbers of its changes. */
class MemorySource implements SearchSource {

    final TreeMap<Long, SearchDocument> documents = new TreeMap<>();
    final TreeMap<Long, Long> changeOf = new TreeMap<>();
    final TreeMap<Long, Long> gone = new TreeMap<>();
    final List<Change> changes = new ArrayList<>();

    MemorySource(Collection<SearchDocument> registry) {
        registry.forEach(document -> documents.put(document.subscriber(), document));
        commit(1);
    }

    /** Lets a transaction with a number become visible. */
    void commit(long number, SearchDocument... changed) {
        for (SearchDocument document : changed) {
            documents.put(document.subscriber(), document);
            changeOf.put(document.subscriber(), number);
        }
        changes.add(new Change(number, "stamp" + number, Clock.systemUTC().instant()));
        changes.sort(java.util.Comparator.comparingLong(Change::number));
    }

    /** Lets a transaction that removes a subscriber become visible. */
    void remove(long number, long subscriber) {
        documents.remove(subscriber);
        changeOf.remove(subscriber);
        gone.put(subscriber, number);
        commit(number);
    }

    @Override
    public List<Change> changesAfter(long number) {
        return changes.stream().filter(change -> change.number() > number).toList();
    }

    @Override
    public long count(Collection<Long> numbers) {
        return changeOf.values().stream().filter(numbers::contains).count();
    }

    @Override
    public void changed(Collection<Long> numbers, Consumer<SearchDocument> taker) {
        changeOf.forEach(
                (id, number) -> {
                    if (numbers.contains(number)) {
                        taker.accept(documents.get(id));
                    }
                });
    }

    @Override
    public List<Long> gone(Collection<Long> numbers) {
        return gone.entrySet().stream()
                .filter(one -> numbers.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void some(Collection<Long> subscribers, Consumer<SearchDocument> taker) {
        subscribers.stream().filter(documents::containsKey).map(documents::get).forEach(taker);
    }

    @Override
    public long count() {
        return documents.size();
    }

    @Override
    public long all(long after, int limit, Consumer<SearchDocument> taker) {
        long last = after;
        for (SearchDocument document :
                documents.tailMap(after, false).values().stream().limit(limit).toList()) {
            taker.accept(document);
            last = document.subscriber();
        }
        return last;
    }
}
