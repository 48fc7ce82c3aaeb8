package vn.capbu.complaints.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two auditors agree on the cases that both reviewed.
 *
 * @param cases how many
 * @param samePassed of them, how many both let pass or both fail
 * @param kappa agreement on passing beyond chance (Cohen); 1 where both say the same of all, NaN without cases
 * @param meanGap of the scores, whichever is higher; 0 without cases
 * @param gaps by criterion, in the order of the score-card
 */
public record Calibration(int cases, int samePassed, double kappa, double meanGap, List<Gap> gaps) {

    public Calibration {
        gaps = List.copyOf(gaps);
    }

    /**
     * How far they are apart on a criterion.
     *
     * @param criterion code
     * @param same how many cases have the same points
     * @param mean points that the second gives more than the first
     */
    public record Gap(String criterion, int same, double mean) {}

    /** A case that both reviewed. */
    private record Pair(Review first, Review second) {}

    /** Compares reviews of the same plan. */
    public static Calibration of(Scorecard card, List<Review> first, List<Review> second) {
        Map<Long, Review> others = new LinkedHashMap<>();
        second.forEach(review -> others.put(review.caseId(), review));
        List<Pair> pairs = new ArrayList<>();
        for (Review one : first) {
            Review other = others.get(one.caseId());
            if (other != null) {
                pairs.add(new Pair(one, other));
            }
        }
        int same =
                (int)
                        pairs.stream()
                                .filter(pair -> pair.first().passed() == pair.second().passed())
                                .count();
        double gap =
                pairs.stream()
                        .mapToInt(pair -> Math.abs(pair.first().score() - pair.second().score()))
                        .average()
                        .orElse(0);
        return new Calibration(
                pairs.size(),
                same,
                kappa(pairs, same),
                gap,
                card.criteria().stream().map(one -> gap(one.code(), pairs)).toList());
    }

    private static double kappa(List<Pair> pairs, int same) {
        double n = pairs.size();
        double first = pairs.stream().filter(pair -> pair.first().passed()).count() / n;
        double second = pairs.stream().filter(pair -> pair.second().passed()).count() / n;
        double chance = first * second + (1 - first) * (1 - second);
        return chance == 1 ? 1 : (same / n - chance) / (1 - chance);
    }

    private static Gap gap(String criterion, List<Pair> pairs) {
        int same = 0;
        long sum = 0;
        for (Pair pair : pairs) {
            int difference = points(pair.second(), criterion) - points(pair.first(), criterion);
            same += difference == 0 ? 1 : 0;
            sum += difference;
        }
        return new Gap(criterion, same, pairs.isEmpty() ? 0 : (double) sum / pairs.size());
    }

    private static int points(Review review, String criterion) {
        return review.marks().stream()
                .filter(mark -> mark.criterion().equals(criterion))
                .mapToInt(Review.Mark::points)
                .findFirst()
                .orElse(0);
    }
}
