package vn.capbu.desktop;

import java.awt.EventQueue;
import javax.swing.JComponent;
import javax.swing.event.AncestorEvent;
import javax.swing.event.AncestorListener;

/** Gives a field the focus when its dialog opens; the platform would give it to the default button. */
final class FocusOnOpen implements AncestorListener {

    private final JComponent field;

    private FocusOnOpen(JComponent field) {
        this.field = field;
    }

    static void install(JComponent field) {
        field.addAncestorListener(new FocusOnOpen(field));
    }

    @Override
    public void ancestorAdded(AncestorEvent event) {
        field.removeAncestorListener(this);
        EventQueue.invokeLater(field::requestFocusInWindow);
    }

    @Override
    public void ancestorRemoved(AncestorEvent event) {}

    @Override
    public void ancestorMoved(AncestorEvent event) {}
}
