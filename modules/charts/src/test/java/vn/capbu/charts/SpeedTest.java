package vn.capbu.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No figure keeps a window waiting, once classes, fonts and outlines are there. In processor time: other work on the machine isn't ours. */
class SpeedTest {

    private static final int TRIES = 25;
    private static final double MOST = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    static Stream<Samples.Named> figures() {
        return Stream.concat(
                Samples.all().stream(),
                Stream.of(
                        new Samples.Named("400 days", manyDays(400)),
                        new Samples.Named("4000 days", manyDays(4_000))));
    }

    private static DailyRate manyDays(int days) {
        List<DayValue> values = new ArrayList<>();
        List<DayValue> needed = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            values.add(DayValue.of(Samples.BEGIN.plusDays(i), 1_000 + i % 7 * 100));
            needed.add(DayValue.of(Samples.BEGIN.plusDays(i), 1_500 - 800.0 * i / days));
        }
        LocalDate end = Samples.BEGIN.plusDays(days - 1);
        return new DailyRate(
                Samples.caption(), new Span(Samples.BEGIN, end), values, needed, Set.of(), end);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isDrawnInAMoment(Samples.Named sample) {
        ChartDocument chart = ChartDocument.of(sample.figure(), Samples.VI);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && best >= MOST; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            Painted.of(chart, ChartSize.WIDE);
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - begin) / 1e6);
        }
        assertThat(best).as("milliseconds of " + sample.name()).isLessThan(MOST);
    }
}
