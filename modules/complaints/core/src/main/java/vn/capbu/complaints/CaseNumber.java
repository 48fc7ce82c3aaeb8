package vn.capbu.complaints;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of cases as people write them: KN000123 for the 123rd. */
public final class CaseNumber {

    private static final Pattern TYPED = Pattern.compile("(?:KN)?0*([1-9][0-9]{0,17})");

    private CaseNumber() {}

    /** The number of a case. */
    public static String format(long id) {
        return String.format(Locale.ROOT, "KN%06d", id);
    }

    /** What somebody typed, with or without KN and zeros; empty when it is no number of a case. */
    public static OptionalLong parse(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
