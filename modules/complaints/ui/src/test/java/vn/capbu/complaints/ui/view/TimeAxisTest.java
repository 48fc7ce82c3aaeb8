package vn.capbu.complaints.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

    private static final Instant BEGIN = Instant.parse("2020-03-02T01:17:00Z");
    private static final int ROOM = 55;

    @ParameterizedTest
    @ValueSource(longs = {2, 9, 30, 100, 700, 2_000, 9_000, 30_000, 60_000, 260_000})
    void marksLeaveEachOtherRoom(long hours) {
        TimeAxis axis = new TimeAxis(BEGIN, BEGIN.plus(Duration.ofHours(hours)), 180, 700);
        List<TimeAxis.Tick> ticks = axis.ticks();

        assertThat(ticks).isNotEmpty();
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(ROOM);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9_000, 60_000})
    void marksOfYearsNameTheYear(long hours) {
        TimeAxis axis = new TimeAxis(BEGIN, BEGIN.plus(Duration.ofHours(hours)), 180, 700);

        assertThat(axis.ticks()).allMatch(tick -> tick.text().matches("\\d\\d/20\\d\\d"));
    }
}
