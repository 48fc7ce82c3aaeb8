package vn.capbu.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.spi.CustodyDocuments;

class PdfCustodyDocumentsTest {

    /** Where a look at the papers as pictures finds them. */
    private static final Path KEPT = Path.of("target", "papers");

    private final CustodyDocuments documents = new PdfCustodyDocuments();

    @TempDir Path folder;

    @Test
    void isTheOnlyOne() {
        assertThat(ServiceLoader.load(CustodyDocuments.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void receiptsNameEveryTokenInBothCopies(int tokens) throws IOException {
        Path file = kept("receipt-" + tokens);
        documents.receipt(SamplePapers.receipt(tokens), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int copy = document.getNumberOfPages() / 2;
            String text = Extracted.of(document).text();
            for (int i = 1; i <= tokens; i++) {
                assertThat(text.split(SamplePapers.token(i).value(), -1))
                        .as("token %s", i)
                        .hasSize(3);
            }
            assertThat(Extracted.of(document, 1).text())
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Liên 1: Lưu tại quầy",
                            "1/" + copy);
            assertThat(Extracted.of(document, copy + 1).text())
                    .contains("PHIẾU TIẾP NHẬN TOKEN", "Liên 2: Giao khách hàng", "1/" + copy);
            assertThat(Extracted.of(document, 2 * copy).text())
                    .contains("NGƯỜI GIAO TOKEN", SamplePapers.BEARER);
        }
    }

    @Test
    void aReceiptOfOneTokenTakesOnePageForEachSide() throws IOException {
        Path file = folder.resolve("receipt.pdf");
        documents.receipt(SamplePapers.receipt(1), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void minutesNameOldAndNewSerials(int tokens) throws IOException {
        Path file = kept("minutes-" + tokens);
        SupervisorDecision decision =
                tokens == 1
                        ? null
                        : new SupervisorDecision(
                                "Khách hàng cần khai thuế trong ngày", "Lê Thị Hồng Gấm");
        documents.minutes(SamplePapers.minutes(tokens, decision), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = Extracted.of(document).text().replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "BIÊN BẢN BÀN GIAO TOKEN",
                            "4 giờ làm việc",
                            "24 giờ",
                            "đổi mã PIN ngay sau khi nhận token");
            assertThat(text)
                    .contains("từ 29/06/2017", "đến 02/10/2020", "đến 29/06/2028", "214 ngày");
            if (decision != null) {
                assertThat(text)
                        .contains("Lê Thị Hồng Gấm", "mất phiếu ngày 20/11/2026", "Không đủ");
            }
        }
    }

    @Test
    void codesOfPapersAreRead() throws IOException, NotFoundException {
        Path receipt = folder.resolve("receipt.pdf");
        documents.receipt(SamplePapers.receipt(1), receipt);
        Path minutes = folder.resolve("minutes.pdf");
        documents.minutes(SamplePapers.minutes(1, null), minutes);
        try (PDDocument document = Loader.loadPDF(receipt.toFile())) {
            assertThat(Rendered.codes(document, 1)).containsExactly(SamplePapers.SLIP);
            assertThat(Rendered.codes(document, 2)).containsExactly(SamplePapers.SLIP);
        }
        try (PDDocument document = Loader.loadPDF(minutes.toFile())) {
            assertThat(Rendered.codes(document, 1)).containsExactly(SamplePapers.MINUTES);
        }
    }

    @Test
    void everyLabelHasItsTokensCode() throws IOException, NotFoundException {
        Path file = kept("labels-30");
        documents.labels(SamplePapers.labels(30), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            List<String> codes = new ArrayList<>(Rendered.codes(document, 1));
            codes.addAll(Rendered.codes(document, 2));
            assertThat(codes)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 30)
                                    .mapToObj(i -> SamplePapers.token(i).value())
                                    .toList());
            assertThat(Extracted.of(document).text())
                    .doesNotContain(SamplePapers.BEARER)
                    .contains("DNTN Vật liệu XD");
        }
    }

    private static Path kept(String name) throws IOException {
        java.nio.file.Files.createDirectories(KEPT);
        return KEPT.resolve(name + ".pdf");
    }
}
