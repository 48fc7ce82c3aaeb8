package vn.capbu.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Weight;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SearchSource.Change;
import vn.capbu.subscribers.spi.SubscriberIndex;

/**
 * Takes into an index what it doesn't know yet: the whole registry, subscribers that changed, facts of other features whose time
 * has come, and all facts when their edition is another. One thread at a time.
 */
final class RegistryFollower {

    private static final System.Logger LOG = System.getLogger(RegistryFollower.class.getName());

    /** Subscribers that are read at once. */
    private static final int PORTION = 2_000;

    /** Portions after which searches see what was read, while the index is made. */
    private static final int SHOWN_AFTER = 100;

    private final SearchSource source;
    private final FactReader facts;
    private final Clock clock;

    RegistryFollower(SearchSource source, FactReader facts, Clock clock) {
        this.source = source;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether an index was made from this registry. */
    boolean isOf(OpenIndex index) {
        return index.changes().isOf(source.changesAfter(index.changes().floor()));
    }

    /** Takes in everything. */
    void follow(OpenIndex index, Progress progress, Cancellation cancellation) throws IOException {
        String edition = facts.edition();
        boolean fresh = index.changes().isEmpty();
        boolean changed = fresh || !edition.equals(index.facts());
        if (changed) {
            takeAll(index, fresh, progress, cancellation);
            index.setFacts(edition);
        }
        List<Change> missing = missing(index);
        changed |= !missing.isEmpty();
        while (!missing.isEmpty()) {
            takeChanged(index, missing, progress, cancellation);
            missing = missing(index);
        }
        changed |= takeDue(index, due(index), progress, cancellation);
        if (changed) {
            index.changes().moveFloor(clock.instant());
            index.commit();
        }
    }

    /**
     * Takes in what is missing when that is little.
     *
     * @return whether the index then has everything
     */
    boolean followFew(OpenIndex index) throws IOException {
        if (index.changes().isEmpty()) {
            if (source.count() > SubscriberIndex.MANY_CHANGES) {
                return false;
            }
            follow(index, Progress.NONE, new Cancellation());
            return true;
        }
        if (!facts.edition().equals(index.facts())) {
            return false;
        }
        List<Change> missing = missing(index);
        long[] due = due(index);
        long changed =
                missing.isEmpty() ? 0 : source.count(missing.stream().map(Change::number).toList());
        if (changed + due.length > SubscriberIndex.MANY_CHANGES) {
            return false;
        }
        if (!missing.isEmpty()) {
            takeChanged(index, missing, Progress.NONE, new Cancellation());
        }
        takeDue(index, due, Progress.NONE, new Cancellation());
        return true;
    }

    private List<Change> missing(OpenIndex index) {
        return index.changes().missing(source.changesAfter(index.changes().floor()));
    }

    private void takeAll(
            OpenIndex index, boolean fresh, Progress progress, Cancellation cancellation)
            throws IOException {
        List<Change> before = source.changesAfter(0);
        long begun = System.nanoTime();
        long done = 0;
        progress.total(source.count());
        try (Intake intake = new Intake(index, fresh)) {
            long last = -1;
            long next = 0;
            for (int portions = 1; next != last; portions++) {
                cancellation.check();
                last = next;
                List<SearchDocument> portion = new ArrayList<>(PORTION);
                next = source.all(last, PORTION, portion::add);
                take(intake, portion);
                done += portion.size();
                progress.done(done);
                if (portions % SHOWN_AFTER == 0) {
                    index.showChanges();
                }
            }
            intake.finish();
        }
        before.forEach(index.changes()::add);
        index.commit();
        LOG.log(
                System.Logger.Level.INFO,
                "search index: {0} subscribers read in {1} s",
                done,
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void take(Intake intake, List<SearchDocument> portion) throws IOException {
        List<Long> numbers = portion.stream().map(SearchDocument::subscriber).toList();
        intake.take(portion, facts.read(numbers, clock.instant()));
    }

    private void takeChanged(
            OpenIndex index, List<Change> missing, Progress progress, Cancellation cancellation)
            throws IOException {
        List<Long> numbers = missing.stream().map(Change::number).toList();
        progress.total(source.count(numbers));
        try (Portions portions = new Portions(index, progress, cancellation)) {
            source.changed(numbers, portions::add);
            portions.finish();
        }
        for (long subscriber : source.gone(numbers)) {
            index.remove(subscriber);
        }
        missing.forEach(index.changes()::add);
        index.showChanges();
    }

    private boolean takeDue(
            OpenIndex index, long[] due, Progress progress, Cancellation cancellation)
            throws IOException {
        if (due.length == 0) {
            return false;
        }
        progress.total(due.length);
        try (Portions portions = new Portions(index, progress, cancellation)) {
            for (int from = 0; from < due.length; from += PORTION) {
                int to = Math.min(due.length, from + PORTION);
                source.some(
                        LongStream.of(Arrays.copyOfRange(due, from, to)).boxed().toList(),
                        portions::add);
            }
            portions.finish();
        }
        index.showChanges();
        return true;
    }

    /** The subscribers of which a fact may have become different by time. */
    private long[] due(OpenIndex index) throws IOException {
        Instant now = clock.instant();
        Query past = LongPoint.newRangeQuery(Fields.DUE, Long.MIN_VALUE, now.getEpochSecond() - 1);
        SubscriberNumbers numbers = new SubscriberNumbers();
        SearcherManager searchers = index.searchers();
        IndexSearcher searcher = searchers.acquire();
        try {
            Weight weight =
                    searcher.createWeight(searcher.rewrite(past), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    LeafCursor cursor = new LeafCursor(leaf.reader(), scorer.iterator());
                    IndexPass.Taker taker = numbers.of(leaf);
                    while (cursor.next()) {
                        taker.take(cursor);
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return numbers.sorted();
    }

    /** Makes portions of subscribers that come one by one. */
    private final class Portions implements AutoCloseable {

        private final Intake intake;
        private final Progress progress;
        private final Cancellation cancellation;
        private List<SearchDocument> portion = new ArrayList<>();
        private long done;

        Portions(OpenIndex index, Progress progress, Cancellation cancellation) {
            this.intake = new Intake(index, false);
            this.progress = progress;
            this.cancellation = cancellation;
        }

        void add(SearchDocument document) {
            cancellation.check();
            portion.add(document);
            if (portion.size() == PORTION) {
                hand();
            }
        }

        private void hand() {
            try {
                take(intake, portion);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done += portion.size();
            portion = new ArrayList<>();
            progress.done(done);
        }

        void finish() throws IOException {
            hand();
            intake.finish();
        }

        @Override
        public void close() {
            intake.close();
        }
    }
}
