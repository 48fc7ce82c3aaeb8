package vn.capbu.complaints.papers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.spi.ReportPdfWriter;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.ReportWriter;

/** Papers of complaints as files, each whole or not at all. Not on the event dispatch thread. */
public final class PaperFiles {

    private final Services services;

    /** With adapters for PDF and XLSX; they are asked for when such a file is written. */
    public PaperFiles(Services services) {
        this.services = services;
    }

    /** Whether a file is to be a PDF. */
    public static boolean isPdf(Path file) {
        return ends(file, ".pdf");
    }

    /** Whether a file is to be a spreadsheet. */
    public static boolean isSpreadsheet(Path file) {
        return ends(file, ".xlsx");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * As PDF, or its tables as XLSX, by the ending of the file's name.
     *
     * @throws IOException what failed; the target is as it was
     */
    public void write(ReportDocument report, Path target) throws IOException {
        if (isSpreadsheet(target)) {
            writer(ReportWriter.Format.XLSX).write(report.tables(), target);
        } else {
            ReportPdfWriter writer = services.one(ReportPdfWriter.class);
            WholeFile.write(target, out -> writer.write(report, out));
        }
    }

    /**
     * A table alone, by the ending of the file's name.
     *
     * @throws IOException what failed; the target is as it was
     */
    public void write(TableReport table, Path target) throws IOException {
        writer(isSpreadsheet(target) ? ReportWriter.Format.XLSX : ReportWriter.Format.PDF)
                .write(table, target);
    }

    private ReportWriter writer(ReportWriter.Format format) {
        return services.all(ReportWriter.class).stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no writer of " + format));
    }
}
