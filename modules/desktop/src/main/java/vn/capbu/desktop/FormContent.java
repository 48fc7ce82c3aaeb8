package vn.capbu.desktop;

import javax.swing.JComponent;

/** The fields of a form dialog. Event dispatch thread only. */
public interface FormContent {

    /** The panel with the fields. */
    JComponent component();

    /** Where the cursor stands when the dialog opens. */
    JComponent firstField();

    /** Whether the form can be accepted as it is. */
    boolean complete();

    /** Names the one who has to be told whenever {@link #complete} may have changed. */
    void onChange(Runnable listener);
}
