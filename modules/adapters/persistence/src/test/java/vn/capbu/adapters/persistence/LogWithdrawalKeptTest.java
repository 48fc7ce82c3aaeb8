package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;
import static vn.capbu.adapters.persistence.RolloutBench.taxCode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.Kept;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.LogFacts;

/** Members of whom something became known since an import stay as they are when it is taken back. */
class LogWithdrawalKeptTest extends LogWithdrawalCase {

    @ParameterizedTest
    @EnumSource
    void whoeverChangedSinceStays(TestDatabase database) throws Exception {
        open(database, 12);
        bench.today(FIRST.plusDays(10));
        String[] lines = new String[8];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = renewal(i, 12, "AM", "");
        }
        record(0, CallOutcome.NO_ANSWER);
        bench.today(FIRST.plusDays(11));
        run(LogKind.RENEWALS, lines);
        bench.today(FIRST.plusDays(12));
        record(1, CallOutcome.NO_ANSWER);
        bench.desk
                .moveMembers()
                .back(OPERATOR, bench.campaign, MemberEvent.Kind.RENEWAL_WITHDRAWN, move(2));
        run(LogKind.CALLS, call(3, 14, "không nghe máy", ""), call(10, 14, "từ chối", ""));
        journal(4, RenewalState.FAILED);
        List<String> before = RolloutViews.rows(bench);

        WithdrawalReport report = takeBack(ImportKind.RENEWALS);

        assertThat(report.removed()).isEqualTo(4);
        assertThat(report.kept())
                .isEqualTo(Map.of(KeptReason.CHANGED_SINCE, 3L, KeptReason.RENEWED, 1L));
        assertThat(report.firstKept())
                .containsExactly(
                        kept(1, KeptReason.CHANGED_SINCE),
                        kept(2, KeptReason.CHANGED_SINCE),
                        kept(3, KeptReason.CHANGED_SINCE),
                        kept(4, KeptReason.RENEWED));
        assertThat(total(null).renewed()).isEqualTo(3);
        assertThat(RolloutViews.rows(bench)).hasSize(before.size() - 4).isSubsetOf(before);
        assertAgrees();
        assertThat(newestOf(ImportKind.RENEWALS).withdrawal())
                .satisfies(by -> assertThat(by.kept()).isEqualTo(4));
        assertThat(run(LogKind.RENEWALS, renewal(0, 12, "AM", "")).taken()).isEqualTo(1);
        assertAgrees();
    }

    @ParameterizedTest
    @EnumSource
    void aCallOfALogStaysWhereAnotherCallOrFactFollowed(TestDatabase database) throws Exception {
        open(database, 12);
        bench.today(FIRST.plusDays(10));
        run(
                LogKind.CALLS,
                call(0, 12, "từ chối", ""),
                call(1, 12, "không nghe máy", ""),
                call(2, 12, "sai số", ""),
                call(3, 12, "không nghe máy", ""),
                call(4, 12, "không nghe máy", ""),
                call(4, 13, "sai số", ""));
        bench.today(FIRST.plusDays(11));
        record(1, CallOutcome.WILL_COME);
        run(LogKind.RENEWALS, renewal(2, 20, "AM", ""), renewal(3, 20, "AM", ""));

        WithdrawalReport report = takeBack(ImportKind.CALLS);

        assertThat(report.removed()).isEqualTo(3);
        assertThat(report.firstKept())
                .containsExactly(
                        kept(1, KeptReason.CHANGED_SINCE),
                        kept(2, KeptReason.CHANGED_SINCE),
                        kept(3, KeptReason.CHANGED_SINCE));
        assertAgrees();
        assertThat(takeBack(ImportKind.RENEWALS).removed()).isEqualTo(2);
        assertAgrees();
        assertThat(total(null).of(Standing.BLOCKED_UNREACHABLE)).isEqualTo(1);
    }

    private static Kept kept(int number, KeptReason reason) {
        return new Kept(taxCode(number), serial(number), reason);
    }

    /** The bench leaves no fact of a renewal that a log told. */
    @ParameterizedTest
    @EnumSource
    void whoeverWasRenewedAtTheBenchStaysAlthoughTheLogToldIt(TestDatabase database)
            throws Exception {
        open(database, 6);
        LocalDate day = FIRST.plusDays(4);
        bench.today(FIRST.plusDays(10));
        run(LogKind.RENEWALS, renewal(0, 12, "AM", ""), serial(3) + ";" + day + ";hotline;C0FE;");
        List<String> before = RolloutViews.rows(bench);
        journal(3, RenewalState.DONE);
        assertThat(RolloutViews.rows(bench)).isEqualTo(before);

        WithdrawalReport report = takeBack(ImportKind.RENEWALS);

        assertThat(report.firstKept()).containsExactly(kept(3, KeptReason.RENEWED));
        assertThat(total(null).renewed()).isEqualTo(1);
        assertAgrees();
    }

    private void journal(int number, RenewalState state) {
        RenewalJournal journal = bench.workspace.storage().port(RenewalJournal.class);
        LocalDate day = FIRST.plusDays(4);
        Renewal begun =
                new Renewal(
                        UUID.randomUUID(),
                        1,
                        new Renewal.Plan(
                                bench.campaign.id(),
                                1,
                                member(number).subscriber(),
                                TaxCode.parse(taxCode(number)),
                                "Công ty",
                                "v4",
                                new TokenSerial("T" + number),
                                CertificateSerial.parse(serial(number)),
                                Bytes.ofHex("AA" + String.format(Locale.ROOT, "%04X", number)),
                                Bytes.ofHex("01"),
                                KeyPolicy.REKEY,
                                Bytes.ofHex("02"),
                                "label",
                                day.plusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                                0,
                                "tester"),
                        RenewalState.PREPARED,
                        new Renewal.Evidence(
                                null,
                                null,
                                null,
                                null,
                                CertificateSerial.parse("C0FE"),
                                null,
                                null),
                        null,
                        null,
                        day.atTime(2, 0).toInstant(ZoneOffset.UTC),
                        day.atTime(2, 0).toInstant(ZoneOffset.UTC));
        journal.add(begun, OPERATOR);
        journal.update(Fixtures.moved(begun, state), OPERATOR);
    }

    /** A call that is written down meanwhile waits, and then builds on what is left. */
    @ParameterizedTest
    @EnumSource
    void whoeverStoresAFactMeanwhileWaits(TestDatabase database) throws Exception {
        open(database, 620);
        long id = manyRenewals();
        ExecutorService other = Executors.newSingleThreadExecutor();
        List<Future<?>> calls = new ArrayList<>();
        try {
            WithdrawalReport report =
                    withdraw()
                            .run(
                                    OPERATOR,
                                    ImportKind.RENEWALS,
                                    id,
                                    REQUEST,
                                    told(
                                            units -> {
                                                if (calls.isEmpty()) {
                                                    calls.add(other.submit(() -> refuses(3)));
                                                    pause();
                                                    assertThat(calls.get(0).isDone()).isFalse();
                                                }
                                            }),
                                    new Cancellation());
            assertThat(report.removed()).isEqualTo(600);
            calls.get(0).get();
        } finally {
            other.shutdownNow();
        }
        assertThat(member(3).now().standing()).isEqualTo(Standing.BLOCKED_NEEDS_DECISION);
        assertThat(total(null).renewed()).isZero();
        assertAgrees();
    }

    private Void refuses(int number) throws Exception {
        record(number, CallOutcome.REFUSES);
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFactThatIsNotKnownIsAConflict(TestDatabase database) throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(10));
        run(LogKind.RENEWALS, renewal(0, 12, "AM", ""));
        Member member = member(0);
        LogFacts facts = bench.workspace.storage().port(LogFacts.class);
        long id = newest(ImportKind.RENEWALS).id();
        for (LogFacts.Left left :
                List.of(
                        new LogFacts.Left(member.id(), member.now(), 2, 1, 0),
                        new LogFacts.Left(member.id(), member.now(), 1, 2, 0),
                        new LogFacts.Left(member.id(), member.now(), 1, 1, 1))) {
            assertThatThrownBy(() -> facts.remove(id, List.of(left)))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(StorageException.Reason.CONFLICT));
        }
        assertThat(total(null).renewed()).isEqualTo(1);
        assertAgrees();
    }
}
