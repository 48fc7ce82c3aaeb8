package vn.capbu.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Writer and searchers of an index, and which changes are in it. */
final class OpenIndex implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OpenIndex.class.getName());

    /** Enough for few large segments, little beside 512 MB. */
    private static final double BUFFER_MB = 48;

    /** Each segment is searched by itself: few of them, for a little more work while writing. */
    private static final double SEGMENTS_PER_TIER = 4;

    private static final String FACTS = "facts";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AppliedChanges changes;
    private volatile String facts;

    private OpenIndex(IndexFolder folder) throws IOException {
        this.directory = folder.open();
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, settings());
            this.writer = opened;
            Map<String, String> known = commitData(opened);
            this.changes = AppliedChanges.read(known);
            this.facts = known.getOrDefault(FACTS, "");
            this.searchers = new SearcherManager(opened, new Uncached());
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig settings() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
        return new IndexWriterConfig()
                .setIndexSort(Fields.ORDER)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setCommitOnClose(false)
                .setMergePolicy(merges);
    }

    private static Map<String, String> commitData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Without the cache of queries: a query that fills it takes longer than any without it. */
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** The index of a folder; null when there is none that was finished, or its files can't be read. */
    static @Nullable OpenIndex onDisk(IndexFolder folder) {
        try (Directory directory = folder.open()) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            OpenIndex index = new OpenIndex(folder);
            if (index.changes.isEmpty()) {
                index.discard();
                return null;
            }
            return index;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "search index made anew: " + e);
            return null;
        }
    }

    /** A new index in an empty folder. */
    static OpenIndex empty(IndexFolder folder) throws IOException {
        return new OpenIndex(folder);
    }

    AppliedChanges changes() {
        return changes;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** The edition of the facts in it, see {@link FactReader#edition}. */
    String facts() {
        return facts;
    }

    /** Says that all facts in it are of an edition. */
    void setFacts(String edition) {
        facts = edition;
    }

    /** Adds a subscriber that isn't in the index. Any thread. */
    void add(Iterable<IndexableField> fields) {
        try {
            writer.addDocument(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a subscriber in place of what the index has of it. Any thread. */
    void replace(long subscriber, Iterable<IndexableField> fields) {
        try {
            writer.updateDocument(new Term(Fields.ID, Long.toString(subscriber)), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a subscriber who isn't in the registry any more. */
    void remove(long subscriber) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, Long.toString(subscriber)));
    }

    /** Lets searches see what was written. */
    void showChanges() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    private Map<String, String> commitData() {
        Map<String, String> data = new HashMap<>(changes.toCommit());
        data.put(FACTS, facts);
        return data;
    }

    /** Puts what was written on disk, and lets searches see it. */
    void commit() throws IOException {
        writer.setLiveCommitData(commitData().entrySet());
        writer.commit();
        showChanges();
    }

    /** Closes it without keeping what was written since the last commit; failures don't matter any more. */
    void discard() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "search index given up", e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(commitData().entrySet());
            writer.commit();
        }
        writer.close();
        directory.close();
    }
}
