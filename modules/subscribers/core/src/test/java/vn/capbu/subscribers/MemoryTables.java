package vn.capbu.subscribers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.kernel.table.TextEncoding;

/** Tables of lines with semicolons, in memory, whatever the file. The real readers are tested beside their formats. */
final class MemoryTables implements TableReader, TableWriter {

    private final List<TableRow> rows = new ArrayList<>();
    private final List<List<String>> written = new ArrayList<>();
    private TableFormat format = TableFormat.CSV;
    private @Nullable IOException end;

    MemoryTables(String... lines) {
        for (String line : lines) {
            add(Arrays.stream(line.split(";", -1)).map(TableCell::of).toList());
        }
    }

    void add(List<TableCell> cells) {
        rows.add(new TableRow(rows.size() + 1L, cells));
    }

    MemoryTables as(TableFormat other) {
        format = other;
        return this;
    }

    MemoryTables endingWith(IOException failure) {
        end = failure;
        return this;
    }

    List<List<String>> written() {
        return written;
    }

    @Override
    public OpenTable open(Path file, TableOptions options) {
        return new OpenTable() {
            @Override
            public TableFormat format() {
                return format;
            }

            @Override
            public List<String> sheets() {
                return List.of("registry");
            }

            @Override
            public TextEncoding encoding() {
                return TextEncoding.UTF_8;
            }

            @Override
            public boolean isEncodingGuessed() {
                return false;
            }

            @Override
            public char separator() {
                return ';';
            }

            @Override
            public void read(int sheet, RowHandler handler) throws IOException {
                for (TableRow row : rows) {
                    if (!handler.row(row)) {
                        return;
                    }
                }
                if (end != null) {
                    throw end;
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void write(Path target, Shape shape, Content content) throws IOException {
        written.add(List.of(shape.format().name()));
        content.writeTo(cells -> written.add(cells.stream().map(TableCell::text).toList()));
    }
}
