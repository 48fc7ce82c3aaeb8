package vn.capbu.adapters.spreadsheet;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VNI for Windows (VNI-Times): most letters are a Latin letter followed by one character for all of its marks, some are one
 * character.
 */
final class Vni {

    private static final String CIRCUMFLEX = "\u0302";
    private static final String BREVE = "\u0306";
    private static final String GRAVE = "\u0300";
    private static final String ACUTE = "\u0301";
    private static final String HOOK = "\u0309";
    private static final String TILDE = "\u0303";
    private static final String DOT = "\u0323";

    /** Marks behind a letter, of small letters; those of capital letters are 0x20 lower. */
    private static final Map<Character, String> MARKS =
            Map.ofEntries(
                    Map.entry('ù', ACUTE),
                    Map.entry('ø', GRAVE),
                    Map.entry('û', HOOK),
                    Map.entry('õ', TILDE),
                    Map.entry('ï', DOT),
                    Map.entry('â', CIRCUMFLEX),
                    Map.entry('á', CIRCUMFLEX + ACUTE),
                    Map.entry('à', CIRCUMFLEX + GRAVE),
                    Map.entry('å', CIRCUMFLEX + HOOK),
                    Map.entry('ã', CIRCUMFLEX + TILDE),
                    Map.entry('ä', CIRCUMFLEX + DOT),
                    Map.entry('ê', BREVE),
                    Map.entry('é', BREVE + ACUTE),
                    Map.entry('è', BREVE + GRAVE),
                    Map.entry('ú', BREVE + HOOK),
                    Map.entry('ü', BREVE + TILDE),
                    Map.entry('ë', BREVE + DOT));

    /** Characters that are a whole letter, or the letter to which marks are added. */
    private static final Map<Character, Character> LETTERS =
            Map.ofEntries(
                    Map.entry('ô', 'ơ'),
                    Map.entry('Ô', 'Ơ'),
                    Map.entry('ö', 'ư'),
                    Map.entry('Ö', 'Ư'),
                    Map.entry('ñ', 'đ'),
                    Map.entry('Ñ', 'Đ'),
                    Map.entry('í', 'í'),
                    Map.entry('Í', 'Í'),
                    Map.entry('ì', 'ì'),
                    Map.entry('Ì', 'Ì'),
                    Map.entry('æ', 'ỉ'),
                    Map.entry('Æ', 'Ỉ'),
                    Map.entry('ó', 'ĩ'),
                    Map.entry('Ó', 'Ĩ'),
                    Map.entry('ò', 'ị'),
                    Map.entry('Ò', 'Ị'),
                    Map.entry('î', 'ỵ'),
                    Map.entry('Î', 'Ỵ'));

    private static final String ONLY_TONES = "uyôöUYÔÖ";
    private static final String TONES_AND_CIRCUMFLEX = "eoEO";
    private static final String ALL_MARKS = "aA";
    private static final int CASE = 0x20;

    private Vni() {}

    /** The letters that the font draws for these characters of Windows-1252. */
    static String decode(String characters) {
        StringBuilder text = new StringBuilder(characters.length() + 8);
        for (int i = 0; i < characters.length(); i++) {
            char next = characters.charAt(i);
            text.append(LETTERS.getOrDefault(next, next));
            if (i + 1 < characters.length()) {
                String marks = marks(next, characters.charAt(i + 1));
                if (marks != null) {
                    text.append(marks);
                    i++;
                }
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The marks that a character adds to the letter before it; null when it is a letter of its own. */
    private static @Nullable String marks(char letter, char mark) {
        char small = mark >= 'À' && mark <= 'Þ' ? (char) (mark + CASE) : mark;
        String marks = MARKS.get(small);
        return marks != null && takes(letter, marks) ? marks : null;
    }

    private static boolean takes(char letter, String marks) {
        if (ALL_MARKS.indexOf(letter) >= 0) {
            return true;
        }
        if (TONES_AND_CIRCUMFLEX.indexOf(letter) >= 0) {
            return !marks.startsWith(BREVE);
        }
        return ONLY_TONES.indexOf(letter) >= 0
                && !marks.startsWith(CIRCUMFLEX)
                && !marks.startsWith(BREVE);
    }
}
