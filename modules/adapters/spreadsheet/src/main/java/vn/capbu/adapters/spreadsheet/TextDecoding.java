package vn.capbu.adapters.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.TextEncoding;

/**
 * How bytes become text: a character set, then for TCVN3 and VNI the letters that their fonts draw for the characters of
 * Windows-1252. Their texts are met as bytes, and as those characters saved as UTF-8.
 *
 * @param encoding what was chosen
 * @param charset of the file
 */
record TextDecoding(TextEncoding encoding, Charset charset) {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /**
     * The way to read a file that has an encoding.
     *
     * @param sample beginning of the file
     */
    static TextDecoding of(@Nullable TextEncoding encoding, byte[] sample) {
        TextEncoding chosen = Objects.requireNonNullElse(encoding, TextEncoding.UTF_8);
        Charset charset =
                switch (chosen) {
                    case UTF_8 -> StandardCharsets.UTF_8;
                    case UTF_16 -> StandardCharsets.UTF_16;
                    case WINDOWS_1258 -> WINDOWS_1258;
                    case TCVN3, VNI -> EncodingGuess.charsetOfFonts(sample);
                };
        return new TextDecoding(chosen, charset);
    }

    /** The text that some characters of the file mean. */
    String text(String characters) {
        return letters(encoding).apply(characters);
    }

    /** What a font's encoding makes of characters; nothing for the encodings that are none. */
    static UnaryOperator<String> letters(TextEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> Tcvn3::decode;
            case VNI -> Vni::decode;
            default -> UnaryOperator.identity();
        };
    }
}
