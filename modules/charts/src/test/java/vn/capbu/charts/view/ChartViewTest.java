package vn.capbu.charts.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.Hit;
import vn.capbu.charts.Samples;

/** A click, or arrow keys and Enter, lead from every part of a figure to its people. */
class ChartViewTest {

    private final List<ChartKey> opened = new ArrayList<>();
    private final ChartView view = new ChartView(opened::add);

    static Stream<Samples.Named> figures() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aClickOpensWhatIsThere(Samples.Named sample) {
        show(sample);
        List<Hit> hits = view.hits().all();
        assertThat(hits).isNotEmpty();
        Hit last = hits.get(hits.size() - 1);
        Rectangle2D area = last.area().getBounds2D();
        click((int) area.getCenterX(), (int) area.getCenterY());
        assertThat(opened).containsExactly(last.key());
        assertThat(view.getToolTipText(mouse((int) area.getCenterX(), (int) area.getCenterY())))
                .isEqualTo(last.tip());
        assertThat(view.getAccessibleContext().getAccessibleDescription()).isEqualTo(last.tip());
    }

    @Test
    void aClickBesideOpensNothing() {
        show(new Samples.Named("versions", Samples.versions()));
        click(3, 3);
        assertThat(opened).isEmpty();
        assertThat(view.getToolTipText(mouse(3, 3))).isNull();
    }

    @Test
    void keysReachAllBarsOfAVersion() {
        show(new Samples.Named("versions", Samples.versions()));
        press("HOME");
        press("ENTER");
        press("DOWN");
        press("ENTER");
        press("UP");
        press("ENTER");
        ChartKey first = new ChartKey.Group("v2", ChartKey.Part.RENEWED);
        ChartKey second = new ChartKey.Group("v2", ChartKey.Part.REGISTERED);
        assertThat(opened).hasSize(3).contains(first, second);
        assertThat(opened.get(2)).isEqualTo(opened.get(0));
    }

    @Test
    void keysWalkOverCellsOfTheHeatMap() {
        show(new Samples.Named("cohorts", Samples.cohorts(vn.capbu.kernel.Province.Edition.OF_63)));
        press("HOME");
        ChartKey.Cell start = (ChartKey.Cell) view.chosen().orElseThrow();
        press("RIGHT");
        assertThat(view.chosen())
                .contains(new ChartKey.Cell(Samples.VERSIONS.get(1).key(), start.province()));
        press("LEFT");
        assertThat(view.chosen()).contains(start);
        press("DOWN");
        ChartKey.Cell below = (ChartKey.Cell) view.chosen().orElseThrow();
        assertThat(below.version()).isEqualTo(start.version());
        assertThat(below.province()).isNotEqualTo(start.province());
        press("RIGHT");
        assertThat(view.chosen())
                .contains(new ChartKey.Cell(Samples.VERSIONS.get(1).key(), below.province()));
    }

    @Test
    void whatWasChosenStaysChosenWhenTheFigureIsRenewed() {
        Samples.Named sample = new Samples.Named("versions", Samples.versions());
        show(sample);
        press("HOME");
        ChartKey chosen = view.chosen().orElseThrow();
        show(sample);
        assertThat(view.chosen()).contains(chosen);
    }

    @Test
    void theFigureOfBeforeIsSeenDimmedAndOpensNothingWhileAnotherIsMade() {
        show(new Samples.Named("versions", Samples.versions()));
        press("HOME");
        Rectangle2D area = view.hits().all().get(0).area().getBounds2D();
        int x = (int) area.getCenterX();
        int y = (int) area.getCenterY();
        int before = painted().getRGB(x, y);

        view.await("Đang vẽ…");
        int dimmed = painted().getRGB(x, y);
        assertThat(dimmed).isNotEqualTo(before).isNotEqualTo(0xFFFFFFFF);
        click(x, y);
        press("ENTER");
        assertThat(opened).isEmpty();
        assertThat(view.getToolTipText(mouse(x, y))).isNull();

        view.await(null);
        assertThat(painted().getRGB(x, y)).isEqualTo(before);
        click(x, y);
        assertThat(opened).hasSize(1);
    }

    private BufferedImage painted() {
        BufferedImage image = new BufferedImage(1366, 700, BufferedImage.TYPE_INT_RGB);
        view.paint(image.createGraphics());
        return image;
    }

    private void show(Samples.Named sample) {
        view.setSize(1366, 700);
        view.show(ChartDocument.of(sample.figure(), Samples.VI));
        painted();
    }

    private void click(int x, int y) {
        view.dispatchEvent(mouse(x, y));
    }

    private MouseEvent mouse(int x, int y) {
        return new MouseEvent(
                view,
                MouseEvent.MOUSE_CLICKED,
                0,
                MouseEvent.BUTTON1_DOWN_MASK,
                x,
                y,
                1,
                false,
                MouseEvent.BUTTON1);
    }

    private void press(String key) {
        Object name = view.getInputMap().get(KeyStroke.getKeyStroke(key));
        view.getActionMap().get(name).actionPerformed(new ActionEvent(view, 0, key));
    }
}
