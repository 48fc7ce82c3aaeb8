package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.kernel.spi.ReportWriter.Format;

/** Writes reports as spreadsheets. */
final class Reports {

    private Reports() {}

    /**
     * Writes a report, whole or not at all.
     *
     * @throws IOException what failed; the target is as it was
     */
    static void writeXlsx(Services services, TableReport report, Path target) throws IOException {
        writeXlsx(services, List.of(report), target);
    }

    /**
     * Writes a spreadsheet with a sheet for each report, whole or not at all.
     *
     * @throws IOException what failed; the target is as it was
     */
    static void writeXlsx(Services services, List<TableReport> reports, Path target)
            throws IOException {
        for (ReportWriter writer : services.all(ReportWriter.class)) {
            if (writer.format() == Format.XLSX) {
                writer.write(reports, target);
                return;
            }
        }
        throw new IOException("no writer for " + Format.XLSX);
    }
}
