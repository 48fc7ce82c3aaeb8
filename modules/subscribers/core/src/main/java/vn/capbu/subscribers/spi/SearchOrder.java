package vn.capbu.subscribers.spi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import vn.capbu.kernel.VietnameseWord;

/**
 * The order of what a text meets equally well: names with fewer words first, not counting legal forms, so that the name that
 * is nearest to what was typed comes first; then by the folded name, then by tax code.
 *
 * @param words words of the name that are no legal form
 * @param name plain words of the name, with blanks between
 * @param taxCode in its normal form
 */
public record SearchOrder(int words, String name, String taxCode)
        implements Comparable<SearchOrder> {

    private static final Comparator<SearchOrder> ORDER =
            Comparator.comparingInt(SearchOrder::words)
                    .thenComparing(order -> bytes(order.name), Arrays::compareUnsigned)
                    .thenComparing(SearchOrder::taxCode);

    /** The place of a subscriber. */
    public static SearchOrder of(SearchDocument document) {
        StringBuilder name = new StringBuilder();
        var words = VietnameseWord.split(document.name());
        words.forEach(word -> name.append(name.isEmpty() ? "" : " ").append(word.plain()));
        return new SearchOrder(
                WordForms.withoutLegalForms(words).size(), name.toString(), document.taxCode());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(SearchOrder other) {
        return ORDER.compare(this, other);
    }
}
