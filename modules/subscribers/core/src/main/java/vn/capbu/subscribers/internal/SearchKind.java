package vn.capbu.subscribers.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.spi.SearchClause;

/**
 * One kind of match that a text can have, of which a subscriber has the best one.
 *
 * @param by what is met; null for every subscriber
 * @param part which part of it
 * @param clauses how it is found: one, or for names one after the other, each wider than those before
 */
record SearchKind(@Nullable MatchedBy by, Part part, List<SearchClause> clauses) {

    /** Which part of a code or a name the text is. */
    enum Part {
        WHOLE,
        BEGINNING,
        END,
        WORDS
    }

    SearchKind {
        clauses = List.copyOf(clauses);
    }

    /** A code. */
    static SearchKind code(MatchedBy by, Part part, SearchClause.Field field, String code) {
        String sought = part == Part.END ? new StringBuilder(code).reverse().toString() : code;
        return new SearchKind(
                by, part, List.of(new SearchClause.Code(field, sought, part == Part.WHOLE)));
    }

    /** The clause that finds all of the kind. */
    SearchClause widest() {
        return clauses.get(clauses.size() - 1);
    }
}
