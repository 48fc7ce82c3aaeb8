package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.io.Reader;

/** Finds the separator out of the header row. */
final class Header {

    /** How far the header row is looked at, in characters. */
    static final int LOOK_AHEAD = 1 << 16;

    /** In the order of preference where the header has equally many. */
    private static final String SEPARATORS = ";\t,";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Header() {}

    /**
     * The separator that the header row has most of outside quotes; a semicolon when it has none. The header row is taken to be
     * the first line with two separators of one kind, else the first with one: titles may stand above it.
     *
     * @param text supports marks of {@link #LOOK_AHEAD}; stands behind the byte-order mark afterwards
     */
    static char separator(Reader text) throws IOException {
        skipByteOrderMark(text);
        text.mark(LOOK_AHEAD);
        char single = 0;
        char found = 0;
        int left = LOOK_AHEAD;
        while (found == 0 && left > 0) {
            Line line = Line.read(text, left);
            left -= line.length();
            if (line.most() > 1) {
                found = line.separator();
            } else if (line.most() == 1 && single == 0) {
                single = line.separator();
            }
            if (line.isLast()) {
                break;
            }
        }
        text.reset();
        char best = found == 0 ? single : found;
        return best == 0 ? SEPARATORS.charAt(0) : best;
    }

    /** Goes behind the byte-order mark where there is one. */
    static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /**
     * A line, as far as separators go.
     *
     * @param separator which one it has most of
     * @param most how many
     * @param length in characters
     * @param isLast whether the text, or what is looked at, ends with it
     */
    private record Line(char separator, int most, int length, boolean isLast) {

        static Line read(Reader text, int limit) throws IOException {
            int[] counts = new int[SEPARATORS.length()];
            boolean quoted = false;
            int length = 0;
            boolean end = true;
            while (length < limit) {
                int next = text.read();
                length++;
                if (next < 0) {
                    break;
                }
                if (!quoted && (next == '\n' || next == '\r')) {
                    end = false;
                    break;
                }
                quoted ^= next == '"';
                int separator = SEPARATORS.indexOf(next);
                if (separator >= 0 && !quoted) {
                    counts[separator]++;
                }
            }
            int best = 0;
            for (int i = 1; i < counts.length; i++) {
                if (counts[i] > counts[best]) {
                    best = i;
                }
            }
            return new Line(SEPARATORS.charAt(best), counts[best], length, end);
        }
    }
}
