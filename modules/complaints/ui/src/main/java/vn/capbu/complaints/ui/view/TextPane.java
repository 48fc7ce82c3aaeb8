package vn.capbu.complaints.ui.view;

import java.awt.KeyboardFocusManager;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.Undo;

/** A field for several lines: Tab leaves it, Ctrl+Z takes back what was typed. Event dispatch thread only. */
final class TextPane extends JScrollPane {

    private static final long serialVersionUID = 1L;

    private final JTextArea area;

    TextPane(String name, int rows, Runnable changed) {
        area = new JTextArea(rows, 30);
        area.setName(name);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        KeyboardFocusManager keys = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        for (int way :
                new int[] {
                    KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS,
                    KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS
                }) {
            area.setFocusTraversalKeys(way, keys.getDefaultFocusTraversalKeys(way));
        }
        Undo.in(area);
        Keys.watch(area, changed);
        setViewportView(area);
    }

    /** What was typed, without blanks at its ends. */
    String text() {
        return area.getText().strip();
    }

    /** Puts words where the cursor is, on a line of their own. */
    void insert(String words) {
        int at = area.getCaretPosition();
        String before = area.getText().substring(0, at);
        area.insert(before.isEmpty() || before.endsWith("\n") ? words : "\n" + words, at);
    }

    void setText(String text) {
        area.setText(text);
    }

    JTextArea area() {
        return area;
    }

    @Override
    public boolean requestFocusInWindow() {
        return area.requestFocusInWindow();
    }
}
