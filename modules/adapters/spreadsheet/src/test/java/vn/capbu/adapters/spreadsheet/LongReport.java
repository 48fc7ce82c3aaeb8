package vn.capbu.adapters.spreadsheet;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import vn.capbu.kernel.TableReport;

/** Writes a long report, in a process of its own with a small heap. */
final class LongReport {

    private static final int ROWS = 200_000;

    private LongReport() {}

    /** Takes the target. */
    public static void main(String[] arguments) throws Exception {
        Iterable<List<TableReport.Cell>> rows =
                () ->
                        IntStream.range(0, ROWS)
                                .<List<TableReport.Cell>>mapToObj(
                                        i ->
                                                List.of(
                                                        TableReport.Cell.text("0100" + i),
                                                        TableReport.Cell.number(i),
                                                        TableReport.Cell.text("Công ty số " + i)))
                                .iterator();
        new XlsxReportWriter().write(XlsxReportWriterTest.report(rows), Path.of(arguments[0]));
    }
}
