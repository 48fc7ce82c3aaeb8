package vn.capbu.charts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours for everybody: seen by CIE76 differences under simulated deficiencies (Machado, Oliveira and Fernandes 2009), and in grey. */
class PaletteTest {

    private static final double DISTINCT = 10;

    private static final Map<String, double[][]> SIGHT =
            Map.of(
                    "normal", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                    "protanopia",
                            new double[][] {
                                {0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}
                            },
                    "deuteranopia",
                            new double[][] {
                                {0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}
                            },
                    "tritanopia",
                            new double[][] {
                                {1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}
                            });

    @ParameterizedTest
    @ValueSource(strings = {"normal", "protanopia", "deuteranopia", "tritanopia"})
    void whatStandsTogetherCanBeToldApart(String sight) {
        differ(
                sight,
                List.of(Palette.RENEWED, Palette.REGISTERED, Palette.PENDING, Palette.BLOCKED));
        differ(sight, Palette.REASONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "protanopia", "deuteranopia", "tritanopia"})
    void neighbouringClassesOfSharesCanBeToldApart(String sight) {
        List<Palette.Step> steps = Palette.SHARES;
        for (int i = 1; i < steps.size(); i++) {
            assertThat(difference(sight, steps.get(i - 1).colour(), steps.get(i).colour()))
                    .as(sight + " " + i)
                    .isGreaterThan(DISTINCT);
        }
    }

    @Test
    void sharesKeepTheirOrderInGrey() {
        List<Double> lightness =
                Palette.SHARES.stream().map(step -> Palette.lightness(step.colour())).toList();
        for (int i = 1; i < lightness.size(); i++) {
            assertThat(lightness.get(i - 1) - lightness.get(i)).as("class " + i).isGreaterThan(8);
        }
    }

    /** WCAG 2: 4.5 for small letters. */
    @Test
    void lettersAreReadableOnEveryClass() {
        for (Palette.Step step : Palette.SHARES) {
            assertThat(contrast(step.colour(), Palette.on(step.colour())))
                    .as(step.toString())
                    .isGreaterThan(4.5);
        }
        assertThat(contrast(Color.WHITE, Palette.SOFT_TEXT)).isGreaterThan(4.5);
        assertThat(contrast(Color.WHITE, Palette.BLUE)).isGreaterThan(4.5);
        assertThat(contrast(Color.WHITE, Palette.FORECAST)).isGreaterThan(4.5);
    }

    @Test
    void aClassBeginsAtItsLowerEnd() {
        assertThat(Palette.share(0)).isEqualTo(Palette.SHARES.get(0).colour());
        assertThat(Palette.share(0.2)).isEqualTo(Palette.SHARES.get(1).colour());
        assertThat(Palette.share(0.9499)).isEqualTo(Palette.SHARES.get(4).colour());
        assertThat(Palette.share(1)).isEqualTo(Palette.SHARES.get(5).colour());
    }

    private static void differ(String sight, List<Ink> inks) {
        for (int i = 0; i < inks.size(); i++) {
            for (int j = 0; j < i; j++) {
                Ink one = inks.get(i);
                Ink other = inks.get(j);
                boolean colours = difference(sight, one.colour(), other.colour()) > DISTINCT;
                assertThat(colours || one.pattern() != other.pattern())
                        .as(sight + " " + one + " " + other)
                        .isTrue();
                boolean grey =
                        Math.abs(
                                        Palette.lightness(one.colour())
                                                - Palette.lightness(other.colour()))
                                > DISTINCT;
                assertThat(grey || one.pattern() != other.pattern())
                        .as("grey " + one + " " + other)
                        .isTrue();
            }
        }
    }

    private static double contrast(Color one, Color other) {
        double a = Palette.luminance(one) + 0.05;
        double b = Palette.luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double difference(String sight, Color one, Color other) {
        double[] a = lab(sight, one);
        double[] b = lab(sight, other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(String sight, Color colour) {
        double[] rgb = {
            linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
        };
        double[] seen = times(SIGHT.get(sight), rgb);
        double[] xyz =
                times(
                        new double[][] {
                            {0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}
                        },
                        seen);
        double x = root(xyz[0] / 0.95047);
        double y = root(xyz[1]);
        double z = root(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                result[i] += matrix[i][j] * vector[j];
            }
            result[i] = Math.max(0, Math.min(1, result[i]));
        }
        return result;
    }
}
