package vn.capbu.charts.spi;

import java.io.IOException;
import java.io.OutputStream;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartSize;

/**
 * Writes a figure as a PDF page of vectors, with its letters as text that can be copied; registered in {@code META-INF/services} by
 * the owner of the PDF library. Thread-safe; not on the event dispatch thread.
 */
public interface ChartPdfWriter {

    /**
     * Writes one page.
     *
     * @param size of the page; a unit is 1/72 inch
     * @param out stays open
     * @throws IOException what failed
     */
    void write(ChartDocument chart, ChartSize size, OutputStream out) throws IOException;
}
