package vn.capbu.complaints.ui.view;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import vn.capbu.desktop.Keys;

/** Ctrl+Enter does what the main button of a form does, from any of its fields. Event dispatch thread only. */
final class Accept {

    private Accept() {}

    static void byCtrlEnter(JComponent form) {
        Keys.bind(
                form,
                "ctrl ENTER",
                () -> {
                    JRootPane root = SwingUtilities.getRootPane(form);
                    JButton button = root == null ? null : root.getDefaultButton();
                    if (button != null && button.isEnabled()) {
                        button.doClick();
                    }
                });
    }
}
