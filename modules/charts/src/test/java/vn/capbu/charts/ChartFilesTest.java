package vn.capbu.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of figures: sizes, text as text, one language, whole or not at all. */
class ChartFilesTest {

    private static final Pattern TEXT = Pattern.compile("<(?:text|title)[^>]*>([^<]+)<");

    @TempDir private Path folder;

    private final ChartFiles files = new ChartFiles(new NoServices());

    static Stream<Samples.Named> figures() {
        return Samples.all().stream();
    }

    @Test
    void aPictureHasTheSizeTimesTheScale() throws IOException {
        Path file = folder.resolve("figure.png");
        files.write(
                ChartDocument.of(Samples.versions(), Samples.VI),
                ChartFormat.PNG,
                new ChartSize(800, 500),
                1.5,
                file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(750);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureSaysOfWhenFromWhereAndOfHowMany(Samples.Named sample) throws IOException {
        String all = String.join("\n", texts(sample, "vi"));
        assertThat(all)
                .contains(
                        "Số liệu đến 15/06/2020 09:00 – nguồn: bàn cấp bù và nhật ký tự thực hiện")
                .contains("Mẫu số: 968.120 thuê bao")
                .contains("1.000.000 thuê bao đủ điều kiện – 31.880 đã loại ra");
        assertThat(Normalizer.isNormalized(all, Normalizer.Form.NFC)).isTrue();
    }

    /** What the Vietnamese figure says is in none of the English ones' words, and the other way round. */
    @ParameterizedTest
    @MethodSource("figures")
    void languagesAreNotMixed(Samples.Named sample) throws IOException {
        assertThat(texts(sample, "vi")).doesNotContainAnyElementsOf(words("", "_vi"));
        assertThat(texts(sample, "en")).doesNotContainAnyElementsOf(words("_vi", ""));
    }

    /** A text left in the other language would pass for one that both share. */
    @Test
    void noWordsAreTheSameInBothLanguages() throws IOException {
        Properties english = bundle("");
        bundle("_vi")
                .forEach(
                        (key, text) -> {
                            if (text.toString().replaceAll("\\{\\d}", "").matches(".*\\p{L}.*")) {
                                assertThat(text).as(key.toString()).isNotEqualTo(english.get(key));
                            }
                        });
    }

    @Test
    void decomposedTextsAreComposed() throws IOException {
        String name = Normalizer.normalize("Nguồn từ Bảo Lộc", Normalizer.Form.NFD);
        Caption caption = new Caption("", Instant.EPOCH, name, new Caption.Denominator(10, 0));
        VersionProgress figure =
                new VersionProgress(
                        caption,
                        List.of(
                                new VersionProgress.Row(
                                        new Label(
                                                "a",
                                                Normalizer.normalize("Ế", Normalizer.Form.NFD)),
                                        new Attainment.Progress(10, 5, 1),
                                        null)));
        List<String> texts = texts(new Samples.Named("nfc", figure), "vi");
        assertThat(String.join("\n", texts)).contains("Nguồn từ Bảo Lộc", "Ế");
    }

    @Test
    void withoutAnAdapterNothingIsWritten() {
        Path file = folder.resolve("figure.pdf");
        ChartDocument chart = ChartDocument.of(Samples.versions(), Samples.VI);
        assertThatThrownBy(() -> files.write(chart, ChartFormat.PDF, ChartSize.WIDE, 1, file))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void formatsAreNamedByEndings() {
        assertThat(ChartFormat.of(Path.of("Tiến độ.PNG"))).contains(ChartFormat.PNG);
        assertThat(ChartFormat.of(Path.of("a.svg"))).contains(ChartFormat.SVG);
        assertThat(ChartFormat.of(Path.of("a.doc"))).isEmpty();
    }

    private List<String> texts(Samples.Named sample, String language) throws IOException {
        Path file = folder.resolve("figure.svg");
        files.write(
                ChartDocument.of(sample.figure(), Locale.forLanguageTag(language)),
                ChartFormat.SVG,
                ChartSize.WIDE,
                1,
                file);
        return TEXT.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
    }

    /** Texts of one language that the other one hasn't. */
    private static List<String> words(String of, String other) throws IOException {
        Properties texts = bundle(of);
        Properties others = bundle(other);
        return texts.values().stream()
                .map(Object::toString)
                .filter(text -> !text.contains("{") && !others.containsValue(text))
                .toList();
    }

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of(
                                "src/main/resources/vn/capbu/charts/internal/Bundle"
                                        + language
                                        + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
