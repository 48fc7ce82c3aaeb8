package vn.capbu.complaints.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Segment.Run;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.model.TestCare;
import vn.capbu.complaints.ui.model.Timeline;
import vn.capbu.complaints.ui.text.LaneText;
import vn.capbu.desktop.Formats;

/** The time line of a case of years, by its pixels. */
class TimelineViewTest {

    private static final Instant BEGIN = Instant.parse("2020-03-02T01:00:00Z");
    private static final int BREACH = 0xB3261E;
    private static final int PAUSE = 0x9A5B00;
    private static final int FIRST_BAR = 200;
    private static final int LANE_MIDDLE = 44;

    @TempDir java.nio.file.Path folder;

    @Test
    void anHourOfYearsIsSeenAndABreachLiesOverAPause() throws Exception {
        Instant pause = BEGIN.plus(Duration.ofDays(400));
        Instant breach = BEGIN.plus(Duration.ofDays(900));
        Instant both = BEGIN.plus(Duration.ofDays(1_500));
        BufferedImage painted =
                painted(
                        List.of(
                                bar(BEGIN, pause, Run.RUNNING, false),
                                bar(pause, after(pause), Run.PAUSED, false),
                                bar(after(pause), breach, Run.RUNNING, false),
                                bar(breach, after(breach), Run.RUNNING, true),
                                bar(after(breach), both, Run.OUT_OF_HOURS, false),
                                bar(both, after(both), Run.RUNNING, true),
                                bar(after(both), after(after(both)), Run.PAUSED, false),
                                bar(
                                        after(after(both)),
                                        BEGIN.plus(Duration.ofDays(2_000)),
                                        Run.OUT_OF_HOURS,
                                        false)));

        assertThat(count(painted, BREACH)).as("of two breaches").isEqualTo(6);
        assertThat(count(painted, PAUSE)).as("beside one, under the other").isEqualTo(3);
    }

    private static Instant after(Instant time) {
        return time.plus(Duration.ofHours(1));
    }

    private static Timeline.Bar bar(Instant from, Instant to, Run run, boolean over) {
        return new Timeline.Bar(from, to, run, over, run == Run.PAUSED ? "papers" : "");
    }

    private BufferedImage painted(List<Timeline.Bar> bars) throws Exception {
        Instant end = BEGIN.plus(Duration.ofDays(2_000));
        Timeline.Lane lane =
                new Timeline.Lane(Timeline.Kind.TOTAL, "", bars, null, Outcome.BREACHED, 3_600);
        Timeline shown = new Timeline(BEGIN, end, null, null, List.of(lane), List.of());
        BufferedImage image = new BufferedImage(900, 140, BufferedImage.TYPE_INT_RGB);
        try (TestCare care = new TestCare(folder)) {
            long id = care.open("complaints", "technical", 1).id();
            CareDesk desk = care.care(TestCare.LAN);
            CaseModel model = new CaseModel(id, desk.noNames());
            new CaseCommands(model, desk, new TestCare.AtOnce(), new TestCare.CaseAnswers()).read();
            Formats formats = Formats.ofConsole();
            LaneText words =
                    new LaneText(
                            model.names(), model.view().orElseThrow().clocks().basis(), formats);
            SwingUtilities.invokeAndWait(
                    () -> {
                        TimelineView view = new TimelineView(formats, line -> {});
                        view.setSize(image.getWidth(), image.getHeight());
                        view.show(shown, words, 0);
                        Graphics2D g = image.createGraphics();
                        view.paint(g);
                        g.dispose();
                    });
        }
        return image;
    }

    /** On the line through the middle of the lane's bars. */
    private static int count(BufferedImage image, int colour) {
        int found = 0;
        for (int x = FIRST_BAR - 10; x < image.getWidth(); x++) {
            if ((image.getRGB(x, LANE_MIDDLE) & 0xFFFFFF) == colour) {
                found++;
            }
        }
        return found;
    }
}
