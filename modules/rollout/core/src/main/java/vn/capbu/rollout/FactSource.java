package vn.capbu.rollout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;

/**
 * Where facts come from; every fact keeps it.
 *
 * @param origin the sort of source
 * @param operator who brought it, by account name
 * @param at when it became known
 * @param importId of the file's import; null for none
 * @param note a reason or remark, possibly empty
 */
public record FactSource(
        Origin origin, String operator, Instant at, @Nullable Long importId, String note) {

    /** Sorts of sources. The names are kept in the database. */
    public enum Origin {
        /** The fixing of a population, by the campaign's rules. */
        RULES,
        /** A renewal at this installation's bench. */
        BENCH,
        /** A file. */
        IMPORT,
        /** A call. */
        CALL,
        /** A person, by hand. */
        HAND
    }

    /** Without a file. */
    public static FactSource of(Origin origin, Operator operator, Instant at, String note) {
        return new FactSource(origin, operator.name(), at, null, note);
    }
}
