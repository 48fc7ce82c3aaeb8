package vn.capbu.charts.spi;

import java.io.IOException;
import java.io.OutputStream;
import vn.capbu.charts.ReportDocument;

/** Writes papers with figures as PDF; registered in {@code META-INF/services}. Thread-safe; not on the event dispatch thread. */
public interface ReportPdfWriter {

    /**
     * Writes A4 pages laid out by decree 30/2020/NĐ-CP.
     *
     * @throws IOException what failed; how far it was written isn't known
     */
    void write(ReportDocument report, OutputStream out) throws IOException;
}
