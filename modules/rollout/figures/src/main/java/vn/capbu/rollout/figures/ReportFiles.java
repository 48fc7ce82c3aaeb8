package vn.capbu.rollout.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.spi.ReportPdfWriter;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;

/** Writes reports as files, each whole or not at all, with an audit event for each. Not on the event dispatch thread. */
public final class ReportFiles {

    private final RolloutDesk desk;
    private final Services services;

    /** With adapters for PDF and XLSX; they are asked for when such a file is written. */
    public ReportFiles(RolloutDesk desk, Services services) {
        this.desk = desk;
        this.services = services;
    }

    /** Whether a file's ending names a format of reports. */
    public static boolean isReport(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pdf") || name.endsWith(".xlsx");
    }

    /**
     * Writes a report: as PDF, or its tables as XLSX, by the ending of the file's name.
     *
     * @throws IOException what failed; the target is as it was
     */
    public void write(
            Operator operator, RolloutCampaign campaign, ReportDocument report, Path target)
            throws IOException {
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            spreadsheets().write(report.tables(), target);
        } else {
            ReportPdfWriter writer = services.one(ReportPdfWriter.class);
            WholeFile.write(target, out -> writer.write(report, out));
        }
        desk.showProgress().written(operator, campaign, target.toString());
    }

    /**
     * Writes the report to the management and one for each province, each as PDF and as XLSX.
     *
     * @param folder is made where it isn't there
     * @param progress told the reports that are written, of all
     * @param cancellation looked at before each report; what is written stays
     * @return the files
     * @throws IOException what failed; files before it are written
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public List<Path> writeAll(
            Operator operator,
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            Edition edition,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws IOException, RolloutException {
        RolloutReports reports = RolloutReports.of(desk);
        List<Province> provinces = List.copyOf(Provinces.catalogue().all(edition));
        progress.total(provinces.size() + 1L);
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        cancellation.check();
        write(
                operator,
                campaign,
                reports.management(campaign, asOf, edition),
                folder.resolve("00-toan-quoc"),
                files);
        for (int i = 0; i < provinces.size(); i++) {
            progress.done(i + 1L);
            cancellation.check();
            Province province = provinces.get(i);
            String name =
                    province.code()
                            + "-"
                            + VietnameseText.fold(province.shortName())
                                    .replaceAll("[^a-z0-9]+", "-");
            write(
                    operator,
                    campaign,
                    reports.province(campaign, asOf, province),
                    folder.resolve(name),
                    files);
        }
        progress.done(provinces.size() + 1L);
        return files;
    }

    private void write(
            Operator operator,
            RolloutCampaign campaign,
            ReportDocument report,
            Path stem,
            List<Path> files)
            throws IOException {
        for (String ending : List.of(".pdf", ".xlsx")) {
            Path file = stem.resolveSibling(stem.getFileName() + ending);
            write(operator, campaign, report, file);
            files.add(file);
        }
    }

    private ReportWriter spreadsheets() {
        return services.all(ReportWriter.class).stream()
                .filter(writer -> writer.format() == ReportWriter.Format.XLSX)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no writer of spreadsheets"));
    }
}
