package vn.capbu.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.capbu.charts.CountBars.Amount;
import vn.capbu.charts.CountBars.Look;
import vn.capbu.charts.CountBars.Part;
import vn.capbu.charts.CountBars.Row;
import vn.capbu.kernel.TableReport.Cell;

/** Bars of anything that is counted. */
class CountBarsTest {

    private static final List<Part> PARTS =
            List.of(
                    new Part(new Label("kept", "Đúng hạn"), Look.GOOD),
                    new Part(new Label("late", "Quá hạn"), Look.BAD));

    private static CountBars figure(List<Row> rows) {
        return new CountBars(
                new Caption("tháng 3", Instant.EPOCH, "kết luận", new Caption.Denominator(9, 0)),
                "Đóng đúng hạn",
                "9 vụ việc đã đóng",
                "Nhóm",
                PARTS,
                rows);
    }

    private static Row row(String key, double kept, double late) {
        return new Row(
                new Label(key, "Nhóm " + key),
                List.of(new Amount(kept, "" + kept), new Amount(late, "" + late)),
                "");
    }

    private static HitMap paint(CountBars figure, int height) {
        BufferedImage image = new BufferedImage(900, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            return ChartDocument.of(figure, Samples.VI)
                    .paint(graphics, new Rectangle2D.Double(0, 0, 900, height));
        } finally {
            graphics.dispose();
        }
    }

    @Test
    void everyPartThatIsThereCanBeHit() {
        HitMap hits = paint(figure(List.of(row("a", 5, 2), row("b", 0, 2), row("c", 0, 0))), 400);

        Set<ChartKey> keys = hits.all().stream().map(Hit::key).collect(Collectors.toSet());
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        new ChartKey.State("a", "kept"),
                        new ChartKey.State("a", "late"),
                        new ChartKey.State("b", "late"));
        assertThat(hits.of(new ChartKey.State("a", "late")).orElseThrow().tip())
                .isEqualTo("Nhóm a – Quá hạn: 2.0");
    }

    @Test
    void sixtyThreeGroupsAreDrawnOneBelowTheOther() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 63; i++) {
            rows.add(row("p" + i, i + 1, i));
        }
        HitMap hits = paint(figure(rows), 63 * 26 + 190);

        assertThat(hits.all()).hasSize(63 + 62);
        assertThat(hits.all())
                .allSatisfy(
                        hit -> assertThat(hit.area().getBounds2D().getHeight()).isGreaterThan(9));
    }

    @Test
    void theTableHasItsAmountsAndWords() {
        ChartDocument chart = ChartDocument.of(figure(List.of(row("a", 5, 2.25))), Samples.VI);

        assertThat(chart.title()).isEqualTo("Đóng đúng hạn – tháng 3");
        assertThat(chart.table().notes()).containsExactly("9 vụ việc đã đóng");
        assertThat(chart.table().rows().iterator().next())
                .containsExactly(
                        Cell.text("Nhóm a"),
                        Cell.number(5),
                        new Cell.Amount(new BigDecimal("2.25")));
        assertThatThrownBy(() -> figure(List.of(new Row(new Label("a", "a"), List.of(), ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
