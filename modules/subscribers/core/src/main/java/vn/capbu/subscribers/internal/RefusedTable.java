package vn.capbu.subscribers.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.TableFormat;
import vn.capbu.subscribers.spi.OpenTable;
import vn.capbu.subscribers.spi.TableCell;
import vn.capbu.subscribers.spi.TableRow;
import vn.capbu.subscribers.spi.TableWriter;
import vn.capbu.subscribers.spi.TableWriter.RowSink;
import vn.capbu.subscribers.spi.TableWriter.Shape;

/** The refused rows as a table of their own: the header row, then each of them, with the reasons behind. */
public final class RefusedTable {

    private final OpenTable table;
    private final int sheet;
    private final long headerLine;
    private final RefusedRows refused;

    /**
     * @param headerLine line of the header row
     */
    public RefusedTable(OpenTable table, int sheet, long headerLine, RefusedRows refused) {
        this.table = table;
        this.sheet = sheet;
        this.headerLine = headerLine;
        this.refused = refused;
    }

    /** Writes it, whole or not at all. */
    public void write(
            TableWriter writer,
            Path target,
            String reasonHeader,
            Function<RefusedRows.Reason, String> words)
            throws IOException {
        Shape shape = new Shape(format(target), separator(), table.sheets().get(sheet));
        writer.write(target, shape, rows -> copy(rows, reasonHeader, words));
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

    private void copy(RowSink rows, String reasonHeader, Function<RefusedRows.Reason, String> words)
            throws IOException {
        RefusedRows.Cursor cursor = refused.cursor();
        Copy copy = new Copy(rows, reasonHeader, words, cursor);
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
        private final Function<RefusedRows.Reason, String> words;
        private final RefusedRows.Cursor cursor;

        /** Where the reasons stand, and whether that column is new. */
        private int place;

        private boolean isAdded;

        Copy(
                RowSink rows,
                String reasonHeader,
                Function<RefusedRows.Reason, String> words,
                RefusedRows.Cursor cursor) {
            this.rows = rows;
            this.reasonHeader = reasonHeader;
            this.words = words;
            this.cursor = cursor;
        }

        boolean take(TableRow row) {
            if (row.line() == headerLine) {
                place = reasonPlace(row.texts());
                write(row.cells(), reasonHeader);
            } else if (row.line() > headerLine) {
                List<RefusedRows.Reason> reasons = cursor.reasons(row.line());
                if (!reasons.isEmpty()) {
                    write(
                            row.cells(),
                            reasons.stream().map(words).collect(Collectors.joining("; ")));
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
