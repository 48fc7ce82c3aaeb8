package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.kernel.RightException;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.ImportWithdrawals;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.spi.LogFacts;

/** Who takes logs back with the rights of a server, or of a file of one desk. */
class LogWithdrawalRightsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void theProductCentreTakesALogBackAndNobodyElse(TestDatabase database) throws Exception {
        try (RightsBench bench = new RightsBench(folder, database).seed();
                LogDesk desk = new LogDesk(bench, folder, Who.PRODUCT, Fixtures.NOW);
                LogDesk later =
                        new LogDesk(bench, folder, Who.DESK, Fixtures.NOW.plusSeconds(60))) {
            desk.fix();
            desk.run(LogKind.RENEWALS, "a.csv", LogDesk.renewal(0), LogDesk.renewal(1));
            desk.run(LogKind.RENEWALS, "b.csv", LogDesk.renewal(4), LogDesk.renewal(5));
            desk.run(LogKind.CALLS, "c.csv", LogDesk.call(6), LogDesk.call(7));
            later.call(RolloutBench.serial(5));
            for (Who who : Who.values()) {
                if (who != Who.PRODUCT && who != Who.ADMIN) {
                    refused(bench, who);
                }
            }
            assertThat(desk.renewed()).isEqualTo(4);

            assertThat(desk.takeBack(LogKind.RENEWALS))
                    .satisfies(
                            report -> {
                                assertThat(report.removed()).isEqualTo(1);
                                assertThat(report.kept())
                                        .isEqualTo(Map.of(KeptReason.CHANGED_SINCE, 1L));
                            });
            assertThat(desk.takeBack(LogKind.CALLS).removed()).isEqualTo(2);
            assertThat(desk.renewed()).isEqualTo(3);
            assertThat(desk.reconcile().agrees()).isTrue();

            try (LogDesk other = new LogDesk(bench, folder, Who.ADMIN, Fixtures.NOW)) {
                assertThat(other.takeBack(LogKind.RENEWALS).removed()).isEqualTo(2);
                assertThat(other.reconcile().agrees()).isTrue();
            }
            try (Workspace auditor = bench.workspace(Who.AUDITOR, Clock.systemUTC())) {
                assertThat(new ProveAudit(auditor).verify(Who.AUDITOR.operator()).findings())
                        .isEmpty();
            }
        }
    }

    /** The first member of the log is of Hà Nội. */
    private void refused(RightsBench bench, Who who) throws Exception {
        try (LogDesk desk = new LogDesk(bench, folder, who, Fixtures.NOW)) {
            assertThat(desk.withdraw().list()).hasSize(3);
            assertThatThrownBy(() -> desk.takeBack(LogKind.RENEWALS))
                    .isInstanceOf(RightException.class);
            Storage storage = desk.workspace.storage();
            long id = desk.withdraw().list().get(1).id();
            refusedByDatabase(
                    storage,
                    () ->
                            storage.port(ImportWithdrawals.class)
                                    .begin(
                                            ImportKind.RENEWALS,
                                            id,
                                            who.login(),
                                            LogDesk.REQUEST,
                                            Fixtures.NOW));
            refusedByDatabase(
                    storage,
                    () -> {
                        LogFacts facts = storage.port(LogFacts.class);
                        var member = facts.read(List.of(facts.members(id)[0])).get(0);
                        facts.remove(
                                id, List.of(new LogFacts.Left(member.id(), member.now(), 2, 2, 0)));
                    });
        }
    }

    private static void refusedByDatabase(Storage storage, Runnable work) {
        assertThatThrownBy(
                        () ->
                                storage.transact(
                                        Durability.NORMAL,
                                        () -> {
                                            work.run();
                                            return true;
                                        }))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(StorageException.Reason.NO_PERMISSION));
    }
}
