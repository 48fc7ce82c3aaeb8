package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.rollout.RolloutCampaign;

/** What is asked and told about the reports. Event dispatch thread only. */
public interface ReportPrompts {

    /** What the progress bar says. */
    String title();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /**
     * Where the reports are to be written: a folder of their own.
     *
     * @param asOf at the end of which day
     */
    Optional<Path> chooseFolder(RolloutCampaign campaign, LocalDate asOf);

    /** That the reports are written, and where. */
    String written(int files, Path folder);

    /** That not all reports are written, and where those are that were. */
    String unfinished(Path folder);
}
