package vn.capbu.renewal.ui.view;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.JPasswordField;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.PlainDocument;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Pin;

/**
 * A field for a PIN: input methods are off, only printable ASCII goes in, and what is taken out is overwritten. A character that
 * isn't ASCII means that a Vietnamese keyboard is on, which changes what was typed before too: the field is emptied and takes
 * nothing until the operator begins anew, so that no try is ever spent on half a PIN.
 */
final class PinField extends JPasswordField {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 16;

    /** Why a character isn't taken. */
    enum Refusal {
        /** It isn't ASCII: the field is emptied. */
        NOT_ASCII,
        /** A blank, a tab or a line break. */
        BLANK,
        /** The PIN would be longer than any token takes. */
        TOO_LONG
    }

    private @Nullable Refusal refusal;
    private transient Runnable listener = () -> {};

    PinField(String name) {
        super(new PinDocument(), null, COLUMNS);
        ((PinDocument) getDocument()).field = this;
        setName(name);
        enableInputMethods(false);
        setDragEnabled(false);
        addFocusListener(
                new FocusAdapter() {
                    @Override
                    public void focusGained(FocusEvent event) {
                        beginAnew();
                    }
                });
        addKeyListener(
                new KeyAdapter() {
                    @Override
                    public void keyPressed(KeyEvent event) {
                        if (event.getKeyCode() == KeyEvent.VK_DELETE) {
                            beginAnew();
                        }
                    }
                });
    }

    /** Names the one who is told when the content or the refusal has changed. */
    void onChange(Runnable told) {
        listener = told;
    }

    /** Why the last character wasn't taken; empty when it was. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether the field takes nothing until the operator begins anew. */
    boolean isSpoiled() {
        return refusal == Refusal.NOT_ASCII;
    }

    /** How many characters are in it. */
    int length() {
        return getDocument().getLength();
    }

    /** Takes the PIN out, and empties the field; empty when there is none. */
    Optional<Pin> take() {
        char[] typed = getPassword();
        try {
            return typed.length == 0 ? Optional.empty() : Optional.of(Pin.of(typed));
        } finally {
            Arrays.fill(typed, '\0');
            wipe();
        }
    }

    /** Whether both hold the same characters. */
    boolean isSameAs(PinField other) {
        char[] mine = getPassword();
        char[] others = other.getPassword();
        try {
            return Arrays.equals(mine, others);
        } finally {
            Arrays.fill(mine, '\0');
            Arrays.fill(others, '\0');
        }
    }

    /** Empties the field. */
    void wipe() {
        ((PinDocument) getDocument()).wipe();
    }

    private void beginAnew() {
        if (refusal != null) {
            refusal = null;
            listener.run();
        }
    }

    private void refuse(Refusal why) {
        refusal = why;
        if (why == Refusal.NOT_ASCII) {
            wipe();
        }
        listener.run();
    }

    private void accepted() {
        refusal = null;
        listener.run();
    }

    /** Looks at each character before it goes in. */
    private static final class PinDocument extends PlainDocument {

        private static final long serialVersionUID = 1L;

        private @Nullable PinField field;

        PinDocument() {
            super(new PinContent());
        }

        @Override
        public void insertString(int where, @Nullable String text, @Nullable AttributeSet style)
                throws BadLocationException {
            PinField owner = field;
            if (text == null || text.isEmpty() || owner == null || owner.isSpoiled()) {
                return;
            }
            Refusal refusal = refusalOf(text);
            if (refusal != null) {
                owner.refuse(refusal);
                return;
            }
            super.insertString(where, text, style);
            owner.accepted();
        }

        private @Nullable Refusal refusalOf(String text) {
            Refusal found = null;
            for (int i = 0; i < text.length() && found != Refusal.NOT_ASCII; i++) {
                char character = text.charAt(i);
                if (!Pin.isAllowed(character)) {
                    found = character <= ' ' ? Refusal.BLANK : Refusal.NOT_ASCII;
                }
            }
            boolean tooLong = getLength() + text.length() > Pin.MAX_LENGTH;
            return found == null && tooLong ? Refusal.TOO_LONG : found;
        }

        @Override
        public void remove(int where, int count) throws BadLocationException {
            super.remove(where, count);
            PinField owner = field;
            if (owner != null) {
                owner.listener.run();
            }
        }

        void wipe() {
            try {
                super.remove(0, getLength());
            } catch (BadLocationException e) {
                throw new IllegalStateException("the whole content can be removed", e);
            }
        }
    }
}
