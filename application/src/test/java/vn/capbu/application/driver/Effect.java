package vn.capbu.application.driver;

import java.awt.Component;
import java.awt.event.ActionListener;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.AbstractButton;
import javax.swing.JMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * What a click on a button sets off. A dialog that gives the focus to its first field between press and release lets the button
 * forget the press: a person clicks again.
 */
final class Effect implements AutoCloseable {

    private final @Nullable AbstractButton button;
    private final ActionListener listener;

    private Effect(@Nullable AbstractButton button, AtomicBoolean happened) {
        this.button = button;
        this.listener = event -> happened.set(true);
    }

    /**
     * Begins to listen.
     *
     * @param happened set once the button has acted
     */
    static Effect of(Component component, AtomicBoolean happened) throws Exception {
        AbstractButton button =
                component instanceof AbstractButton pressed && !(component instanceof JMenuItem)
                        ? pressed
                        : null;
        Effect effect = new Effect(button, happened);
        if (button != null) {
            Events.get(
                    () -> {
                        button.addActionListener(effect.listener);
                        return true;
                    });
        }
        return effect;
    }

    /** Whether the component tells when it acts. */
    boolean isKnown() {
        return button != null;
    }

    @Override
    public void close() throws Exception {
        AbstractButton known = button;
        if (known != null) {
            Events.get(
                    () -> {
                        known.removeActionListener(listener);
                        return true;
                    });
        }
    }
}
