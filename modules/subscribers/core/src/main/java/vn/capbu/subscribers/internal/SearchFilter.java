package vn.capbu.subscribers.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.SearchKeys;
import vn.capbu.subscribers.spi.SubscriberIndex;

/** The filters of a query, as they are compared. */
final class SearchFilter {

    private final SubscriberIndex.Filter filter;

    SearchFilter(SearchFilters filters) {
        this.filter =
                new SubscriberIndex.Filter(
                        filters.provinces().stream()
                                .map(SearchKeys::province)
                                .collect(Collectors.toUnmodifiableSet()),
                        keys(filters.deviceVersions()),
                        filters.states(),
                        keys(filters.channels()),
                        filters.facts());
    }

    private static Set<String> keys(Set<String> texts) {
        return texts.stream().map(SearchKeys::text).collect(Collectors.toUnmodifiableSet());
    }

    SubscriberIndex.Filter forIndex() {
        return filter;
    }

    /** Whether the index can be mistaken: several conditions that only one certificate together has to meet. */
    boolean isJoint() {
        int conditions = 0;
        for (Set<?> set : List.of(filter.provinces(), filter.deviceVersions(), filter.states())) {
            conditions += set.isEmpty() ? 0 : 1;
        }
        return conditions > 1;
    }

    boolean letsThrough(SearchDocument document) {
        return asksNothingOfCertificates()
                || document.certificates().stream().anyMatch(this::letsThrough);
    }

    boolean letsThrough(Certificate certificate) {
        return has(filter.provinces(), SearchKeys.province(certificate.province()))
                && has(filter.deviceVersions(), SearchKeys.text(certificate.deviceVersion()))
                && (filter.states().isEmpty() || filter.states().contains(certificate.state()));
    }

    private boolean asksNothingOfCertificates() {
        return filter.provinces().isEmpty()
                && filter.deviceVersions().isEmpty()
                && filter.states().isEmpty();
    }

    private static boolean has(Set<String> wanted, String key) {
        return wanted.isEmpty() || wanted.contains(key);
    }
}
