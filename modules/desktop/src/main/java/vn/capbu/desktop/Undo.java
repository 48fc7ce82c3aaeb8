package vn.capbu.desktop;

import javax.swing.text.JTextComponent;
import javax.swing.undo.UndoManager;

/** Takes back what was typed. Event dispatch thread only. */
public final class Undo {

    private Undo() {}

    /** Lets Ctrl+Z take back what was typed into a field, and Ctrl+Y type it again. */
    public static void in(JTextComponent field) {
        UndoManager undo = new UndoManager();
        field.getDocument().addUndoableEditListener(undo);
        Keys.bind(
                field,
                "ctrl Z",
                () -> {
                    if (undo.canUndo()) {
                        undo.undo();
                    }
                });
        Keys.bind(
                field,
                "ctrl Y",
                () -> {
                    if (undo.canRedo()) {
                        undo.redo();
                    }
                });
    }
}
