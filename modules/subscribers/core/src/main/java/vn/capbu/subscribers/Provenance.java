package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;

/**
 * Who changes the registry, when, and by which import.
 *
 * @param operator account name
 * @param at when
 * @param importId of the import, see {@link ImportRecord#id()}; null for a change by hand
 */
public record Provenance(String operator, Instant at, @Nullable Long importId) {

    /** A change by hand. */
    public static Provenance byHand(Operator operator, Instant at) {
        return new Provenance(operator.name(), at, null);
    }
}
