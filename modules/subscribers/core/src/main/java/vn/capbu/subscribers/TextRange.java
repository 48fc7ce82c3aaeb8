package vn.capbu.subscribers;

/**
 * A part of a text that is shown.
 *
 * @param from first character, from 0, in UTF-16 units
 * @param to behind the last character; greater than {@code from}
 */
public record TextRange(int from, int to) {

    public TextRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(from + ".." + to);
        }
    }
}
