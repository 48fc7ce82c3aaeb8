package vn.capbu.adapters.persistence;

import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;
import static vn.capbu.adapters.persistence.RolloutBench.taxCode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.MoveMembers.Move;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.RolloutException;

/** A campaign with a population, for tests of the rollout's stores. */
abstract class RolloutCase {

    static final String HEADER = "Serial CTS;MST;Ngày gia hạn;Kênh;Serial CTS mới";

    @TempDir Path folder;

    RolloutBench bench;

    RolloutBench open(TestDatabase database, int certificates) throws RolloutException {
        bench = new RolloutBench(database, folder);
        bench.register(certificates);
        bench.fix();
        return bench;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    Counts total(LocalDate day) throws RolloutException {
        return table(day, By.TOTAL).total().counts();
    }

    ProgressTable table(LocalDate day, By by) throws RolloutException {
        return bench.desk
                .showProgress()
                .run(
                        bench.campaign,
                        new ProgressQuery(day, by, Province.Edition.OF_63, ProgressFilter.ALL));
    }

    ReconcileSummary.Report reconcile(boolean repair) throws RolloutException {
        return bench.desk
                .reconcileSummary()
                .run(OPERATOR, bench.campaign, repair, Progress.NONE, new Cancellation());
    }

    static Move move(int... numbers) {
        List<CertificateSerial> serials = new ArrayList<>();
        for (int number : numbers) {
            serials.add(CertificateSerial.parse(serial(number)));
        }
        return new Move(serials, null, "theo báo cáo của chi nhánh");
    }

    static String line(int number, String taxCode, int day, String channel, String fresh) {
        return String.join(
                ";",
                serial(number),
                taxCode,
                String.format(Locale.ROOT, "%02d/03/2020", day),
                channel,
                fresh);
    }
}
