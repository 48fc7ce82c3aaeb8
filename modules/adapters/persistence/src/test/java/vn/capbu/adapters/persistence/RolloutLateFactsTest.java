package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.MoveMembers.Move;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.RolloutPeople;
import vn.capbu.rollout.spi.RolloutPopulation;

/** Facts that become known late, or in another order than they happened, or that undo others. */
class RolloutLateFactsTest extends RolloutCase {

    private static final String CALLS =
            "Serial CTS;Ngày gọi;Kết quả gọi;Giờ gọi tốt nhất;Ngày hẹn;Ghi chú";

    private Standing standing(int number) {
        return bench.workspace
                .storage()
                .port(RolloutPopulation.class)
                .ofCertificates(
                        bench.campaign.id(), List.of(CertificateSerial.parse(serial(number))))
                .get(0)
                .now()
                .standing();
    }

    private static Move from(int number, LocalDate day) {
        return new Move(List.of(CertificateSerial.parse(serial(number))), day, "theo báo cáo");
    }

    private static String call(int number, int day, String outcome) {
        return "%s;%02d/03/2020;%s;;;".formatted(serial(number), day, outcome);
    }

    private Standing record(int number, LocalDate on, CallOutcome outcome, String bestTime)
            throws RolloutException {
        return bench.desk
                .recordCalls()
                .run(
                        OPERATOR,
                        bench.campaign,
                        CertificateSerial.parse(serial(number)),
                        new RecordCalls.Outcome(on, outcome, bestTime, null, ""));
    }

    /** Three desks at one person: no fact is lost, and the summary counts each change once. */
    @ParameterizedTest
    @EnumSource
    void factsThatAreWrittenAtTheSameMomentAreAllKept(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(20));
        int rounds = 15;
        atOnce(
                rounds,
                round -> record(0, FIRST.plusDays(round), CallOutcome.WRONG_NUMBER, ""),
                round -> record(0, FIRST.plusDays(round), CallOutcome.REACHED, ""),
                round ->
                        move(
                                round % 2 == 0
                                        ? Standing.BLOCKED_DEBT
                                        : Standing.BLOCKED_TOKEN_BROKEN),
                round ->
                        move(
                                round % 2 == 0
                                        ? Standing.EXCLUDED_REVOKED
                                        : Standing.EXCLUDED_CLOSED_DOWN));

        Storage storage = bench.workspace.storage();
        Member member =
                storage.port(RolloutPopulation.class)
                        .ofCertificates(
                                bench.campaign.id(), List.of(CertificateSerial.parse(serial(0))))
                        .get(0);
        assertThat(storage.port(RolloutPeople.class).calls(member.id())).hasSize(2 * rounds);
        assertThat(reconcile(false).differences()).isEmpty();
    }

    /** One that stands so already, or that later facts outweigh, isn't moved. */
    private void move(Standing standing) throws RolloutException {
        try {
            bench.desk
                    .moveMembers()
                    .to(OPERATOR, bench.campaign, standing, from(0, FIRST.plusDays(20)));
        } catch (RolloutException e) {
            if (e.reason() != RolloutException.Reason.NO_EFFECT) {
                throw e;
            }
        }
    }

    /** What a desk does in a round. */
    private interface Deed {
        void run(int round) throws Exception;
    }

    private static void atOnce(int rounds, Deed... deeds) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(deeds.length);
        CyclicBarrier together = new CyclicBarrier(deeds.length);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (Deed deed : deeds) {
                all.add(
                        desks.submit(
                                () -> {
                                    for (int round = 0; round < rounds; round++) {
                                        together.await(1, TimeUnit.MINUTES);
                                        deed.run(round);
                                    }
                                    return null;
                                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            desks.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsCountInTheOrderOfTheirDaysHoweverALogIsSorted(TestDatabase database)
            throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(20));
        bench.importLog(
                bench.log(
                        LogKind.CALLS,
                        false,
                        CALLS,
                        call(0, 20, "đã liên hệ"),
                        call(0, 15, "sai số"),
                        call(1, 15, "sai số"),
                        call(1, 20, "đã liên hệ"),
                        call(2, 15, "đã liên hệ"),
                        call(2, 20, "sai số")));

        assertThat(standing(0)).isEqualTo(Standing.PENDING);
        assertThat(standing(1)).isEqualTo(Standing.PENDING);
        assertThat(standing(2)).isEqualTo(Standing.BLOCKED_UNREACHABLE);
        assertThat(total(FIRST.plusDays(6)).of(Standing.BLOCKED_UNREACHABLE)).isEqualTo(2);

        assertThat(record(3, FIRST.plusDays(9), CallOutcome.WILL_COME, ""))
                .isEqualTo(Standing.PENDING);
        assertThat(record(3, FIRST.plusDays(4), CallOutcome.WRONG_NUMBER, ""))
                .isEqualTo(Standing.PENDING);
        assertThat(total(FIRST.plusDays(4)).of(Standing.BLOCKED_UNREACHABLE)).isEqualTo(1);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theSameCallTwiceInAFileIsOneCall(TestDatabase database) throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(20));
        LogReport report =
                bench.importLog(
                        bench.log(
                                LogKind.CALLS,
                                false,
                                CALLS,
                                call(0, 13, "không nghe máy"),
                                call(0, 14, "không nghe máy"),
                                call(0, 15, "không nghe máy"),
                                call(0, 15, "không nghe máy")));

        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(
                        bench.workspace
                                .storage()
                                .port(vn.capbu.rollout.spi.RolloutPeople.class)
                                .calls(person(0).member().id()))
                .hasSize(3);
    }

    private vn.capbu.rollout.Person person(int number) throws RolloutException {
        return bench
                .desk
                .findPeople()
                .page(bench.campaign, null, PeopleQuery.of(ProgressFilter.ALL), 0, 100)
                .people()
                .stream()
                .filter(one -> one.member().serial().toString().equals(serial(number)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aCallWithoutAnAnswerKeepsTheBestTimeThatIsKnown(TestDatabase database) throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(5));
        record(0, FIRST.plusDays(2), CallOutcome.REACHED, "sau 14 giờ");
        record(0, FIRST.plusDays(3), CallOutcome.NO_ANSWER, "");

        assertThat(person(0).lastCall().outcome()).isEqualTo(CallOutcome.NO_ANSWER);
        assertThat(person(0).lastCall().bestTime()).isEqualTo("sau 14 giờ");
    }

    @ParameterizedTest
    @EnumSource
    void whatWouldUndoNothingIsRefused(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(20));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 18, "AM", "BB01")));
        bench.desk
                .moveMembers()
                .to(
                        OPERATOR,
                        bench.campaign,
                        Standing.EXCLUDED_CLOSED_DOWN,
                        from(1, LocalDate.of(2020, 3, 18)));
        bench.desk
                .moveMembers()
                .to(
                        OPERATOR,
                        bench.campaign,
                        Standing.BLOCKED_DEBT,
                        from(2, LocalDate.of(2020, 3, 18)));
        LocalDate before = LocalDate.of(2020, 3, 15);

        assertRefused(MemberEvent.Kind.RENEWAL_WITHDRAWN, from(0, before));
        assertRefused(MemberEvent.Kind.INCLUDED, from(1, before));
        assertRefused(MemberEvent.Kind.UNBLOCKED, from(2, before));
        assertThat(standing(0)).isEqualTo(Standing.RENEWED);

        bench.desk
                .moveMembers()
                .back(
                        OPERATOR,
                        bench.campaign,
                        MemberEvent.Kind.RENEWAL_WITHDRAWN,
                        from(0, LocalDate.of(2020, 3, 18)));
        assertThat(standing(0)).isEqualTo(Standing.PENDING);
        assertThat(reconcile(false).agrees()).isTrue();
    }

    private void assertRefused(MemberEvent.Kind kind, Move move) {
        assertThatThrownBy(
                        () -> bench.desk.moveMembers().back(OPERATOR, bench.campaign, kind, move))
                .isInstanceOf(RolloutException.class)
                .hasMessageContaining("NO_EFFECT")
                .hasMessageContaining("18/03/2020");
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalThatIsDatedEarlierDoesNotHideARenewalFromAnImport(TestDatabase database)
            throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(20));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 12, "AM", "BB01")));
        bench.desk
                .moveMembers()
                .back(
                        OPERATOR,
                        bench.campaign,
                        MemberEvent.Kind.RENEWAL_WITHDRAWN,
                        from(0, LocalDate.of(2020, 3, 12)));
        bench.importLog(bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 20, "AM", "BB02")));

        LogReport again =
                bench.importLog(
                        bench.log(LogKind.RENEWALS, false, HEADER, line(0, "", 20, "AM", "BB03")));

        assertThat(again.problems())
                .extracting(LogProblem::kind)
                .containsExactly(LogProblem.Kind.CONTRADICTS_KNOWN);
        assertThat(total(null).renewed()).isEqualTo(1);
    }
}
