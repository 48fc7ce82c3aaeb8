package vn.capbu.kernel.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    default void write(TableReport report, Path target) throws IOException {
        write(List.of(report), target);
    }

    /**
     * Writes reports into one file, whole or not at all: a spreadsheet has a sheet for each, named by its title, pages follow one
     * another.
     *
     * @param reports at least one
     * @throws IOException what failed; the target is as it was
     */
    void write(List<TableReport> reports, Path target) throws IOException;

    /** A file format. */
    enum Format {
        /** Office Open XML: codes are text cells, dates are dates, and no text is a formula. */
        XLSX,
        /** A4 pages with a header row on each. */
        PDF;

        /** How names of such files end, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
