package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/** Opens text files with separators and workbooks, told apart by their first bytes. Stateless. */
public final class TableFiles implements TableReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int FIRST_BYTES = 4_096;

    /** One byte in so many may be zero: a damaged cell is told as such. */
    private static final int MAX_ZEROS = 8;

    /** For {@code META-INF/services}. */
    public TableFiles() {}

    @Override
    public OpenTable open(Path file, TableOptions options) throws IOException {
        byte[] first = firstBytes(file);
        TableFormat format = format(first);
        if (format == null) {
            throw new MalformedTableException(
                    Problem.UNKNOWN_FORMAT, 0, "neither text nor a workbook");
        }
        Limits.checkSize(file, format);
        return switch (format) {
            case CSV -> CsvTable.open(file, options);
            case XLSX -> XlsxTable.open(file, options);
            case XLS -> XlsTable.open(file, options);
        };
    }

    private static @Nullable TableFormat format(byte[] first) {
        if (startsWith(first, ZIP)) {
            return TableFormat.XLSX;
        }
        if (startsWith(first, COMPOUND)) {
            return TableFormat.XLS;
        }
        return isText(first) ? TableFormat.CSV : null;
    }

    /** Text has next to no zero bytes, unless it is UTF-16, which has its mark. */
    private static boolean isText(byte[] first) {
        if (ByteOrderMark.of(first) == ByteOrderMark.UTF_16) {
            return true;
        }
        int zeros = 0;
        for (byte one : first) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros * MAX_ZEROS <= first.length;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FIRST_BYTES);
        }
    }
}
