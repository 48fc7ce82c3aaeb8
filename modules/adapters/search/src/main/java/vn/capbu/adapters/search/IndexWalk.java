package vn.capbu.adapters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchClause.Code;
import vn.capbu.subscribers.spi.SubscriberIndex.Filter;
import vn.capbu.subscribers.spi.SubscriberIndex.Visitor;

/** Goes through what meets one clause, in the order of the rules, until its visitor has enough. */
final class IndexWalk {

    /** Codes that are gone through before the walk goes by way of the filter. */
    private static final int MANY_CODES = 1_024;

    /** How often the wish to stop is looked at. */
    private static final int CHECKED = 1_024;

    private final IndexSearcher searcher;
    private final FilterBits bits;
    private final Filter filter;
    private final Cancellation cancellation;
    private final Visitor visitor;
    private int steps;

    IndexWalk(
            IndexSearcher searcher,
            FilterBits bits,
            Filter filter,
            Cancellation cancellation,
            Visitor visitor) {
        this.searcher = searcher;
        this.bits = bits;
        this.filter = filter;
        this.cancellation = cancellation;
        this.visitor = visitor;
    }

    void walk(SearchClause clause) throws IOException {
        if (clause instanceof Code code) {
            walkCodes(code);
        } else {
            visit(cursors(searcher, Queries.both(Queries.of(clause), filter)));
        }
    }

    /** The documents of a query, by segment; each cursor stands at its first one. */
    static List<LeafCursor> cursors(IndexSearcher searcher, Query query) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafCursor> cursors = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                addStarted(cursors, new LeafCursor(leaf.reader(), scorer.iterator()));
            }
        }
        return cursors;
    }

    private static void addStarted(List<LeafCursor> cursors, LeafCursor cursor) throws IOException {
        if (cursor.next()) {
            cursors.add(cursor);
        }
    }

    /** Hands on the documents of all cursors in their common order; whether to go on. */
    private boolean visit(List<LeafCursor> cursors) throws IOException {
        while (!cursors.isEmpty()) {
            step();
            LeafCursor first = LeafCursor.first(cursors);
            if (!visitor.take(first.read())) {
                return false;
            }
            if (!first.next()) {
                cursors.remove(first);
            }
        }
        return true;
    }

    private void step() {
        if (++steps % CHECKED == 0) {
            cancellation.check();
        }
    }

    /** The codes of one segment, and where the walk stands in them. */
    private record CodeCursor(LeafReaderContext leaf, TermsEnum terms) {}

    /** Codes that begin alike stand together in each segment: they are gone through side by side. */
    private void walkCodes(Code code) throws IOException {
        BytesRef sought = new BytesRef(code.code());
        List<CodeCursor> cursors = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.code(code.field()));
            if (terms != null) {
                TermsEnum all = terms.iterator();
                if (all.seekCeil(sought) != TermsEnum.SeekStatus.END
                        && isMet(code, sought, all.term())) {
                    cursors.add(new CodeCursor(leaf, all));
                }
            }
        }
        long walked = 0;
        while (!cursors.isEmpty()) {
            step();
            BytesRef first = BytesRef.deepCopyOf(firstCode(cursors));
            if (++walked > MANY_CODES && isShorterByFilter(walked)) {
                walkFiltered(code, first);
                return;
            }
            if (!visit(documents(cursors, first)) || code.whole()) {
                return;
            }
            for (int i = cursors.size() - 1; i >= 0; i--) {
                TermsEnum terms = cursors.get(i).terms();
                if (terms.term().equals(first)) {
                    BytesRef next = terms.next();
                    if (next == null || !isMet(code, sought, next)) {
                        cursors.remove(i);
                    }
                }
            }
        }
    }

    /**
     * Whether it takes no longer to read all that the filter lets through than the walk took up to here: so neither a filter of
     * few nor one of many makes a walk much longer than the better way.
     */
    private boolean isShorterByFilter(long walked) throws IOException {
        return !filter.isEmpty() && bits.bits(searcher, filter).size() <= walked;
    }

    /** The rest of a walk from a code on: by the codes of what the filter lets through. */
    private void walkFiltered(Code code, BytesRef from) throws IOException {
        NavigableSet<BytesRef> codes = new TreeSet<>();
        String begun = code.code();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet own = bits.bits(searcher, filter).ofLeaf().get(leaf.ord);
            LeafCursor cursor =
                    new LeafCursor(leaf.reader(), new BitSetIterator(own, own.cardinality()));
            while (cursor.next()) {
                step();
                DocumentCodes.each(
                        cursor.read(),
                        (field, one) -> {
                            if (field == code.field() && one.startsWith(begun)) {
                                codes.add(new BytesRef(one));
                            }
                        });
            }
        }
        for (BytesRef one : codes.tailSet(from, true)) {
            if (!visit(documents(atCode(code, one), one))) {
                return;
            }
        }
    }

    private List<CodeCursor> atCode(Code code, BytesRef one) throws IOException {
        List<CodeCursor> cursors = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.code(code.field()));
            TermsEnum all = terms == null ? null : terms.iterator();
            if (all != null && all.seekExact(one)) {
                cursors.add(new CodeCursor(leaf, all));
            }
        }
        return cursors;
    }

    private static boolean isMet(Code code, BytesRef sought, BytesRef term) {
        return code.whole() ? term.equals(sought) : StringHelper.startsWith(term, sought);
    }

    private static BytesRef firstCode(List<CodeCursor> cursors) throws IOException {
        @Nullable BytesRef first = null;
        for (CodeCursor cursor : cursors) {
            BytesRef term = cursor.terms().term();
            if (first == null || term.compareTo(first) < 0) {
                first = term;
            }
        }
        return first == null ? new BytesRef() : first;
    }

    private List<LeafCursor> documents(List<CodeCursor> cursors, BytesRef code) throws IOException {
        List<LeafCursor> documents = new ArrayList<>();
        for (CodeCursor cursor : cursors) {
            if (cursor.terms().term().equals(code)) {
                PostingsEnum postings = cursor.terms().postings(null, PostingsEnum.NONE);
                addStarted(
                        documents,
                        new LeafCursor(
                                cursor.leaf().reader(),
                                bits.filter(searcher, filter, cursor.leaf(), postings)));
            }
        }
        return documents;
    }
}
