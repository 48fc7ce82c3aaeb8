package vn.capbu.tokenworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class PreparationTest {

    @Test
    void thisJvmCanTakeEveryStep() {
        for (Preparation.Step step : Preparation.steps()) {
            assertThatCode(step::take).doesNotThrowAnyException();
        }
    }

    @Test
    void takesEachStepOnce() {
        Preparation preparation = new Preparation();
        int taken = 0;
        while (preparation.next()) {
            taken++;
        }
        assertThat(taken).isEqualTo(Preparation.steps().size());
    }
}
