package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.renewal.AllowExpiredRenewal.Decision;
import vn.capbu.renewal.AllowExpiredRenewal.Refusal;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.CertificateOrder;

/** A certificate that ended before it was renewed (domain.md 2, E2). */
class AllowExpiredRenewalTest {

    private static final Instant AFTER_THE_END = Instant.parse("2020-11-01T02:00:00Z");
    private static final Decision DECISION = new Decision("Trần Thị B", "khách hàng đến muộn");

    @TempDir private Path folder;
    private RenewalBench bench;

    @BeforeEach
    void expire() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
        bench.clock().set(AFTER_THE_END);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Optional<Refusal> allow(Operator operator, Decision decision) {
        return bench.desk()
                .allowExpiredRenewal()
                .run(operator, bench.campaign(), bench.token().serial(), decision);
    }

    private TokenAssessment assessment() throws Exception {
        return bench.desk().listTokens().run(bench.campaign(), new Cancellation()).tokens().get(0);
    }

    @Test
    void needsADecisionAndIsLeftAloneUntilThen() throws Exception {
        assertThat(assessment().awaitsExpiredDecision()).isTrue();
        assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.NEEDS_DECISION);
        assertThat(bench.authority().faults().calls()).isEmpty();
    }

    @Test
    void isRenewedOnTheRasWordOnceItIsAllowed() {
        assertThat(allow(RenewalBench.OPERATOR, DECISION)).isEmpty();
        assertThat(bench.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        assertThat(bench.authority().lastKind()).isEqualTo(CertificateOrder.Kind.RA_REQUEST);
        AuditEvent event =
                bench.storage().tables().audit().stream()
                        .filter(it -> it.action().equals("renewal.allow.expired"))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.details())
                .containsEntry("second", "Trần Thị B")
                .containsEntry("reason", "khách hàng đến muộn");
    }

    @Test
    void aResumedRenewalStaysOnTheRasWord() {
        allow(RenewalBench.OPERATOR, DECISION);
        bench.authority().adopt(Habit.NO_DIRECTORY);
        bench.authority()
                .faults()
                .arm(
                        new vn.capbu.renewal.fixture.FaultPoint.Plan<>(
                                2,
                                vn.capbu.renewal.fixture.FaultPoint.Moment.BEFORE,
                                vn.capbu.renewal.spi.AuthorityException.Fault.UNREACHABLE));
        assertThat(bench.renew().get(0).problem().continues()).isTrue();
        bench.restart();
        assertThat(bench.resume().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
        assertThat(bench.authority().lastKind()).isEqualTo(CertificateOrder.Kind.RA_REQUEST);
    }

    @Test
    void isNotBegunWithoutAnRa() {
        bench.authority().adopt(Habit.TOKEN_SIGNS);
        allow(RenewalBench.OPERATOR, DECISION);
        RenewalResult result = bench.renew().get(0);
        assertThat(result.problem().cause()).isEqualTo(FailureCause.RA_MISSING);
        assertThat(result.problem().continues()).isFalse();
        assertThat(bench.journal().list(true)).isEmpty();
    }

    @Test
    void onlyASupervisorWithASecondPersonAndAReasonDecides() {
        Operator clerk = new Operator("clerk", Set.of(Role.DESK_OPERATOR));
        assertThat(allow(clerk, DECISION)).contains(Refusal.NOT_A_SUPERVISOR);
        assertThat(allow(RenewalBench.OPERATOR, new Decision(" ", "x")))
                .contains(Refusal.NO_SECOND_PERSON);
        assertThat(allow(RenewalBench.OPERATOR, new Decision(" Tester ", "x")))
                .contains(Refusal.NO_SECOND_PERSON);
        assertThat(allow(RenewalBench.OPERATOR, new Decision("B", " ")))
                .contains(Refusal.NO_REASON);
        assertThat(bench.storage().tables().audit()).isEmpty();
    }

    @Test
    void thereIsNothingToDecideForOthers() {
        bench.clock().set(RenewalBench.NOW);
        assertThat(allow(RenewalBench.OPERATOR, DECISION)).contains(Refusal.NOTHING_TO_DECIDE);
        bench.clock().set(AFTER_THE_END);
        RegistryRecord record = bench.storage().tables().registry().remove(0);
        bench.storage()
                .tables()
                .registry()
                .add(
                        new RegistryRecord(
                                record.subscriber(),
                                record.taxCode(),
                                record.name(),
                                record.serial(),
                                record.token(),
                                CertificateState.REVOKED,
                                record.contractEnd()));
        assertThat(allow(RenewalBench.OPERATOR, DECISION)).contains(Refusal.NOTHING_TO_DECIDE);
        bench.tokens().pull(bench.token());
        assertThat(allow(RenewalBench.OPERATOR, DECISION)).contains(Refusal.TOKEN_ABSENT);
    }

    @Test
    void aTermThatIsOverIsNotOwed() throws Exception {
        bench.clock().set(Instant.parse("2022-06-01T02:00:00Z"));
        assertThat(assessment().eligibility()).isEqualTo(Eligibility.NOT_ELIGIBLE);
    }
}
