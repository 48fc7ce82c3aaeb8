package vn.capbu.rollout.ui.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;

/** Days of Viet Nam in text fields: dd/mm/yyyy, possibly empty. */
final class DayField {

    private DayField() {}

    /** Whether a field is empty or holds a day. */
    static boolean isSound(JTextField field) {
        try {
            return field.getText().isBlank() || day(field) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * The day of a field; null when it is empty.
     *
     * @throws DateTimeParseException when it is no day
     */
    static @Nullable LocalDate day(JTextField field) {
        return field.getText().isBlank() ? null : VietnamTime.parseDate(field.getText());
    }
}
