package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

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

    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void aSupervisorDeclaresTheRevocationWhereNoCrlShowsIt(KeyPolicy policy) throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            bench.authority().adopt(Habit.SPEAKS_EST);
            bench.authority().adopt(Habit.NO_STATUS);
            bench.authority().issueWrongly(Mismatch.NOT_AFTER);
            bench.renew();
            assertThat(diagnose(bench).next()).isEqualTo(NextStep.HAVE_REVOKED);

            Renewal declared = declare(bench);
            assertThat(declared.state()).isEqualTo(RenewalState.REVOKED);
            assertThat(diagnose(bench).authority().kind()).isEqualTo(AtAuthority.Kind.REVOKED);
            bench.tokens().pull(bench.token());
            assertThat(bench.resume()).allMatch(it -> it.problem().continues());
            bench.tokens().plug(RenewalBench.MODULE, bench.token());
            bench.restart();

            RenewalResult ended = bench.resume().get(0);
            assertThat(ended.problem().cause()).isEqualTo(FailureCause.CERTIFICATE_REVOKED);
            assertThat(ended.problem().continues()).isFalse();
            assertThat(bench.token().isUsable(bench.oldCertificate())).isTrue();
            assertThat(bench.token().certificates()).hasSize(1);
            assertThat(bench.token().keys()).hasSize(1);
            assertThat(
                            bench.workspace().storage().port(AuditTrail.class).latest(20).stream()
                                    .filter(event -> event.action().equals("renewal.decide")))
                    .singleElement()
                    .satisfies(
                            event ->
                                    assertThat(event.details())
                                            .containsEntry("evidence", "CV 12/CA")
                                            .containsEntry("secondPerson", "Lan"));
        }
    }

    /** It was written and read back, and no relying application could use it. */
    @ParameterizedTest
    @EnumSource(KeyPolicy.class)
    void aDeclaredCertificateThatIsOnTheTokenIsTakenOff(KeyPolicy policy) throws Exception {
        int look = lookOfARelyingApplication(policy);
        try (RenewalBench bench = new RenewalBench(folder, policy)) {
            bench.authority().adopt(Habit.SPEAKS_EST);
            bench.authority().adopt(Habit.NO_STATUS);
            bench.token()
                    .faults()
                    .arm(
                            new Plan<>(
                                    look,
                                    Moment.BEFORE,
                                    TokenException.Fault.RELYING_APPLICATION_FAILED));
            bench.renew();
            assertThat(bench.token().certificates()).hasSize(2);
            declare(bench);
            bench.restart();
            assertThat(bench.resume().get(0).problem().continues()).isFalse();

            assertThat(bench.token().certificates()).hasSize(1);
            assertThat(bench.token().isUsable(bench.oldCertificate())).isTrue();
        }
    }

    private int lookOfARelyingApplication(KeyPolicy policy) {
        try (RenewalBench probe = new RenewalBench(folder.resolve("probe"), policy)) {
            probe.authority().adopt(Habit.SPEAKS_EST);
            probe.renew();
            return probe.token().faults().calls().indexOf("verifyAsRelyingApplication") + 1;
        }
    }

    @Test
    void whatIsInForceOrNeedsNoRevocationIsNotDeclaredRevoked() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.authority().adopt(Habit.SPEAKS_EST);
            bench.authority().issueWrongly(Mismatch.NOT_AFTER);
            bench.renew();
            assertThat(
                            catchThrowableOfType(DecisionException.class, () -> declare(bench))
                                    .refusal())
                    .isEqualTo(DecisionException.Refusal.NOT_REVOKED);

            bench.authority().issued().set(bench.authority().issued().all().get(0), State.REVOKED);
            bench.resume();
            assertThat(
                            catchThrowableOfType(DecisionException.class, () -> declare(bench))
                                    .refusal())
                    .isEqualTo(DecisionException.Refusal.NOTHING_OPEN);
        }
    }

    private static Renewal declare(RenewalBench bench)
            throws DecisionException, AuthorityException {
        SupervisorDecision revoked =
                new SupervisorDecision(
                        SupervisorDecision.Kind.REVOKED, "CA đã thu hồi", "Lan", "CV 12/CA");
        return bench.desk()
                .decideRenewal()
                .run(RenewalBench.OPERATOR, bench.token().serial(), revoked, null);
    }

    private static RenewalDiagnosis diagnose(RenewalBench bench) {
        return bench.desk().diagnoseRenewals().run(true, new Cancellation()).get(0);
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
