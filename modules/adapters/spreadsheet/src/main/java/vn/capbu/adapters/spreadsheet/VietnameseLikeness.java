package vn.capbu.adapters.spreadsheet;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.capbu.kernel.VietnameseText;

/** How much a text reads as Vietnamese: words with marks that are syllables, against those that are none. */
final class VietnameseLikeness {

    /** Runs of letters and marks, and of the symbols that a wrong table puts among them. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\x{80}-\\x{BF}×÷¬]+");

    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvxq])?"
                            + "(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uao|uya|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue"
                            + "|ui|uo|uu|uy|ye|[aeiouy])"
                            + "(?:ng|nh|ch|[cmnpt])?");

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private VietnameseLikeness() {}

    /** Positive when more words with marks are syllables than not; 0 for a text without marks. */
    static int of(String text) {
        int likeness = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (word.chars().anyMatch(one -> one >= 0x80)) {
                likeness += isSyllable(word) ? 1 : -1;
            }
        }
        return likeness;
    }

    private static boolean isSyllable(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        long tones = TONE.matcher(decomposed).results().count();
        return tones <= 1 && SYLLABLE.matcher(VietnameseText.fold(word)).matches();
    }
}
