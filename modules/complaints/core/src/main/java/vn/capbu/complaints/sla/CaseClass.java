package vn.capbu.complaints.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of cases: a group of complaints, or a type of request at a level.
 *
 * @param code within its policy, stable
 * @param group the group or type that reports count it under
 * @param level 1 to 4; 0 where the policy has none
 * @param vietnamese name
 * @param english name
 * @param unit that handles it first
 * @param limit of the resolution; null where there is none
 * @param shares of units inside the limit, in the order of the work; empty where the whole is nobody's in particular
 */
public record CaseClass(
        String code,
        String group,
        int level,
        String vietnamese,
        String english,
        String unit,
        @Nullable Limit limit,
        List<Share> shares) {

    public CaseClass {
        shares = List.copyOf(shares);
    }

    /**
     * A unit's part of the limit, in the time of the limit.
     *
     * @param unit whose
     * @param seconds at least 1
     */
    public record Share(String unit, long seconds) {}

    /** The share of a unit in seconds; 0 when it has none. */
    public long share(String unit) {
        return shares.stream()
                .filter(one -> one.unit().equals(unit))
                .mapToLong(Share::seconds)
                .sum();
    }
}
