package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.adapters.persistence.RolloutBench.FIRST;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.spi.RolloutPopulation;

/** A campaign whose imports of logs are taken back. */
abstract class LogWithdrawalCase extends RolloutCase {

    static final String RENEWALS = "Serial CTS;Ngày gia hạn;Kênh;Serial CTS mới;Ngày cập nhật xong";
    static final String CALLS = "Serial CTS;Ngày gọi;Kết quả gọi;Giờ gọi tốt nhất;Ngày hẹn;Ghi chú";
    static final WithdrawalRequest REQUEST =
            new WithdrawalRequest("nhầm tệp của tháng trước", "co.hoa");

    static String renewal(int number, int day, String channel, String registered) {
        return "%s;%02d/03/2020;%s;;%s".formatted(serial(number), day, channel, registered);
    }

    static String call(int number, int day, String outcome, String bestTime) {
        return "%s;%02d/03/2020;%s;%s;;".formatted(serial(number), day, outcome, bestTime);
    }

    LogReport run(LogKind kind, String... lines) throws Exception {
        List<String> all = new ArrayList<>(List.of(kind == LogKind.CALLS ? CALLS : RENEWALS));
        all.addAll(List.of(lines));
        return bench.importLog(bench.log(kind, false, all.toArray(String[]::new)));
    }

    WithdrawImports withdraw() {
        return new WithdrawImports(
                bench.workspace.storage(),
                bench.workspace.clock(),
                bench.desk.importKeeper(bench.campaign));
    }

    StoredImport newest(ImportKind kind) {
        return WithdrawImports.newest(withdraw().list(), kind);
    }

    WithdrawalReport takeBack(ImportKind kind) throws WithdrawalException {
        return takeBack(kind, newest(kind).id(), OPERATOR, REQUEST);
    }

    WithdrawalReport takeBack(
            ImportKind kind, long id, Operator operator, WithdrawalRequest request)
            throws WithdrawalException {
        return withdraw().run(operator, kind, id, request, Progress.NONE, new Cancellation());
    }

    WithdrawalReport look(ImportKind kind) throws WithdrawalException {
        return withdraw()
                .look(OPERATOR, kind, newest(kind).id(), Progress.NONE, new Cancellation());
    }

    void assertAgrees() throws Exception {
        assertThat(reconcile(false).agrees()).isTrue();
    }

    static Progress told(LongConsumer done) {
        return new Progress() {
            @Override
            public void total(long units) {}

            @Override
            public void done(long units) {
                done.accept(units);
            }
        };
    }

    void record(int number, CallOutcome outcome) throws Exception {
        bench.desk
                .recordCalls()
                .run(
                        OPERATOR,
                        bench.campaign,
                        CertificateSerial.parse(serial(number)),
                        new RecordCalls.Outcome(null, outcome, "buổi sáng", null, ""));
    }

    /** Taken back or not. */
    StoredImport newestOf(ImportKind kind) {
        return withdraw().list().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Member member(int number) {
        return bench.workspace
                .storage()
                .port(RolloutPopulation.class)
                .ofCertificates(
                        bench.campaign.id(), List.of(CertificateSerial.parse(serial(number))))
                .get(0);
    }

    long manyRenewals() throws Exception {
        bench.today(FIRST.plusDays(10));
        String[] lines = new String[600];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = renewal(i, 11 + i % 9, "AM", "");
        }
        run(LogKind.RENEWALS, lines);
        return newest(ImportKind.RENEWALS).id();
    }
}
