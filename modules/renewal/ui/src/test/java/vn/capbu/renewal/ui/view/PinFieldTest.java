package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.FocusEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import javax.swing.text.Segment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.ui.view.PinField.Refusal;

/** What goes into a PIN field, and what stays in it. */
class PinFieldTest {

    private PinField field;
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void make() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    field = new PinField("pin");
                    field.onChange(changes::incrementAndGet);
                });
    }

    @Test
    void asciiGoesInAndComesOutAndNothingStays() throws Exception {
        type("Ab1!2345");
        assertThat(field.length()).isEqualTo(8);
        assertThat(field.refusal()).isEmpty();
        Pin taken = field.take().orElseThrow();
        assertThat(new String(taken.copyBytes(), StandardCharsets.US_ASCII)).isEqualTo("Ab1!2345");
        assertThat(field.length()).isZero();
        assertThat(behind()).containsOnly('\n', '\0');
    }

    @Test
    void whatIsRemovedIsOverwritten() throws Exception {
        type("secret99");
        SwingUtilities.invokeAndWait(
                () -> {
                    field.select(2, 6);
                    field.replaceSelection("");
                });
        assertThat(behind()).startsWith('s', 'e', '9', '9', '\n').endsWith('\0', '\0');
        assertThat(new String(behind())).doesNotContain("cret");
    }

    @Test
    void aVietnameseKeyboardEmptiesTheFieldUntilThePinIsBegunAnew() throws Exception {
        type("ma");
        type("ậ");
        assertThat(field.refusal()).contains(Refusal.NOT_ASCII);
        assertThat(field.length()).isZero();
        type("tkhau1");
        assertThat(field.length()).as("the rest of a mangled PIN").isZero();
        assertThat(field.isSpoiled()).isTrue();

        SwingUtilities.invokeAndWait(
                () ->
                        field.getFocusListeners()[field.getFocusListeners().length - 1].focusGained(
                                new FocusEvent(field, FocusEvent.FOCUS_GAINED)));
        assertThat(field.isSpoiled()).isFalse();
        type("matkhau1");
        assertThat(field.length()).isEqualTo(8);
    }

    @Test
    void aBlankAndACharacterTooManyAreRefusedAtOnce() throws Exception {
        type("12 ");
        assertThat(field.refusal()).contains(Refusal.BLANK);
        assertThat(field.length()).isEqualTo(2);
        type("3".repeat(Pin.MAX_LENGTH - 2));
        assertThat(field.refusal()).isEmpty();
        type("4");
        assertThat(field.refusal()).contains(Refusal.TOO_LONG);
        assertThat(field.length()).isEqualTo(Pin.MAX_LENGTH);
        assertThat(changes.get()).isPositive();
    }

    /** One character after the other, as keys come. */
    private void type(String text) throws Exception {
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            SwingUtilities.invokeAndWait(() -> field.replaceSelection(character));
        }
    }

    /** The array behind the field. */
    private char[] behind() throws Exception {
        Segment text = new Segment();
        field.getDocument().getText(0, field.getDocument().getLength(), text);
        return Arrays.copyOf(text.array, text.array.length);
    }
}
