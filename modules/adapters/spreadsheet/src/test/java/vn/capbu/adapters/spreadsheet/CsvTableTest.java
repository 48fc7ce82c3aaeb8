package vn.capbu.adapters.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

class CsvTableTest {

    private record Row(long line, List<String> cells) {
        static Row of(long line, String... cells) {
            return new Row(line, List.of(cells));
        }
    }

    @TempDir Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("table.csv"), content);
    }

    private List<Row> read(String text) throws IOException {
        return read(file(text.getBytes(UTF_8)));
    }

    private static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        new TableFiles().read(file, (line, cells) -> rows.add(new Row(line, List.copyOf(cells))));
        return rows;
    }

    private void assertMalformed(byte[] content, Problem problem, long line) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e -> {
                            assertThat(e.problem()).isEqualTo(problem);
                            assertThat(e.line()).isEqualTo(line);
                        });
    }

    private void assertMalformed(String text, Problem problem, long line) throws IOException {
        assertMalformed(text.getBytes(UTF_8), problem, line);
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(TableReader.class))
                .singleElement()
                .isInstanceOf(TableFiles.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorOutOfTheHeader(String separator) throws IOException {
        assertThat(
                        read(
                                String.join(separator, "MST", "Tên", "Tỉnh")
                                        + "\r\n1"
                                        + separator
                                        + separator))
                .containsExactly(Row.of(1, "MST", "Tên", "Tỉnh"), Row.of(2, "1", "", ""));
    }

    @Test
    void separatorsInQuotesDoNotCount() throws IOException {
        assertThat(read("\"a,b,c,d\";x\n1,5;2"))
                .containsExactly(Row.of(1, "a,b,c,d", "x"), Row.of(2, "1,5", "2"));
    }

    @Test
    void aHeaderOfOneColumnIsATable() throws IOException {
        assertThat(read("MST\n1")).containsExactly(Row.of(1, "MST"), Row.of(2, "1"));
    }

    @Test
    void theByteOrderMarkIsNoText() throws IOException {
        assertThat(read("\uFEFF\"MST\";b\n")).containsExactly(Row.of(1, "MST", "b"));
        assertThat(read("\uFEFFMST;b\n")).containsExactly(Row.of(1, "MST", "b"));
    }

    @Test
    void quotesKeepSeparatorsQuotesAndLineEnds() throws IOException {
        String first = "a;b\r\n\"Phở \"\"Thìn\"\"; Hà Nội\";\"hai\r\ndòng\"\r\n";
        String second = "x;y\r\n\r\nz;\"\"\r\n";

        assertThat(read(first + second))
                .containsExactly(
                        Row.of(1, "a", "b"),
                        Row.of(2, "Phở \"Thìn\"; Hà Nội", "hai\r\ndòng"),
                        Row.of(4, "x", "y"),
                        Row.of(6, "z", ""));
    }

    @Test
    void titlesMayStandAboveTheHeader() throws IOException {
        assertThat(read("DANH SÁCH KHÁCH HÀNG, NĂM 2020\n\nMST;Tên;Tỉnh\n1;a,b,c;2\n"))
                .contains(Row.of(3, "MST", "Tên", "Tỉnh"), Row.of(4, "1", "a,b,c", "2"));
    }

    @Test
    void anApostropheInFrontOfAFormulaIsNoText() throws IOException {
        assertThat(read("a;b\n'+84912345678;'Thìn\n")).contains(Row.of(2, "+84912345678", "'Thìn"));
    }

    @Test
    void emptyLinesAboveTheHeaderAreSkipped() throws IOException {
        assertThat(read("\r\n\na,b\n1,2"))
                .containsExactly(Row.of(3, "a", "b"), Row.of(4, "1", "2"));
    }

    @Test
    void rowsMayHaveFewerOrMoreCellsThanTheHeader() throws IOException {
        assertThat(read("a;b\n1\n1;2;3\n"))
                .containsExactly(Row.of(1, "a", "b"), Row.of(2, "1"), Row.of(3, "1", "2", "3"));
    }

    @Test
    void controlCharactersAreHandedOn() throws IOException {
        assertThat(read("a;b\n1\u0000;\u0007")).contains(Row.of(2, "1\u0000", "\u0007"));
    }

    @Test
    void theLineOfBytesThatAreNotUtf8IsNamed() throws IOException {
        StringBuilder text = new StringBuilder("a;b\n");
        for (int i = 2; i < 5_000; i++) {
            text.append("Đắk Lắk;").append(i).append("\r\n");
        }
        byte[] good = text.toString().getBytes(UTF_8);
        byte[] bad = java.util.Arrays.copyOf(good, good.length + 4);
        bad[good.length] = 'x';
        bad[good.length + 1] = (byte) 0xC3;
        bad[good.length + 2] = '(';
        bad[good.length + 3] = '\n';

        assertMalformed(bad, Problem.NOT_UTF_8, 5_000);
    }

    @Test
    void aCharacterThatIsCutAtTheEndIsNotUtf8() throws IOException {
        assertMalformed(
                new byte[] {'a', ';', 'b', '\n', (byte) 0xE1, (byte) 0xBA}, Problem.NOT_UTF_8, 2);
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        assertMalformed("\uFEFFa;b\r\n".getBytes(UTF_16LE), Problem.NOT_UTF_8, 1);
        assertMalformed(
                "a;b\nTh\u00E1i B\u00ECnh;1\n".getBytes(Charset.forName("windows-1252")),
                Problem.NOT_UTF_8,
                2);
    }

    @Test
    void anUnclosedQuoteIsNamedByTheLineOfItsRow() throws IOException {
        assertMalformed("a;b\n1;2\n\"x;y\nz;w\n", Problem.BAD_QUOTES, 3);
    }

    @Test
    void textBehindAClosingQuoteIsRefused() throws IOException {
        assertMalformed("a;b\n\"x\"y;2\n", Problem.BAD_QUOTES, 2);
    }

    @Test
    void theLongestCellIsRead() throws IOException {
        String longest = "\"".repeat(TableReader.MAX_CELL_LENGTH);

        assertThat(read("a;b\n\"" + longest.replace("\"", "\"\"") + "\";1"))
                .contains(Row.of(2, longest, "1"));
    }

    @Test
    void aLongerCellIsRefused() throws IOException {
        assertMalformed(
                "a;b\n1;" + "x".repeat(TableReader.MAX_CELL_LENGTH + 1), Problem.CELL_TOO_LONG, 2);
        assertMalformed("a;b\n1;\"" + "x\n".repeat(4_000_000), Problem.CELL_TOO_LONG, 2);
        assertMalformed("x".repeat(4_000_000), Problem.CELL_TOO_LONG, 1);
    }

    @Test
    void tooManyCellsAreRefused() throws IOException {
        assertThat(read(";".repeat(TableReader.MAX_CELLS - 1))).hasSize(1);
        assertMalformed("a;b\n" + ";".repeat(5_000_000), Problem.TOO_MANY_CELLS, 2);
    }

    @Test
    void anEmptyFileIsNoTable() throws IOException {
        assertMalformed("", Problem.EMPTY, 0);
        assertMalformed("\uFEFF\r\n\r\n", Problem.EMPTY, 0);
    }

    @Test
    void tooManyRowsAreRefusedWithoutHoldingThem() throws IOException {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i <= TableReader.MAX_ROWS; i++) {
                writer.write("0100109106;x\n");
            }
        }
        AtomicLong rows = new AtomicLong();

        assertThatThrownBy(
                        () -> new TableFiles().read(file, (line, cells) -> rows.incrementAndGet()))
                .isInstanceOfSatisfying(
                        MalformedTableException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY_ROWS));
        assertThat(rows).hasValue(TableReader.MAX_ROWS);
    }

    @Test
    void theHandlerMayStopTheReading() throws IOException {
        Path file = file("a;b\n1;2\n".getBytes(UTF_8));
        IllegalStateException stop = new IllegalStateException("stop");

        assertThatThrownBy(
                        () ->
                                new TableFiles()
                                        .read(
                                                file,
                                                (line, cells) -> {
                                                    throw stop;
                                                }))
                .isSameAs(stop);
    }

    @Test
    void aMissingFileIsAnOrdinaryFailure() {
        assertThatThrownBy(() -> read(folder.resolve("none.csv")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
