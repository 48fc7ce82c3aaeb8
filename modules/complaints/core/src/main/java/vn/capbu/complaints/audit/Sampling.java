package vn.capbu.complaints.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws samples. A pure function of candidates, method, size and seed. */
public final class Sampling {

    /** Spreads seeds that lie side by side: such ones begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Sampling() {}

    /**
     * A case that may be chosen.
     *
     * @param id of it
     * @param stratum it belongs to
     * @param late whether it was late
     */
    public record Candidate(long id, String stratum, boolean late) {}

    /** Ids in the order in which they were drawn; strata one after the other. */
    public static List<Long> draw(
            List<Candidate> candidates, SamplePlan.Method method, int size, long seed) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingLong(Candidate::id));
        Random random = new Random(seed * SPREAD);
        return switch (method) {
            case BREACHES -> ids(sorted.stream().filter(Candidate::late).toList());
            case RANDOM -> ids(some(sorted, size, random));
            case STRATIFIED -> stratified(sorted, size, random);
        };
    }

    private static List<Long> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    /** The first steps of the shuffle of Fisher and Yates: each subset is as likely as another. */
    private static List<Candidate> some(List<Candidate> sorted, int size, Random random) {
        List<Candidate> deck = new ArrayList<>(sorted);
        int drawn = Math.max(0, Math.min(size, deck.size()));
        for (int i = 0; i < drawn; i++) {
            int other = i + random.nextInt(deck.size() - i);
            Candidate swap = deck.get(i);
            deck.set(i, deck.get(other));
            deck.set(other, swap);
        }
        return deck.subList(0, drawn);
    }

    private static List<Long> stratified(List<Candidate> sorted, int size, Random random) {
        Map<String, List<Candidate>> strata = new TreeMap<>();
        for (Candidate one : sorted) {
            strata.computeIfAbsent(one.stratum(), key -> new ArrayList<>()).add(one);
        }
        Map<String, Integer> sizes = sizes(strata, size);
        List<Long> drawn = new ArrayList<>();
        strata.forEach(
                (key, all) -> drawn.addAll(ids(some(all, sizes.getOrDefault(key, 0), random))));
        return drawn;
    }

    /** By largest remainders; the largest stratum gives one to each that would have none, as long as it has more than one. */
    private static Map<String, Integer> sizes(Map<String, List<Candidate>> strata, int size) {
        int all = strata.values().stream().mapToInt(List::size).sum();
        int whole = Math.max(0, Math.min(size, all));
        Map<String, Integer> sizes = new TreeMap<>();
        Map<String, Long> remainders = new TreeMap<>();
        int given = 0;
        for (Map.Entry<String, List<Candidate>> one : strata.entrySet()) {
            long share = (long) whole * one.getValue().size();
            sizes.put(one.getKey(), (int) (share / all));
            remainders.put(one.getKey(), share % all);
            given += (int) (share / all);
        }
        List<String> order = new ArrayList<>(strata.keySet());
        order.sort(
                Comparator.comparingLong((String key) -> remainders.getOrDefault(key, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; given < whole; i++, given++) {
            sizes.merge(order.get(i), 1, Integer::sum);
        }
        order.sort(Comparator.naturalOrder());
        for (String empty : order) {
            String largest = largest(sizes);
            if (sizes.getOrDefault(empty, 0) == 0 && sizes.getOrDefault(largest, 0) > 1) {
                sizes.merge(largest, -1, Integer::sum);
                sizes.put(empty, 1);
            }
        }
        return sizes;
    }

    private static String largest(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
