package vn.capbu.complaints.ui.view;

import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;

/** Keys that a look and feel would take away. */
final class LookKeys {

    private LookKeys() {}

    /** A split pane has keys of its own, which mean steps here. */
    static void leave(JSplitPane split, String... keys) {
        InputMap own = split.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        for (String key : keys) {
            own.put(KeyStroke.getKeyStroke(key), "none");
        }
    }
}
