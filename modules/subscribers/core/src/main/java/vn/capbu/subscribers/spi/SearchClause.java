package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.kernel.VietnameseWord;

/** One way in which a searched text can meet a subscriber. */
public sealed interface SearchClause {

    /** Every subscriber. */
    record Everything() implements SearchClause {}

    /**
     * A code of the subscriber.
     *
     * @param field which code
     * @param code as {@link SearchCodes} gives it; for an END field reversed
     * @param whole whether the code must be equal; else it may go on
     */
    record Code(Field field, String code, boolean whole) implements SearchClause {}

    /**
     * Words, each the beginning of another or the same word of the names, in any order.
     *
     * @param words at least one
     * @param marked whether the typed diacritics must be there
     * @param whole whether each must be the whole word
     */
    record Words(List<VietnameseWord> words, boolean marked, boolean whole)
            implements SearchClause {

        public Words {
            words = List.copyOf(words);
        }
    }

    /** The codes; those of an END field are kept back to front, so that their last digits are a beginning. */
    enum Field {
        /** {@link SearchCodes#taxCode}. */
        TAX_CODE,
        /** {@link SearchCodes#certificate}. */
        CERTIFICATE,
        /** {@link SearchCodes#certificate}, reversed. */
        CERTIFICATE_END,
        /** {@link SearchCodes#token}. */
        TOKEN,
        /** {@link SearchCodes#token}, reversed. */
        TOKEN_END,
        /** {@link SearchCodes#phone}. */
        PHONE,
        /** {@link SearchCodes#email}. */
        EMAIL
    }
}
