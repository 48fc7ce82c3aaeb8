package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import vn.capbu.kernel.table.OpenTable.RowHandler;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TableRow;

/** Reads the rows of a sheet's part. */
final class XlsxSheetReader extends SafeXml.Handler {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MAX_NUMBER = 64;

    private final RowHandler handler;
    private final StringsOnDisk texts;
    private final XlsxStyleTable styles;
    private final NumberTexts numbers;
    private final UnaryOperator<String> letters;

    private final StringBuilder value = new StringBuilder();
    private List<TableCell> cells = new ArrayList<>();
    private long row;
    private int column;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean hasValue;
    private boolean inData;
    private boolean any;

    XlsxSheetReader(
            RowHandler handler,
            StringsOnDisk texts,
            XlsxStyleTable styles,
            NumberTexts numbers,
            UnaryOperator<String> letters) {
        this.handler = handler;
        this.texts = texts;
        this.styles = styles;
        this.numbers = numbers;
        this.letters = letters;
    }

    /** At the end of the part. */
    void finish() throws MalformedTableException {
        if (!any) {
            throw new MalformedTableException(Problem.EMPTY, 0, "no row");
        }
    }

    @Override
    void start(String name, Attributes attributes) throws IOException {
        switch (name) {
            case "sheetData" -> inData = true;
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v" -> inValue = inData;
            case "t" -> inValue = inData && type.equals("inlineStr");
            default -> {}
        }
    }

    private void startRow(Attributes attributes) throws MalformedTableException {
        String number = attributes.getValue("r");
        long next = number == null ? row + 1 : XlsxTable.number(number, -1);
        if (next > TableReader.MAX_ROWS) {
            throw new MalformedTableException(Problem.TOO_MANY_ROWS, next, "row " + next);
        }
        if (next <= row) {
            throw new MalformedTableException(
                    Problem.BROKEN_WORKBOOK, row, "row " + number + " after " + row);
        }
        row = next;
        column = -1;
        cells = new ArrayList<>(cells.size());
    }

    private void startCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : columnOf(place);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = XlsxTable.number(attributes.getValue("s"), 0);
        value.setLength(0);
        hasValue = false;
    }

    /** The column of a place such as AB12, from 0; a number above every limit when it has no letters, or too many. */
    private static int columnOf(String place) {
        int number = 0;
        for (int i = 0; i < place.length() && i < 4; i++) {
            char letter = place.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = 26 * number + letter - 'A' + 1;
        }
        return number == 0 ? Integer.MAX_VALUE : number - 1;
    }

    @Override
    void text(char[] characters, int start, int length) throws IOException {
        if (inValue) {
            hasValue = true;
            XlsxTexts.append(value, characters, start, length);
        }
    }

    @Override
    void end(String name) throws IOException {
        switch (name) {
            case "sheetData" -> inData = false;
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() throws IOException {
        if (!inData || !hasValue) {
            return;
        }
        TableCell cell = cell();
        if (cell.text().length() > TableReader.MAX_CELL_LENGTH) {
            throw new MalformedTableException(Problem.CELL_TOO_LONG, row, "a cell is too long");
        }
        if (cell.text().isEmpty()) {
            return;
        }
        if (column >= TableReader.MAX_CELLS) {
            throw new MalformedTableException(
                    Problem.TOO_MANY_CELLS, row, "more than " + TableReader.MAX_CELLS + " cells");
        }
        while (cells.size() <= column) {
            cells.add(TableCell.EMPTY);
        }
        cells.set(column, cell);
    }

    private TableCell cell() throws IOException {
        String text = value.toString();
        return switch (type) {
            case "s" -> TableCell.of(words(shared(text)));
            case "inlineStr", "str" -> TableCell.of(words(text));
            case "b" -> TableCell.of(text.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new TableCell.Fault(text);
            case "d" -> isoDate(text);
            default -> number(text.strip());
        };
    }

    private String shared(String text) throws IOException {
        int number = XlsxTable.number(text.strip(), -1);
        if (number < 0 || number >= texts.size()) {
            throw new MalformedTableException(
                    Problem.BROKEN_WORKBOOK, row, "no shared text " + text);
        }
        return texts.get(number);
    }

    /** The words of a cell, with the characters that Office writes as _x000D_. */
    private String words(String text) {
        String plain = text;
        if (text.contains("_x")) {
            plain =
                    ESCAPE.matcher(text)
                            .replaceAll(
                                    code ->
                                            java.util.regex.Matcher.quoteReplacement(
                                                    Character.toString(
                                                            Integer.parseInt(code.group(1), 16))));
        }
        return letters.apply(plain);
    }

    private static TableCell isoDate(String text) {
        try {
            return new TableCell.Day(
                    LocalDate.parse(
                            text.strip().substring(0, Math.min(10, text.strip().length()))));
        } catch (DateTimeException e) {
            return new TableCell.Fault(text);
        }
    }

    private TableCell number(String text) {
        BigDecimal number = decimal(text);
        XlsxStyleTable.Format format = styles.of(style);
        return number == null
                ? new TableCell.Fault(text)
                : numbers.cell(number, format.index(), format.text());
    }

    private static @Nullable BigDecimal decimal(String text) {
        if (text.length() > MAX_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 400 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void endRow() throws IOException {
        if (!inData || cells.isEmpty()) {
            return;
        }
        any = true;
        if (!handler.row(new TableRow(row, cells))) {
            throw new SafeXml.Enough();
        }
    }
}
