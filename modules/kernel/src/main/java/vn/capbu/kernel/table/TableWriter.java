package vn.capbu.kernel.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a plain table that can be mended and read again; registered in {@code META-INF/services}. */
public interface TableWriter {

    /**
     * How the file looks.
     *
     * @param format CSV or XLSX; a binary workbook is written as XLSX
     * @param separator of a text file
     * @param sheet name of the sheet
     */
    record Shape(TableFormat format, char separator, String sheet) {}

    /** Hands the rows to the writer. */
    @FunctionalInterface
    interface Content {
        /** Gives every row, the header row first. */
        void writeTo(RowSink rows) throws IOException;
    }

    /** Takes rows. */
    @FunctionalInterface
    interface RowSink {
        /** Takes the next row. Texts stay texts: none becomes a number or a formula. */
        void row(List<TableCell> cells) throws IOException;
    }

    /**
     * Writes the table, whole or not at all. Text is UTF-8 with byte-order mark.
     *
     * @throws IOException what failed; the target is as it was
     */
    void write(Path target, Shape shape, Content content) throws IOException;
}
