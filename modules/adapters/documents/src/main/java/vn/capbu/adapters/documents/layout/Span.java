package vn.capbu.adapters.documents.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text in one cut of the font.
 *
 * @param text may hold line ends
 * @param face its cut
 */
public record Span(String text, Face face) {

    private static final String MARK = "**";

    /**
     * Reads a text in which {@code **} begins and ends bold.
     *
     * @param face of what is not bold
     */
    public static List<Span> marked(String text, Face face) {
        List<Span> spans = new ArrayList<>();
        boolean bold = false;
        int begin = 0;
        while (begin <= text.length()) {
            int mark = text.indexOf(MARK, begin);
            int end = mark < 0 ? text.length() : mark;
            if (end > begin) {
                spans.add(new Span(text.substring(begin, end), bold ? Face.BOLD : face));
            }
            if (mark < 0) {
                break;
            }
            bold = !bold;
            begin = end + MARK.length();
        }
        return spans;
    }
}
