package vn.capbu.adapters.spreadsheet;

/**
 * Texts that a spreadsheet would take for formulas when it opens a text file. They are written behind an apostrophe, as people
 * type them; reading takes it off again.
 */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r";
    private static final char APOSTROPHE = '\'';

    private Formulas() {}

    /** Whether a text begins like a formula. */
    static boolean looksLikeOne(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as it is written into a text file. */
    static String neutral(String text) {
        return looksLikeOne(text) ? APOSTROPHE + text : text;
    }

    /** The text that was meant by one of a text file. */
    static String meant(String text) {
        return text.length() > 1
                        && text.charAt(0) == APOSTROPHE
                        && BEGINNINGS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
