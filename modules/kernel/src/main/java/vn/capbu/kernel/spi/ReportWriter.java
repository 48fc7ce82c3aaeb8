package vn.capbu.kernel.spi;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.kernel.TableReport;

/** Writes reports in one format; registered in {@code META-INF/services}. Thread-safe; not on the event dispatch thread. */
public interface ReportWriter {

    /** What it writes. */
    Format format();

    /**
     * Writes a report, whole or not at all.
     *
     * @throws IOException what failed; the target is as it was
     */
    void write(TableReport report, Path target) throws IOException;

    /** A file format. */
    enum Format {
        /** Office Open XML: codes are text cells, dates are dates, and no text is a formula. */
        XLSX,
        /** A4 pages with a header row on each. */
        PDF
    }
}
