package vn.capbu.subscribers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;

/**
 * Which certificates of the registry are meant. Every set that isn't empty has to hold; within a set one of its values.
 *
 * @param provinces codes of the catalogue of 63; "" for those whose province is none of them
 * @param deviceVersions of the token, as written; "" for those without
 * @param states of the certificate
 * @param channels as written; "" for those without
 * @param taxCodes of the subscriber
 * @param subscribers chosen otherwise: by a search, by eligibility, by follow-up; null for all
 */
public record RegistryFilter(
        Set<String> provinces,
        Set<String> deviceVersions,
        Set<RegistryState> states,
        Set<String> channels,
        Set<TaxCode> taxCodes,
        @Nullable SubscriberIds subscribers) {

    /** Everything. */
    public static final RegistryFilter ALL =
            new RegistryFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    public RegistryFilter {
        provinces = Set.copyOf(provinces);
        deviceVersions = Set.copyOf(deviceVersions);
        states = Set.copyOf(states);
        channels = Set.copyOf(channels);
        taxCodes = Set.copyOf(taxCodes);
    }
}
