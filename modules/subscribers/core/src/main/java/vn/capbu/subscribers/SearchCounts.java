package vn.capbu.subscribers;

import java.util.Map;

/**
 * How many subscribers a query finds, in all and by filter. A subscriber with several certificates counts in each group that
 * one of them is in, so groups may add up to more than the total.
 *
 * @param total subscribers
 * @param byProvince by the province that the registry writes
 * @param byDeviceVersion by device version of the token
 * @param byState by state of the certificate
 * @param byChannel by channel
 * @param byFact by the facts that other features own: by kind and value, without values that nobody has
 */
public record SearchCounts(
        long total,
        Map<String, Long> byProvince,
        Map<String, Long> byDeviceVersion,
        Map<RegistryState, Long> byState,
        Map<String, Long> byChannel,
        Map<String, Map<String, Long>> byFact) {

    public SearchCounts {
        byProvince = Map.copyOf(byProvince);
        byDeviceVersion = Map.copyOf(byDeviceVersion);
        byState = Map.copyOf(byState);
        byChannel = Map.copyOf(byChannel);
        byFact = Map.copyOf(byFact);
    }
}
