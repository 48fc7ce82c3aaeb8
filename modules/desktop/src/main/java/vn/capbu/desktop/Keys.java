package vn.capbu.desktop;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Keys, changes and the main button of forms. Event dispatch thread only. */
public final class Keys {

    /** How the button that does the deed looks. */
    private static final String PRIMARY =
            "background: #0b6bcb; focusedBackground: #0b6bcb; foreground: #ffffff; hoverBackground: #0a5fb4;"
                    + " pressedBackground: #094f96; borderColor: #0a5fb4; font: bold";

    private Keys() {}

    /** Lets a key do something while the focus is inside a component. */
    public static void bind(JComponent component, String key, Runnable deed) {
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

    /** Tab leaves a component that would keep it for itself, a table for example, as it leaves any other. */
    public static void leaveByTab(JComponent component) {
        KeyboardFocusManager keys = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        for (int way :
                new int[] {
                    KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS,
                    KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS
                }) {
            component.setFocusTraversalKeys(way, keys.getDefaultFocusTraversalKeys(way));
        }
    }

    /** Enter goes on to the next field. */
    public static void nextByEnter(JTextField field) {
        field.addActionListener(event -> field.transferFocus());
    }

    /** Tells of every change of a field's text. */
    public static void watch(JTextComponent field, Runnable listener) {
        field.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent event) {
                                listener.run();
                            }

                            @Override
                            public void removeUpdate(DocumentEvent event) {
                                listener.run();
                            }

                            @Override
                            public void changedUpdate(DocumentEvent event) {
                                listener.run();
                            }
                        });
    }

    /** Makes a button look like the one that does the deed. */
    public static void primary(JButton button) {
        button.putClientProperty("FlatLaf.style", PRIMARY);
    }
}
