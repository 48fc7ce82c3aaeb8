package vn.capbu.renewal.affected;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;

/** How names of versions and provinces are sorted. */
final class NameOrder {

    private NameOrder() {}

    /** As Vietnamese are sorted, provinces without the word for what kind of unit they are; the unknown last. */
    static Comparator<String> vietnamese() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.comparing(String::isEmpty)
                .thenComparing(NameOrder::shortName, collator::compare)
                .thenComparing(Comparator.naturalOrder());
    }

    private static String shortName(String name) {
        return Provinces.catalogue().parse(name).map(Province::shortName).orElse(name);
    }
}
