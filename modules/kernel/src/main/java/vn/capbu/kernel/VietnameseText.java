package vn.capbu.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese texts as people write them: composed or decomposed Unicode, old or new tone placement, any case, with or without
 * diacritics.
 */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x{200B}\\x{FEFF}]+");

    private VietnameseText() {}

    /**
     * What two spellings of one text have in common: without diacritics (đ is d), in lower case, single blanks between words,
     * none around. For comparing and searching, never for showing.
     */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String latin = bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
        return BLANKS.matcher(latin).replaceAll(" ").strip();
    }

    /** The text as it is stored and shown: composed (NFC), single blanks between words, none around. */
    public static String tidy(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return hasSingleBlanks(composed)
                ? composed
                : BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** Whether there is nothing to tidy up, which holds of nearly all texts of a file. */
    private static boolean hasSingleBlanks(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == ' ' ? before == ' ' : isOddBlank(next)) {
                return false;
            }
            before = next;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isOddBlank(char character) {
        return character < ' '
                || character == '\u200B'
                || character == '\uFEFF'
                || (character > '~' && Character.isSpaceChar(character));
    }
}
