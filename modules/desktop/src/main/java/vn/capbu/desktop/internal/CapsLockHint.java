package vn.capbu.desktop.internal;

import java.awt.Color;
import java.awt.Toolkit;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import javax.swing.JLabel;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;

/** Says below password fields that Caps Lock is on, as long as it is. */
final class CapsLockHint extends JLabel {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_MILLIS = 250;
    private static final Color NOTICE = new Color(0x9A5B00);

    private final transient Timer looks = new Timer(LOOK_MILLIS, event -> tell(isOn()));

    CapsLockHint(String name) {
        super(" ");
        setName(name);
        setForeground(NOTICE);
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

    @Messages("CapsLockHint.on=Caps Lock is on.")
    void tell(boolean on) {
        String text = on ? Bundle.CapsLockHint_on() : " ";
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private static boolean isOn() {
        try {
            return Toolkit.getDefaultToolkit().getLockingKeyState(KeyEvent.VK_CAPS_LOCK);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
