package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TextEncoding;

/** Reads whole tables. */
final class Tables {

    private Tables() {}

    static List<TableRow> rows(Path file) throws IOException {
        return rows(file, TableOptions.GUESS, 0);
    }

    static List<TableRow> rows(Path file, TableOptions options, int sheet) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (OpenTable table = new TableFiles().open(file, options)) {
            table.read(sheet, rows::add);
        }
        return rows;
    }

    static List<List<String>> texts(Path file) throws IOException {
        return rows(file).stream().map(TableRow::texts).toList();
    }

    static List<List<String>> texts(Path file, TextEncoding encoding) throws IOException {
        return rows(file, new TableOptions(encoding, null), 0).stream()
                .map(TableRow::texts)
                .toList();
    }

    static List<TableCell> cells(Path file) throws IOException {
        return rows(file).get(0).cells();
    }

    static TextEncoding guessed(Path file) throws IOException {
        try (OpenTable table = new TableFiles().open(file, TableOptions.GUESS)) {
            return table.encoding();
        }
    }
}
