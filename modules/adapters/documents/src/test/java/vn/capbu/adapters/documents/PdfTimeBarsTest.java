package vn.capbu.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.TimeBars;
import vn.capbu.charts.TimeBars.Look;

/** Clocks as bars on a page: their words are text, and each look is painted as it should be. */
class PdfTimeBarsTest {

    private static final Instant BEGIN = Instant.parse("2020-03-02T01:00:00Z");

    private static Instant after(int hours) {
        return BEGIN.plusSeconds(hours * 3_600L);
    }

    private static TimeBars bars() {
        Map<Look, String> legend = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            legend.put(look, "dạng " + look.name());
        }
        return new TimeBars(
                BEGIN,
                after(50),
                after(40),
                "Hạn 04/03 00:00",
                List.of(
                        new TimeBars.Lane(
                                "Chăm sóc khách hàng",
                                List.of(
                                        new TimeBars.Bar(BEGIN, after(10), Look.RUNNING),
                                        new TimeBars.Bar(after(10), after(20), Look.PAUSED),
                                        new TimeBars.Bar(after(20), after(30), Look.WAITING),
                                        new TimeBars.Bar(after(30), after(40), Look.CLOSED),
                                        new TimeBars.Bar(after(40), after(45), Look.OVER)))),
                List.of(
                        new TimeBars.Mark(BEGIN, "1"),
                        new TimeBars.Mark(BEGIN.plusSeconds(60), "2"),
                        new TimeBars.Mark(after(45), "3")),
                legend);
    }

    @Test
    void wordsAreTextAndNumbersDontLieOverEachOther() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPaperWriter()
                .write(
                        new ReportDocument(
                                "BẢN TRÍCH",
                                "Vụ việc",
                                LocalDate.of(2020, 3, 5),
                                "NGƯỜI KÝ",
                                List.of("Lưu"),
                                List.of(new ReportDocument.Part.Bars(bars()))),
                        out);

        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Chăm sóc khách hàng",
                            "Hạn 04/03 00:00",
                            "dạng RUNNING",
                            "dạng CLOSED",
                            "02/03 12:00",
                            "03/03 00:00");
            assertThat(text.lines().map(String::strip).toList())
                    .anySatisfy(line -> assertThat(line).matches("1\\s*3"));
        }
    }
}
