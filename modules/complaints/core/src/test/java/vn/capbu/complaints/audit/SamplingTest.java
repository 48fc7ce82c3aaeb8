package vn.capbu.complaints.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.capbu.complaints.audit.SamplePlan.Method;
import vn.capbu.complaints.audit.Sampling.Candidate;

/** Samples are those of their seed, as large as asked for, and fair. */
class SamplingTest {

    private static final long SEED = 20_200_305;

    /** A hundred cases: 90 of one stratum, 9 of another, one of a third; each tenth was late. */
    private static List<Candidate> hundred() {
        List<Candidate> all = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            all.add(new Candidate(i, i <= 90 ? "a" : i <= 99 ? "b" : "c", i % 10 == 0));
        }
        return all;
    }

    @Test
    void aSeedGivesTheSameSampleInWhateverOrderCasesCome() {
        List<Candidate> shuffled = hundred();
        Collections.reverse(shuffled);
        for (Method method : Method.values()) {
            assertThat(Sampling.draw(shuffled, method, 20, SEED))
                    .isEqualTo(Sampling.draw(hundred(), method, 20, SEED))
                    .doesNotHaveDuplicates();
        }
        assertThat(Sampling.draw(hundred(), Method.RANDOM, 20, SEED + 1))
                .hasSize(20)
                .isNotEqualTo(Sampling.draw(hundred(), Method.RANDOM, 20, SEED));
    }

    @Test
    void strataGetTheirSharesAndNoneIsForgotten() {
        Map<String, Integer> drawn = new HashMap<>();
        for (long id : Sampling.draw(hundred(), Method.STRATIFIED, 20, SEED)) {
            drawn.merge(id <= 90 ? "a" : id <= 99 ? "b" : "c", 1, Integer::sum);
        }
        assertThat(drawn).isEqualTo(Map.of("a", 17, "b", 2, "c", 1));
        assertThat(Sampling.draw(hundred(), Method.STRATIFIED, 500, SEED)).hasSize(100);
        assertThat(Sampling.draw(hundred(), Method.STRATIFIED, 2, SEED)).hasSize(2);
    }

    @Test
    void everyBreachIsTakenWhateverTheSize() {
        assertThat(Sampling.draw(hundred(), Method.BREACHES, 1, SEED))
                .containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L);
    }

    /** Over many seeds each case is drawn about as often as another. */
    @Test
    void nobodyIsFavoured() {
        int[] often = new int[101];
        for (int seed = 0; seed < 2_000; seed++) {
            for (long id : Sampling.draw(hundred(), Method.RANDOM, 10, seed)) {
                often[(int) id]++;
            }
        }
        for (int id = 1; id <= 100; id++) {
            assertThat(often[id]).as("case %s", id).isBetween(140, 260);
        }
    }

    @Test
    void nothingGivesNothing() {
        for (Method method : Method.values()) {
            assertThat(Sampling.draw(List.of(), method, 5, SEED)).isEmpty();
        }
    }
}
