package vn.capbu.adapters.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.adapters.documents.layout.PageFormat.Margins;

class LayoutTest {

    private static final String SENTENCE =
            "Cặp khóa và chứng thư số cũ được giữ lại trên token đến khi chứng thư số mới dùng được. ";

    @ParameterizedTest
    @EnumSource
    void noLineIsWiderThanItsRoomAndNoWordIsLost(Align align) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Typesetter typesetter = new Typesetter(document);
            String text = SENTENCE.repeat(7) + "x".repeat(200);
            List<Line> lines = typesetter.lines(List.of(new Span(text, Face.REGULAR)), 11, 150);
            assertThat(lines)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(150.01f));
            assertThat(words(lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
        assertThat(written(Paragraph.of(SENTENCE.repeat(7), Style.body(11).at(align))))
                .contains("chứng thư số mới dùng được. Cặp khóa");
    }

    @Test
    void starsMakeBold() {
        assertThat(Span.marked("một **hai** ba", Face.ITALIC))
                .containsExactly(
                        new Span("một ", Face.ITALIC),
                        new Span("hai", Face.BOLD),
                        new Span(" ba", Face.ITALIC));
    }

    @Test
    void aHeadingIsNeverTheLastThingOnAPage() throws IOException {
        Style body = Style.body(11);
        try (Sheet sheet = sheet()) {
            while (sheet.room() > 3 * body.lineHeight()) {
                sheet.add(Paragraph.of("dòng", body));
            }
            sheet.add(new Heading(Paragraph.of("Đề mục", body)), Paragraph.of("nội dung", body));
            try (PDDocument document = read(sheet)) {
                assertThat(text(document, 1)).doesNotContain("Đề mục");
                assertThat(text(document, 2)).contains("Đề mục", "nội dung", "2/2");
            }
        }
    }

    /** However full the page is: what ends the document has something before it, under the header of its table. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 80})
    void theEndIsNeverAloneOnAPage(int rows) throws IOException {
        List<List<Table.Cell>> cells =
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(Table.Cell.left("dòng " + i + ".")))
                        .toList();
        Style body = Style.body(11);
        try (Sheet sheet = sheet()) {
            sheet.add(
                    new Heading(Paragraph.of("Đề mục", body)),
                    new Table(List.of(new Table.Column("Đầu bảng", 1)), cells, 10));
            sheet.addEnd(
                    Paragraph.of("Hỗ trợ", body),
                    Signatures.of(
                            List.of(new Signatures.Signer("NGƯỜI LẬP", "ghi rõ tên", "lan")), 11));
            try (PDDocument document = read(sheet)) {
                String last = text(document, document.getNumberOfPages());
                assertThat(last).contains("Đầu bảng", "Hỗ trợ", "NGƯỜI LẬP", "lan");
                if (document.getNumberOfPages() > 1) {
                    assertThat(last).contains("dòng " + rows + ".");
                }
                for (int row = 1; row <= rows; row++) {
                    assertThat(all(document)).containsOnlyOnce("dòng " + row + ".");
                }
            }
        }
    }

    /** A page that begins with the heading of the table keeps it: nothing is carried over that would leave it behind. */
    @Test
    void whatLeadsToTheEndGoesWithIt() throws IOException {
        Style body = Style.body(11);
        try (Sheet sheet = sheet()) {
            while (sheet.room() > 7 * body.lineHeight()) {
                sheet.add(Paragraph.of("trước", body));
            }
            sheet.add(
                    new Heading(Paragraph.of("Đề mục", body)),
                    Paragraph.of("một dòng", body),
                    Block.gap(4));
            sheet.addEnd(
                    Signatures.of(
                            List.of(new Signatures.Signer("NGƯỜI LẬP", "ghi rõ", "lan")), 11));
            try (PDDocument document = read(sheet)) {
                assertThat(text(document, 1)).contains("trước").doesNotContain("Đề mục");
                assertThat(text(document, 2)).contains("trước", "Đề mục", "một dòng", "NGƯỜI LẬP");
            }
        }
    }

    @Test
    void partsAreNumberedApart() throws IOException {
        try (Sheet sheet = sheet()) {
            sheet.add(Paragraph.of("một", Style.body(11)));
            sheet.breakPage();
            sheet.beginPart("Liên 2");
            try (PDDocument document = read(sheet)) {
                assertThat(text(document, 2)).contains("2/2");
                assertThat(text(document, 3)).contains("Liên 2", "1/1");
            }
        }
    }

    @Test
    void codesAreReadFromThePrintedPage() throws IOException, NotFoundException {
        assertThat(scanned(Code.bars("TN2026-000123", 220, 40))).isEqualTo("TN2026-000123");
        assertThat(scanned(Code.qr("54VT2004711037", 80))).isEqualTo("54VT2004711037");
    }

    private static String scanned(Code code) throws IOException, NotFoundException {
        try (Sheet sheet = sheet()) {
            sheet.add(code);
            try (PDDocument document = read(sheet)) {
                BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
                int width = page.getWidth();
                int height = page.getHeight() / 3;
                RGBLuminanceSource source =
                        new RGBLuminanceSource(
                                width, height, page.getRGB(0, 0, width, height, null, 0, width));
                return new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText();
            }
        }
    }

    private static String words(List<Line> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> line.fragments().forEach(part -> all.append(part.text())));
        return all.toString();
    }

    private static String written(Flow flow) throws IOException {
        try (Sheet sheet = sheet()) {
            sheet.add(flow);
            try (PDDocument document = read(sheet)) {
                return all(document).replaceAll("\\s+", " ");
            }
        }
    }

    private static String all(PDDocument document) {
        return String.join(
                "\n",
                IntStream.rangeClosed(1, document.getNumberOfPages())
                        .mapToObj(page -> text(document, page))
                        .toList());
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet() throws IOException {
        return new Sheet(PageFormat.portrait(Margins.OF_DECREE_30), "Thử", "Thử");
    }

    private static PDDocument read(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(out);
        return Loader.loadPDF(out.toByteArray());
    }
}
