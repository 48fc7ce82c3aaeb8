package vn.capbu.adapters.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vn.capbu.subscribers.spi.SearchClause;

/** Names of the index's fields. */
final class Fields {

    /** Number of the subscriber, as a term (to replace it) and as a value (to compare it). */
    static final String ID = "id";

    /** All of the document, by {@link DocumentCodec}. */
    static final String DOCUMENT = "doc";

    /** The order of names, see {@link vn.capbu.subscribers.spi.SearchOrder}. */
    static final String ORDER_WORDS = "ow";

    static final String ORDER_NAME = "on";
    static final String ORDER_TAX_CODE = "ot";

    /** Words of names: beginnings and whole ones, each plain and with their marks. */
    static final String BEGINNING = "wb";

    static final String WHOLE = "ww";
    static final String MARKED_BEGINNING = "mb";
    static final String MARKED_WHOLE = "mw";

    /** Values of filters: keys as terms, texts as written as values to count. */
    static final String PROVINCE = "fp";

    static final String VERSION = "fv";
    static final String STATE = "fs";
    static final String CHANNEL = "fc";

    /** Facts of other features, by {@link DocumentFields#fact}; and when the first of them may become different, in seconds. */
    static final String FACT = "ff";

    static final String DUE = "due";

    /** Documents are stored in the order of names, so that the first found are the best. */
    static final Sort ORDER =
            new Sort(
                    new SortField(ORDER_WORDS, SortField.Type.INT),
                    new SortField(ORDER_NAME, SortField.Type.STRING),
                    new SortField(ORDER_TAX_CODE, SortField.Type.STRING));

    private Fields() {}

    /** Where the texts of a filter's values are. */
    static String counted(String filter) {
        return filter + "v";
    }

    static String code(SearchClause.Field field) {
        return "c" + field.name();
    }

    static String words(SearchClause.Words clause, boolean marked) {
        if (marked) {
            return clause.whole() ? MARKED_WHOLE : MARKED_BEGINNING;
        }
        return clause.whole() ? WHOLE : BEGINNING;
    }
}
