package vn.capbu.adapters.documents;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import vn.capbu.adapters.documents.layout.Align;
import vn.capbu.adapters.documents.layout.Block;
import vn.capbu.adapters.documents.layout.ChartFigure;
import vn.capbu.adapters.documents.layout.Columns;
import vn.capbu.adapters.documents.layout.Face;
import vn.capbu.adapters.documents.layout.Heading;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;
import vn.capbu.adapters.documents.layout.Paragraph;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.adapters.documents.layout.Signatures;
import vn.capbu.adapters.documents.layout.Stack;
import vn.capbu.adapters.documents.layout.Style;
import vn.capbu.adapters.documents.layout.Table;
import vn.capbu.adapters.documents.layout.TimeBarsBlock;
import vn.capbu.charts.ChartSize;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.ReportDocument.Part;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;

/** A report as pages: letterhead, number and subject as decree 30/2020/NĐ-CP lays them out, text, figures and tables, signature. */
final class PaperPages {

    private static final float SIZE = 12;
    private static final Style BODY = Style.body(SIZE);
    private static final Style SECTION = new Style(SIZE, Face.BOLD, Align.LEFT);
    private static final Style RECIPIENTS = new Style(10, Face.REGULAR, Align.LEFT);
    private static final int EXTRA_LETTERS = 2;
    private static final int LINES_BEFORE_A_FIGURE = 3;

    private final ReportDocument report;

    PaperPages(ReportDocument report) {
        this.report = report;
    }

    Sheet make() throws IOException {
        String title = report.title() + " " + report.about();
        Sheet sheet = new Sheet(PageFormat.portrait(Margins.OF_DECREE_30), title, report.about());
        sheet.add(
                Letterhead.names(PaperText.of("report.number"), report.on()),
                Block.gap(14),
                Paragraph.verbatim(report.title(), PaperStyles.TITLE),
                Paragraph.verbatim(report.about(), PaperStyles.CENTRE.in(Face.BOLD)),
                Block.rule(0.3f),
                Block.gap(8));
        List<Part> parts = report.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (i + 1 < parts.size() && parts.get(i + 1) instanceof Part.Picture picture) {
                keepTogether(sheet, picture);
            }
            add(sheet, parts.get(i));
        }
        sheet.addEnd(Block.gap(10), end());
        return sheet;
    }

    /** What stands before a figure, its heading for example, isn't left behind on the page before. */
    private static void keepTogether(Sheet sheet, Part.Picture picture) throws IOException {
        ChartSize size = picture.size();
        float figure = sheet.format().bodyWidth() * size.height() / size.width();
        if (figure + LINES_BEFORE_A_FIGURE * BODY.lineHeight() > sheet.room() && !sheet.isFresh()) {
            sheet.breakPage();
        }
    }

    private static void add(Sheet sheet, Part part) throws IOException {
        if (part instanceof Part.Heading heading) {
            sheet.add(
                    Block.gap(4),
                    new Heading(Paragraph.verbatim(heading.text(), SECTION).above(3)));
        } else if (part instanceof Part.Text text) {
            sheet.add(Paragraph.of(text.text(), BODY).above(4));
        } else if (part instanceof Part.Picture picture) {
            sheet.add(new ChartFigure(picture.chart(), picture.size()), Block.gap(6));
        } else if (part instanceof Part.Bars bars) {
            sheet.add(Block.gap(4), new TimeBarsBlock(bars.bars()), Block.gap(6));
        } else if (part instanceof Part.Grid grid) {
            sheet.add(table(grid.table()), Block.gap(4));
            for (String note : grid.table().notes()) {
                sheet.add(
                        Paragraph.verbatim(
                                        note,
                                        new Style(PaperStyles.TABLE_SIZE, Face.ITALIC, Align.LEFT))
                                .above(3));
            }
        }
    }

    private static Table table(TableReport table) {
        return new Table(
                table.columns().stream()
                        .map(
                                column ->
                                        new Table.Column(
                                                column.heading(), column.width() + EXTRA_LETTERS))
                        .toList(),
                () -> cells(table.rows().iterator()),
                PaperStyles.TABLE_SIZE);
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

    /** Who gets it on the left, who signs it on the right. */
    private Block end() {
        Block recipients =
                Stack.of(
                        Paragraph.verbatim(
                                PaperText.of("report.recipients"),
                                new Style(SIZE, Face.ITALIC, Align.LEFT)),
                        Paragraph.verbatim(
                                "- " + String.join(";\n- ", report.recipients()) + ".",
                                RECIPIENTS));
        return new Columns(
                List.of(
                        new Columns.Column(1, recipients),
                        new Columns.Column(
                                1,
                                Signatures.of(
                                        List.of(
                                                new Signatures.Signer(
                                                        report.signer(),
                                                        PaperText.of("sign.hint"),
                                                        "")),
                                        SIZE))),
                8);
    }
}
