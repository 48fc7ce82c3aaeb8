package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.capbu.kernel.table.TextEncoding;

/** Guesses how a file's texts are written, from its beginning: by its mark, by UTF-8's own pattern, then by what reads as Vietnamese. */
final class EncodingGuess {

    static final int SAMPLE = 1 << 18;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<TextEncoding> FONTS = List.of(TextEncoding.TCVN3, TextEncoding.VNI);

    private EncodingGuess() {}

    /** The beginning of a file. */
    static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    /** How a text file is probably encoded. */
    static TextDecoding ofFile(Path file) throws IOException {
        byte[] sample = sample(file);
        if (ByteOrderMark.of(sample) == ByteOrderMark.UTF_16) {
            return new TextDecoding(TextEncoding.UTF_16, StandardCharsets.UTF_16);
        }
        if (isUtf8(sample)) {
            String text = decode(sample, StandardCharsets.UTF_8);
            return new TextDecoding(ofText(text), StandardCharsets.UTF_8);
        }
        TextDecoding best = TextDecoding.of(TextEncoding.WINDOWS_1258, sample);
        int most = VietnameseLikeness.of(decode(sample, best.charset()));
        String characters = decode(sample, WINDOWS_1252);
        for (TextEncoding font : FONTS) {
            int likeness = VietnameseLikeness.of(TextDecoding.letters(font).apply(characters));
            if (likeness > most) {
                most = likeness;
                best = new TextDecoding(font, WINDOWS_1252);
            }
        }
        // Nothing in it reads as Vietnamese in any of them: then it is told as damaged UTF-8.
        return most > 0 ? best : TextDecoding.of(TextEncoding.UTF_8, sample);
    }

    /** Whether characters are Vietnamese as they stand, or are drawn by one of the fonts. */
    static TextEncoding ofText(String characters) {
        TextEncoding best = TextEncoding.UTF_8;
        int most = VietnameseLikeness.of(characters);
        for (TextEncoding font : FONTS) {
            int likeness = VietnameseLikeness.of(TextDecoding.letters(font).apply(characters));
            if (likeness > most) {
                most = likeness;
                best = font;
            }
        }
        return best;
    }

    /** In what a file with one of the fonts' texts keeps its characters. */
    static Charset charsetOfFonts(byte[] sample) {
        return isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static String decode(byte[] sample, Charset charset) {
        return new String(sample, charset);
    }

    /** Whether the sample is UTF-8, but for a letter that its end cuts. */
    private static boolean isUtf8(byte[] sample) {
        CharBuffer characters = CharBuffer.allocate(sample.length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(sample), characters, false);
        return !result.isError() && (sample.length == SAMPLE || endsWhole(sample));
    }

    private static boolean endsWhole(byte[] sample) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
