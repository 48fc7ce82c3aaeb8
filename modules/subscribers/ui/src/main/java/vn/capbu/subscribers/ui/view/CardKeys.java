package vn.capbu.subscribers.ui.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Keys that do something while the focus is inside a component. */
final class CardKeys {

    private CardKeys() {}

    /** Lets a key do something while a component or anything in it has the focus. */
    static void bind(JComponent component, String key, Runnable deed) {
        component
                .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(key), key);
        component
                .getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                deed.run();
                            }
                        });
    }
}
