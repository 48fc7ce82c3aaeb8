package vn.capbu.adapters.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableWriter;

/** Writes plain tables, a row at a time. */
public final class MendableTables implements TableWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** For {@code META-INF/services}. */
    public MendableTables() {}

    @Override
    public void write(Path target, Shape shape, Content content) throws IOException {
        if (shape.format() == TableFormat.CSV) {
            WholeFile.write(target, out -> writeText(out, shape.separator(), content));
        } else {
            writeWorkbook(target, shape.sheet(), content);
        }
    }

    private static void writeText(OutputStream out, char separator, Content content)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        content.writeTo(
                cells -> {
                    for (int i = 0; i < cells.size(); i++) {
                        if (i > 0) {
                            writer.write(separator);
                        }
                        writer.write(quoted(Formulas.neutral(cells.get(i).text()), separator));
                    }
                    writer.write("\r\n");
                });
        writer.flush();
    }

    private static String quoted(String text, char separator) {
        boolean plain =
                text.chars()
                                .noneMatch(
                                        one ->
                                                one == separator
                                                        || one == '"'
                                                        || one == '\n'
                                                        || one == '\r')
                        && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void writeWorkbook(Path target, String name, Content content)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false)) {
            XlsxStyles styles = new XlsxStyles(workbook);
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
            content.writeTo(
                    cells -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells, styles));
            WholeFile.write(target, workbook::write);
        }
    }

    private static void fill(Row row, List<TableCell> cells, XlsxStyles styles) {
        for (int i = 0; i < cells.size(); i++) {
            TableCell value = cells.get(i);
            if (value.text().isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (value instanceof TableCell.Day day) {
                cell.setCellValue(day.date());
                cell.setCellStyle(styles.date());
            } else {
                cell.setCellValue(value.text());
                boolean formula = Formulas.looksLikeOne(value.text());
                cell.setCellStyle(formula ? styles.quoted() : styles.text());
            }
        }
    }
}
