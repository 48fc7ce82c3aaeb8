package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.spi.ReportPdfWriter;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.ReportWriter;

/** Papers of complaints as files, each whole or not at all. */
final class ComplaintFiles {

    private final Workspace workspace;

    ComplaintFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    static boolean isPdf(Path file) {
        return ends(file, ".pdf");
    }

    static boolean isSpreadsheet(Path file) {
        return ends(file, ".xlsx");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** As PDF, or its tables as XLSX, by the ending of the file's name. */
    void write(ReportDocument report, Path target) throws IOException {
        if (isSpreadsheet(target)) {
            writer(ReportWriter.Format.XLSX).write(report.tables(), target);
        } else {
            ReportPdfWriter writer = workspace.services().one(ReportPdfWriter.class);
            WholeFile.write(target, out -> writer.write(report, out));
        }
    }

    /** A table alone, by the ending of the file's name. */
    void write(TableReport table, Path target) throws IOException {
        writer(isSpreadsheet(target) ? ReportWriter.Format.XLSX : ReportWriter.Format.PDF)
                .write(table, target);
    }

    private ReportWriter writer(ReportWriter.Format format) {
        return workspace.services().all(ReportWriter.class).stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no writer of " + format));
    }
}
