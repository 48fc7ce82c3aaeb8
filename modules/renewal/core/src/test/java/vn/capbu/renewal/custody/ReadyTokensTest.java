package vn.capbu.renewal.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.custody.ReadyTokens.Finding;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.FaultPoint;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.fixture.ScriptedAuthority.State;
import vn.capbu.renewal.spi.AuthorityException.Fault;

class ReadyTokensTest {

    @TempDir Path folder;
    private RenewalBench bench;
    private Desk desk;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.SAME_KEY);
        desk = new Desk(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void renewed() throws CustodyException {
        desk.receive();
        bench.renew();
    }

    @Test
    void aGoodCertificateIsReady() throws CustodyException {
        renewed();

        ReadyTokens.Result result = desk.ready(Desk.CLERK, "", null);

        assertThat(result.isReady()).isTrue();
        assertThat(result.finding()).isEqualTo(Finding.GOOD);
        assertThat(desk.item().state()).isEqualTo(CustodyState.READY);
        assertThat(desk.item().check().operator()).isEqualTo("lan");
    }

    @Test
    void aCertificateThatWasRevokedMeanwhileIsAProblem() throws CustodyException {
        renewed();
        bench.authority().issued().set(bench.authority().issued().all().get(0), State.REVOKED);

        ReadyTokens.Result result = desk.ready(Desk.SUPERVISOR, "", Desk.DECISION);

        assertThat(result.problem().kind()).isEqualTo(Kind.CERTIFICATE_REVOKED);
        assertThat(desk.item().state()).isEqualTo(CustodyState.PROBLEM);
        assertThat(desk.item().check().finding()).isEqualTo(Finding.REVOKED);
    }

    @Test
    void anAuthorityThatDoesntSayNeedsASupervisor() throws CustodyException {
        renewed();
        bench.authority().adopt(Habit.NO_STATUS);

        assertThat(desk.ready(Desk.CLERK, "", null).problem().kind())
                .isEqualTo(Kind.STATUS_UNKNOWN);
        assertThat(desk.ready(Desk.CLERK, "", Desk.DECISION).problem().kind())
                .isEqualTo(Kind.SUPERVISOR_NEEDED);
        assertThat(
                        desk.ready(
                                        Desk.SUPERVISOR,
                                        "",
                                        new SupervisorDecision("vội", Desk.SUPERVISOR.name()))
                                .problem()
                                .kind())
                .isEqualTo(Kind.SECOND_PERSON_MISSING);
        assertThat(desk.item().state()).isEqualTo(CustodyState.RENEWED);

        assertThat(desk.ready(Desk.SUPERVISOR, "", Desk.DECISION).isReady()).isTrue();
        CustodyMove last = desk.history().get(desk.history().size() - 1);
        assertThat(last.reason()).isEqualTo(Desk.DECISION.reason());
        assertThat(last.secondPerson()).isEqualTo(Desk.DECISION.secondPerson());
    }

    @Test
    void anAuthorityThatCantBeReachedSaysSo() throws CustodyException {
        renewed();
        bench.authority()
                .faults()
                .arm(new FaultPoint.Plan<>(1, FaultPoint.Moment.BEFORE, Fault.UNREACHABLE));

        ReadyTokens.Result result = desk.ready(Desk.CLERK, "", null);

        assertThat(result.finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(result.technical()).contains("UNREACHABLE");
    }

    @Test
    void aTokenThatNothingWasDoneWithNeedsAReason() throws CustodyException {
        desk.receive();

        assertThat(desk.ready(Desk.CLERK, " ", null).problem().kind())
                .isEqualTo(Kind.REASON_MISSING);
        ReadyTokens.Result result = desk.ready(Desk.CLERK, "khách đòi lại", null);
        assertThat(result.isReady()).isTrue();
        assertThat(result.finding()).isEqualTo(Finding.NOT_ASKED);
    }

    @Test
    void aTokenAtWorkIsntReady() throws CustodyException {
        desk.receive();
        bench.authority().adopt(Habit.NO_DIRECTORY);
        bench.authority()
                .faults()
                .arm(new FaultPoint.Plan<>(2, FaultPoint.Moment.AFTER, Fault.NO_ANSWER));
        bench.renew();

        assertThat(desk.ready(Desk.SUPERVISOR, "x", Desk.DECISION).problem().kind())
                .isEqualTo(Kind.RENEWAL_OPEN);
    }

    @Test
    void theConditionIsNoted() throws CustodyException {
        renewed();
        TokenCondition bent = new TokenCondition(Set.of("bent-plug"), "cong nhẹ");

        assertThat(look(new TokenCondition(Set.of("burnt"), "")).problem().kind())
                .isEqualTo(Kind.UNKNOWN_CONDITION);
        assertThat(look(bent).isReady()).isTrue();
        assertThat(desk.item().condition()).isEqualTo(bent);
        assertThat(desk.item().received().condition()).isEqualTo(TokenCondition.UNSEEN);
    }

    private ReadyTokens.Result look(TokenCondition condition) {
        return desk.custody()
                .readyTokens()
                .run(
                        Desk.CLERK,
                        List.of(new ReadyTokens.Look(bench.token().serial(), condition)),
                        "",
                        null,
                        Progress.NONE,
                        new Cancellation())
                .get(0);
    }
}
