package vn.capbu.adapters.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.kernel.table.TableWriter.Shape;

class MendableTablesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"CSV, ';'", "CSV, ','", "CSV, '\t'", "XLSX, ' '"})
    void whatIsWrittenIsReadAgain(TableFormat format, char separator) throws IOException {
        List<List<TableCell>> rows =
                List.of(
                        List.of(TableCell.of("MST"), TableCell.of("Tên"), TableCell.of("Ngày")),
                        List.of(
                                TableCell.of("0100109106"),
                                TableCell.of("\"Phở\"; Thìn,\tHà Nội\nhai dòng"),
                                new TableCell.Day(LocalDate.of(2020, 10, 2))),
                        List.of(
                                TableCell.of("+84912345678"),
                                TableCell.of("=1+1"),
                                TableCell.of("-x"),
                                TableCell.of(" @ ")));
        Path file = folder.resolve("table");

        new MendableTables()
                .write(
                        file,
                        new Shape(format, separator, "Bị từ chối"),
                        sink -> {
                            for (List<TableCell> row : rows) {
                                sink.row(row);
                            }
                        });

        List<TableRow> read = Tables.rows(file);
        assertThat(read)
                .extracting(TableRow::texts)
                .containsExactlyElementsOf(
                        rows.stream()
                                .map(row -> row.stream().map(TableCell::text).toList())
                                .toList());
        if (format == TableFormat.XLSX) {
            assertThat(read.get(1).cells().get(2)).isEqualTo(rows.get(1).get(2));
        } else {
            assertThat(Files.readString(file)).startsWith("\uFEFFMST").contains("'=1+1");
        }
    }

    @Test
    void aFailureLeavesTheTargetAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");

        assertThatThrownBy(
                        () ->
                                new MendableTables()
                                        .write(
                                                file,
                                                new Shape(TableFormat.CSV, ';', "s"),
                                                sink -> {
                                                    sink.row(List.of(TableCell.of("x")));
                                                    throw new IOException("broke");
                                                }))
                .hasMessage("broke");
        assertThat(file).hasContent("old");
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(TableWriter.class))
                .singleElement()
                .isInstanceOf(MendableTables.class);
    }
}
