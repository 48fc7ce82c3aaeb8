package vn.capbu.adapters.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import vn.capbu.adapters.documents.layout.Align;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.Face;
import vn.capbu.adapters.documents.layout.KeyValues;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;
import vn.capbu.adapters.documents.layout.Paragraph;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.adapters.documents.layout.Style;
import vn.capbu.adapters.documents.layout.Table;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.ReportWriter;

/** Writes reports as A4 pages: upright where the columns find room, else lying. Stateless. */
public final class PdfReportWriter implements ReportWriter {

    private static final Style TITLE = new Style(15, Face.BOLD, Align.CENTRE);
    private static final Style BODY = new Style(11, Face.REGULAR, Align.LEFT);
    private static final Style NOTE = new Style(10, Face.ITALIC, Align.LEFT);
    private static final float NAME_WIDTH = 150;

    /** How many average letters of the table's font fit on an upright and on a lying page. */
    private static final int UPRIGHT_LETTERS = 88;

    private static final int LYING_LETTERS = 140;
    private static final int EXTRA_LETTERS = 2;
    private static final float TABLE_SIZE = 10;
    private static final float SMALL_TABLE_SIZE = 8;

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public void write(List<TableReport> reports, Path target) throws IOException {
        WholeFile.write(target, out -> write(reports, out));
    }

    private static void write(List<TableReport> reports, OutputStream out) throws IOException {
        boolean upright = reports.stream().allMatch(it -> letters(it) <= UPRIGHT_LETTERS);
        PageFormat format =
                upright
                        ? PageFormat.portrait(Margins.OF_DECREE_30)
                        : PageFormat.landscape(Margins.OF_DECREE_30);
        String title = reports.get(0).title();
        try (Sheet sheet = new Sheet(format, title, title)) {
            for (TableReport report : reports) {
                add(sheet, report);
            }
            sheet.write(out);
        }
    }

    private static int letters(TableReport report) {
        return report.columns().stream().mapToInt(TableReport.Column::width).sum();
    }

    private static void add(Sheet sheet, TableReport report) throws IOException {
        sheet.add(Paragraph.verbatim(report.title(), TITLE).above(8));
        sheet.add(facts(report), Block.gap(6));
        sheet.add(table(report, letters(report) > LYING_LETTERS ? SMALL_TABLE_SIZE : TABLE_SIZE));
        sheet.add(Block.gap(8));
        for (String note : report.notes()) {
            sheet.add(Paragraph.verbatim(note, NOTE).above(3));
        }
    }

    private static KeyValues facts(TableReport report) {
        return new KeyValues(
                report.facts().stream()
                        .map(fact -> new KeyValues.Pair(fact.name(), fact.value()))
                        .toList(),
                BODY,
                NAME_WIDTH,
                false);
    }

    private static Table table(TableReport report, float size) {
        return new Table(
                report.columns().stream()
                        .map(column -> new Table.Column(column.heading(), share(column)))
                        .toList(),
                () -> cells(report.rows().iterator()),
                size);
    }

    /** A column of few characters gets a little more than its part: its heading has to stand there too. */
    private static float share(TableReport.Column column) {
        return column.width() + EXTRA_LETTERS;
    }

    private static Iterator<List<Table.Cell>> cells(Iterator<List<Cell>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Table.Cell> next() {
                return rows.next().stream().map(CellText::of).toList();
            }
        };
    }
}
