package vn.capbu.adapters.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.OpenTable.RowHandler;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TableRow;

/** Collects the cells of one sheet into rows. */
final class XlsSheetReader implements HSSFListener {

    private static final int NO_ROW = -1;

    private final int wanted;
    private final RowHandler handler;
    private final UnaryOperator<String> letters;
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord texts;
    private NumberTexts numbers = new NumberTexts(false);
    private int sheet = -1;

    /** Sheets, charts and the workbook itself begin alike and lie in each other. */
    private int depth;

    private List<TableCell> cells = new ArrayList<>();
    private int row = NO_ROW;
    private boolean any;

    /** Where the text of a formula goes, which follows in a record of its own. */
    private @Nullable FormulaRecord awaitsText;

    XlsSheetReader(int wanted, RowHandler handler, UnaryOperator<String> letters) {
        this.wanted = wanted;
        this.handler = handler;
        this.letters = letters;
    }

    /** Sets who knows the formats of cells. */
    void use(FormatTrackingHSSFListener listener) {
        formats = listener;
    }

    /** At the end of the file. */
    void finish() throws TableReader.MalformedTableException {
        if (!any) {
            throw new TableReader.MalformedTableException(Problem.EMPTY, 0, "no row");
        }
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof BOFRecord begin) {
            depth++;
            if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
                sheet++;
            }
        } else if (record instanceof EOFRecord) {
            depth--;
            if (depth == 0 && sheet == wanted) {
                endRow();
                throw new XlsTable.Enough();
            }
        } else if (record instanceof SSTRecord table) {
            texts = table;
        } else if (record instanceof DateWindow1904Record window) {
            numbers = new NumberTexts(window.getWindowing() == 1);
        } else if (sheet == wanted && depth == 1) {
            cell(record);
        }
    }

    private void cell(Record record) {
        if (record instanceof LabelSSTRecord label) {
            put(label.getRow(), label.getColumn(), words(shared(label.getSSTIndex())));
        } else if (record instanceof LabelRecord label) {
            put(label.getRow(), label.getColumn(), words(label.getValue()));
        } else if (record instanceof NumberRecord number) {
            put(number.getRow(), number.getColumn(), number(number, number.getValue()));
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        } else if (record instanceof StringRecord string && awaitsText != null) {
            put(awaitsText.getRow(), awaitsText.getColumn(), words(string.getString()));
            awaitsText = null;
        } else if (record instanceof BoolErrRecord either) {
            put(
                    either.getRow(),
                    either.getColumn(),
                    either.isError()
                            ? fault(either.getErrorValue())
                            : TableCell.of(either.getBooleanValue() ? "TRUE" : "FALSE"));
        }
    }

    private void formula(FormulaRecord formula) {
        CellType kind = formula.getCachedResultTypeEnum();
        if (kind == CellType.STRING) {
            awaitsText = formula;
        } else if (kind == CellType.NUMERIC) {
            put(formula.getRow(), formula.getColumn(), number(formula, formula.getValue()));
        } else if (kind == CellType.BOOLEAN) {
            put(
                    formula.getRow(),
                    formula.getColumn(),
                    TableCell.of(formula.getCachedBooleanValue() ? "TRUE" : "FALSE"));
        } else if (kind == CellType.ERROR) {
            put(formula.getRow(), formula.getColumn(), fault((byte) formula.getCachedErrorValue()));
        }
    }

    private static TableCell fault(byte code) {
        return new TableCell.Fault(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?");
    }

    private TableCell number(CellValueRecordInterface cell, double value) {
        FormatTrackingHSSFListener known = Objects.requireNonNull(formats);
        String format = known.getFormatString(cell);
        return Double.isFinite(value)
                ? numbers.cell(
                        BigDecimal.valueOf(value),
                        known.getFormatIndex(cell),
                        format == null ? "General" : format)
                : new TableCell.Fault(Double.toString(value));
    }

    private String shared(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new XlsTable.Refused(Problem.BROKEN_WORKBOOK, row + 1L, "no text " + index);
        }
        return texts.getString(index).getString();
    }

    private TableCell words(String text) {
        return TableCell.of(letters.apply(text));
    }

    private void put(int newRow, int column, TableCell cell) {
        if (newRow < row) {
            throw new XlsTable.Refused(Problem.BROKEN_WORKBOOK, row + 1L, "rows out of order");
        }
        if (newRow > row) {
            endRow();
            row = newRow;
        }
        if (cell.text().length() > TableReader.MAX_CELL_LENGTH) {
            throw new XlsTable.Refused(Problem.CELL_TOO_LONG, row + 1L, "a cell is too long");
        }
        if (cell.text().isEmpty()) {
            return;
        }
        if (column >= TableReader.MAX_CELLS) {
            throw new XlsTable.Refused(Problem.TOO_MANY_CELLS, row + 1L, "too many cells");
        }
        while (cells.size() <= column) {
            cells.add(TableCell.EMPTY);
        }
        cells.set(column, cell);
    }

    private void endRow() {
        if (row == NO_ROW || cells.isEmpty()) {
            return;
        }
        any = true;
        TableRow done = new TableRow(row + 1L, cells);
        cells = new ArrayList<>(cells.size());
        boolean goOn;
        try {
            goOn = handler.row(done);
        } catch (RuntimeException e) {
            throw new XlsTable.HandlerFailure(e);
        }
        if (!goOn) {
            throw new XlsTable.Enough();
        }
    }
}
