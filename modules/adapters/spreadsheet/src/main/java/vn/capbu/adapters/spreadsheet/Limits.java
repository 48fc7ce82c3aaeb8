package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/**
 * How much of a file is believed. A million rows of 25 columns are 300 MB of text, and 1.5 GB of a sheet's XML in a workbook of
 * 150 MB; the binary format holds 65,536 rows a sheet.
 */
final class Limits {

    static final long MEGABYTE = 1L << 20;

    static final long MAX_TEXT_FILE = 2_048 * MEGABYTE;
    static final long MAX_WORKBOOK = 512 * MEGABYTE;
    static final long MAX_BINARY_WORKBOOK = 128 * MEGABYTE;

    /** What a sheet, the shared texts, and any other part may unpack to. */
    static final long MAX_SHEET = 8_192 * MEGABYTE;

    static final long MAX_TEXTS = 2_048 * MEGABYTE;
    static final long MAX_SMALL_PART = 16 * MEGABYTE;

    private Limits() {}

    static void checkSize(Path file, TableFormat format) throws IOException {
        long limit =
                switch (format) {
                    case CSV -> MAX_TEXT_FILE;
                    case XLSX -> MAX_WORKBOOK;
                    case XLS -> MAX_BINARY_WORKBOOK;
                };
        if (Files.size(file) > limit) {
            throw new MalformedTableException(
                    Problem.FILE_TOO_LARGE, 0, "more than " + limit / MEGABYTE + " MB");
        }
    }
}
