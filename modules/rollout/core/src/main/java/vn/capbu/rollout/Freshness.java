package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How new the facts of a campaign are: after the newest of them nothing is known, which isn't nothing done.
 *
 * @param newest by channel the last day in Viet Nam of which a renewal or registration is known; channels without any are left out
 * @param file name of the file that was imported last; null when none was
 * @param importedAt when; null when none was
 */
public record Freshness(
        Map<Channel, LocalDate> newest, @Nullable String file, @Nullable Instant importedAt) {

    public Freshness {
        newest = Map.copyOf(newest);
    }

    /**
     * The last day of which anything is known of some channels.
     *
     * @param channels empty for all
     * @return null when nothing is
     */
    public @Nullable LocalDate knownUntil(Set<Channel> channels) {
        return newest.entrySet().stream()
                .filter(one -> channels.isEmpty() || channels.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
