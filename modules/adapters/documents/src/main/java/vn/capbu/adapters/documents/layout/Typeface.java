package vn.capbu.adapters.documents.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A cut of the font in one document, which gets the letters that it uses and no more. Not thread-safe. */
final class Typeface {

    /** What stands for a letter that the font lacks: the first of these that it has. */
    private static final int[] REPLACEMENTS = {0xFFFD, 0x25A1, '?'};

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final int replacement;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Typeface(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
        this.replacement =
                IntStream.of(REPLACEMENTS)
                        .filter(letter -> glyphs.getGlyphId(letter) != 0)
                        .findFirst()
                        .orElseThrow();
    }

    /** Embeds a cut in a document. */
    static Typeface embed(PDDocument document, Face face) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Face.class.getResourceAsStream(face.file()), face.file())) {
            TrueTypeFont trueType =
                    new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            // Ligatures would come out of a copied text as other letters than went in.
            trueType.setEnableGsub(false);
            return new Typeface(
                    PDType0Font.load(document, trueType, true), trueType.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text in composed letters that the font has; blanks for controls, line ends excepted. */
    String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder result = new StringBuilder(composed.length());
        composed.codePoints().forEach(letter -> result.appendCodePoint(printable(letter)));
        return result.toString();
    }

    private int printable(int letter) {
        if (letter == '\n') {
            return letter;
        }
        if (Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029) {
            return ' ';
        }
        return glyphs.getGlyphId(letter) == 0 ? replacement : letter;
    }

    /** How wide a printable text without line ends is. */
    float width(String printable, float size) {
        float units = 0;
        for (int i = 0; i < printable.length(); ) {
            int letter = printable.codePointAt(i);
            units += widths.computeIfAbsent(letter, this::unitsOf);
            i += Character.charCount(letter);
        }
        return units * size / 1000;
    }

    private float unitsOf(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
