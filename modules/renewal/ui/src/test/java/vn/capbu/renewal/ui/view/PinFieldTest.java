package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.FocusEvent;
import java.awt.im.InputMethodRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.accessibility.AccessibleText;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
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

    @Test
    void whoeverAsksForATextGetsNothingOfThePin() throws Exception {
        type("Ab1!2345");
        List<String> told = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> told.addAll(texts()));
        assertThat(told).isNotEmpty().allMatch(text -> text.matches("[\u2022]*"), "bullets only");
        assertThat(told).contains("\u2022".repeat(8));
        assertThat(field.take().orElseThrow().length()).isEqualTo(8);
    }

    /** By each way on which Swing hands out texts: itself, selection, screen readers, input methods, drag and drop. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        try {
            JTextComponent component = field;
            component.selectAll();
            texts.add(component.getSelectedText());
            texts.add(component.getText());
            texts.add(component.getText(0, field.length()));
            texts.add(field.getDocument().getText(2, 4));
            AccessibleText spoken = field.getAccessibleContext().getAccessibleText();
            for (int part :
                    List.of(
                            AccessibleText.CHARACTER,
                            AccessibleText.WORD,
                            AccessibleText.SENTENCE)) {
                texts.add(spoken.getAtIndex(part, 1));
                texts.add(spoken.getAfterIndex(part, 1));
                texts.add(spoken.getBeforeIndex(part, 5));
            }
            texts.add(spoken.getSelectedText());
            var editable = field.getAccessibleContext().getAccessibleEditableText();
            texts.add(editable.getTextRange(0, 8));
            InputMethodRequests method = field.getInputMethodRequests();
            if (method != null) {
                texts.add(all(method.getCommittedText(0, 8, null)));
                texts.add(all(method.getSelectedText(null)));
            }
            TransferHandler mover = field.getTransferHandler();
            mover.exportToClipboard(field, clipboard(texts), TransferHandler.COPY);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        texts.removeIf(Objects::isNull);
        return texts;
    }

    private static Clipboard clipboard(List<String> texts) {
        return new Clipboard("of the test") {
            @Override
            public synchronized void setContents(Transferable contents, ClipboardOwner owner) {
                try {
                    texts.add((String) contents.getTransferData(DataFlavor.stringFlavor));
                } catch (UnsupportedFlavorException | IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static String all(AttributedCharacterIterator characters) {
        StringBuilder text = new StringBuilder();
        for (char each = characters.first();
                each != CharacterIterator.DONE;
                each = characters.next()) {
            text.append(each);
        }
        return text.toString();
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
