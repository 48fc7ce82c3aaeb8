package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.Standing;

/** An import of a log is taken back by two persons: then every figure of every day is as if it had never been. */
class LogWithdrawalTest extends LogWithdrawalCase {

    /** Facts of every source; today is the 25th of March afterwards. */
    private void someHistory() throws Exception {
        bench.today(FIRST.plusDays(10));
        run(
                LogKind.RENEWALS,
                renewal(0, 12, "AM", ""),
                renewal(1, 13, "đại lý", "14/03/2020"),
                renewal(2, 14, "hotline", ""));
        run(
                LogKind.CALLS,
                call(3, 12, "sai số", ""),
                call(4, 12, "từ chối", "sau 14 giờ"),
                call(5, 13, "không nghe máy", ""));
        bench.desk
                .moveMembers()
                .to(OPERATOR, bench.campaign, Standing.EXCLUDED_CLOSED_DOWN, move(6, 7));
        bench.desk.moveMembers().to(OPERATOR, bench.campaign, Standing.BLOCKED_DEBT, move(8));
        record(9, CallOutcome.WRONG_NUMBER);
        bench.today(FIRST.plusDays(12));
        bench.desk
                .moveMembers()
                .back(OPERATOR, bench.campaign, MemberEvent.Kind.RENEWAL_WITHDRAWN, move(2));
        bench.today(FIRST.plusDays(15));
    }

    private String[] wrongRenewals() {
        return new String[] {
            renewal(0, 12, "AM", "15/03/2020"),
            renewal(2, 16, "AM", ""),
            renewal(3, 11, "đại lý", "20/03/2020"),
            renewal(4, 20, "đại lý", ""),
            renewal(4, 20, "đại lý", "22/03/2020"),
            renewal(6, 13, "hotline", ""),
            renewal(8, 22, "hotline", "23/03/2020"),
            renewal(20, 12, "AM", ""),
            renewal(21, 25, "AM", "25/03/2020"),
            renewal(1, 13, "đại lý", "14/03/2020")
        };
    }

    private static String[] wrongCalls() {
        return new String[] {
            call(0, 14, "từ chối", ""),
            call(3, 14, "đã liên hệ", "buổi trưa"),
            call(5, 10, "sai số", ""),
            call(9, 24, "đã liên hệ", ""),
            call(22, 12, "sai số", ""),
            call(22, 14, "đã liên hệ", ""),
            call(22, 14, "đã liên hệ", ""),
            call(23, 20, "từ chối", "thứ hai"),
            call(4, 12, "từ chối", "sau 14 giờ")
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyViewOfEveryDayIsAsBeforeAndTheFileComesInAgain(TestDatabase database)
            throws Exception {
        open(database, 40);
        someHistory();
        LogRequest renewals = log(LogKind.RENEWALS, RENEWALS, wrongRenewals());
        LogRequest calls = log(LogKind.CALLS, CALLS, wrongCalls());
        for (LogRequest file : List.of(renewals, calls)) {
            ImportKind kind = ImportKind.valueOf(file.kind().name());
            Map<String, Object> before = RolloutViews.of(bench);
            List<String> rows = RolloutViews.rows(bench);
            LogReport report = bench.importLog(file);
            Map<String, Object> with = RolloutViews.of(bench);
            assertThat(with).isNotEqualTo(before);
            List<String> all = RolloutViews.rows(bench);

            WithdrawalReport told = look(kind);
            assertThat(RolloutViews.rows(bench)).isEqualTo(all);
            WithdrawalReport done = takeBack(kind);

            assertThat(done).isEqualTo(told);
            assertThat(done.removed())
                    .isEqualTo(report.taken())
                    .isEqualTo(newestOf(kind).counts().added());
            assertThat(done.restored()).isZero();
            assertThat(done.kept()).isEmpty();
            assertThat(RolloutViews.of(bench)).isEqualTo(before);
            assertThat(RolloutViews.rows(bench)).isEqualTo(rows);
            assertAgrees();

            LogReport again = bench.importLog(file);
            assertThat(again).isEqualTo(report);
            assertThat(RolloutViews.of(bench)).isEqualTo(with);
            assertAgrees();
            takeBack(kind);
            assertThat(RolloutViews.of(bench)).isEqualTo(before);
        }
        assertThat(takeBack(ImportKind.CALLS).removed()).isEqualTo(3);
        assertAgrees();
    }

    private LogRequest log(LogKind kind, String header, String... lines) throws Exception {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(List.of(lines));
        return bench.log(kind, true, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void theLineSaysWhoAndWhyAndTheChainHolds(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(10));
        run(LogKind.RENEWALS, renewal(0, 12, "AM", ""));
        run(LogKind.RENEWALS, renewal(1, 12, "AM", ""), renewal(2, 12, "AM", ""));
        StoredImport one = newest(ImportKind.RENEWALS);

        takeBack(ImportKind.RENEWALS);

        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo("rollout.import.withdraw");
                            assertThat(event.subject()).isEqualTo(one.fileName());
                            assertThat(event.operator()).isEqualTo(OPERATOR.name());
                            assertThat(event.details())
                                    .containsEntry("kind", "RENEWALS")
                                    .containsEntry("import", Long.toString(one.id()))
                                    .containsEntry("sha256", one.sha256())
                                    .containsEntry("removed", "2")
                                    .containsEntry("kept", "0")
                                    .containsEntry("secondPerson", "co.hoa");
                        });
        assertThat(new ProveAudit(bench.workspace).verify(OPERATOR).findings()).isEmpty();
        assertThat(newestOf(ImportKind.RENEWALS).withdrawal())
                .satisfies(
                        by -> {
                            assertThat(by.secondPerson()).isEqualTo("co.hoa");
                            assertThat(by.reason()).isEqualTo(REQUEST.reason());
                            assertThat(by.removed()).isEqualTo(2);
                        });
        assertThat(table(null, By.TOTAL).freshness().file())
                .isEqualTo(newest(ImportKind.RENEWALS).fileName())
                .isNotEqualTo(one.fileName());
        takeBack(ImportKind.RENEWALS);
        assertThat(table(null, By.TOTAL).freshness().file()).isNull();
        assertThat(table(null, By.TOTAL).freshness().newest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheNewestOfAKindGoesAndOnlyOnce(TestDatabase database) throws Exception {
        open(database, 8);
        bench.today(FIRST.plusDays(10));
        run(LogKind.RENEWALS, renewal(0, 12, "AM", ""));
        long first = newest(ImportKind.RENEWALS).id();
        run(LogKind.RENEWALS, renewal(1, 12, "AM", ""));
        long second = newest(ImportKind.RENEWALS).id();
        run(LogKind.CALLS, call(2, 12, "sai số", ""));

        refused(
                Reason.NOT_THE_NEWEST,
                () -> takeBack(ImportKind.RENEWALS, first, OPERATOR, REQUEST));
        refused(Reason.UNKNOWN_IMPORT, () -> takeBack(ImportKind.CALLS, second, OPERATOR, REQUEST));
        refused(Reason.UNKNOWN_IMPORT, () -> takeBack(ImportKind.REGISTRY, 1, OPERATOR, REQUEST));
        assertThat(total(null).renewed()).isEqualTo(2);

        takeBack(ImportKind.RENEWALS, second, OPERATOR, REQUEST);
        refused(
                Reason.WITHDRAWN_BEFORE,
                () -> takeBack(ImportKind.RENEWALS, second, OPERATOR, REQUEST));
        takeBack(ImportKind.RENEWALS, first, OPERATOR, REQUEST);
        assertThat(total(null).renewed()).isZero();
        assertAgrees();
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheRightOrTheSecondPersonOrAReasonNothingGoes(TestDatabase database)
            throws Exception {
        open(database, 4);
        bench.today(FIRST.plusDays(10));
        run(LogKind.RENEWALS, renewal(0, 12, "AM", ""));
        long id = newest(ImportKind.RENEWALS).id();
        for (Role role : List.of(Role.AUDITOR, Role.CARE_AGENT, Role.DESK_OPERATOR)) {
            Operator other = new Operator("khac", Set.of(role));
            assertThatThrownBy(() -> takeBack(ImportKind.RENEWALS, id, other, REQUEST))
                    .isInstanceOf(RightException.class);
            assertThatThrownBy(
                            () ->
                                    withdraw()
                                            .look(
                                                    other,
                                                    ImportKind.RENEWALS,
                                                    id,
                                                    Progress.NONE,
                                                    new Cancellation()))
                    .isInstanceOf(RightException.class);
        }
        Map<Reason, WithdrawalRequest> requests =
                Map.of(
                        Reason.NO_REASON, new WithdrawalRequest("  ", "co.hoa"),
                        Reason.SECOND_PERSON_MISSING, new WithdrawalRequest("nhầm tệp", " "),
                        Reason.SAME_PERSON, new WithdrawalRequest("nhầm tệp", "Tester"),
                        Reason.REASON_TOO_LONG, new WithdrawalRequest("x".repeat(1_001), "co.hoa"));
        requests.forEach(
                (reason, request) ->
                        refused(
                                reason,
                                () -> takeBack(ImportKind.RENEWALS, id, OPERATOR, request)));

        assertThat(total(null).renewed()).isEqualTo(1);
        assertThat(newest(ImportKind.RENEWALS).isWithdrawn()).isFalse();
    }

    private static void refused(
            Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        WithdrawalException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource
    void whatStopsInTheMiddleChangesNothing(TestDatabase database) throws Exception {
        open(database, 620);
        long id = manyRenewals();
        Map<String, Object> before = Map.copyOf(RolloutViews.of(bench));
        Cancellation cancellation = new Cancellation();
        List<Long> done = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                withdraw()
                                        .run(
                                                OPERATOR,
                                                ImportKind.RENEWALS,
                                                id,
                                                REQUEST,
                                                told(
                                                        units -> {
                                                            done.add(units);
                                                            cancellation.request();
                                                        }),
                                                cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(done).containsExactly(500L);
        holdLastFact("CREATE TABLE hold (event_id BIGINT REFERENCES rollout_event (id))");
        holdLastFact("INSERT INTO hold SELECT MAX(id) FROM rollout_event");
        assertThatThrownBy(() -> takeBack(ImportKind.RENEWALS, id, OPERATOR, REQUEST))
                .isInstanceOf(StorageException.class);

        assertThat(RolloutViews.of(bench)).isEqualTo(before);
        assertThat(newest(ImportKind.RENEWALS).isWithdrawn()).isFalse();
        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(10))
                .noneMatch(event -> event.action().equals("rollout.import.withdraw"));
        assertAgrees();

        holdLastFact("DROP TABLE hold");
        assertThat(takeBack(ImportKind.RENEWALS).removed()).isEqualTo(600);
        assertAgrees();
    }

    private void holdLastFact(String sql) {
        ((HibernateStorage) bench.workspace.storage())
                .jdbc(
                        connection -> {
                            try (Statement statement = connection.createStatement()) {
                                return statement.executeUpdate(sql);
                            }
                        });
    }
}
