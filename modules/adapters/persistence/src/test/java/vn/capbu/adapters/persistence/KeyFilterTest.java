package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyFilterTest {

    private static final int KEYS = 20_000;

    @Test
    void whatWasAddedIsNeverDenied() {
        KeyFilter filter = new KeyFilter(KEYS);
        IntStream.range(0, KEYS).forEach(i -> filter.add("5402" + i));

        assertThat(IntStream.range(0, KEYS)).allMatch(i -> filter.mayHold("5402" + i));
    }

    @Test
    void littleElseIsTakenForIt() {
        KeyFilter filter = new KeyFilter(KEYS);
        IntStream.range(0, KEYS).forEach(i -> filter.add("5402" + i));

        long wrong =
                IntStream.range(KEYS, 3 * KEYS).filter(i -> filter.mayHold("5402" + i)).count();
        assertThat(wrong).isLessThan(2 * KEYS / 100);
    }

    @Test
    void anEmptyOneHoldsNothing() {
        assertThat(new KeyFilter(0).mayHold("")).isFalse();
    }
}
