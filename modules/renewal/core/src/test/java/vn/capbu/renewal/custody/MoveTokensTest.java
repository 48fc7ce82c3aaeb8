package vn.capbu.renewal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.FaultPoint;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.ScriptedAuthority.Habit;
import vn.capbu.renewal.spi.AuthorityException.Fault;

class MoveTokensTest {

    @TempDir Path folder;
    private RenewalBench bench;
    private Desk desk;

    @BeforeEach
    void open() throws CustodyException {
        bench = new RenewalBench(folder, KeyPolicy.SAME_KEY);
        desk = new Desk(bench);
        desk.custody()
                .receiveTokens()
                .run(Desk.CLERK, Desk.request(Desk.token("TOKEN0001"), Desk.token("A2")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<CustodyItem> move(CustodyState to, String reason, String... serials)
            throws CustodyException {
        return move(Desk.CLERK, to, reason, serials);
    }

    private List<CustodyItem> move(
            Operator operator, CustodyState to, String reason, String... serials)
            throws CustodyException {
        return desk.custody()
                .moveTokens()
                .run(
                        operator,
                        Arrays.stream(serials).map(TokenSerial::new).toList(),
                        to,
                        reason,
                        null);
    }

    private static void assertRefused(ThrowingCallable work, CustodyProblem... problems) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        CustodyException.class,
                        e -> assertThat(e.problems()).containsExactly(problems));
    }

    @Test
    void aMoveThatIsntAllowedNamesBothStates() throws CustodyException {
        move(CustodyState.NOT_ELIGIBLE, "hết hợp đồng", "A2");

        assertRefused(
                () -> move(CustodyState.ON_BENCH, "", "TOKEN0001", "none", "A2"),
                CustodyProblem.of(Kind.NOT_IN_CUSTODY, "none"),
                CustodyProblem.of(Kind.REASON_MISSING));
        assertRefused(
                () -> move(CustodyState.READY, "x", "TOKEN0001"),
                new CustodyProblem(
                        Kind.TRANSITION,
                        0,
                        "TOKEN0001",
                        CustodyState.RECEIVED,
                        CustodyState.READY));
        assertRefused(
                () -> move(CustodyState.RECEIVED, "x", "TOKEN0001"),
                new CustodyProblem(
                        Kind.TRANSITION,
                        0,
                        "TOKEN0001",
                        CustodyState.RECEIVED,
                        CustodyState.RECEIVED));
        assertThat(desk.item().state()).isEqualTo(CustodyState.RECEIVED);
        assertThat(desk.custody().moveTokens().choices(CustodyState.RENEWED))
                .containsExactly(CustodyState.ON_BENCH, CustodyState.PROBLEM);
    }

    @Test
    void aProblemAndTheWayBackNeedAReason() throws CustodyException {
        assertRefused(
                () -> move(CustodyState.PROBLEM, " ", "A2"),
                CustodyProblem.of(Kind.REASON_MISSING));
        move(CustodyState.PROBLEM, "cong đầu cắm", "A2");
        assertRefused(
                () -> move(CustodyState.RECEIVED, "", "A2"),
                CustodyProblem.of(Kind.REASON_MISSING));
        move(CustodyState.RECEIVED, "đã nắn", "A2");

        assertThat(desk.custody().findTokens().history(new TokenSerial("a2")))
                .extracting(CustodyMove::to, CustodyMove::reason, CustodyMove::operator)
                .containsExactly(
                        tuple(CustodyState.RECEIVED, "", "lan"),
                        tuple(CustodyState.PROBLEM, "cong đầu cắm", "lan"),
                        tuple(CustodyState.RECEIVED, "đã nắn", "lan"));
    }

    @Test
    void aTokenAtWorkIsntMovedByHand() {
        bench.authority().adopt(Habit.NO_DIRECTORY);
        bench.authority()
                .faults()
                .arm(new FaultPoint.Plan<>(2, FaultPoint.Moment.AFTER, Fault.NO_ANSWER));
        bench.renew();

        assertRefused(
                () -> move(CustodyState.RECEIVED, "x", "TOKEN0001"),
                CustodyProblem.of(Kind.RENEWAL_OPEN, "TOKEN0001"));
    }

    @Test
    void aTokenChangesItsShelf() throws CustodyException {
        CustodyItem item =
                desk.custody().moveTokens().shelve(Desk.CLERK, new TokenSerial("A2"), "  K3 ");

        assertThat(item.received().shelf()).isEqualTo("K3");
        assertRefused(
                () -> desk.custody().moveTokens().shelve(Desk.CLERK, new TokenSerial("none"), "K3"),
                CustodyProblem.of(Kind.NOT_IN_CUSTODY, "none"));
    }

    @Test
    void aMoveOfATokenThatSomebodyElseMovedMeanwhileNamesBothStates() throws CustodyException {
        MoveTokens moves = desk.custody().moveTokens();
        CustodyItem seen = item("A2");
        CustodyItem other = item("TOKEN0001");
        bench.clock().advance(Duration.ofMinutes(1));
        move(CustodyState.PROBLEM, "cong đầu cắm", "A2");

        assertRefused(
                () ->
                        moves.runSeen(
                                Desk.CLERK,
                                List.of(other, seen),
                                CustodyState.NOT_ELIGIBLE,
                                "hết hợp đồng",
                                null),
                new CustodyProblem(
                        Kind.CHANGED_MEANWHILE,
                        0,
                        "A2",
                        CustodyState.RECEIVED,
                        CustodyState.PROBLEM));
        assertThat(item("TOKEN0001").state()).isEqualTo(CustodyState.RECEIVED);
        assertThat(item("A2").state()).isEqualTo(CustodyState.PROBLEM);

        bench.clock().advance(Duration.ofMinutes(1));
        move(CustodyState.RECEIVED, "đã nắn", "A2");
        assertRefused(
                () ->
                        moves.runSeen(
                                Desk.CLERK,
                                List.of(seen),
                                CustodyState.NOT_ELIGIBLE,
                                "hết hợp đồng",
                                null),
                new CustodyProblem(
                        Kind.CHANGED_MEANWHILE,
                        0,
                        "A2",
                        CustodyState.RECEIVED,
                        CustodyState.RECEIVED));
    }

    @Test
    void aMoveAndAnotherShelfOfOneTokenAreBothKept() throws CustodyException {
        MoveTokens moves = desk.custody().moveTokens();
        CustodyItem seen = item("A2");
        moves.shelve(Desk.CLERK, new TokenSerial("A2"), "K3");
        moves.runSeen(Desk.CLERK, List.of(seen), CustodyState.PROBLEM, "cong đầu cắm", null);
        assertThat(item("A2").received().shelf()).isEqualTo("K3");
        assertThat(item("A2").state()).isEqualTo(CustodyState.PROBLEM);

        assertRefused(
                () -> moves.shelveSeen(Desk.CLERK, List.of(seen, item("TOKEN0001")), "K9"),
                new CustodyProblem(
                        Kind.CHANGED_MEANWHILE,
                        0,
                        "A2",
                        CustodyState.RECEIVED,
                        CustodyState.PROBLEM));
        moves.shelveSeen(Desk.CLERK, List.of(item("A2"), item("TOKEN0001")), "K9");
        assertThat(item("TOKEN0001").received().shelf()).isEqualTo("K9");
    }

    private CustodyItem item(String serial) {
        return desk.custody().findTokens().inCustody(new TokenSerial(serial)).orElseThrow();
    }

    @Test
    void whatWaitsTooLongIsOverdue() throws CustodyException {
        FindTokens find = desk.custody().findTokens();
        bench.clock().advance(Duration.ofDays(2));
        assertThat(find.overdue()).isEmpty();
        bench.renew();
        desk.ready(Desk.CLERK, "", null);
        bench.clock().advance(Duration.ofDays(1));

        assertThat(find.overdue())
                .extracting(
                        it -> it.row().item().token().value(),
                        OverdueToken::kind,
                        OverdueToken::days)
                .containsExactly(tuple("A2", OverdueToken.Kind.NOT_BEGUN, 3L));
        assertThat(find.overdue().get(0).row().bearer()).isEqualTo(Desk.bearer());

        bench.clock().advance(Duration.ofDays(6));
        assertThat(find.overdue())
                .extracting(
                        it -> it.row().item().token().value(),
                        OverdueToken::kind,
                        OverdueToken::days)
                .containsExactly(
                        tuple("A2", OverdueToken.Kind.NOT_BEGUN, 9L),
                        tuple("TOKEN0001", OverdueToken.Kind.NOT_FETCHED, 7L));
    }

    @Test
    void whateverIsNotReturnedComesToBeOverdue() throws CustodyException {
        FindTokens find = desk.custody().findTokens();
        desk.custody().receiveTokens().run(Desk.CLERK, Desk.request(Desk.token("C3")));
        move(CustodyState.NOT_ELIGIBLE, "hết hợp đồng", "A2");
        move(CustodyState.PROBLEM, "vỡ vỏ", "C3");
        bench.renew();
        bench.clock().advance(Duration.ofDays(2));
        assertThat(find.overdue()).isEmpty();
        bench.clock().advance(Duration.ofDays(1));

        assertThat(find.overdue())
                .extracting(
                        it -> it.row().item().token().value(),
                        it -> it.row().item().state(),
                        OverdueToken::kind)
                .containsExactlyInAnyOrder(
                        tuple("A2", CustodyState.NOT_ELIGIBLE, OverdueToken.Kind.NOT_FINISHED),
                        tuple("C3", CustodyState.PROBLEM, OverdueToken.Kind.NOT_FINISHED),
                        tuple("TOKEN0001", CustodyState.RENEWED, OverdueToken.Kind.NOT_FINISHED));
    }
}
