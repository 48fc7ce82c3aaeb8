package vn.capbu.renewal.ui.view;

import java.awt.Toolkit;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import java.util.Collection;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.ui.model.Sign;
import vn.capbu.renewal.ui.view.PinField.Refusal;

/** Says below PIN fields, at once, why a character wasn't taken, and whether Caps Lock is on as long as it is. */
final class PinHint extends JLabel {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_MILLIS = 250;

    private final transient Collection<PinField> fields;
    private final transient Timer looks = new Timer(LOOK_MILLIS, event -> refresh());

    PinHint(Collection<PinField> fields) {
        super(" ");
        this.fields = fields;
        setName("bench.pin.hint");
        setForeground(SignStyle.of(Sign.WORKING).fill());
        addHierarchyListener(
                event -> {
                    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                        if (isShowing()) {
                            looks.start();
                        } else {
                            looks.stop();
                        }
                    }
                });
    }

    @Messages({
        "PinHint.notAscii=Not plain ASCII: switch the Vietnamese keyboard off. The field was emptied; press Delete and type the PIN"
                + " anew.",
        "PinHint.blank=A PIN has no blanks.",
        "# {0} - characters",
        "PinHint.tooLong=A PIN has at most {0} characters.",
        "PinHint.capsLock=Caps Lock is on."
    })
    void refresh() {
        Optional<Refusal> refusal =
                fields.stream().flatMap(field -> field.refusal().stream()).sorted().findFirst();
        String text =
                refusal.map(PinHint::words)
                        .orElseGet(() -> isCapsLockOn() ? Bundle.PinHint_capsLock() : " ");
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private static String words(Refusal refusal) {
        return switch (refusal) {
            case NOT_ASCII -> Bundle.PinHint_notAscii();
            case BLANK -> Bundle.PinHint_blank();
            case TOO_LONG -> Bundle.PinHint_tooLong(vn.capbu.kernel.Pin.MAX_LENGTH);
        };
    }

    private static boolean isCapsLockOn() {
        try {
            return Toolkit.getDefaultToolkit().getLockingKeyState(KeyEvent.VK_CAPS_LOCK);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
