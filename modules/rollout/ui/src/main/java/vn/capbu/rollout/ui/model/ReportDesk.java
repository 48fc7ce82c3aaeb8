package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.RolloutCampaign;

/** Where the progress window has its reports made. Never on the event dispatch thread. */
@FunctionalInterface
public interface ReportDesk {

    /**
     * Writes the report to the management and one for each province, each as PDF and as XLSX.
     *
     * @param asOf at the end of this day
     * @param folder is made where it isn't there
     * @param progress told the reports that are written, of all
     * @param cancellation looked at before each report; what is written stays
     * @return the files
     */
    List<Path> writeAll(
            RolloutCampaign campaign,
            LocalDate asOf,
            Edition edition,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws Exception;
}
