package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a grid; its header is on every page that it reaches. A row stays whole unless it is higher than a page.
 *
 * @param columns at least one
 * @param rows a cell for each column; read once
 * @param size of the font, in points
 */
public record Table(List<Column> columns, Iterable<List<Cell>> rows, float size) implements Flow {

    /**
     * A column.
     *
     * @param heading its name
     * @param share of the width, in relation to the others'
     */
    public record Column(String heading, float share) {}

    /** A text and where it stands in its cell. */
    public record Cell(String text, Align align) {

        /** Words. */
        public static Cell left(String text) {
            return new Cell(text, Align.LEFT);
        }

        /** Something short, such as a date. */
        public static Cell centre(String text) {
            return new Cell(text, Align.CENTRE);
        }

        /** A number. */
        public static Cell right(String text) {
            return new Cell(text, Align.RIGHT);
        }
    }

    @Override
    public void pour(Sheet sheet) throws IOException {
        float[] widths = widths(sheet.format().bodyWidth());
        TableRow header = row(sheet, widths, headings(), true);
        if (header.height() + lineHeight() + 2 * TableRow.PADDING > sheet.room()
                && !sheet.isFresh()) {
            sheet.breakPage();
        }
        sheet.placeLeading(header);
        for (List<Cell> cells : rows) {
            place(sheet, header, row(sheet, widths, cells, false));
        }
    }

    private void place(Sheet sheet, TableRow header, TableRow row) throws IOException {
        float page = sheet.format().bodyHeight() - header.height();
        TableRow rest = row;
        while (rest.height() > sheet.room()) {
            int fitting = rest.linesWithin(sheet.room());
            if (rest.height() > page && fitting > 0) {
                sheet.place(rest.first(fitting));
                rest = rest.from(fitting);
            }
            sheet.breakPage();
            sheet.placeLeading(header);
            if (rest.linesWithin(sheet.room()) == 0) {
                break;
            }
        }
        sheet.place(rest);
    }

    private List<Cell> headings() {
        return columns.stream().map(column -> Cell.centre(column.heading())).toList();
    }

    private TableRow row(Sheet sheet, float[] widths, List<Cell> texts, boolean header) {
        Typesetter typesetter = sheet.canvas().typesetter();
        Face face = header ? Face.BOLD : Face.REGULAR;
        List<TableRow.Cell> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            List<Span> text = List.of(new Span(texts.get(i).text(), face));
            cells.add(
                    new TableRow.Cell(
                            typesetter.lines(text, size, widths[i] - 2 * TableRow.PADDING),
                            new Style(size, face, texts.get(i).align()),
                            widths[i]));
        }
        return new TableRow(cells, lineHeight(), header);
    }

    private float[] widths(float all) {
        float shares = 0;
        for (Column column : columns) {
            shares += column.share();
        }
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = all * columns.get(i).share() / shares;
        }
        return widths;
    }

    private float lineHeight() {
        return new Style(size, Face.REGULAR, Align.LEFT).lineHeight();
    }
}
