package vn.capbu.renewal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.fixture.Desk;
import vn.capbu.renewal.fixture.RenewalBench;

class EditCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 10);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2020, 4, 1);

    @TempDir private Path folder;
    private RenewalBench bench;
    private EditCatalogue catalogue;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
        catalogue = new Desk(bench).custody().editCatalogue();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNewVersionIsInForceFromItsDayAndTheOldOneUntilThen() throws CustodyException {
        CustodyEdition stored = change(Desk.SUPERVISOR, limits(5, 14), NEXT_MONTH, " kho chật ");

        assertThat(stored.rules().version()).isEqualTo(2);
        assertThat(stored.rules().effectiveFrom()).isEqualTo(NEXT_MONTH);
        assertThat(catalogue.today().rules().idleDays()).isEqualTo(3);
        assertThat(catalogue.on(NEXT_MONTH.minusDays(1)).rules().version()).isEqualTo(1);
        assertThat(catalogue.on(NEXT_MONTH).rules().idleDays()).isEqualTo(5);
        assertThat(catalogue.versions()).extracting(CustodyRules::version).containsExactly(2, 1);
        assertThat(bench.workspace().storage().port(AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo("custody.rules");
                            assertThat(event.subject()).isEqualTo("2020-04-01");
                            assertThat(event.details())
                                    .containsEntry("reason", "kho chật")
                                    .containsEntry("idleDays", "3 -> 5")
                                    .containsEntry("unfetchedDays", "7 -> 14");
                        });
    }

    @Test
    void aMoveThatIsTakenAwayIsRefusedFromThatDayOn() throws CustodyException {
        Desk desk = new Desk(bench);
        desk.receive(true);
        change(
                Desk.SUPERVISOR,
                without(CustodyState.RECEIVED, CustodyState.PROBLEM),
                TODAY,
                "không dùng");

        assertThat(desk.custody().moveTokens().choices(CustodyState.RECEIVED))
                .doesNotContain(CustodyState.PROBLEM)
                .contains(CustodyState.ON_BENCH);
    }

    @Test
    void onlyASupervisorWithAReasonChangesSomething() {
        assertThatThrownBy(() -> change(Desk.CLERK, limits(5, 7), TODAY, "lý do"))
                .isInstanceOf(RightException.class);
        assertThat(kinds(Desk.SUPERVISOR, limits(5, 7), TODAY, " "))
                .containsExactly(Kind.REASON_MISSING);
        assertThat(kinds(Desk.SUPERVISOR, limits(3, 7), TODAY, "lý do"))
                .containsExactly(Kind.NOTHING_CHANGED);
        assertThat(catalogue.versions()).hasSize(1);
    }

    @Test
    void thePastIsNotChangedAndALaterVersionIsNotOverrun() throws CustodyException {
        assertThat(kinds(Desk.SUPERVISOR, limits(5, 7), TODAY.minusDays(1), "lý do"))
                .containsExactly(Kind.BACKDATED);
        change(Desk.SUPERVISOR, limits(5, 7), NEXT_MONTH, "từ tháng sau");
        assertThat(kinds(Desk.SUPERVISOR, limits(6, 7), TODAY, "ngay hôm nay"))
                .containsExactly(Kind.LATER_VERSION);
    }

    @Test
    void whatSomebodyElseChangedIsNotTakenBackByWhoSawTheOldRules() throws CustodyException {
        CustodyEdition seen = catalogue.today();
        change(Desk.SUPERVISOR, limits(5, 7), TODAY, "của người khác");

        CustodyException e =
                catchThrowableOfType(
                        CustodyException.class,
                        () -> catalogue.run(Desk.SUPERVISOR, seen, limits(3, 9), TODAY, "của tôi"));
        assertThat(e.problems())
                .extracting(CustodyProblem::kind)
                .containsExactly(Kind.CHANGED_MEANWHILE);
        assertThat(catalogue.today().rules().idleDays()).isEqualTo(5);
        assertThat(catalogue.lastChange().orElseThrow().details())
                .containsEntry("reason", "của người khác");

        catalogue.run(Desk.SUPERVISOR, catalogue.today(), limits(3, 9), TODAY, "đã xem");
        assertThat(catalogue.today().rules().unfetchedDays()).isEqualTo(9);
    }

    @Test
    void limitsHaveBoundsAndNoStateIsADeadEnd() {
        assertThat(kinds(Desk.SUPERVISOR, limits(0, 366), TODAY, "lý do"))
                .containsExactly(Kind.BAD_LIMIT, Kind.BAD_LIMIT);
        CustodyException e =
                refusal(Desk.SUPERVISOR, without(CustodyState.READY, null), TODAY, "không trả nữa");
        assertThat(e.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(Kind.DEAD_END);
                            assertThat(problem.from()).isEqualTo(CustodyState.READY);
                        });
    }

    @Test
    void namesAndCodesAreComplete() {
        CustodyEdition now = catalogue.today();
        List<ConditionKind> conditions = new ArrayList<>(now.conditions());
        conditions.add(new ConditionKind("Rỉ sét", "Rỉ sét", " ", true));
        conditions.add(now.conditions().get(0));
        CustodyEdition wanted = new CustodyEdition(now.rules(), conditions, now.systems());

        assertThat(kinds(Desk.SUPERVISOR, wanted, TODAY, "lý do"))
                .containsExactly(Kind.BAD_CODE, Kind.NAME_MISSING, Kind.CODE_TWICE);
    }

    private CustodyEdition limits(int idle, int unfetched) {
        CustodyEdition now = catalogue.today();
        return new CustodyEdition(
                new CustodyRules(9, NEXT_MONTH, idle, unfetched, now.rules().transitions()),
                now.conditions(),
                now.systems());
    }

    /**
     * @param to null for every move from the state
     */
    private CustodyEdition without(CustodyState from, CustodyState to) {
        CustodyEdition now = catalogue.today();
        List<CustodyTransition> left =
                now.rules().transitions().stream()
                        .filter(it -> it.from() != from || (to != null && it.to() != to))
                        .toList();
        return new CustodyEdition(
                new CustodyRules(1, TODAY, 3, 7, left), now.conditions(), now.systems());
    }

    private CustodyEdition change(
            Operator operator, CustodyEdition wanted, LocalDate from, String reason)
            throws CustodyException {
        return catalogue.run(operator, wanted, from, reason);
    }

    private CustodyException refusal(
            Operator operator, CustodyEdition wanted, LocalDate from, String reason) {
        return catchThrowableOfType(
                CustodyException.class, () -> change(operator, wanted, from, reason));
    }

    private List<Kind> kinds(
            Operator operator, CustodyEdition wanted, LocalDate from, String reason) {
        return refusal(operator, wanted, from, reason).problems().stream()
                .map(CustodyProblem::kind)
                .toList();
    }
}
