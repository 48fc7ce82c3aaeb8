package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.spi.SearchClause;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SubscriberIndex;
import vn.capbu.subscribers.spi.SubscriberIndex.Counts;

/** One query at work: asks the index for each kind of match, and makes a page of what it found. */
public final class SearchRun {

    /** A kind gets at least this part of a page, so that serials are seen beside many tax codes of the same digits. */
    private static final int SHARES = 5;

    /**
     * What was found.
     *
     * @param hits best first
     * @param truncated whether there are more
     * @param legalFormsDropped whether legal forms were left out of account
     */
    public record Found(List<SearchHit> hits, boolean truncated, boolean legalFormsDropped) {}

    private record Taken(SearchKind kind, SearchClause clause, SearchDocument document) {}

    private final SubscriberIndex index;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final Cancellation cancellation;
    private final SearchPlan plan;

    SearchRun(
            SubscriberIndex index,
            SearchQuery query,
            SearchFilter filter,
            Cancellation cancellation) {
        this.index = index;
        this.query = query;
        this.filter = filter;
        this.cancellation = cancellation;
        this.plan = SearchPlan.of(query.text());
    }

    Found find() {
        if (plan.isEverything()) {
            SearchKind all =
                    new SearchKind(
                            null, SearchKind.Part.WHOLE, List.of(new SearchClause.Everything()));
            return page(List.of(all), false);
        }
        Found found = page(plan.kinds(), false);
        SearchKind core = plan.withoutLegalForms();
        return found.hits().isEmpty() && core != null ? page(List.of(core), true) : found;
    }

    Counts count() {
        Counts counts = count(plan.isEverything() ? null : plan.kinds());
        SearchKind core = plan.withoutLegalForms();
        return counts.total() == 0 && core != null ? count(List.of(core)) : counts;
    }

    private Counts count(@Nullable List<SearchKind> kinds) {
        return index.count(anyOf(kinds), filter.forIndex(), cancellation, joint());
    }

    /** All of them, by number. */
    long[] subscribers() {
        long[] found = subscribers(plan.isEverything() ? null : plan.kinds());
        SearchKind core = plan.withoutLegalForms();
        return found.length == 0 && core != null ? subscribers(List.of(core)) : found;
    }

    private long[] subscribers(@Nullable List<SearchKind> kinds) {
        return index.subscribers(anyOf(kinds), filter.forIndex(), cancellation, joint());
    }

    private static List<SearchClause> anyOf(@Nullable List<SearchKind> kinds) {
        return kinds == null
                ? List.of(new SearchClause.Everything())
                : kinds.stream().map(SearchKind::widest).toList();
    }

    private @Nullable Predicate<SearchDocument> joint() {
        return filter.isJoint() ? filter::letsThrough : null;
    }

    private Found page(List<SearchKind> kinds, boolean legalFormsDropped) {
        List<List<Taken>> found = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            found.add(take(kinds, i));
        }
        int[] places = places(found, query.limit());
        List<SearchHit> hits = new ArrayList<>();
        boolean truncated = false;
        for (int i = 0; i < places.length; i++) {
            truncated |= found.get(i).size() > places[i];
            found.get(i).stream().limit(places[i]).forEach(taken -> hits.add(hit(taken)));
        }
        return new Found(hits, truncated, legalFormsDropped);
    }

    /** How many of each kind have room: its share first, then what is left in the order of the kinds. */
    private static int[] places(List<List<Taken>> found, int limit) {
        int share = Math.max(1, limit / SHARES);
        int left = limit;
        int[] places = new int[found.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(left, Math.min(share, found.get(i).size()));
            left -= places[i];
        }
        for (int i = 0; i < places.length; i++) {
            int more = Math.min(left, found.get(i).size() - places[i]);
            places[i] += more;
            left -= more;
        }
        return places;
    }

    /** The first subscribers of which this kind is the best; one more than a page holds, to know that there are more. */
    private List<Taken> take(List<SearchKind> kinds, int at) {
        SearchKind kind = kinds.get(at);
        int most = query.limit() + 1;
        List<Taken> taken = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (SearchClause clause : kind.clauses()) {
            if (taken.size() < most) {
                index.walk(
                        clause,
                        filter.forIndex(),
                        cancellation,
                        document -> {
                            if (seen.add(document.subscriber())
                                    && filter.letsThrough(document)
                                    && !meetsBetter(kinds, at, document)) {
                                taken.add(new Taken(kind, clause, document));
                            }
                            return taken.size() < most;
                        });
            }
        }
        return taken;
    }

    private static boolean meetsBetter(List<SearchKind> kinds, int at, SearchDocument document) {
        for (int i = 0; i < at; i++) {
            if (SearchMatcher.meets(kinds.get(i).widest(), document)) {
                return true;
            }
        }
        return false;
    }

    private SearchHit hit(Taken taken) {
        return SearchHits.of(taken.kind(), taken.clause(), taken.document(), filter);
    }
}
