package vn.capbu.complaints.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.model.QueueCommands;
import vn.capbu.complaints.ui.model.QueueModel;
import vn.capbu.complaints.ui.model.TestCare;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;

/** The window of queues for whom they show nothing. */
class QueuePanelTest {

    private static final Operator TU =
            new Operator("tu", Set.of(Role.CARE_AGENT), "Tú", null, null);

    @TempDir Path folder;

    private JComponent panel = new JPanel();

    @Test
    void anAgentWithoutAUnitIsToldWhomToAskUntilHeChoosesOne() throws Exception {
        try (TestCare care = new TestCare(folder.resolve("home"))) {
            care.open("complaints", "technical", 0);
            SwingUtilities.invokeAndWait(
                    () -> {
                        QueueCommands told = shown(care, TU);
                        assertThat(said()).isEqualTo(Bundle.QueuePanel_noUnitText());
                        Gallery.render(panel, "queue-no-unit", 1366, 678);
                        told.showUnit("cskh");
                        assertThat(said()).as("the list").isEmpty();
                        shown(care, TestCare.LAN);
                        assertThat(said()).as("of a unit").isEmpty();
                    });
        }
    }

    private QueueCommands shown(TestCare care, Operator operator) {
        CareDesk desk = care.care(operator);
        QueueModel model = new QueueModel(desk.noNames());
        QueueCommands commands =
                new QueueCommands(
                        model,
                        desk,
                        new TestCare.AtOnce(),
                        new TestCare.QueueAnswers(),
                        (report, target) -> {});
        panel = new QueuePanel(model, commands, Formats.ofConsole());
        commands.show(Queue.UNIT);
        return commands;
    }

    /** What the page says instead of the list; empty when the list is shown. */
    private String said() {
        return find(panel);
    }

    private static String find(Container in) {
        for (Component one : in.getComponents()) {
            if ("complaints.message.text".equals(one.getName())
                    && one instanceof JTextComponent text) {
                return text.getText();
            }
            if (one.isVisible() && one instanceof Container inner && !find(inner).isEmpty()) {
                return find(inner);
            }
        }
        return "";
    }
}
