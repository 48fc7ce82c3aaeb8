package vn.capbu.complaints.ui.view;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JTextField;

/** Fields that hold a proposal: what is typed takes its place. */
final class Prefilled {

    private Prefilled() {}

    /** Selects all of a field when it gets the focus. */
    static void in(JTextField... fields) {
        for (JTextField field : fields) {
            field.addFocusListener(
                    new FocusAdapter() {
                        @Override
                        public void focusGained(FocusEvent event) {
                            field.selectAll();
                        }
                    });
        }
    }
}
