package vn.capbu.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.kernel.Province.Edition;

/** Hoàng Sa and Trường Sa are on every map: either edition, outlines and squares, any size and language, with data or without. */
class ArchipelagoTest {

    private static final List<String> NAMES = List.of("Hoàng Sa", "Trường Sa");

    @TempDir private Path folder;

    static Stream<Arguments> maps() {
        return Stream.of(Edition.values())
                .flatMap(
                        edition ->
                                Stream.of(ProvinceMap.Kind.values())
                                        .flatMap(
                                                kind ->
                                                        Stream.of("vi", "en")
                                                                .map(
                                                                        language ->
                                                                                Arguments.of(
                                                                                        edition,
                                                                                        kind,
                                                                                        language))));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void areInEveryPicture(Edition edition, ProvinceMap.Kind kind, String language) {
        for (ChartSize size : List.of(ChartSize.WIDE, ChartSize.LARGE, new ChartSize(480, 320))) {
            for (ProvinceMap map :
                    List.of(
                            Samples.map(edition, kind),
                            new ProvinceMap(Samples.caption(), edition, List.of(), kind))) {
                ChartDocument chart = ChartDocument.of(map, Locale.forLanguageTag(language));
                HitMap hits = Painted.of(chart, size);
                BufferedImage image = ChartFiles.image(chart, size, 1);
                for (String name : NAMES) {
                    Rectangle inset = inset(hits, name);
                    assertThat(new Rectangle(size.width(), size.height()))
                            .matches(page -> page.contains(inset));
                    assertThat(inset.width).isGreaterThan(60);
                    assertThat(marks(image, inset)).as(name).isGreaterThan(60);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void areInEverySvg(Edition edition, ProvinceMap.Kind kind, String language) throws IOException {
        Path file = folder.resolve("map.svg");
        new ChartFiles(new NoServices())
                .write(
                        ChartDocument.of(
                                Samples.map(edition, kind), Locale.forLanguageTag(language)),
                        ChartFormat.SVG,
                        ChartSize.WIDE,
                        1,
                        file);
        assertThat(Files.readString(file)).contains(NAMES);
    }

    /** Where its inset was painted. */
    private static Rectangle inset(HitMap hits, String name) {
        return hits.all().stream()
                .filter(hit -> hit.tip().contains(name))
                .map(hit -> hit.area().getBounds())
                .findFirst()
                .orElseThrow();
    }

    /** Dark pixels inside of the frame: letters and islands. */
    private static int marks(BufferedImage image, Rectangle inset) {
        int dark = 0;
        for (int y = inset.y + 3; y < inset.y + inset.height - 3; y++) {
            for (int x = inset.x + 3; x < inset.x + inset.width - 3; x++) {
                Color colour = new Color(image.getRGB(x, y));
                if (colour.getRed() + colour.getGreen() + colour.getBlue() < 250) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
