package vn.capbu.adapters.spreadsheet;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * TCVN 5712:1993 VN3, the encoding of the ABC fonts (.VnTime): a letter in each place, no capital letters with tones. A capital
 * letter with a tone is a small one in a font of capitals (.VnTimeH), which a table doesn't tell.
 */
final class Tcvn3 {

    private static final int FIRST = 0xA1;

    /** From A1 on; a blank where the encoding has no letter, and the character stays. */
    private static final String LETTERS =
            // A1-AF
            "ĂÂÊÔƠƯĐăâêôơưđ "
                    // B0-BF: B0-B4 are combining tone marks
                    + "\u0300\u0309\u0303\u0301\u0323àảãáạ ằẳẵắ "
                    // C0-CF
                    + "      ặầẩẫấậè ẻẽ"
                    // D0-DF
                    + "éẹềểễếệìỉ   ĩíịò"
                    // E0-EF
                    + " ỏõóọồổỗốộờởỡớợù"
                    // F0-FE
                    + " ủũúụừửữứựỳỷỹýỵ";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Tcvn3() {}

    /** The letters that the font draws for these characters of Windows-1252. */
    static String decode(String characters) {
        StringBuilder text = new StringBuilder(characters.length());
        boolean changed = false;
        for (int i = 0; i < characters.length(); i++) {
            char next = characters.charAt(i);
            int place = next - FIRST;
            boolean isLetter =
                    place >= 0 && place < LETTERS.length() && LETTERS.charAt(place) != ' ';
            changed |= isLetter;
            text.append(isLetter ? LETTERS.charAt(place) : next);
        }
        return changed ? withCapitals(text) : characters;
    }

    /** Between capital letters a letter with a tone was one, too: "CổNG" is CỔNG. */
    private static String withCapitals(CharSequence text) {
        String whole = text.toString();
        return isInCapitals(whole) ? whole.toUpperCase(Locale.ROOT) : wordsInCapitals(whole);
    }

    private static String wordsInCapitals(String text) {
        return WORD.matcher(text)
                .replaceAll(
                        word ->
                                isInCapitals(word.group())
                                        ? word.group().toUpperCase(Locale.ROOT)
                                        : word.group());
    }

    private static boolean isInCapitals(String word) {
        long capitals = word.chars().filter(letter -> letter >= 'A' && letter <= 'Z').count();
        return capitals > 1 && word.chars().noneMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
