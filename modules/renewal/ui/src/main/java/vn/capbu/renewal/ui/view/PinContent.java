package vn.capbu.renewal.ui.view;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.swing.text.AbstractDocument;
import javax.swing.text.BadLocationException;
import javax.swing.text.Position;
import javax.swing.text.Segment;
import javax.swing.undo.UndoableEdit;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Pin;

/**
 * The characters of a PIN field, in one array that never grows: what is removed is overwritten, nothing is copied on the way,
 * and nothing can be undone. Swing's own content leaves removed characters where they were.
 */
final class PinContent implements AbstractDocument.Content {

    /** Swing's documents end with a line feed of their own. */
    private static final char END = '\n';

    private static final String BULLET = "\u2022";

    private final char[] characters = new char[Pin.MAX_LENGTH + 2];
    private final List<WeakReference<Moving>> positions = new ArrayList<>();
    private int length = 1;

    PinContent() {
        characters[0] = END;
    }

    @Override
    public Position createPosition(int offset) {
        Moving position = new Moving(offset);
        positions.add(new WeakReference<>(position));
        return position;
    }

    /** A place that moves with the characters behind it. */
    private static final class Moving implements Position {

        private int offset;

        Moving(int offset) {
            this.offset = offset;
        }

        @Override
        public int getOffset() {
            return offset;
        }
    }

    private void move(IntUnaryOperator where) {
        positions.removeIf(reference -> reference.get() == null);
        for (WeakReference<Moving> reference : positions) {
            Moving position = reference.get();
            if (position != null) {
                position.offset = where.applyAsInt(position.offset);
            }
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public @Nullable UndoableEdit insertString(int where, String text) throws BadLocationException {
        if (where < 0 || where >= length || length + text.length() > characters.length) {
            throw new BadLocationException("no place", where);
        }
        System.arraycopy(characters, where, characters, where + text.length(), length - where);
        text.getChars(0, text.length(), characters, where);
        length += text.length();
        int first = Math.max(1, where);
        move(offset -> offset >= first ? offset + text.length() : offset);
        return null;
    }

    @Override
    public @Nullable UndoableEdit remove(int where, int count) throws BadLocationException {
        if (where < 0 || count < 0 || where + count >= length) {
            throw new BadLocationException("no such characters", where);
        }
        System.arraycopy(characters, where + count, characters, where, length - where - count);
        Arrays.fill(characters, length - count, length, '\0');
        length -= count;
        move(offset -> offset > where ? Math.max(where, offset - count) : offset);
        return null;
    }

    /**
     * Bullets, as many as were asked for: a text can't be overwritten. Screen readers, input methods, selections and word
     * boundaries ask for texts, and none of them needs the characters; the field draws and hands out its PIN by {@link #getChars}.
     */
    @Override
    public String getString(int where, int count) throws BadLocationException {
        check(where, count);
        return BULLET.repeat(count);
    }

    /** The array itself, so that there is no copy to wipe. */
    @Override
    public void getChars(int where, int count, Segment text) throws BadLocationException {
        check(where, count);
        text.array = characters;
        text.offset = where;
        text.count = count;
    }

    private void check(int where, int count) throws BadLocationException {
        if (where < 0 || count < 0 || where + count > length) {
            throw new BadLocationException("no such characters", where);
        }
    }
}
