package vn.capbu.kernel;

import java.util.regex.Pattern;

/**
 * Tax code, mã số thuế (domain.md 7): 10 digits, or 10-3 for a branch, or the 12-digit personal number in use since
 * 01/07/2025. A wrong check digit does not make it invalid, see {@link #checkDigitHolds()}.
 *
 * @param value the normal form: digits, with a hyphen before the three digits of a branch
 */
public record TaxCode(String value) implements Comparable<TaxCode> {

    private static final Pattern FORM = Pattern.compile("\\d{10}(-\\d{3})?|\\d{12}");
    private static final Pattern BRANCH_WITHOUT_HYPHEN = Pattern.compile("\\d{13}");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tax code");
        }
    }

    /**
     * Reads what people write: surrounding and inner blanks, and a branch code without its hyphen.
     *
     * @throws IllegalArgumentException when it is none of the three forms
     */
    public static TaxCode parse(String text) {
        String compact = BLANK.matcher(text).replaceAll("");
        if (BRANCH_WITHOUT_HYPHEN.matcher(compact).matches()) {
            compact = compact.substring(0, 10) + "-" + compact.substring(10);
        }
        return new TaxCode(compact);
    }

    /**
     * Whether the tenth digit is right: check = 10 - (weighted sum of the first nine mod 11), a result of 10 means no such
     * number. The 12-digit personal number has no check digit and always holds.
     */
    public boolean checkDigitHolds() {
        if (value.length() == 12) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return 10 - sum % 11 == value.charAt(9) - '0';
    }

    @Override
    public int compareTo(TaxCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
