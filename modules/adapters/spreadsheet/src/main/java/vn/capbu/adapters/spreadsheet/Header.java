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
     * The separator that the header row has most of outside quotes; a semicolon when it has none.
     *
     * @param text supports marks of {@link #LOOK_AHEAD}; stands behind the byte-order mark afterwards
     */
    static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LOOK_AHEAD);
        int[] counts = count(text);
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return SEPARATORS.charAt(best);
    }

    private static int[] count(Reader text) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LOOK_AHEAD; i++) {
            int next = text.read();
            boolean lineEnd = next == '\n' || next == '\r';
            if (next < 0 || (lineEnd && begun && !quoted)) {
                break;
            }
            begun |= !lineEnd;
            quoted ^= next == '"';
            int separator = SEPARATORS.indexOf(next);
            if (separator >= 0 && !quoted) {
                counts[separator]++;
            }
        }
        return counts;
    }
}
