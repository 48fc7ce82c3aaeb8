package vn.capbu.adapters.documents.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width: at blanks, inside of words only where one is wider than a line. */
final class LineBreaker {

    private final Typesetter typesetter;
    private final float size;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line.Fragment> line = new ArrayList<>();
    private float used;
    private int blanks;

    /** Blanks and their width that go between the line so far and the next word. */
    private boolean blankDue;

    private Face blankFace = Face.REGULAR;

    LineBreaker(Typesetter typesetter, float size, float width) {
        this.typesetter = typesetter;
        this.size = size;
        this.width = width;
    }

    List<Line> breakUp(List<Span> text) {
        for (Span span : text) {
            String printable = typesetter.face(span.face()).printable(span.text());
            int begin = 0;
            for (int i = 0; i < printable.length(); i++) {
                char letter = printable.charAt(i);
                if (letter == ' ' || letter == '\n') {
                    word(printable.substring(begin, i), span.face());
                    begin = i + 1;
                    if (letter == '\n') {
                        end(true);
                    } else {
                        blankDue = !line.isEmpty();
                        blankFace = span.face();
                    }
                }
            }
            word(printable.substring(begin), span.face());
        }
        end(true);
        return lines;
    }

    private void word(String word, Face face) {
        if (word.isEmpty()) {
            return;
        }
        float wide = typesetter.width(word, face, size);
        float blank = blankDue ? typesetter.width(" ", blankFace, size) : 0;
        if (used + blank + wide > width && blankDue) {
            end(false);
            blank = 0;
        }
        if (blankDue) {
            add(" ", blankFace, blank);
            blanks++;
            blankDue = false;
        }
        if (used + wide <= width) {
            add(word, face, wide);
        } else {
            letters(word, face);
        }
    }

    /** A word, or what is glued to one, that is wider than the rest of an empty line. */
    private void letters(String word, Face face) {
        int begin = 0;
        float part = 0;
        for (int i = 0; i < word.length(); ) {
            int next = i + Character.charCount(word.codePointAt(i));
            float letter = typesetter.width(word.substring(i, next), face, size);
            if (used + part + letter > width && (i > begin || !line.isEmpty())) {
                if (i > begin) {
                    add(word.substring(begin, i), face, part);
                }
                end(false);
                begin = i;
                part = 0;
            }
            part += letter;
            i = next;
        }
        add(word.substring(begin), face, part);
    }

    private void add(String text, Face face, float wide) {
        int top = line.size() - 1;
        if (top >= 0 && line.get(top).face() == face) {
            line.set(top, new Line.Fragment(line.get(top).text() + text, face));
        } else {
            line.add(new Line.Fragment(text, face));
        }
        used += wide;
    }

    private void end(boolean last) {
        lines.add(new Line(List.copyOf(line), used, blanks, last));
        line.clear();
        used = 0;
        blanks = 0;
        blankDue = false;
    }
}
