package vn.capbu.rollout.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.capbu.rollout.Cell;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Standing;

/** Counts cells of the summary together, by device version. Used by one thread. */
public final class Tally {

    /** Of one version. */
    private static final class OfVersion {

        private final Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        private long renewed;
        private long registered;
    }

    private final Map<Integer, String> names;
    private final Map<Integer, OfVersion> versions = new HashMap<>();

    /**
     * @param names of device versions by number
     */
    public Tally(Map<Integer, String> names) {
        this.names = names;
    }

    /**
     * Adds a cell.
     *
     * @param counted whether its renewals count, or only its people in the denominator
     */
    public void add(Cell cell, long count, boolean counted) {
        OfVersion version = versions.computeIfAbsent(cell.deviceVersion(), any -> new OfVersion());
        Standing standing = cell.standing();
        version.standings.merge(standing, count, Long::sum);
        if (counted && standing.isRenewed()) {
            version.renewed += count;
        }
        if (counted && standing == Standing.REGISTERED) {
            version.registered += count;
        }
    }

    /** All versions together. */
    public Counts counts() {
        return versions.values().stream().map(Tally::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** By the name of the version. */
    public Map<String, Counts> byVersion() {
        Map<String, Counts> counts = new TreeMap<>();
        versions.forEach(
                (number, one) ->
                        counts.merge(names.getOrDefault(number, ""), counts(one), Counts::plus));
        return counts;
    }

    private static Counts counts(OfVersion one) {
        return new Counts(one.standings, one.renewed, one.registered);
    }

    /** The same numbers, which stay as they are now. */
    public Tally copy() {
        Tally copy = new Tally(names);
        versions.forEach(
                (number, one) -> {
                    OfVersion same = new OfVersion();
                    same.standings.putAll(one.standings);
                    same.renewed = one.renewed;
                    same.registered = one.registered;
                    copy.versions.put(number, same);
                });
        return copy;
    }
}
