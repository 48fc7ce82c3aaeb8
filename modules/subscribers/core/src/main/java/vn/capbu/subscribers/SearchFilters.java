package vn.capbu.subscribers;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a subscriber must have besides the searched text: one of each set that isn't empty. Province, version and state have to
 * be met by one and the same certificate.
 *
 * @param provinces names of provinces, in any spelling of the catalogue; for one of the 34 the names of all that it was merged
 *     from; "" for certificates without one
 * @param deviceVersions device versions of the token, as the registry writes them; "" for certificates without one
 * @param states states of the certificate
 * @param channels channels that the subscriber is served by, as the registry writes them; "" for subscribers without one
 * @param facts facts that another feature owns, by kind and wanted values, for example {@code eligibility} and
 *     {@code ELIGIBLE}; see {@link vn.capbu.subscribers.spi.SubscriberFacts}
 */
public record SearchFilters(
        Set<String> provinces,
        Set<String> deviceVersions,
        Set<RegistryState> states,
        Set<String> channels,
        Map<String, Set<String>> facts) {

    /** Lets everything through. */
    public static final SearchFilters NONE =
            new SearchFilters(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

    public SearchFilters {
        provinces = Set.copyOf(provinces);
        deviceVersions = Set.copyOf(deviceVersions);
        states = Set.copyOf(states);
        channels = Set.copyOf(channels);
        Map<String, Set<String>> wanted = new TreeMap<>();
        facts.forEach(
                (kind, values) -> {
                    if (!values.isEmpty()) {
                        wanted.put(kind, Set.copyOf(values));
                    }
                });
        facts = Collections.unmodifiableMap(wanted);
    }

    /** Whether everything is let through. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
