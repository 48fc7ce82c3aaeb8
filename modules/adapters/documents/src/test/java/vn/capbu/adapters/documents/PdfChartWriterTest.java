package vn.capbu.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.adapters.documents.layout.ChartFigure;
import vn.capbu.adapters.documents.layout.PageFormat;
import vn.capbu.adapters.documents.layout.Sheet;
import vn.capbu.charts.Attainment;
import vn.capbu.charts.Caption;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartSize;
import vn.capbu.charts.Label;
import vn.capbu.charts.ProvinceMap;
import vn.capbu.charts.ProvinceStanding;
import vn.capbu.charts.VersionProgress;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** Figures as PDF: vectors, and text that comes out as it went in. */
class PdfChartWriterTest {

    private static final Caption CAPTION =
            new Caption(
                    "đợt cấp bù 2020",
                    Instant.parse("2026-11-26T02:00:00Z"),
                    "bàn cấp bù",
                    new Caption.Denominator(1_000_000, 31_880));

    @ParameterizedTest
    @CsvSource({
        "OF_63, OUTLINES, vi",
        "OF_34, OUTLINES, vi",
        "OF_63, TILES, vi",
        "OF_34, TILES, vi",
        "OF_63, OUTLINES, en"
    })
    void bothArchipelagosAreOnEveryMap(Edition edition, ProvinceMap.Kind kind, String language)
            throws IOException {
        ChartDocument chart = ChartDocument.of(map(edition, kind), Locale.forLanguageTag(language));
        try (PDDocument document = written(chart)) {
            String text = Extracted.of(document).text();
            assertThat(text).contains("Hoàng Sa", "Trường Sa");
            keep(document, "map-" + edition + "-" + kind + "-" + language);
        }
    }

    @Test
    void textComesOutComposedAsItWentIn() throws IOException {
        String name = "Thiết bị Ế Ỗ Ặ ựu ffi phiên bản đặc biệt";
        VersionProgress figure =
                new VersionProgress(
                        CAPTION,
                        List.of(
                                new VersionProgress.Row(
                                        new Label(
                                                "v",
                                                Normalizer.normalize(name, Normalizer.Form.NFD)),
                                        new Attainment.Progress(1_000, 827, 500),
                                        0.9)));
        try (PDDocument document = written(ChartDocument.of(figure, Locale.forLanguageTag("vi")))) {
            String text = Extracted.of(document).text();
            assertThat(text)
                    .contains(name)
                    .contains("Số liệu đến 26/11/2026 09:00 – nguồn: bàn cấp bù")
                    .contains("Mẫu số: 968.120 thuê bao");
            assertThat(text.replace('\u00a0', ' ')).contains("82,7 % (827)");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(images(document.getPage(0).getResources())).isEmpty();
        }
    }

    /** As in a report: as wide as the page lets it, between its margins, and with one set of letters for all. */
    @Test
    void figuresStandInAReport() throws IOException {
        ChartDocument chart =
                ChartDocument.of(
                        map(Edition.OF_34, ProvinceMap.Kind.OUTLINES), Locale.forLanguageTag("vi"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PageFormat format = PageFormat.portrait(PageFormat.Margins.OF_DECREE_30);
        try (Sheet sheet = new Sheet(format, "Báo cáo", "Báo cáo")) {
            sheet.add(new ChartFigure(chart, new ChartSize(900, 560)));
            sheet.add(new ChartFigure(chart, new ChartSize(900, 560)));
            sheet.add(new ChartFigure(chart, new ChartSize(900, 560)));
            sheet.write(bytes);
        }
        assertThat(bytes.size()).isLessThan(400_000);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            Extracted first = Extracted.of(document, 1);
            assertThat(first.text()).contains("Hoàng Sa", "Trường Sa");
            assertThat(first.left()).isGreaterThanOrEqualTo(format.margins().left());
            assertThat(first.right())
                    .isLessThanOrEqualTo(format.width() - format.margins().right() + 1);
            keep(document, "report");
        }
    }

    /** A letter that the font lacks must not cost the figure. */
    @Test
    void aLetterThatTheFontLacksIsNoFailure() throws IOException {
        VersionProgress figure =
                new VersionProgress(
                        CAPTION,
                        List.of(
                                new VersionProgress.Row(
                                        new Label("v", "bản 漢 😀"),
                                        new Attainment.Progress(1_000, 827, 500),
                                        null)));
        try (PDDocument document = written(ChartDocument.of(figure, Locale.forLanguageTag("vi")))) {
            assertThat(Extracted.of(document).text()).contains("82,7");
        }
    }

    private static ProvinceMap map(Edition edition, ProvinceMap.Kind kind) {
        List<ProvinceStanding> standings = new ArrayList<>();
        long done = 0;
        for (Province province : Provinces.catalogue().all(edition)) {
            done = (done + 173) % 1_001;
            standings.add(
                    new ProvinceStanding(
                            province,
                            done < 30
                                    ? new Attainment.Missing("")
                                    : new Attainment.Progress(1_000, done, done / 2)));
        }
        return new ProvinceMap(CAPTION, edition, standings, kind);
    }

    private static PDDocument written(ChartDocument chart) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfChartWriter().write(chart, ChartSize.WIDE, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    private static void keep(PDDocument document, String name) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImage(0);
        Path gallery = Files.createDirectories(Path.of("target", "gallery"));
        ImageIO.write(image, "png", gallery.resolve("pdf-" + name + ".png").toFile());
    }

    private static List<COSName> images(PDResources resources) throws IOException {
        List<COSName> found = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject) {
                found.add(name);
            } else if (resources.getXObject(name) instanceof PDFormXObject form) {
                found.addAll(images(form.getResources()));
            }
        }
        return found;
    }
}
