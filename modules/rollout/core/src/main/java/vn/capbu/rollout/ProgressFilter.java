package vn.capbu.rollout;

import java.util.Set;

/**
 * Which part of a population.
 *
 * @param provinces codes of 2020, {@link Cell#NO_PROVINCE} among them where wanted; empty for all
 * @param deviceVersions numbers; empty for all
 * @param channels of renewals; empty for all. A filter by channel leaves nothing but renewals
 * @param standings empty for all
 */
public record ProgressFilter(
        Set<String> provinces,
        Set<Integer> deviceVersions,
        Set<Channel> channels,
        Set<Standing> standings) {

    /** Everybody. */
    public static final ProgressFilter ALL =
            new ProgressFilter(Set.of(), Set.of(), Set.of(), Set.of());

    public ProgressFilter {
        provinces = Set.copyOf(provinces);
        deviceVersions = Set.copyOf(deviceVersions);
        channels = Set.copyOf(channels);
        standings = Set.copyOf(standings);
    }

    /** The same of some provinces only. */
    public ProgressFilter inProvinces(Set<String> codes) {
        return new ProgressFilter(codes, deviceVersions, channels, standings);
    }

    /** The same of some device versions only. */
    public ProgressFilter ofDeviceVersions(Set<Integer> numbers) {
        return new ProgressFilter(provinces, numbers, channels, standings);
    }

    /** The same by some channels only. */
    public ProgressFilter by(Set<Channel> some) {
        return new ProgressFilter(provinces, deviceVersions, some, standings);
    }

    /** The same standing so only. */
    public ProgressFilter standing(Set<Standing> some) {
        return new ProgressFilter(provinces, deviceVersions, channels, some);
    }
}
