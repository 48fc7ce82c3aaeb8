package vn.capbu.renewal.ui.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPasswordField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;

/** The PIN of the RA's token. */
final class RaPinForm implements FormContent {

    private static final int COLUMNS = 16;

    private final FormGrid grid = new FormGrid();
    private final JPasswordField field = new JPasswordField(COLUMNS);
    private final List<Runnable> listeners = new ArrayList<>();

    @Messages({
        "# {0} - token serial",
        "RaPinForm.intro=The RA signs by token {0}. It is tried once, and stays logged in until the console ends.",
        "RaPinForm.pin=&PIN:"
    })
    RaPinForm(TokenSerial token) {
        grid.note(Bundle.RaPinForm_intro(token));
        field.setName("bench.ra.pin");
        field.enableInputMethods(false);
        field.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent event) {
                                listeners.forEach(Runnable::run);
                            }

                            @Override
                            public void removeUpdate(DocumentEvent event) {
                                listeners.forEach(Runnable::run);
                            }

                            @Override
                            public void changedUpdate(DocumentEvent event) {
                                listeners.forEach(Runnable::run);
                            }
                        });
        grid.row(Bundle.RaPinForm_pin(), field, field);
    }

    @Override
    public JComponent component() {
        return grid;
    }

    @Override
    public JComponent firstField() {
        return field;
    }

    @Override
    public boolean complete() {
        Optional<Pin> pin = read();
        pin.ifPresent(Pin::close);
        return pin.isPresent();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The PIN, owned by the caller; empties the field. */
    Optional<Pin> take() {
        Optional<Pin> pin = read();
        wipe();
        return pin;
    }

    void wipe() {
        field.setText("");
    }

    private Optional<Pin> read() {
        char[] typed = field.getPassword();
        try {
            return Optional.of(Pin.of(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
