package vn.capbu.adapters.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.capbu.kernel.VietnameseWord;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchClause.Code;
import vn.capbu.subscribers.spi.SearchClause.Words;
import vn.capbu.subscribers.spi.SubscriberIndex.Filter;

/** Clauses and filters as Lucene asks for them. */
final class Queries {

    private Queries() {}

    static Query of(SearchClause clause) {
        if (clause instanceof Words words) {
            return of(words);
        }
        if (clause instanceof Code code) {
            Term term = new Term(Fields.code(code.field()), code.code());
            return code.whole() ? new TermQuery(term) : new PrefixQuery(term);
        }
        return new MatchAllDocsQuery();
    }

    private static Query of(Words clause) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (VietnameseWord word : Set.copyOf(clause.words())) {
            boolean marked = clause.marked() && word.hasMarks();
            String term =
                    marked ? DocumentFields.marked(word.letters(), word.tone()) : word.plain();
            all.add(new TermQuery(new Term(Fields.words(clause, marked), term)), Occur.FILTER);
        }
        return all.build();
    }

    static Query anyOf(List<SearchClause> clauses) {
        if (clauses.size() == 1) {
            return of(clauses.get(0));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.forEach(clause -> any.add(of(clause), Occur.SHOULD));
        return any.build();
    }

    /** What the sets of a filter let through. */
    static Query of(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
        add(all, Fields.PROVINCE, filter.provinces());
        add(all, Fields.VERSION, filter.deviceVersions());
        add(
                all,
                Fields.STATE,
                filter.states().stream().map(Enum::name).collect(Collectors.toSet()));
        add(all, Fields.CHANNEL, filter.channels());
        filter.facts()
                .forEach(
                        (kind, values) ->
                                add(
                                        all,
                                        Fields.FACT,
                                        values.stream()
                                                .map(value -> DocumentFields.fact(kind, value))
                                                .toList()));
        return all.build();
    }

    static Query both(Query query, Filter filter) {
        if (filter.isEmpty()) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(of(filter), Occur.FILTER)
                .build();
    }

    private static void add(BooleanQuery.Builder all, String field, Collection<String> keys) {
        if (!keys.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            keys.forEach(
                    key ->
                            any.add(
                                    new TermQuery(new Term(field, DocumentFields.filterTerm(key))),
                                    Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
    }
}
