package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import org.xml.sax.Attributes;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;

/** Reads the table of shared texts. */
final class XlsxTexts extends SafeXml.Handler {

    private final StringsOnDisk texts;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    XlsxTexts(StringsOnDisk texts) {
        this.texts = texts;
    }

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    void text(char[] characters, int start, int length) throws IOException {
        if (inText) {
            append(text, characters, start, length);
        }
    }

    /** Adds to a text that is a cell's. */
    static void append(StringBuilder text, char[] characters, int start, int length)
            throws MalformedTableException {
        // A character may be written as _x0000_, so there may be more of them here than in the
        // cell.
        if (text.length() + length > 7 * TableReader.MAX_CELL_LENGTH) {
            throw new MalformedTableException(Problem.CELL_TOO_LONG, 0, "a text is too long");
        }
        text.append(characters, start, length);
    }

    @Override
    void end(String name) throws IOException {
        switch (name) {
            case "si" -> texts.add(text.toString());
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }
}
