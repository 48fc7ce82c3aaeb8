package vn.capbu.rollout.ui.view;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.ui.model.ReportPrompts;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The questions about the reports as dialogs. */
public final class SwingReportPrompts implements ReportPrompts {

    private final Formats formats;

    /** Prompts. */
    public SwingReportPrompts(Formats formats) {
        this.formats = formats;
    }

    @Override
    @Messages("SwingReportPrompts.working=Weekly reports")
    public String title() {
        return Bundle.SwingReportPrompts_working();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return RolloutErrors.explain(cause);
    }

    @Override
    @Messages({
        "# {0} - day",
        "SwingReportPrompts.folder=Where to put the folder of the reports, until the end of {0}",
        "# {0} - campaign",
        "# {1} - day",
        "SwingReportPrompts.name=reports {0} {1}"
    })
    public Optional<Path> chooseFolder(RolloutCampaign campaign, LocalDate asOf) {
        return FileChoices.folder(
                        "progress.reportsFolder",
                        Bundle.SwingReportPrompts_folder(formats.date(asOf)))
                .map(
                        chosen ->
                                chosen.resolve(
                                        FileChoices.plainName(
                                                Bundle.SwingReportPrompts_name(
                                                        campaign.name(), asOf))));
    }

    @Override
    @Messages({
        "# {0} - files",
        "# {1} - folder",
        "SwingReportPrompts.written=Reports to the management and for each province written, {0} files (PDF and XLSX): {1}"
    })
    public String written(int files, Path folder) {
        return Bundle.SwingReportPrompts_written(formats.number(files), folder);
    }

    @Override
    @Messages({
        "# {0} - folder",
        "SwingReportPrompts.unfinished=Not all reports are written. Those that are: {0}"
    })
    public String unfinished(Path folder) {
        return Bundle.SwingReportPrompts_unfinished(folder);
    }
}
