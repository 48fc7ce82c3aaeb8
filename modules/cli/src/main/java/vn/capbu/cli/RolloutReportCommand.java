package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.capbu.charts.ReportDocument;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.figures.ReportFiles;
import vn.capbu.rollout.figures.RolloutReports;

/** Writes the weekly reports. */
@Command(
        description =
                "Writes the report to the management, the one of a province, or into a folder all of them as PDF and XLSX.")
final class RolloutReportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private RolloutOptions options = new RolloutOptions();

    @Option(names = "--out", paramLabel = "FILE.pdf|FILE.xlsx|FOLDER", required = true)
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "At the end of this day; default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--provinces", paramLabel = "63|34", defaultValue = "63")
    private int provinces;

    @Option(
            names = "--province",
            paramLabel = "NAME|CODE",
            description = "Of this province, in any spelling or by its code.")
    private @Nullable String province;

    RolloutReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        Texts texts = output.texts();
        Edition edition = RolloutOptions.edition(provinces, texts);
        Path target = out.toAbsolutePath().normalize();
        Province of = province == null ? null : province(province, edition, texts);
        if (of != null && !ReportFiles.isReport(target)) {
            throw new UsageException(texts.get("rollout.bad-ending", out));
        }
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "rollout.stopping")) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            ReportFiles files = new ReportFiles(desk, workspace.services());
            List<Path> written;
            if (ReportFiles.isReport(target)) {
                RolloutReports reports = RolloutReports.of(desk);
                ReportDocument report =
                        of == null
                                ? reports.management(campaign, asOf, edition)
                                : reports.province(campaign, asOf, of);
                files.write(session.operator(), campaign, report, target);
                written = List.of(target);
            } else {
                written =
                        files.writeAll(
                                session.operator(),
                                campaign,
                                asOf,
                                edition,
                                target,
                                new PercentLines(output, "rollout.report.progress"),
                                interruption.cancellation());
            }
            output.document(Map.of("files", written.stream().map(Path::toString).toList()));
            output.message("rollout.report.written", written.size(), target);
            return ExitCode.OK;
        }
    }

    private static Province province(String typed, Edition edition, Texts texts)
            throws UsageException {
        Provinces catalogue = Provinces.catalogue();
        return catalogue
                .find(edition, typed)
                .or(
                        () ->
                                catalogue
                                        .parse(typed)
                                        .map(
                                                one ->
                                                        edition == Edition.OF_34
                                                                ? catalogue.since2025(one)
                                                                : one))
                .orElseThrow(() -> new UsageException(texts.get("rollout.bad-province", typed)));
    }
}
