package vn.capbu.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableWriter;

/** Writes a registry as its source exports it. */
final class RegistryFile {

    private final RegistryMaker maker;
    private final int rows;

    RegistryFile(RegistryMaker maker, int rows) {
        this.maker = maker;
        this.rows = rows;
    }

    /** CSV for {@code .csv}, else XLSX. */
    void write(Path file) throws IOException {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        TableWriter.Shape shape =
                new TableWriter.Shape(
                        csv ? TableFormat.CSV : TableFormat.XLSX, ';', "Danh sách thuê bao");
        Adapters.SERVICES
                .one(TableWriter.class)
                .write(
                        file,
                        shape,
                        sink -> {
                            sink.row(cells(RegistryMaker.HEADER));
                            for (int i = 0; i < rows; i++) {
                                sink.row(cells(maker.row(i)));
                            }
                        });
    }

    private static List<TableCell> cells(List<String> texts) {
        return texts.stream().map(TableCell::of).toList();
    }
}
