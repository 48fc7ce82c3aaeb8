package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.RenewalDiagnosis.Safe;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.PinCommands;
import vn.capbu.renewal.ui.model.TestBench;
import vn.capbu.renewal.ui.model.TokenStory;
import vn.capbu.renewal.ui.text.DetailsText;

/** The one next step of an unfinished renewal, where it is a supervisor's step about the PIN. */
class DetailsPaneTest {

    private static final Locale BEFORE = Locale.getDefault();

    private final BenchModel model = new BenchModel(Clock.fixed(TestBench.NOW, ZoneOffset.UTC));
    private final TestBench bench = new TestBench(model);
    private final StepsTaken steps = new StepsTaken();
    private TokenSerial token;
    private Renewal open;

    @BeforeEach
    void plugIn() {
        Locale.setDefault(Locale.forLanguageTag("vi-VN"));
        token = bench.plug(1, "Một");
        open = bench.leaveOpen(token, "Một", RenewalState.ISSUED, FailureCause.TOKEN_GONE, false);
        bench.look();
        model.select(List.of(token));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({
        "UNLOCK_PIN, Cho thử lại PIN…, READ_LEDGER",
        "UNBLOCK_PIN, Mở khóa PIN bằng SO-PIN…, UNBLOCK"
    })
    void aBlockedPinHasItsButton(NextStep next, String text, String step) throws Exception {
        JButton button = button(next);
        assertThat(button.getParent().isVisible()).isTrue();
        assertThat(button.getText()).isEqualTo(text);
        SwingUtilities.invokeAndWait(button::doClick);
        assertThat(steps.taken).containsExactly(step);
    }

    @Test
    void aTokenThatIsAwayHasNone() throws Exception {
        assertThat(button(NextStep.PLUG_IN).getParent().isVisible()).isFalse();
    }

    private JButton button(NextStep next) throws Exception {
        JButton[] found = new JButton[1];
        SwingUtilities.invokeAndWait(
                () -> {
                    DetailsPane pane =
                            new DetailsPane(
                                    model,
                                    null,
                                    new PinCommands(model, null, steps, steps),
                                    new DetailsText(Formats.ofConsole()),
                                    (row, show) -> show.accept(story(next)));
                    pane.refresh();
                    found[0] = step(pane);
                });
        return found[0];
    }

    private TokenStory story(NextStep next) {
        return new TokenStory(
                List.of(),
                new RenewalDiagnosis(
                        open,
                        List.of(),
                        new OnToken("viettel-v4", Presence.THERE, Presence.NOT_SEEN),
                        new AtAuthority(AtAuthority.Kind.ISSUED, null, ""),
                        Safe.OLD_PAIR,
                        next));
    }

    private static JButton step(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof JButton button && "bench.details.step".equals(button.getName())) {
                return button;
            }
            JButton found = child instanceof Container inner ? step(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Which steps began; none of them goes further. */
    private static final class StepsTaken extends SilentPinPrompts implements Tasks {

        private final List<String> taken = new ArrayList<>();

        @Override
        public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
            taken.add(title);
            return new Cancellation();
        }

        @Override
        void asked(PinWork work) {
            taken.add(work.name());
        }
    }
}
