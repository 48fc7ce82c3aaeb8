package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;

class DialogsTest {

    private final Operator operator = new Operator();
    private final Dialogs dialogs = new Dialogs(operator);

    @Test
    void onlyTheDeedConfirms() {
        operator.presses = "Renew 3 tokens";
        assertThat(dialogs.confirm("Renew", "Sure?", "Renew 3 tokens")).isTrue();
        operator.presses = "Cancel";
        assertThat(dialogs.confirm("Renew", "Sure?", "Renew 3 tokens")).isFalse();
        operator.presses = "";
        assertThat(dialogs.confirm("Renew", "Sure?", "Renew 3 tokens")).isFalse();
    }

    @Test
    void anErrorSaysWhatHappenedWhatIsSafeAndWhatToDo() {
        dialogs.error(new ErrorText("The authority is down.", "All tokens.", "Try again."));
        assertThat(operator.texts)
                .containsExactly(
                        "The authority is down.",
                        "What is safe",
                        "All tokens.",
                        "What to do next",
                        "Try again.");
    }

    @Test
    void aFormIsAcceptedOnlyWhenComplete() {
        PinForm form = new PinForm();
        operator.presses = "Save";
        assertThat(dialogs.form("PIN", form, "Save")).isFalse();
        form.field.setText("1234");
        assertThat(dialogs.form("PIN", form, "Save")).isTrue();
    }

    @Test
    void theButtonFollowsTheForm() {
        PinForm form = new PinForm();
        FormButton button = new FormButton("Save", form);
        assertThat(button.isEnabled()).isFalse();
        form.field.setText("1234");
        form.listener.run();
        assertThat(button.isEnabled()).isTrue();
    }

    /** Presses one enabled button of every dialog, or Escape, and reads its texts. */
    private static final class Operator extends DialogDisplayer {

        private final List<String> texts = new ArrayList<>();
        private String presses = "";

        @Override
        public Object notify(NotifyDescriptor descriptor) {
            read((Component) descriptor.getMessage());
            for (Object option : descriptor.getOptions()) {
                boolean button =
                        option instanceof JButton b && b.isEnabled() && b.getText().equals(presses);
                if (button || option.equals(presses)) {
                    return option;
                }
            }
            return NotifyDescriptor.CLOSED_OPTION;
        }

        private void read(Component component) {
            if (component instanceof JLabel label) {
                texts.add(label.getText());
            } else if (component instanceof JTextArea area) {
                texts.add(area.getText());
            } else if (component instanceof Container container) {
                List.of(container.getComponents()).forEach(this::read);
            }
        }

        @Override
        public Dialog createDialog(DialogDescriptor descriptor) {
            throw new UnsupportedOperationException();
        }
    }

    /** A form of one field, which must not stay empty. */
    private static final class PinForm implements FormContent {

        private final JTextField field = new JTextField();
        private Runnable listener = () -> {};

        @Override
        public JComponent component() {
            return field;
        }

        @Override
        public JComponent firstField() {
            return field;
        }

        @Override
        public boolean complete() {
            return !field.getText().isEmpty();
        }

        @Override
        public void onChange(Runnable listener) {
            this.listener = listener;
        }
    }
}
