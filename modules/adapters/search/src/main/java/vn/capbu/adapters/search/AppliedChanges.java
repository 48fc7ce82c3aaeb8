package vn.capbu.adapters.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.capbu.subscribers.spi.SearchSource.Change;

/**
 * Which transactions an index has taken in. Their numbers are given when they begin to write, so a smaller one may be committed
 * after a greater one: beyond the floor each is remembered. The floor follows when no transaction can be that old any more.
 */
final class AppliedChanges {

    /** No import, nor any other transaction, takes this long. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(6);

    private static final String KEY = "changes";
    private static final String BETWEEN = ",";

    private final TreeMap<Long, Change> applied = new TreeMap<>();
    private long floor;

    /** What is remembered with a commit of the index. */
    static AppliedChanges read(Map<String, String> commit) {
        AppliedChanges changes = new AppliedChanges();
        String text = commit.getOrDefault(KEY, "");
        for (String entry : text.isEmpty() ? new String[0] : text.split(BETWEEN, -1)) {
            String[] parts = entry.split("/", -1);
            changes.add(new Change(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2])));
        }
        changes.floor = changes.applied.isEmpty() ? 0 : changes.applied.firstKey() - 1;
        return changes;
    }

    Map<String, String> toCommit() {
        List<String> entries = new ArrayList<>(applied.size());
        applied.values()
                .forEach(
                        change ->
                                entries.add(
                                        change.number()
                                                + "/"
                                                + change.stamp()
                                                + "/"
                                                + change.at()));
        return Map.of(KEY, String.join(BETWEEN, entries));
    }

    /** Changes after this number have to be looked at. */
    long floor() {
        return floor;
    }

    /** Whether nothing was taken in yet, so that all of the registry is new. */
    boolean isEmpty() {
        return applied.isEmpty();
    }

    /** Those of the registry's that are not taken in yet. */
    List<Change> missing(List<Change> registry) {
        return registry.stream().filter(change -> !applied.containsKey(change.number())).toList();
    }

    /** Whether the registry has all that was taken in: a restored or another database doesn't. */
    boolean isOf(List<Change> registry) {
        Map<Long, String> stamps = new TreeMap<>();
        registry.forEach(change -> stamps.put(change.number(), change.stamp()));
        return applied.values().stream()
                .allMatch(change -> change.stamp().equals(stamps.get(change.number())));
    }

    void add(Change change) {
        applied.put(change.number(), change);
    }

    /** Forgets what is too old to be followed by a smaller number; keeps the newest, to know the database by. */
    void moveFloor(Instant now) {
        Instant old = now.minus(LONGEST_TRANSACTION);
        while (applied.size() > 1 && applied.firstEntry().getValue().at().isBefore(old)) {
            applied.pollFirstEntry();
        }
        floor = applied.isEmpty() ? 0 : applied.firstKey() - 1;
    }
}
