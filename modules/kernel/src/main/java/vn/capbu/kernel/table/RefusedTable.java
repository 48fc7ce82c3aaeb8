package vn.capbu.kernel.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.table.TableWriter.RowSink;
import vn.capbu.kernel.table.TableWriter.Shape;

/** The refused rows as a table of their own: the header row, then each of them, with the reasons behind. */
public final class RefusedTable {

    private final OpenTable table;
    private final int sheet;
    private final long headerLine;

    /**
     * @param headerLine line of the header row
     */
    public RefusedTable(OpenTable table, int sheet, long headerLine) {
        this.table = table;
        this.sheet = sheet;
        this.headerLine = headerLine;
    }

    /**
     * Writes it, whole or not at all.
     *
     * @param reasonHeader name of the further column
     * @param reasons why a line was refused, in words; empty when it wasn't. Asked for each line in the order of the file
     */
    public void write(
            TableWriter writer, Path target, String reasonHeader, LongFunction<String> reasons)
            throws IOException {
        Shape shape = new Shape(format(target), separator(), table.sheets().get(sheet));
        writer.write(target, shape, rows -> copy(rows, reasonHeader, reasons));
    }

    private TableFormat format(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return TableFormat.CSV;
        }
        boolean isText = !name.endsWith(".xlsx") && table.format() == TableFormat.CSV;
        return isText ? TableFormat.CSV : TableFormat.XLSX;
    }

    private char separator() {
        return table.format() == TableFormat.CSV ? table.separator() : ';';
    }

    private void copy(RowSink rows, String reasonHeader, LongFunction<String> reasons)
            throws IOException {
        Copy copy = new Copy(rows, reasonHeader, reasons);
        try {
            table.read(sheet, copy::take);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The rows on their way. */
    private final class Copy {

        private final RowSink rows;
        private final String reasonHeader;
        private final LongFunction<String> reasons;

        /** Where the reasons stand, and whether that column is new. */
        private int place;

        private boolean isAdded;

        Copy(RowSink rows, String reasonHeader, LongFunction<String> reasons) {
            this.rows = rows;
            this.reasonHeader = reasonHeader;
            this.reasons = reasons;
        }

        boolean take(TableRow row) {
            if (row.line() == headerLine) {
                place = reasonPlace(row.texts());
                write(row.cells(), reasonHeader);
            } else if (row.line() > headerLine) {
                String reason = reasons.apply(row.line());
                if (!reason.isEmpty()) {
                    write(row.cells(), reason);
                }
            }
            return true;
        }

        /** Behind the last column, or where the reasons of an earlier import stand. */
        private int reasonPlace(List<String> headers) {
            String wanted = VietnameseText.fold(reasonHeader);
            isAdded = false;
            for (int i = 0; i < headers.size(); i++) {
                if (VietnameseText.fold(headers.get(i)).equals(wanted)) {
                    return i;
                }
            }
            isAdded = true;
            return headers.size();
        }

        private void write(List<TableCell> cells, String reason) {
            List<TableCell> line = new ArrayList<>(cells);
            while (line.size() < place) {
                line.add(TableCell.EMPTY);
            }
            if (isAdded || line.size() == place) {
                // in front of cells that a row has too many of
                line.add(place, TableCell.of(reason));
            } else {
                line.set(place, TableCell.of(reason));
            }
            try {
                rows.row(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
