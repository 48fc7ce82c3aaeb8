package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.ModuleQuirks.UsualTime;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;

class GenerationsTest {

    private final Generations generations = new Generations();

    private static TokenModule module(String name, UsualTime usual) {
        ModuleQuirks quirks = new ModuleQuirks(usual, 0, 0, false, false, false, "");
        return new TokenModule(
                name,
                "/lib/" + name,
                "v4",
                Map.of(),
                5,
                null,
                Isolation.PROCESS_PER_TOKEN,
                true,
                quirks);
    }

    @Test
    void nothingRunsNothingIsWaitedFor() {
        assertThat(generations.alongside(module("a", UsualTime.ofSeconds(1, 40))).get())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void eachThatRunsMayTakeAsLongAsUsual() {
        TokenModule known = module("a", UsualTime.ofSeconds(1, 40));
        generations.begin(known);
        generations.begin(known);

        assertThat(generations.alongside(known).get()).isEqualTo(Duration.ofSeconds(80));
        assertThat(generations.alongside(module("b", UsualTime.ofSeconds(1, 40))).get()).isZero();
        generations.end(known);
        generations.end(known);
        assertThat(generations.alongside(known).get()).isZero();
    }

    @Test
    void thoseThatBeginWhileACallWaitsMayComeBeforeIt() {
        TokenModule known = module("a", UsualTime.ofSeconds(1, 40));
        generations.begin(known);
        Supplier<Duration> call = generations.alongside(known);
        generations.end(known);
        Supplier<Duration> generation = generations.begin(known);
        generations.begin(known);

        assertThat(call.get()).isEqualTo(Duration.ofMinutes(2));
        assertThat(generation.get()).isEqualTo(Duration.ofSeconds(40));
        generations.end(known);
        generations.end(known);
        assertThat(call.get()).isEqualTo(Duration.ofMinutes(2));
        assertThat(generations.alongside(known).get()).isZero();
    }

    @Test
    void whereTheUsualTimeIsUnknownTheSlowestTokenCounts() {
        TokenModule unknown =
                new TokenModule(
                        "a",
                        "/lib/a",
                        "v4",
                        Map.of(),
                        5,
                        null,
                        Isolation.PROCESS_PER_TOKEN,
                        true,
                        ModuleQuirks.NONE);
        generations.begin(unknown);

        assertThat(generations.alongside(unknown).get()).isEqualTo(Generations.UNKNOWN);
    }
}
