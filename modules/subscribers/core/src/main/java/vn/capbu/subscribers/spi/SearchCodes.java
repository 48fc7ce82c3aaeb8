package vn.capbu.subscribers.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as they are compared: what people add for reading (blanks, dots, hyphens, colons, +84) doesn't count. */
public final class SearchCodes {

    private static final Pattern BETWEEN_CONTACTS = Pattern.compile("[;,/|\\n]+|\\s-\\s");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern HEX = Pattern.compile("[0-9A-F]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@?[^\\s@]*");

    private static final String COUNTRY = "84";
    private static final int LENGTH_WITH_COUNTRY = 11;
    private static final int LENGTH_WITHOUT_ZERO = 9;
    private static final int LONGEST_PHONE = 15;

    private SearchCodes() {}

    /** The digits of a tax code or its beginning; empty when the text has anything else. */
    public static String taxCode(String text) {
        String compact = without(text, " .-/");
        return DIGITS.matcher(compact).matches() ? compact : "";
    }

    /** The hex digits of a certificate serial or a part of it, in upper case; empty when the text has anything else. */
    public static String certificate(String text) {
        String compact = without(text, " :.-").toUpperCase(Locale.ROOT);
        return HEX.matcher(compact).matches() ? compact : "";
    }

    /** The characters of a token serial or a part of it, in upper case. */
    public static String token(String text) {
        return without(text, " :.-").toUpperCase(Locale.ROOT);
    }

    /**
     * The digits of a telephone number in Viet Nam or its beginning, from its 0: +84, 0084 and 84 are 0, and the 0 that a
     * spreadsheet dropped is there again. Empty when the text has anything else.
     */
    public static String phone(String text) {
        String compact = without(text, " .-()");
        boolean international = compact.startsWith("+" + COUNTRY);
        String digits = compact.startsWith("+") ? compact.substring(1) : compact;
        if (!DIGITS.matcher(digits).matches() || digits.length() > LONGEST_PHONE) {
            return "";
        }
        if (digits.startsWith("00" + COUNTRY)) {
            return "0" + afterCountry(digits.substring(4));
        }
        if (international
                || (digits.startsWith(COUNTRY) && digits.length() >= LENGTH_WITH_COUNTRY)) {
            return "0" + afterCountry(digits.substring(2));
        }
        return digits.length() == LENGTH_WITHOUT_ZERO && digits.charAt(0) != '0'
                ? "0" + digits
                : digits;
    }

    /** +84 (0)912 is written, too. */
    private static String afterCountry(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    /** An e-mail address or its beginning, in lower case; empty when the text can't be one. */
    public static String email(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(lower).matches() ? lower : "";
    }

    /** The single entries of a cell that holds telephone numbers or addresses. */
    public static List<String> contacts(String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        List<String> contacts = new ArrayList<>(1);
        for (String part : BETWEEN_CONTACTS.split(cell, -1)) {
            String contact = part.strip();
            if (!contact.isEmpty()) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    private static String without(String text, String dropped) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (dropped.indexOf(letter) < 0 && !Character.isWhitespace(letter)) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }
}
