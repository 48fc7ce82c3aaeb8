package vn.capbu.renewal.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes personal data out of technical text: names that are known, and whatever looks like a tax code, a phone number, an
 * e-mail address or a person's part of a distinguished name. The same person gets the same stand-in throughout.
 */
public final class Redaction {

    private static final String GONE = "…";

    /** Attributes of a distinguished name that tell who and where somebody is (RFC 4514, domain.md 7). */
    private static final Pattern DISTINGUISHED_NAME =
            Pattern.compile(
                    "(?i)\\b(CN|O|OU|L|ST|STREET|UID|SERIALNUMBER|E|EMAILADDRESS|SURNAME|GIVENNAME"
                            + "|0\\.9\\.2342\\.19200300\\.100\\.1\\.1|OID\\.[0-9.]+)=(\"[^\"]*\"|(?:\\\\.|[^,+;\"\\]\\n])*)");

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Vietnamese numbers: 0 or +84, then nine or ten digits, possibly in groups. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.])(?:\\+84|0)(?:[ .-]?\\d){9,10}(?![\\w])");

    /** Ten digits, ten and three for a branch, or twelve for a person. */
    private static final Pattern TAX_CODE =
            Pattern.compile("(?<![\\w.])(?:\\d{10}(?:-\\d{3})?|\\d{12})(?![\\w])");

    private static final int SHORTEST_NAME = 3;
    private static final int ASCII = 128;

    /**
     * A value that is known.
     *
     * @param flat as {@link #flat} makes it
     * @param whole whether it counts only where no letter or digit is next to it
     */
    private record Known(String flat, boolean whole, String standIn) {}

    private final List<Known> known = new ArrayList<>();

    /**
     * @param customers names and tax codes
     * @param staff account names and names of people
     */
    public Redaction(Collection<String> customers, Collection<String> staff) {
        int number = 0;
        for (String name : distinct(staff)) {
            known.add(new Known(name, true, "person" + ++number));
        }
        for (String name : distinct(customers)) {
            known.add(new Known(name, false, GONE));
        }
        String home = flat(System.getProperty("user.home", ""));
        if (home.length() >= SHORTEST_NAME) {
            known.add(new Known(home, false, "~"));
        }
    }

    /** The text without personal data; line breaks stay. */
    public String apply(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC);
        clean = DISTINGUISHED_NAME.matcher(clean).replaceAll("$1=" + GONE);
        String flat = flat(clean);
        for (Known one : known) {
            if (flat.contains(one.flat())) {
                clean = replace(clean, flat, one);
                flat = flat(clean);
            }
        }
        clean = EMAIL.matcher(clean).replaceAll(GONE);
        clean = TAX_CODE.matcher(clean).replaceAll(GONE);
        return PHONE.matcher(clean).replaceAll(GONE);
    }

    private static String replace(String text, String flat, Known one) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        int length = one.flat().length();
        for (int at = flat.indexOf(one.flat()); at >= 0; at = flat.indexOf(one.flat(), at + 1)) {
            boolean counts = !one.whole() || isWhole(flat, at, at + length);
            if (at >= from && counts) {
                result.append(text, from, at).append(one.standIn());
                from = at + length;
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private static boolean isWhole(String text, int begin, int end) {
        return (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Without case and diacritics, character by character, so that positions stay. */
    private static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            flat.append(c < ASCII ? Character.toLowerCase(c) : flat(c));
        }
        return flat.toString();
    }

    private static char flat(char c) {
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(parts.charAt(0));
    }

    /** The longest first, so that no part of a name is left. */
    private static List<String> distinct(Collection<String> names) {
        return names.stream()
                .map(name -> flat(Normalizer.normalize(name, Normalizer.Form.NFC).strip()))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(it -> it))
                .toList();
    }
}
