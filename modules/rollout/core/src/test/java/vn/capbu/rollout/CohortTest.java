package vn.capbu.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How parts of a population by device version are written and read. */
class CohortTest {

    @Test
    void namesAreReadAsPeopleTypeThem() {
        assertThat(Cohort.parse("v2, v4;V5").names()).containsExactlyInAnyOrder("v2", "v4", "v5");
        assertThat(Cohort.parse("v2 v4").key()).isEqualTo("v2 v4");
        assertThat(Cohort.parse("except v2,v4").except()).isTrue();
        assertThat(Cohort.parse("")).isEqualTo(Cohort.ALL);
        assertThat(Cohort.parse("exceptional").names()).containsExactly("exceptional");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenIsReadAgain(boolean except) {
        Cohort cohort = new Cohort(Set.of("v2", "Token A", "a;b", ""), except);

        assertThat(Cohort.parse(cohort.key())).isEqualTo(cohort);
        assertThat(cohort.contains("token a")).isEqualTo(!except);
        assertThat(cohort.contains("a")).isEqualTo(except);
    }

    @Test
    void thoseWithoutAVersionAreNotEverybody() {
        Cohort unnamed = new Cohort(Set.of(""), false);

        assertThat(unnamed.key()).isNotEqualTo(Cohort.ALL.key());
        assertThat(unnamed.contains("")).isTrue();
        assertThat(unnamed.contains("v2")).isFalse();
    }
}
