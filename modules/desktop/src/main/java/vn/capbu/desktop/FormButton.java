package vn.capbu.desktop;

import javax.swing.JButton;

/** The accepting button of a form: enabled while the form is complete. */
final class FormButton extends JButton {

    private static final long serialVersionUID = 1L;

    FormButton(String text, FormContent content) {
        super(text);
        setEnabled(content.complete());
        content.onChange(() -> setEnabled(content.complete()));
    }
}
