package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.MoveMembers.Move;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;

/** An operator with a role who imports logs and takes them back, at a moment that stands still. */
final class LogDesk implements AutoCloseable {

    static final WithdrawalRequest REQUEST = new WithdrawalRequest("nhầm tệp", "co.hoa");

    final Workspace workspace;
    final RolloutDesk desk;
    final RolloutCampaign campaign;
    private final Path folder;
    private final Operator operator;

    LogDesk(RightsBench bench, Path folder, Who who, Instant now) {
        this.workspace = bench.workspace(who, Clock.fixed(now, ZoneOffset.UTC));
        this.desk = new RolloutDesk(workspace);
        this.campaign = desk.campaigns().get(0);
        this.folder = folder;
        this.operator = who.operator();
    }

    static String renewal(int number) {
        return RolloutBench.serial(number) + ";10/03/2020;AM;;10/03/2020";
    }

    static String call(int number) {
        return RolloutBench.serial(number) + ";10/03/2020;từ chối;;;";
    }

    void fix() throws RolloutException {
        desk.fixPopulation().run(operator, campaign, null, "", Progress.NONE, new Cancellation());
    }

    LogReport run(LogKind kind, String name, String... lines) throws RolloutException, IOException {
        List<String> all = new ArrayList<>();
        all.add(kind == LogKind.CALLS ? LogWithdrawalCase.CALLS : LogWithdrawalCase.RENEWALS);
        all.addAll(List.of(lines));
        Path file = folder.resolve(name);
        Files.writeString(file, String.join("\r\n", all) + "\r\n", UTF_8);
        return desk.importLogs()
                .run(
                        operator,
                        campaign,
                        new LogRequest(kind, file, TableOptions.GUESS, 0, false),
                        false,
                        Progress.NONE,
                        new Cancellation());
    }

    void call(String serial) throws RolloutException {
        desk.recordCalls()
                .run(
                        operator,
                        campaign,
                        CertificateSerial.parse(serial),
                        new RecordCalls.Outcome(null, CallOutcome.NO_ANSWER, "", null, ""));
    }

    void block(int number) throws RolloutException {
        desk.moveMembers()
                .to(
                        operator,
                        campaign,
                        Standing.BLOCKED_DEBT,
                        new Move(
                                List.of(CertificateSerial.parse(RolloutBench.serial(number))),
                                null,
                                "theo báo cáo"));
    }

    WithdrawImports withdraw() {
        return new WithdrawImports(
                workspace.storage(), workspace.clock(), desk.importKeeper(campaign));
    }

    WithdrawalReport takeBack(LogKind kind) throws WithdrawalException {
        ImportKind one = ImportKind.valueOf(kind.name());
        return withdraw()
                .run(
                        operator,
                        one,
                        WithdrawImports.newest(withdraw().list(), one).id(),
                        REQUEST,
                        Progress.NONE,
                        new Cancellation());
    }

    long renewed() throws RolloutException {
        return desk.showProgress()
                .run(
                        campaign,
                        new ProgressQuery(
                                null,
                                ProgressQuery.By.TOTAL,
                                Province.Edition.OF_63,
                                ProgressFilter.ALL))
                .total()
                .counts()
                .renewed();
    }

    ReconcileSummary.Report reconcile() throws RolloutException {
        return desk.reconcileSummary()
                .run(operator, campaign, false, Progress.NONE, new Cancellation());
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }
}
