package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.spi.Authority.Mismatch;

/** An authority that has nothing to confirm, and takes nothing back (EST). */
class UnconfirmedAuthorityTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void renewsWithoutAConfirmation(KeyPolicy policy) {
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            bench.authority().adopt(Habit.SPEAKS_EST);

            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(bench.authority().faults().calls())
                    .doesNotContain("confirm", "reject", "revoke");
        }
    }

    @Test
    void aCertificateThatCannotStayWaitsForItsRevocationByAPerson() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.SPEAKS_EST);
            bench.authority().issueWrongly(Mismatch.NOT_AFTER);
            RenewalResult result = bench.renew().get(0);

            assertThat(result.problem().cause()).isEqualTo(FailureCause.REVOCATION_NEEDED);
            assertThat(result.problem().continues()).isTrue();
            assertThat(bench.token().isUsable(bench.oldCertificate())).isTrue();
            assertThat(bench.resume().get(0).problem().cause())
                    .isEqualTo(FailureCause.REVOCATION_NEEDED);

            Bytes wrong = bench.authority().issued().all().iterator().next();
            bench.authority().issued().set(wrong, State.REVOKED);
            RenewalResult ended = bench.resume().get(0);
            assertThat(ended.problem().continues()).isFalse();
            assertThat(bench.token().keys()).hasSize(1);

            bench.authority().behave();
            assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        }
    }

    @Test
    void itsWeakerGuaranteeIsSaidBeforehand() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            new vn.capbu.renewal.fixture.Settings(bench)
                    .use(
                            new AuthoritySettings.Est(
                                    "https://ca.example/.well-known/est",
                                    java.util.List.of(),
                                    new AuthoritySettings.Ra.Password("ra", "/ra.password"),
                                    null,
                                    null));
            assertThat(bench.desk().caveats(bench.campaign()))
                    .containsExactly(AuthorityCaveat.NO_CONFIRMATION, AuthorityCaveat.NO_LOOKUP);
        }
    }
}
