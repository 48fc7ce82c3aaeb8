package vn.capbu.complaints.audit;

import java.time.Instant;
import java.util.List;

/**
 * What an auditor says of a case. Written once.
 *
 * @param plan id
 * @param caseId the case
 * @param auditor account
 * @param at when
 * @param marks one for each criterion, in their order
 * @param note in words; possibly empty
 * @param score of 100
 * @param passed whether it is enough
 */
public record Review(
        long plan,
        long caseId,
        String auditor,
        Instant at,
        List<Mark> marks,
        String note,
        int score,
        boolean passed) {

    public Review {
        marks = List.copyOf(marks);
    }

    /**
     * Points of a criterion.
     *
     * @param criterion code
     * @param points 0 to 100
     * @param note why points are missing; not empty then
     */
    public record Mark(String criterion, int points, String note) {}

    /** Points of 100 by a score-card's weights, halves upwards. */
    public static int score(Scorecard card, List<Mark> marks) {
        long sum = 0;
        for (Mark mark : marks) {
            sum +=
                    (long) mark.points()
                            * card.criterion(mark.criterion())
                                    .map(Scorecard.Criterion::weight)
                                    .orElse(0);
        }
        return (int) ((sum + Scorecard.FULL / 2) / Scorecard.FULL);
    }

    /** Whether marks are enough: the points, and none of the fatal criteria without any. */
    public static boolean passes(Scorecard card, List<Mark> marks) {
        boolean fatal =
                marks.stream()
                        .anyMatch(
                                mark ->
                                        mark.points() == 0
                                                && card.criterion(mark.criterion())
                                                        .map(Scorecard.Criterion::fatal)
                                                        .orElse(false));
        return !fatal && score(card, marks) >= card.pass();
    }
}
