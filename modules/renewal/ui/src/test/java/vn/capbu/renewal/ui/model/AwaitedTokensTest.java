package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TokenSerial;

/** Tokens that a card sends to the bench, plugged in or not. */
class AwaitedTokensTest {

    private final BenchModel model = new BenchModel(new TestClock());
    private final TestBench bench = new TestBench(model);
    private final AwaitedTokens awaited = new AwaitedTokens(model);

    @Test
    void aTokenThatIsThereIsSelectedWhateverTheBenchShows() {
        TokenSerial token = bench.plug(1, "Một");
        bench.plug(2, "Hai");
        bench.look();
        model.setFilter(RowFilter.RENEWED);

        TokenSerial asRegistered = new TokenSerial(token.value().toLowerCase(Locale.ROOT));
        assertThat(awaited.await(List.of(asRegistered))).isTrue();

        assertThat(model.filter()).isEqualTo(RowFilter.ALL);
        assertThat(selected()).containsExactly(token);
    }

    @Test
    void oneThatIsNotThereIsSelectedOnceItIsPluggedIn() {
        TokenSerial other = bench.plug(2, "Hai");
        bench.look();
        TokenSerial token = bench.plug(1, "Một");
        bench.pull(token);

        assertThat(awaited.await(List.of(token))).isFalse();
        assertThat(selected()).isEmpty();
        bench.plug(1, "Một");
        bench.look();
        assertThat(selected()).containsExactly(token);

        model.select(List.of(other));
        bench.pull(token);
        bench.look();
        bench.plug(1, "Một");
        bench.look();
        assertThat(selected()).as("what was awaited came once").containsExactly(other);
    }

    /** The bench shows a token for a while after it was unplugged: that doesn't make it present. */
    @Test
    void oneThatWasJustUnpluggedIsAwaited() {
        TokenSerial token = bench.plug(1, "Một");
        bench.look();
        bench.pull(token);
        bench.look();
        assertThat(model.rows()).hasSize(1);

        assertThat(awaited.await(List.of(token))).isFalse();
        bench.plug(1, "Một");
        bench.look();
        assertThat(selected()).containsExactly(token);
    }

    private List<TokenSerial> selected() {
        return model.selectedRows().stream().map(TokenRow::serial).toList();
    }
}
