package vn.capbu.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.spi.ReportWriter;

class PdfReportWriterTest {

    private static final String LONG_NAME =
            "Công ty TNHH Một thành viên Thương mại – Dịch vụ – Xuất nhập khẩu Nguyễn Huỳnh Phước Thịnh";

    private static final String MST = "0100109106";

    @TempDir Path folder;

    @Test
    void isFoundByItsFormat() {
        assertThat(ServiceLoader.load(ReportWriter.class))
                .filteredOn(writer -> writer.format() == ReportWriter.Format.PDF)
                .hasSize(1);
    }

    @Test
    void textsComeOutAsTheyWentIn() throws IOException {
        String every =
                "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỴỶỸÝĐ\nắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹýđ ₫ fi ffl";
        String text = text(report(List.of(row(every)), 60));
        assertThat(text.replace(" " + MST, "")).contains(every);
    }

    @Test
    void decomposedLettersComeOutComposed() throws IOException {
        String name = "Nguyễn Thị Mỹ Duyên";
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(text(report(List.of(row(apart)), 60))).contains(name).doesNotContain(apart);
    }

    @Test
    void lettersThatTheFontLacksAreSeenAsMissing() throws IOException {
        String text = text(report(List.of(row("Công ty 漢字 𝄞 hết")), 60));
        assertThat(text).containsPattern("Công ty (\\S)\\1 \\1 hết").doesNotContain("漢");
    }

    @Test
    void lineEndsAndControlsDoNoHarm() throws IOException {
        assertThat(text(report(List.of(row("một\nhai\tba\u0007bốn\r\nnăm")), 60)))
                .contains("một", "hai ba bốn", "năm");
    }

    @Test
    void valuesAreWrittenTheVietnameseWay() throws IOException {
        TableReport report =
                new TableReport(
                        "Số liệu",
                        List.of(),
                        List.of(new Column("a", 20), new Column("b", 20), new Column("c", 30)),
                        List.of(
                                List.of(
                                        new Cell.Amount(new BigDecimal("1234567.50")),
                                        new Cell.Date(LocalDate.of(2020, 10, 2)),
                                        new Cell.Moment(Instant.parse("2020-10-02T17:30:00Z"))),
                                List.of(Cell.number(-1000), Cell.EMPTY, Cell.EMPTY)),
                        List.of());
        assertThat(text(report))
                .contains("1.234.567,50", "02/10/2020", "03/10/2020 00:30:00", "-1.000");
    }

    @Test
    void longNamesAreBrokenAndNothingLeavesThePage() throws IOException {
        Path file = write(report(List.of(row(LONG_NAME + " " + "A".repeat(300))), 20));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Extracted extracted = Extracted.of(document);
            assertThat(extracted.text().replace(MST, "").replaceAll("\\s+", " "))
                    .contains(LONG_NAME);
            assertThat(extracted.text().replaceAll("\\s+", "")).contains("A".repeat(300));
            assertThat(extracted.left()).isGreaterThanOrEqualTo(millimetres(30));
            assertThat(extracted.right())
                    .isLessThanOrEqualTo(
                            document.getPage(0).getMediaBox().getWidth() - millimetres(15));
        }
    }

    @Test
    void headerAndNumberAreOnEveryPage() throws IOException {
        List<List<Cell>> rows =
                IntStream.rangeClosed(1, 200).mapToObj(i -> row("Dòng " + i)).toList();
        try (PDDocument document = Loader.loadPDF(write(report(rows, 40)).toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                assertThat(Extracted.of(document, page).text())
                        .contains("Tên thuê bao", page + "/" + pages);
            }
            assertThat(Extracted.of(document, 1).text())
                    .contains("Danh sách cấp bù", "Người lập", "trần thị bưởi", "Dòng 1 ");
            assertThat(Extracted.of(document, pages).text())
                    .contains("Dòng 200", "Ghi chú: số liệu chốt lúc 17 giờ.");
        }
    }

    @Test
    void aRowHigherThanAPageIsParted() throws IOException {
        String words =
                String.join(" ", IntStream.rangeClosed(1, 6000).mapToObj(i -> "từ" + i).toList());
        try (PDDocument document =
                Loader.loadPDF(
                        write(report(List.of(row("trước"), row(words), row("sau")), 40))
                                .toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(Extracted.of(document).text()).contains("trước", "từ1 ", "từ6000", "sau");
        }
    }

    @Test
    void manyColumnsLieDown() throws IOException {
        List<Column> columns =
                IntStream.range(0, 9).mapToObj(i -> new Column("Cột " + i, 18)).toList();
        TableReport wide = new TableReport("Rộng", List.of(), columns, List.of(), List.of());
        try (PDDocument document = Loader.loadPDF(write(wide).toFile())) {
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(millimetres(297), org.assertj.core.data.Offset.offset(0.1f));
        }
    }

    @Test
    void fontsAreEmbeddedInPart() throws IOException {
        Path file = write(report(List.of(row(LONG_NAME)), 40));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
            }
        }
        assertThat(file).satisfies(it -> assertThat(Files.size(it)).isLessThan(150_000));
    }

    @Test
    @Timeout(60)
    void tenThousandRowsTakeBoundedTimeAndMemory() throws IOException {
        List<Column> columns =
                List.of(
                        new Column("STT", 5),
                        new Column("MST", 14),
                        new Column("Tên thuê bao", 40),
                        new Column("Serial token", 18),
                        new Column("Hết hạn", 12));
        Iterable<List<Cell>> rows =
                () ->
                        IntStream.rangeClosed(1, 10_000)
                                .mapToObj(
                                        i ->
                                                List.of(
                                                        Cell.number(i),
                                                        Cell.text("0100109106"),
                                                        Cell.text(LONG_NAME),
                                                        Cell.text("VT1000" + i),
                                                        new Cell.Date(LocalDate.of(2020, 10, 2))))
                                .iterator();
        long begin = System.nanoTime();
        Path file = write(new TableReport("Mười nghìn dòng", List.of(), columns, rows, List.of()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(45));
        assertThat(Files.size(file)).isLessThan(8_000_000);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(Extracted.of(document, document.getNumberOfPages()).text())
                    .contains("10.000");
        }
    }

    @Test
    void aFailureLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("bao-cao.pdf");
        Files.writeString(file, "cũ");
        Iterable<List<Cell>> broken =
                () ->
                        new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return true;
                            }

                            @Override
                            public List<Cell> next() {
                                throw new NoSuchElementException("database gone");
                            }
                        };
        TableReport report =
                new TableReport("t", List.of(), List.of(new Column("a", 5)), broken, List.of());
        assertThatThrownBy(() -> new PdfReportWriter().write(report, file))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(file).hasContent("cũ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private static List<Cell> row(String name) {
        return List.of(Cell.text(name), Cell.text(MST));
    }

    private static TableReport report(List<List<Cell>> rows, int width) {
        return new TableReport(
                "Danh sách cấp bù",
                List.of(new Fact("Người lập", "trần thị bưởi"), new Fact("Ngày", "02/10/2020")),
                List.of(new Column("Tên thuê bao", width), new Column("MST", 14)),
                rows,
                List.of("Ghi chú: số liệu chốt lúc 17 giờ."));
    }

    private Path write(TableReport report) throws IOException {
        Path file = folder.resolve("bao-cao.pdf");
        new PdfReportWriter().write(report, file);
        return file;
    }

    private String text(TableReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(write(report).toFile())) {
            return Extracted.of(document).text();
        }
    }

    private static float millimetres(float length) {
        return length * 72 / 25.4f;
    }
}
