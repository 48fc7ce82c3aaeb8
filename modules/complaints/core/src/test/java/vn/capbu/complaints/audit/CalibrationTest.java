package vn.capbu.complaints.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.capbu.complaints.audit.Scorecard.Criterion;

/** Scores by weights, and how far two auditors agree; figures reckoned by hand. */
class CalibrationTest {

    private static final Scorecard CARD =
            new Scorecard(
                    "care",
                    1,
                    LocalDate.of(2019, 1, 1),
                    "Phiếu",
                    "Card",
                    80,
                    List.of(
                            new Criterion("answer", "Trả lời", "Answer", 60, true),
                            new Criterion("tone", "Lời lẽ", "Tone", 40, false)));

    private static Review review(long caseId, String auditor, int answer, int tone) {
        List<Review.Mark> marks =
                List.of(new Review.Mark("answer", answer, "x"), new Review.Mark("tone", tone, "x"));
        return new Review(
                1,
                caseId,
                auditor,
                Instant.EPOCH,
                marks,
                "",
                Review.score(CARD, marks),
                Review.passes(CARD, marks));
    }

    @Test
    void weightsMakeTheScoreAndAFatalFaultFails() {
        assertThat(review(1, "a", 100, 50).score()).isEqualTo(80);
        assertThat(review(1, "a", 100, 50).passed()).isTrue();
        assertThat(review(1, "a", 99, 50).passed()).isFalse();
        assertThat(review(1, "a", 0, 100).passed()).isFalse();
        Scorecard lenient =
                new Scorecard("care", 2, LocalDate.of(2019, 1, 1), "", "", 10, CARD.criteria());
        List<Review.Mark> fatal =
                List.of(new Review.Mark("answer", 0, "x"), new Review.Mark("tone", 100, ""));
        assertThat(Review.score(lenient, fatal)).isEqualTo(40);
        assertThat(Review.passes(lenient, fatal)).isFalse();
    }

    @Test
    void auditorsAreComparedOnCasesThatBothReviewed() {
        Calibration found =
                Calibration.of(
                        CARD,
                        List.of(
                                review(1, "a", 100, 100),
                                review(2, "a", 100, 100),
                                review(3, "a", 50, 50),
                                review(4, "a", 100, 50),
                                review(5, "a", 0, 0)),
                        List.of(
                                review(1, "b", 100, 100),
                                review(2, "b", 50, 100),
                                review(3, "b", 50, 50),
                                review(4, "b", 100, 100),
                                review(6, "b", 0, 0)));

        assertThat(found.cases()).isEqualTo(4);
        assertThat(found.samePassed()).isEqualTo(3);
        // both pass 2, both fail 1, one apart: 0.75 seen, 0.75*0.5 + 0.25*0.5 = 0.5 by chance
        assertThat(found.kappa()).isCloseTo(0.5, within(1e-9));
        assertThat(found.meanGap()).isCloseTo(12.5, within(1e-9));
        assertThat(found.gaps())
                .containsExactly(
                        new Calibration.Gap("answer", 3, -12.5),
                        new Calibration.Gap("tone", 3, 12.5));
    }

    @Test
    void withoutACaseInCommonThereIsNothingToSay() {
        Calibration none = Calibration.of(CARD, List.of(review(1, "a", 1, 1)), List.of());
        assertThat(none.cases()).isZero();
        assertThat(none.kappa()).isNaN();
    }
}
