package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
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
        assertThat(generations.ahead(module("a", UsualTime.ofSeconds(1, 40))))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void eachThatRunsMayTakeAsLongAsUsual() {
        TokenModule known = module("a", UsualTime.ofSeconds(1, 40));
        generations.begin(known);
        generations.begin(known);

        assertThat(generations.ahead(known)).isEqualTo(Duration.ofSeconds(80));
        assertThat(generations.ahead(module("b", UsualTime.ofSeconds(1, 40)))).isZero();
        generations.end(known);
        generations.end(known);
        assertThat(generations.ahead(known)).isZero();
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

        assertThat(generations.ahead(unknown)).isEqualTo(Generations.UNKNOWN);
    }
}
