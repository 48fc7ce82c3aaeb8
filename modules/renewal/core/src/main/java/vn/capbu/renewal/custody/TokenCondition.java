package vn.capbu.renewal.custody;

import java.util.Set;
import java.util.TreeSet;
import vn.capbu.kernel.VietnameseText;

/**
 * In which condition a token is.
 *
 * @param codes {@link ConditionKind#code()} of each that applies, in their order; none when nobody looked
 * @param note further words, possibly empty
 */
public record TokenCondition(Set<String> codes, String note) {

    /** Nothing noted. */
    public static final TokenCondition UNSEEN = new TokenCondition(Set.of(), "");

    public TokenCondition {
        codes = java.util.Collections.unmodifiableSet(new TreeSet<>(codes));
        note = VietnameseText.tidy(note);
    }
}
