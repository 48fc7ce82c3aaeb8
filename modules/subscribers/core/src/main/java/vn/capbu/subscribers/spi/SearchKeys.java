package vn.capbu.subscribers.spi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnameseText;

/** What two spellings of a filter's value have in common. */
public final class SearchKeys {

    /** A registry writes some hundred provinces and versions; a broken one must not fill the memory. */
    private static final int REMEMBERED = 4_096;

    private static final Map<String, String> PROVINCES = new ConcurrentHashMap<>();
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private SearchKeys() {}

    /** The key of a province: by the catalogue where it knows the spelling, else by the text. */
    public static String province(String written) {
        return remembered(PROVINCES, written, SearchKeys::readProvince);
    }

    private static String readProvince(String written) {
        return Provinces.catalogue()
                .parse(written)
                .map(province -> province.edition() + "/" + province.code())
                .orElseGet(() -> text(written));
    }

    /** The key of any other text. */
    public static String text(String written) {
        return remembered(TEXTS, written, VietnameseText::fold);
    }

    private static String remembered(
            Map<String, String> keys, String written, UnaryOperator<String> reader) {
        String known = keys.get(written);
        if (known != null) {
            return known;
        }
        String key = reader.apply(written);
        if (keys.size() < REMEMBERED) {
            keys.put(written, key);
        }
        return key;
    }
}
