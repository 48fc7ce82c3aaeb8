package vn.capbu.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;

/** The table of each figure: a cell for each column, numbers as numbers, and words where nothing is known. */
class TablesTest {

    static Stream<Samples.Named> figures() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyRowHasACellForEachColumn(Samples.Named sample) {
        TableReport table = ChartDocument.of(sample.figure(), Samples.VI).table();
        assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.notes().get(0)).startsWith("Mẫu số: 968.120");
        assertThat(table.facts().get(0).value()).startsWith("Số liệu đến 15/06/2020 09:00");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theClipboardGetsTheSameTable(Samples.Named sample) {
        ChartDocument chart = ChartDocument.of(sample.figure(), Samples.VI);
        List<String> lines = chart.text().lines().toList();
        assertThat(lines).hasSize(1 + rows(chart).size());
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(line.split("\t", -1))
                                        .hasSize(chart.table().columns().size()));
    }

    @Test
    void whatIsNotKnownIsWordsAndNeverZero() {
        ChartDocument map =
                ChartDocument.of(Samples.map(Edition.OF_63, ProvinceMap.Kind.OUTLINES), Samples.VI);
        List<Cell> row =
                rows(map).stream()
                        .filter(cells -> cells.get(1).equals(Cell.text("Tỉnh Điện Biên")))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.subList(2, row.size()))
                .containsOnly(Cell.text("chưa có số liệu: chi nhánh chưa gửi nhật ký"));
        ChartDocument versions = ChartDocument.of(Samples.versions(), Samples.VI);
        assertThat(rows(versions).get(3))
                .contains(Cell.text("chưa có số liệu: chưa nhận nhật ký của đại lý"))
                .doesNotContain(Cell.number(0));
    }

    @Test
    void percentsAreNumbersWithOneDecimal() {
        ChartDocument versions = ChartDocument.of(Samples.versions(), Samples.VI);
        assertThat(rows(versions).get(0))
                .contains(new Cell.Amount(new BigDecimal("74.2")), Cell.number(323_255));
        assertThat(versions.text()).contains("\t74,2\t");
    }

    private static List<List<Cell>> rows(ChartDocument chart) {
        return StreamSupport.stream(chart.table().rows().spliterator(), false).toList();
    }
}
