package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;

class RenewTokensTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"REKEY,RSA_2048", "SAME_KEY,RSA_2048", "REKEY,EC_P256", "SAME_KEY,EC_P384"})
    void renewsOnce(KeyPolicy policy, KeySpec keys) {
        try (RenewalBench bench = new RenewalBench(folder, policy, keys)) {
            RenewalResult result = bench.renew().get(0);

            assertThat(result.outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().issued().in(State.CONFIRMED)).hasSize(1);
            assertThat(bench.token().orphans()).isEmpty();
            assertThat(bench.token().violations()).isEmpty();
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.ALREADY_RENEWED);
            assertThat(bench.unwipedPins()).isZero();
        }
    }
}
