package vn.capbu.desktop;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Alphabetical order of Vietnamese text, for lists and table columns: a ă â b c d đ e ê, tones after letters. */
public final class VietnameseOrder {

    private VietnameseOrder() {}

    /** A comparator of its own for the caller: collators are not safe for several threads at once. */
    public static Comparator<String> comparator() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator::compare;
    }
}
