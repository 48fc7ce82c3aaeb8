package vn.capbu.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.database.DatabaseFinding;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthLine.Level;
import vn.capbu.kernel.health.HealthTopic;
import vn.capbu.kernel.spi.StorageException;

/** The lines of the window, and that every one has its words. */
class HealthPanelTest {

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir Path folder;

    /** Runs at once. */
    private static final Tasks AT_ONCE =
            new Tasks() {
                @Override
                public <T> Cancellation run(
                        String title, Task<T> task, TaskCallback<? super T> callback) {
                    Cancellation cancellation = new Cancellation();
                    try {
                        callback.succeeded(task.run(Progress.NONE, cancellation));
                    } catch (Exception e) {
                        callback.failed(e);
                    }
                    return cancellation;
                }
            };

    @BeforeEach
    void vietnamese() {
        Locale.setDefault(new Locale("vi"));
        Gallery.setUp();
    }

    @AfterEach
    void back() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void aDatabaseThatCantBeOpenedIsALineAndNoFailure() {
        HealthCommands commands =
                new HealthCommands(
                        () -> {
                            throw new StorageException(
                                    StorageException.Reason.UNREACHABLE,
                                    "gone",
                                    new IOException("gone"));
                        },
                        folder,
                        AT_ONCE);

        commands.look();

        assertThat(commands.isLooking()).isFalse();
        assertThat(commands.lines())
                .extracting(HealthLine::topic)
                .contains(HealthTopic.JAVA, HealthTopic.DISK, HealthTopic.NO_DATABASE);
        assertThat(commands.broken()).isPositive();
        assertThat(commands.text()).contains("Không mở được: UNREACHABLE");
    }

    /** Every topic with as many facts as its words take. */
    private static List<HealthLine> everything() {
        List<Level> levels = List.copyOf(EnumSet.allOf(Level.class));
        List<HealthLine> lines = new ArrayList<>();
        for (HealthTopic topic : HealthTopic.values()) {
            Level level = levels.get(lines.size() % levels.size());
            Object[] facts =
                    switch (topic) {
                        case RIGHTS -> new Object[] {"NOT_HELD"};
                        case DATABASE_FINDING ->
                                new Object[] {DatabaseFinding.Kind.CHAIN_GAP, "audit_event"};
                        case CERTIFICATE -> new Object[] {"ra.p12", "2020-06-30", 12};
                        case MODULE -> new Object[] {"v4", 15, 8};
                        default -> new Object[] {"ca.example.vn", "15.14", "x86_64"};
                    };
            lines.add(HealthLine.of(topic, level, facts));
        }
        return lines;
    }

    @Test
    void everyLineIsPaintedInVietnamese() throws Exception {
        HealthCommands commands =
                new HealthCommands(
                        () -> {
                            throw new IOException("never");
                        },
                        folder,
                        new Tasks() {
                            @Override
                            @SuppressWarnings("unchecked")
                            public <T> Cancellation run(
                                    String title, Task<T> task, TaskCallback<? super T> callback) {
                                ((TaskCallback<Object>) callback).succeeded(everything());
                                return new Cancellation();
                            }
                        });
        SwingUtilities.invokeAndWait(
                () -> {
                    HealthPanel panel = new HealthPanel(commands);
                    commands.look();
                    Gallery.render(panel, "health", 900, 720);
                });

        assertThat(commands.text())
                .hasLineCount(HealthTopic.values().length)
                .contains("còn 12 ngày");
    }
}
