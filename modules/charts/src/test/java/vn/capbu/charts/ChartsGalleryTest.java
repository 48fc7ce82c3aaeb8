package vn.capbu.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every figure into target/gallery, to be looked at, and checks that all that can be pointed at is on the page. */
class ChartsGalleryTest {

    private static final Path GALLERY = Path.of("target", "gallery");

    static Stream<Samples.Named> figures() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isDrawn(Samples.Named sample) throws Exception {
        draw(sample, "vi", ChartSize.WIDE);
        draw(sample, "vi", ChartSize.LARGE);
        draw(sample, "en", ChartSize.WIDE);
        draw(sample, "vi", new ChartSize(960, 560));
        draw(sample, "vi", new ChartSize(640, 420));
    }

    private static void draw(Samples.Named sample, String language, ChartSize size)
            throws Exception {
        ChartDocument chart = ChartDocument.of(sample.figure(), Locale.forLanguageTag(language));
        BufferedImage image = ChartFiles.image(chart, size, 1);
        Files.createDirectories(GALLERY);
        Path file = GALLERY.resolve(sample.name() + "-" + language + "-" + size.width() + ".png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(Painted.of(chart, size).all())
                .isNotEmpty()
                .allSatisfy(
                        hit ->
                                assertThat(
                                                new Rectangle(
                                                        -1,
                                                        -1,
                                                        size.width() + 2,
                                                        size.height() + 2))
                                        .as(hit.tip())
                                        .matches(page -> page.contains(hit.area().getBounds2D())));
    }
}
