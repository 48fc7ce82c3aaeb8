package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ui.model.CaseDeed.Field;

/**
 * What a deed was told.
 *
 * @param values words and codes; those that were left empty are missing
 * @param time ahead; null where none was asked for
 * @param file to be added; null where none was asked for
 */
public record Filled(Map<Field, String> values, @Nullable Instant time, @Nullable Path file) {

    public Filled {
        values = Map.copyOf(values);
    }

    /** Of a deed that asks nothing. */
    public static final Filled NOTHING = new Filled(Map.of(), null, null);

    /** A value; empty when it is missing. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }
}
